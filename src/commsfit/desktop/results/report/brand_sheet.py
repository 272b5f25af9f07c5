"""A brand to fill in: name, two colours, contact, disclaimer and logo, kept as a brand file."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.editing.text_edit import TextEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.intake.regular_files import NotTaken, taken
from commsfit.intake.toml_text import TomlRefused, toml_values
from commsfit.presentation.formats.brand_text import BrandWords

_LARGEST = 100_000


class ColourField(Guarded, QWidget):
    """A colour as text with a patch of it, and the platform's chooser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineEdit()
        self.line.setMaxLength(7)
        self.pick = Button("Pick…")
        self._patch = ColourPatch(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._patch)
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.line)
        self.pick.clicked.connect(self._ask)
        self.line.textChanged.connect(lambda _text: self._patch.update())

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.pick.setAccessibleName(f"Pick: {name}")

    def _ask(self) -> None:
        chooser = QColorDialog(QColor(self.line.text()), self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.colorSelected.connect(lambda chosen: self.line.setText(chosen.name().upper()))
        chooser.open()


class ColourPatch(Guarded, QWidget):
    """Shows the colour that a line names."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self.setFixedSize(scaled(36), scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(self._line.text()))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


class BrandSheet(Sheet):
    """`brand` is what was filled in; `logo` the picture to lie beside it, if another one was chosen."""

    def __init__(self, brand: BrandWords, parent: QWidget | None = None) -> None:
        super().__init__("Brand of your reports", "Keep as a file…", parent, width=520)
        self.logo: Path | None = None
        self._logo_name = brand.logo
        self.name, self.contact, self.footer = LineEdit(brand.name), LineEdit(brand.contact), LineEdit(brand.footer)
        self.accent, self.heading = ColourField(), ColourField()
        self.accent.line.setText(brand.accent)
        self.heading.line.setText(brand.heading)
        self.disclaimer = TextEdit(brand.disclaimer)
        self.choose = Button("Choose a picture…")
        self._logo_words = Text(brand.logo or "None", "small", tone="muted")
        self.add_labelled("Your name", self.name)
        self.add_labelled("Colour of links and marks", self.accent)
        self.add_labelled("Colour of titles", self.heading)
        self.add_labelled("Contact", self.contact)
        self.add_labelled("Foot of each page", self.footer)
        self.add_labelled("Disclaimer", self.disclaimer)
        self.add_labelled("Logo", self.choose)
        self.column.addWidget(self._logo_words)
        self._hint = Text("", "tiny", tone="bad")
        self._hint.hide()
        self.column.addWidget(self._hint)
        self.choose.clicked.connect(self._ask_logo)

    @property
    def brand(self) -> BrandWords:
        """As it stands in the fields."""
        return BrandWords(
            name=self.name.text().strip(),
            accent=self.accent.line.text().strip(),
            heading=self.heading.line.text().strip(),
            contact=self.contact.text().strip(),
            disclaimer=self.disclaimer.toPlainText().strip(),
            footer=self.footer.text().strip(),
            logo=self.logo.name if self.logo else self._logo_name,
        )

    def accept(self) -> None:
        """Colours must be colours."""
        for field in (self.accent, self.heading):
            if len(field.line.text().strip()) != 7 or not QColor.isValidColorName(field.line.text().strip()):
                self._hint.say("Write a colour like #2F4BD8.")
                field.line.setFocus()
                return
        super().accept()

    def take_logo(self, file: Path) -> None:
        """Use this picture."""
        self.logo = file
        self._logo_words.say(file.name)

    def _ask_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Choose a logo", "", "Pictures (*.png *.jpg *.jpeg *.webp)")
        if chosen:
            self.take_logo(Path(chosen))


def known_brand(file: str) -> BrandWords:
    """What a brand file says, as far as it can be read; the writer of the report judges it."""
    plain = BrandWords()
    try:
        found = toml_values(taken(Path(file), _LARGEST)) if file else {}
    except (OSError, NotTaken, TomlRefused):
        return plain
    keys = {field.name for field in fields(BrandWords)}
    said = {key: value for key, value in found.items() if key in keys and isinstance(value, str)}
    return replace(plain, **said)
