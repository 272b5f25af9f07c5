"""One possible verdict as the live panel shows it: open with its colour, or struck with the reason in five words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.words.text import breakable, tip
from commsfit.domain.definitions.decision import OutcomeWords
from commsfit.domain.verdict.preview import Preview

_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_TOKENS: Final = {"ucaas": "ucaas", "cpaas": "cpaas"}
_EDGE: Final = 32


def show_outcomes(cards: Mapping[str, OutcomeCard], preview: Preview) -> None:
    """Each card open or struck, with the engine's first reason; contradicting answers rule nothing out."""
    reasons = {why.outcome: why.short for why in preview.explanation.why_not}
    for outcome, card in cards.items():
        possible = bool(preview.problems) or outcome in preview.verdict.possible
        card.show_state(possible=possible, reason=reasons.get(outcome, ""))


class OutcomeCard(Guarded, QWidget):
    """`reason` is empty while the outcome is possible."""

    def __init__(self, words: OutcomeWords, platform: str, *, roles: tuple[str, str] = ("body", "tiny")) -> None:
        super().__init__()
        self._title_role, self._line_role = roles
        self._name, self._short = breakable(words.name), breakable(words.short)
        self._token = _TOKENS.get(platform, "accent")
        self._reason = ""
        self._is_possible = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_possible(self) -> bool:
        return self._is_possible

    def show_state(self, *, possible: bool, reason: str) -> None:
        """Possible, or ruled out for a reason."""
        wanted = (possible, breakable(reason))
        if wanted == (self._is_possible, self._reason) and self.accessibleName():
            return
        self._is_possible, self._reason = wanted
        state = "possible" if possible else f"ruled out: {reason}" if reason else "ruled out"
        self.setAccessibleName(f"{self._name}: {state}")
        self.setToolTip("" if possible else tip(self._line))
        self.updateGeometry()
        self.update()

    @property
    def _line(self) -> str:
        if self._is_possible:
            return self._short
        return f"ruled out: {self._reason}" if self._reason else "ruled out"

    def sizeHint(self) -> QSize:
        width = scaled(270)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), scaled(46))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, line = self._boxes(width)
        return int(title.height() + line.height() + scaled(16))

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

    def _boxes(self, width: int) -> tuple[QRectF, QRectF]:
        left = scaled(_EDGE)
        room = QRectF(left, 0, max(1, width - left - scaled(12)), 10_000).toRect()
        title = QFontMetrics(font(self._title_role, 600)).boundingRect(room, _WRAP, self._name)
        line = QFontMetrics(font(self._line_role)).boundingRect(room, _WRAP, self._line)
        wide = float(room.width())
        return QRectF(left, 0, wide, title.height()), QRectF(left, 0, wide, line.height())

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(colour(self._token), 1.6) if self._is_possible else QPen(colour("line"), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._token if self._is_possible else "line"))
        height = min(scaled(22), self.height() - scaled(14))
        bar = QRectF(scaled(12), self.height() / 2 - height / 2, scaled(8), height)
        painter.drawRoundedRect(bar, scaled(4), scaled(4))
        if not self._is_possible:
            painter.setPen(QPen(colour("muted"), 1.5))
            centre = bar.center()
            painter.drawLine(centre + QPointF(-5, 4), centre + QPointF(5, -4))
