"""One possible verdict as the live panel shows it: open as a card, or shrunk in place to its name and the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.theme.motion import FADE_MS, may_move
from commsfit.desktop.widgets.drawing.marks import StepMark, paint_step_mark
from commsfit.desktop.widgets.words.text import breakable, tip
from commsfit.desktop.widgets.words.wrapped import wrapped_height
from commsfit.domain.definitions.decision import Outcome, OutcomeWords
from commsfit.domain.verdict.preview import Preview
from commsfit.domain.wording.messages import say

_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_EDGE: Final = 32
_LATER: Final = frozenset((("dual_stack", "phased"), ("cpaas", "blocked")))
"""Where building comes later: its pill is an outline."""


def show_outcomes(cards: Mapping[str, OutcomeCard], preview: Preview) -> None:
    """Each card open or struck, with the engine's first reason; contradicting answers rule nothing out."""
    reasons = {why.outcome: why.short for why in preview.explanation.why_not}
    for outcome, card in cards.items():
        possible = bool(preview.problems) or outcome in preview.verdict.possible
        card.show_state(possible=possible, reason=reasons.get(outcome, ""), settled=preview.verdict.settled)


class OutcomeCard(Guarded, QWidget):
    """The plain name leads; the technical one stands small below it, or the reason against it."""

    def __init__(self, words: OutcomeWords, outcome: Outcome, *, roles: tuple[str, str] = ("body", "tiny")) -> None:
        super().__init__()
        self._title_role, self._line_role = roles
        self._name, self._short = breakable(words.plain), breakable(words.name)
        self._buys = outcome.platform in {"ucaas", "dual_stack"}
        self._builds = outcome.platform in {"cpaas", "dual_stack"}
        self._is_later = (outcome.platform, outcome.timing) in _LATER
        self._reason = ""
        self._is_possible, self._is_settled = True, False
        self._fading: QVariantAnimation | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_possible(self) -> bool:
        return self._is_possible

    def set_in(self, roles: tuple[str, str]) -> None:
        """Name and line in other sizes of type."""
        if roles != (self._title_role, self._line_role):
            self._title_role, self._line_role = roles
            self._show_as_it_is()

    def show_state(self, *, possible: bool, reason: str, settled: bool = False) -> None:
        """Possible, or ruled out for a reason."""
        wanted = (possible, breakable(reason), settled and possible)
        if wanted == (self._is_possible, self._reason, self._is_settled) and self.accessibleName():
            return
        moves = possible is not self._is_possible and self.isVisible() and may_move()
        self._is_possible, self._reason, self._is_settled = wanted
        state = "possible" if possible else say("ruled out: {reason}", reason=reason) if reason else "ruled out"
        self.setAccessibleName(f"{self._name}: {state}")
        self.setToolTip("" if possible else tip(self._line))
        if moves:
            self._fade()
        else:
            self._on_faded()

    @property
    def _line(self) -> str:
        if self._is_possible:
            return self._short
        return self._reason or "ruled out"

    @property
    def _shown(self) -> float:
        """How much of a card it is: 1 while possible, 0 when ruled out, between while it changes."""
        if self._fading is None:
            return float(self._is_possible)
        share = float(self._fading.currentValue() or 0.0)
        return share if self._is_possible else 1.0 - share

    def sizeHint(self) -> QSize:
        width = scaled(270)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), scaled(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, line = self._boxes(width)
        return int(title.height() + line.height() + scaled(6) + scaled(14) * self._shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        title, line = self._boxes(self.width())
        title_face = font(self._title_role, 600)
        title_face.setStrikeOut(not self._is_possible)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            top = (self.height() - title.height() - line.height()) / 2
            painter.setFont(title_face)
            painter.setPen(colour("text" if self._is_possible else "muted"))
            painter.drawText(title.translated(0, top), _WRAP, self._name)
            painter.setFont(font(self._line_role))
            painter.setPen(colour("muted"))
            painter.drawText(line.translated(0, top + title.height()), _WRAP, self._line)

    def _fade(self) -> None:
        """Made when something is to fade, and gone with that."""
        self._end_fade()
        fading = self._fading = QVariantAnimation(self)
        fading.setDuration(FADE_MS)
        fading.setEasingCurve(QEasingCurve.Type.OutCubic)
        fading.setStartValue(0.0)
        fading.setEndValue(1.0)
        fading.valueChanged.connect(self._show_as_it_is)
        fading.finished.connect(self._on_faded)
        fading.start()

    def _on_faded(self) -> None:
        self._end_fade()
        self._show_as_it_is()

    def _end_fade(self) -> None:
        if self._fading is not None:
            fading, self._fading = self._fading, None
            fading.stop()
            fading.deleteLater()

    def _show_as_it_is(self) -> None:
        self.updateGeometry()
        self.update()

    def _boxes(self, width: int) -> tuple[QRectF, QRectF]:
        left = scaled(_EDGE)
        tick = scaled(26) if self._is_settled else 0
        room = max(1, width - left - scaled(12) - tick)
        title = wrapped_height(self._name, font(self._title_role, 600), room, _WRAP)
        line = wrapped_height(self._line, font(self._line_role), room, _WRAP)
        return QRectF(left, 0, room, title), QRectF(left, 0, room, line)

    def _paint_ground(self, painter: QPainter) -> None:
        shown = self._shown
        if shown > 0:
            painter.setPen(QPen(colour("accent", shown), 1.6))
            painter.setBrush(colour("surface", shown))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        middle = QPointF(scaled(16), self.height() / 2)
        if self._is_possible:
            self._paint_pills(painter, middle)
        else:
            self._paint_cross(painter, middle)
        if self._is_settled:
            side = scaled(20)
            box = QRectF(self.width() - scaled(12) - side, (self.height() - side) / 2, side, side)
            paint_step_mark(painter, box, StepMark.DONE)

    def _paint_pills(self, painter: QPainter, middle: QPointF) -> None:
        """Teal buys, violet builds, an outline is later."""
        pills = [("ucaas", False)] * self._buys + [("cpaas", self._is_later)] * self._builds
        wide, high, gap = scaled(7), scaled(14), scaled(3)
        top = middle.y() - (len(pills) * (high + gap) - gap) / 2
        for place, (token, is_outline) in enumerate(pills):
            box = QRectF(middle.x() - wide / 2, top + place * (high + gap), wide, high)
            painter.setPen(QPen(colour(token), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush if is_outline else colour(token))
            painter.drawRoundedRect(box, wide / 2, wide / 2)

    def _paint_cross(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(colour("muted"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, scaled(7), scaled(7))
        arm = scaled(7) * 0.38
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))
