"""The guide to read beside one's work: contents, a line to search in, and the part that fits the page one came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.help.guide_text import GuideLine, LineKind, Part, found_among
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.arranging.screen_room import screen_room
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.choosing.picking_list import PickingList
from commsfit.desktop.widgets.drawing.grounds import Grounded
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say, say_many

PART_OF_PAGE: Final[Mapping[str, str]] = {
    "": "window.the-window",
    "check": "window.questions",
    "verdict": "results.verdict",
    "what_if": "results.what-if",
    "costs": "results.costs",
    "readiness": "results.readiness-and-compliance",
    "roadmap": "results.roadmap",
    "scenarios": "results.scenarios",
    "report": "results.report",
    "workshop": "window.in-a-workshop",
}
"""Which part F1 opens; every other page asks questions."""
QUESTIONS: Final = "window.questions"
_WORDS: Final = "Words"
_NARROW: Final = 620
_CONTENTS: Final = 280
_SIZE: Final = QSize(900, 640)
_ANY: Final = 16_777_215
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


def word_parts(glossary: Mapping[str, str]) -> tuple[Part, ...]:
    """The words of the pages as parts of the guide: searched with it, and listed after it."""
    return tuple(
        Part(f"words.{term}", _WORDS, term, (GuideLine(LineKind.WORDS, meaning),))
        for term, meaning in sorted(glossary.items(), key=lambda one: one[0].lower())
    )


class GuideSheet(Sheet):
    """Stands beside the window, which goes on working; Up and Down walk the contents while one searches."""

    def __init__(self, parts: Sequence[Part], opened: str, parent: QWidget | None = None) -> None:
        super().__init__("Help", "Close", parent, width=600, scrolls=False)
        self.setModal(False)
        self.cancel.hide()
        self._parts, self._shown = tuple(parts), tuple(parts)
        self.line, self.contents, self._found = LineEdit(), PickingList("Contents"), Text(role="tiny", tone="muted")
        self._page = Scroller(640, margin=16, top=4, bottom=8)
        self._sides = QHBoxLayout()
        self._arrange()
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.contents.currentRowChanged.connect(self._on_row)
        self._fill()
        self.turn_to(opened)
        self.resize(_scaled(_SIZE).boundedTo(screen_room(self)))
        self.line.setFocus()

    def turn_to(self, part: str) -> None:
        """Open a part by its id."""
        ids = [one.id for one in self._shown]
        self.contents.setCurrentRow(self._rows[ids.index(part) if part in ids else 0])

    @property
    def opened(self) -> str:
        """The id of the part that is read."""
        row = self.contents.currentRow()
        return self._shown[self._rows.index(row)].id if row in self._rows else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the contents while the line keeps the focus; Enter there closes nothing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.line:
            if is_enter(event):
                self._page.setFocus()
                return True
            step = _MOVES.get(Qt.Key(event.key()))
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self.contents.setMaximumWidth(_ANY if is_narrow else scaled(_CONTENTS))
        self.contents.setMaximumHeight(scaled(110) if is_narrow else _ANY)

    # ---------------------------------------------------------------------------

    def _move(self, step: int) -> None:
        here = self.contents.currentRow()
        place = self._rows.index(here) if here in self._rows else 0
        if self._rows:
            self.contents.setCurrentRow(self._rows[max(0, min(len(self._rows) - 1, place + step))])
            announce(self.contents, self.contents.currentItem().text())

    def _search(self, typed: str) -> None:
        kept = self.opened
        self._shown = found_among(self._parts, typed) if typed.strip() else self._parts
        self._fill()
        told = say_many(len(self._shown), "{count} part has it", "{count} parts have it")
        self._found.say(("" if not typed.strip() else told) if self._shown else "Nothing has all these words.")
        if self._shown:
            self.turn_to(kept if not typed.strip() else self._shown[0].id)

    def _fill(self) -> None:
        """The contents: a chapter's name once above its parts."""
        with QSignalBlocker(self.contents):
            self.contents.clear()
            self._rows: list[int] = []
            chapter = ""
            for part in self._shown:
                if part.chapter != chapter:
                    chapter = part.chapter
                    self.contents.add(chapter, is_heading=True)
                self._rows.append(self.contents.count())
                self.contents.add("About this part" if part.title == part.chapter else part.title)

    def _on_row(self, row: int) -> None:
        if row not in self._rows:
            return
        part = self._shown[self._rows.index(row)]
        column = self._page.column
        empty(column)
        heads = (Text(part.chapter, "small", tone="muted", strong=True), Text(part.title, "title"))
        for widget in (*heads, *(_set(line.text, line.kind) for line in part.lines)):
            column.addWidget(widget)
            # Now, not in a pass of its own after the part was seen.
            widget.show()
        column.addStretch(1)
        self._page.setAccessibleName(say("{chapter}: {title}", chapter=part.chapter, title=part.title))
        self._page.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        self.line.setPlaceholderText("Search the guide")
        self.line.setAccessibleName("Search the guide and the words of the pages")
        self._sides.setSpacing(12)
        self._sides.addWidget(self.contents, 2)
        self._sides.addWidget(self._page, 3)
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.line)
        top.addWidget(self._found)
        self._found.hide()
        self.column.addLayout(top)
        self.column.addLayout(self._sides, 1)


def _scaled(size: QSize) -> QSize:
    return QSize(scaled(size.width()), scaled(size.height()))


def _set(text: str, kind: LineKind) -> QWidget:
    """A line of a part: a point is set in, a command stands on a ground of its own."""
    if kind is LineKind.WORDS:
        return Text(text)
    ground = Grounded("sunken" if kind is LineKind.CODE else "")
    row = QHBoxLayout(ground)
    row.setContentsMargins(*((14, 6, 14, 6) if kind is LineKind.CODE else (4, 0, 0, 0)))
    row.setSpacing(10)
    if kind is LineKind.POINT:
        row.addWidget(Text("•", tone="muted", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(text, "small" if kind is LineKind.CODE else "body"), 1)
    return ground
