"""Why this verdict: each rule that speaks, with the answer against its threshold and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.results.listing import Listing
from commsfit.desktop.results.scene_view import SceneView
from commsfit.desktop.results.sources import SourceNote
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.badge import Badge
from commsfit.desktop.widgets.buttons import Link
from commsfit.desktop.widgets.card import Card
from commsfit.desktop.widgets.text import Text
from commsfit.domain.advice import Advice
from commsfit.domain.signals import SignalReading, SignalState
from commsfit.presentation.charts.scales import threshold_scale

_SCALE = 168
_STATES = {
    SignalState.FIRED: ("Speaks", "accent"),
    SignalState.OPEN: ("Open", "open"),
    SignalState.CLEAR: ("Silent", "neutral"),
}


class Why(Card):
    """Fired rules first; a link shows the others too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Why", parent)
        self._advice: Advice | None = None
        self._listing = Listing(gap=12)
        self._conflicts = Listing(gap=6)
        self._all = Link("See every rule")
        self._all.setCheckable(True)
        self.column.addWidget(self._listing)
        self.column.addWidget(self._conflicts)
        self.column.addWidget(self._all)
        self.column.addStretch(1)
        self._all.toggled.connect(self._refill)

    def show_advice(self, advice: Advice) -> None:
        """List the rules of this advice."""
        self._advice = advice
        self._refill()

    def _refill(self) -> None:
        if self._advice is None:
            return
        shows_all = self._all.isChecked()
        self._all.setText("Show only the rules that speak" if shows_all else "See every rule")
        signals = [one for one in self._advice.signals if shows_all or one.state is SignalState.FIRED]
        rows: list[QWidget] = [SignalRow(one, shows_state=shows_all) for one in signals]
        self._listing.fill(rows or [Text(self._nothing(), "small", tone="muted")])
        self._conflicts.fill(
            told(f"{conflict.disagree} {conflict.settled_by}", conflict.signals, self._advice)
            for conflict in self._advice.explanation.conflicts
        )

    def _nothing(self) -> str:
        assert self._advice is not None
        if self._advice.problems:
            return "The rules wait until the contradiction is resolved."
        waiting = any(one.state is SignalState.OPEN for one in self._advice.signals)
        return (
            "No rule speaks yet: the answers they ask about are open." if waiting else "No rule speaks against UCaaS."
        )


def told(words: str, signals: Sequence[str], advice: Advice) -> QWidget:
    """A statement with the sources of the rules that it rests on."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Text(words, "small", tone="muted"))
    cited = [signal.source for signal in advice.signals if signal.id in signals]
    if cited:
        column.addWidget(SourceNote(cited, words))
    return row


class SignalRow(QWidget):
    """One rule: its name, what was said, a small scale, what it means, its source."""

    def __init__(self, signal: SignalReading, parent: QWidget | None = None, *, shows_state: bool) -> None:
        super().__init__(parent)
        self.setObjectName(f"signal.{signal.id}")
        words, tone = _STATES[signal.state]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Text(signal.title, strong=True), 1)
        if shows_state:
            head.addWidget(Badge(words, tone), 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        for reading in _readings(signal):
            outer.addLayout(reading)
        outer.addWidget(Text(signal.means, "small"))
        outer.addWidget(SourceNote(signal.source, signal.title))


def _readings(signal: SignalReading) -> Iterator[QHBoxLayout]:
    """A line a compared answer; without a scale the reason alone."""
    drawn = False
    for reading in signal.readings:
        chart = threshold_scale(reading, signal.title, width=float(scaled(_SCALE)), size=float(scaled(12)))
        if chart is None:
            continue
        drawn = True
        line = QHBoxLayout()
        line.setSpacing(scaled(12))
        line.addWidget(Text(f"{reading.said}, the rule: {reading.threshold}", "tiny", tone="muted"), 1)
        scale = SceneView()
        scale.setFixedWidth(scaled(_SCALE))
        scale.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scale.show_chart(chart)
        line.addWidget(scale)
        yield line
    if not drawn:
        line = QHBoxLayout()
        line.addWidget(Text(signal.because, "tiny", tone="muted"), 1)
        yield line
