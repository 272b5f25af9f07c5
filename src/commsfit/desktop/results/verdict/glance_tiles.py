"""Four tiles under the headline, each a button to its page: bad news is never only in the rail."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.controls.choosing.tap_card import EDGE_OF_TAP, TapGround, lines_height
from commsfit.desktop.widgets.drawing.marks import StepMark, paint_step_mark
from commsfit.desktop.widgets.words.clamped import lines_of
from commsfit.desktop.widgets.words.mirroring import mirrored
from commsfit.desktop.widgets.words.text import tip
from commsfit.domain.advice import Advice
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.sentences.verdict.tiles import Glance, glances

_COLUMNS, _NARROWEST, _GAP = 4, 205, 16
_MOST_OF_VALUE, _MOST_OF_LINE = 4, 7
_INKS: Final = {Tone.BAD: "bad", Tone.GOOD: "good", Tone.CAUTION: "caution"}
_MARKS: Final = {Tone.BAD: StepMark.CONFLICT, Tone.GOOD: StepMark.DONE, Tone.CAUTION: StepMark.ESTIMATED}


class GlanceTile(TapGround):
    """The whole tile is the button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"tile.{name}")
        self._shown = Glance(name, "", "", "", "")

    @property
    def shown(self) -> Glance:
        return self._shown

    def show_glance(self, glance: Glance) -> None:
        """Say another finding; a screen reader hears it whole."""
        if glance == self._shown:
            return
        self._shown = glance
        self.setText(without_mnemonic(glance.value))
        self.setAccessibleName(f"{glance.label}: {glance.value}")
        self.setAccessibleDescription(glance.line)
        self.setToolTip(tip(f"{glance.value}\n{glance.line}"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST), self.heightForWidth(scaled(_NARROWEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), scaled(90))

    def heightForWidth(self, width: int) -> int:
        parts = sum(lines_height(words, face) for words, face in self._parts(width))
        return parts + 2 * scaled(EDGE_OF_TAP) + scaled(10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        # On the darker ground of a tile held down a tone is too faint to read: there the mark alone tells it.
        ink = "text" if self.isDown() else _INKS.get(self._shown.tone, "text")
        with QPainter(self) as painter:
            self.paint_ground(painter)
            top = scaled(EDGE_OF_TAP) - scaled(2)
            for (words, face), token in zip(self._parts(self.width()), ("muted", ink, "muted"), strict=True):
                painter.setPen(colour(token))
                top = self.write(painter, top, words, face) + scaled(5)
            self._paint_mark(painter)

    def _paint_mark(self, painter: QPainter) -> None:
        mark = _MARKS.get(self._shown.tone)
        if mark is not None:
            side = scaled(18)
            box = QRectF(self.width() - scaled(EDGE_OF_TAP) - side, scaled(EDGE_OF_TAP) - scaled(3), side, side)
            paint_step_mark(painter, mirrored(self, box), mark)

    def _parts(self, width: int) -> tuple[tuple[tuple[str, ...], QFont], ...]:
        room = max(1, width - 2 * scaled(EDGE_OF_TAP))
        faces = font("small", 600), font("title", 700), font("small")
        label = lines_of(self._shown.label, faces[0], max(1, room - scaled(24)), 2)
        value = lines_of(self._shown.value, faces[1], room, _MOST_OF_VALUE)
        line = lines_of(self._shown.line, faces[2], room, _MOST_OF_LINE)
        return (label.shown, faces[0]), (value.shown, faces[1]), (line.shown, faces[2])


class _FourOrTwo(Tiles):
    """Three beside each other would leave the fourth alone."""

    def columns_in(self, width: int) -> int:
        fits = super().columns_in(width)
        return fits if fits != _COLUMNS - 1 else 2


class GlanceTiles(Guarded, QWidget):
    """Four in a row where there is room, else two by two, else one under the other."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.tiles = {name: GlanceTile(name) for name in ("date", "net", "risk", "next")}
        layout = _FourOrTwo(_COLUMNS, _NARROWEST, self, gap=_GAP)
        for tile in self.tiles.values():
            layout.addWidget(tile)
            tile.clicked.connect(lambda _on=False, tile=tile: self._go(tile.shown))

    def show_advice(self, advice: Advice) -> None:
        """The four findings."""
        for glance in glances(self._session.rulebook, advice):
            self.tiles[glance.id].show_glance(glance)

    def _go(self, glance: Glance) -> None:
        if glance.question:
            asked = self._session.rulebook.question(glance.question)
            self._session.visit(asked.section, asked.id)
        else:
            self._session.visit(glance.page)
