"""The step rail: every page of the chapter with its state as a shape and a line, each one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.page import PageEntry, RailState
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import colour, font, scaled, theme
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Link, without_mnemonic
from commsfit.desktop.widgets.drawing.grounds import Edged, GroundSide
from commsfit.desktop.widgets.drawing.marks import StepMark, paint_step_mark
from commsfit.desktop.widgets.words.clamped import Clamped, lines_of
from commsfit.desktop.widgets.words.mirroring import leading, mirrored, write_line
from commsfit.desktop.widgets.words.text import tip
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

RAIL_WIDTH = 236
RAIL_WIDEST = 330
_SHARE = 0.14
_WORDS_LEFT = 44
_MOST_LINES = 4


def rail_width(window: int = 0) -> int:
    """The rail grows with the text, but leaves room for the page: in a wide window it may be wider."""
    return min(scaled(RAIL_WIDTH), max(RAIL_WIDEST, round(window * _SHARE)))


class RailRow(Guarded, QAbstractButton):
    """One page in the rail."""

    def __init__(self, page: str, title: str, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.page, self._title, self._small = page, title, small
        self._state = RailState()
        self._heights: dict[tuple[int, float], int] = {}
        self.setText(without_mnemonic(title))
        self.setCheckable(True)
        self.setObjectName(f"rail.{page}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def become(self, page: str, title: str) -> None:
        """Stand for something else: on the way the rows change with the answers."""
        if (page, title) != (self.page, self._title):
            self.page, self._title = page, title
            self.setText(without_mnemonic(title))
            self.setObjectName(f"rail.way.{page}")
            self.setAccessibleName("")
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def show_state(self, state: RailState) -> None:
        """Line and mark; the reader of the screen hears both."""
        if state != self._state or not self.accessibleName():
            self._state = state
            self.setAccessibleName(self._title)
            self.setAccessibleDescription(in_commas((state.mark.value, state.line)))
            self.setToolTip(tip(state.line))
            self.update()

    @property
    def state(self) -> RailState:
        return self._state

    def sizeHint(self) -> QSize:
        width = rail_width() - scaled(20)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A title that is long takes a second line; what is said below it is shortened instead."""
        # A layout asks hundreds of times; the answer changes with the width and the size of text alone.
        known = (width, theme().scale)
        if known not in self._heights:
            more = self._title_height(width) - QFontMetrics(self._title_face()).lineSpacing()
            self._heights[known] = scaled(34 if self._small else 50) + more
        return self._heights[known]

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            side = scaled(16 if self._small else 22)
            left = scaled(14 if self._small else 11)
            box = QRectF(left, (self.height() - side) / 2, side, side)
            shown = (
                StepMark.HERE if self.isChecked() and self._state.mark is not StepMark.CONFLICT else self._state.mark
            )
            paint_step_mark(painter, mirrored(self, box), shown)
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked() and theme().is_high_contrast and not self.hasFocus():
            painter.setPen(QPen(colour("line"), 1))
        if self.isChecked():
            painter.setBrush(colour("accent_soft"))
        else:
            painter.setBrush(colour("sunken") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)

    def _paint_words(self, painter: QPainter) -> None:
        left, width = scaled(_WORDS_LEFT), self._words_width(self.width())
        height = self._title_height(self.width())
        lines = bool(self._state.line) and not self._small
        below = scaled(17) if lines else 0
        top = (self.height() - height - below) // 2
        painter.setFont(self._title_face())
        painter.setPen(colour("text"))
        place = mirrored(self, QRectF(left, top, width, height))
        painter.drawText(place, leading(self), "\n".join(self._title_lines(self.width())))
        if lines:
            painter.setPen(colour("muted"))
            write_line(painter, self, QRectF(left, top + height, width, below), self._state.line, font("tiny"))

    def _title_face(self) -> QFont:
        return font("small" if self._small else "body", 600 if self.isChecked() else 500)

    def _words_width(self, width: int) -> int:
        return max(1, width - scaled(_WORDS_LEFT) - scaled(8))

    def _title_lines(self, width: int) -> tuple[str, ...]:
        face = font("small" if self._small else "body", 600)
        return lines_of(self._title, face, self._words_width(width), _MOST_LINES).shown

    def _title_height(self, width: int) -> int:
        return len(self._title_lines(width)) * QFontMetrics(self._title_face()).lineSpacing()


class Rail(Edged):
    """Shows one chapter; `chosen` asks for a page."""

    chosen = Signal(str)
    naming = Signal()
    """Somebody wants to say whom the assessment is for."""

    def __init__(
        self,
        session: Session,
        entries: Sequence[PageEntry],
        beside: Sequence[PageEntry] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(GroundSide.TRAILING, parent)
        self.setObjectName("rail")
        self.setAccessibleName("Steps")
        self._session = session
        self._entries = (*entries, *beside)
        self._rows: dict[str, RailRow] = {}
        self._group = QButtonGroup(self)
        self._client = Clamped(2, "title")
        self._name = Link("Whom is it for?")
        self._name.clicked.connect(self.naming)
        self._scenario = Clamped(2, "tiny", tone="muted")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 20, 10, 16)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 8, 14)
        head.setSpacing(2)
        head.addWidget(self._client)
        head.addWidget(self._name)
        head.addWidget(self._scenario)
        outer.addLayout(head)
        self._scroller = scroller = Scroller(2000, margin=0, top=0, bottom=0)
        # After the layout has settled: only then is it known where a row is.
        self._sight = Pause(self, 0, self._bring_here)
        scroller.column.setSpacing(6)
        outer.addWidget(scroller, 1)
        self._fill(scroller.column, entries)
        # Always in sight, however long the way above it is.
        for entry in beside:
            outer.addSpacing(8)
            outer.addWidget(self._make_row(entry, small=False))
        session.changed.connect(self._on_change)
        session.opened_changed.connect(self._on_change)

    def row(self, page: str) -> RailRow | None:
        """The row of a page, if this chapter has it."""
        return self._rows.get(page)

    def show_place(self, page: str, question: str) -> None:
        """Mark where one stands."""
        del question
        row = self._rows.get(page)
        if row is not None:
            row.setChecked(True)

    def keep_here_in_sight(self) -> None:
        """Scroll the row of the page shown into view, soon."""
        self._sight.start()

    def refresh(self) -> None:
        """Say what is true now."""
        session = self._session
        name = session.assessment.client.name
        self._client.say(name or "New assessment")
        self._name.setVisible(not name)
        saved = "Not saved yet" if session.is_changed or session.opened.path is None else "Saved"
        self._scenario.say(say("{saved} · Scenario: {name}", saved=saved, name=session.scenario.name))
        for entry in self._entries:
            self._rows[entry.id].show_state(entry.state(session))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _bring_here(self) -> None:
        here, focused = self._group.checkedButton(), QApplication.focusWidget()
        # Somebody who walks the rail is not carried off from the row where they are.
        walks_here = focused is not None and self._scroller.isAncestorOf(focused)
        if here is not None and self._scroller.isAncestorOf(here) and not walks_here:
            self._scroller.ensureWidgetVisible(here, 0, scaled(12))

    def _on_change(self) -> None:
        # The other chapter's rail rests: what it says takes the whole advice.
        if self.isVisible():
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the rail."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, RailRow):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                rows = [row for row in self.findChildren(RailRow) if row.isVisible()]
                wanted = rows.index(watched) + step
                if 0 <= wanted < len(rows):
                    rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, column: QVBoxLayout, entries: Sequence[PageEntry]) -> None:
        for entry in entries:
            column.addWidget(self._make_row(entry, small=False))
        column.addStretch(1)

    def _make_row(self, entry: PageEntry, *, small: bool) -> RailRow:
        row = RailRow(entry.id, entry.title, self, small=small)
        row.installEventFilter(self)
        row.clicked.connect(lambda: self.chosen.emit(entry.id))
        self._group.addButton(row)
        self._rows[entry.id] = row
        return row
