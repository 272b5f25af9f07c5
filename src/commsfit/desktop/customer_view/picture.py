"""What goes live and when, for the wall: the two lanes of the verdict in large type, drawn anew for each width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from commsfit.desktop.session.pause import TYPING_MS, Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.domain.advice import Advice
from commsfit.presentation.charts.plan.timeline import verdict_timeline

_TEXT = 16
_NARROWEST = 480


class CustomerPicture(Card):
    """Hidden where nothing can be planned yet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lanes = _Lanes()
        self.column.addWidget(self._lanes)
        # The dates take the whole advice: they wait for a pause in the typing.
        self._due = Pause(self, TYPING_MS, self._draw)
        self.hide()

    def draw_soon(self) -> None:
        """Draw what the session says, once nobody types."""
        self._due.start()

    def leave_out(self) -> None:
        """Show nothing."""
        self._due.stop()
        self.hide()

    def _draw(self) -> None:
        advice = self._session.advice
        self.setVisible(advice.roadmap.plans_for is not None)
        self._lanes.show_advice(advice)


class _Lanes(Dressed, SceneView):
    """Only to look at: the room has no keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._advice: Advice | None = None

    def show_advice(self, advice: Advice) -> None:
        """Draw these dates."""
        self._advice = advice
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def dress(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._advice is None:
            return
        room = float(max(self.width(), scaled(_NARROWEST)))
        chart = verdict_timeline(self._advice, width=room, size=float(scaled(_TEXT)))
        if chart is not None:
            self.show_chart(chart)
