"""The reading matter of the help menu: glossary, sources, keys, about."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from commsfit import __version__
from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.menus.actions import ALL_ACTIONS
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Hairline
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day


class ReadingSheet(Sheet):
    """Fill `text`; the only button closes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "Close", parent, width=620, scrolls=False)
        self.cancel.hide()
        self._scroller = Scroller(720, margin=2, top=4, bottom=8)
        self.column.addWidget(self._scroller)
        self.resize(scaled(640), scaled(620))

    @property
    def text(self) -> QVBoxLayout:
        """Where the words go."""
        return self._scroller.column

    def explain(self, term: str, meaning: str) -> None:
        """A term, and close below it what it means."""
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(Text(term, strong=True))
        pair.addWidget(Text(meaning, "small", tone="muted"))
        self.text.addLayout(pair)

    def done_filling(self) -> None:
        """Push everything to the top."""
        self._scroller.column.addStretch(1)


_MORE_KEYS = (
    ("Enter", "Next question, or press what has the focus"),
    ("Tab, Shift+Tab", "From one thing to the next, and back"),
    ("Space", "Choose or press what has the focus"),
    ("Arrow keys", "Within a choice, and up and down the rail"),
)
_SHIPPED = (
    ("Qt and PySide6", "LGPL-3.0", "The window"),
    ("Inter", "SIL Open Font License 1.1", "The letters"),
    ("pydantic", "MIT", "Checks files and rulebook"),
    ("ReportLab", "BSD", "Writes PDF"),
    ("pikepdf", "MPL-2.0", "Packs PDF"),
    ("python-docx", "MIT", "Writes Word"),
    ("cryptography", "Apache-2.0 or BSD-3-Clause", "Passwords on files"),
    ("icalendar", "BSD-2-Clause", "Calendar files"),
    ("click, rich, platformdirs", "BSD-3-Clause, MIT, MIT", "The command line, and where settings lie"),
)


def glossary(rulebook: Rulebook, parent: QWidget) -> ReadingSheet:
    """Every term that a page uses, in plain words."""
    sheet = ReadingSheet("Glossary", parent)
    for term, meaning in sorted(rulebook.words.glossary.items(), key=lambda one: one[0].lower()):
        sheet.explain(term, meaning)
    sheet.done_filling()
    return sheet


def sources(rulebook: Rulebook, parent: QWidget) -> ReadingSheet:
    """What the rules and figures rest on, and when each was read."""
    sheet = ReadingSheet("Where the rules come from", parent)
    manifest = rulebook.manifest
    told = say(
        "{title}, version {version}. Figures carry the day they were read: prices change.",
        title=manifest.title,
        version=manifest.version,
    )
    sheet.text.addWidget(Text(told, tone="muted"))
    for source in rulebook.sources:
        sheet.text.addWidget(Hairline())
        notes = [
            f"{part.rstrip('.')}."
            for part in (say("Read on {read_on}", read_on=day(source.read_on)), source.note)
            if part
        ]
        sheet.explain(source.title, " ".join([*notes, source.url]).rstrip())
    sheet.text.addWidget(Hairline())
    sheet.text.addWidget(
        Text(say("Fingerprint of this rulebook: {sha256}", sha256=manifest.sha256), "tiny", tone="muted")
    )
    sheet.done_filling()
    return sheet


def keys(_rulebook: Rulebook, parent: QWidget) -> ReadingSheet:
    """Every shortcut."""
    sheet = ReadingSheet("Keys", parent)
    native = QKeySequence.SequenceFormat.NativeText
    of_menus = [
        (QKeySequence(key).toString(native), words.replace("&", "").rstrip("…"))
        for words, key in ALL_ACTIONS.values()
        if key
    ]
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(1, 1)
    for line, (key, does) in enumerate((*_MORE_KEYS, *of_menus)):
        grid.addWidget(Text(key, strong=True, wraps=False), line, 0)
        grid.addWidget(Text(does, tone="muted"), line, 1)
    sheet.text.addLayout(grid)
    sheet.done_filling()
    return sheet


def about(rulebook: Rulebook, parent: QWidget) -> ReadingSheet:
    """Versions and licences."""
    sheet = ReadingSheet("About CommsFit", parent)
    sheet.text.addWidget(Text(say("CommsFit {version}", version=__version__), strong=True))
    sheet.text.addWidget(Text("Licensed under the Apache License 2.0. Works without a network."))
    manifest = rulebook.manifest
    parts = (
        f"Rulebook: {manifest.title} {manifest.version}",
        say(
            "Python {python_version}, PySide6 {version}, Qt {qversion}",
            python_version=platform.python_version(),
            version=PySide6.__version__,
            qversion=qVersion(),
        ),
    )
    for part in parts:
        sheet.text.addWidget(Text(part, "small", tone="muted"))
    limits = (
        "This is no legal advice. Prices and waiting times carry the day they were read. "
        "Efforts are our estimates, and you can change them."
    )
    sheet.text.addWidget(Text(limits, "small", tone="muted"))
    sheet.text.addWidget(Hairline())
    sheet.text.addWidget(Text("It stands on", strong=True))
    for name, licence, does in _SHIPPED:
        sheet.explain(name, f"{does}. {licence}.")
    sheet.done_filling()
    return sheet
