"""Why this verdict: each rule that speaks, with the answer against its threshold and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.sources import SourceNote
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.advice import Advice
from commsfit.domain.verdict.signals import SignalReading, SignalState
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.scales import threshold_scale
from commsfit.presentation.sentences.states import signal_state

_SCALE = 168
_TONES = {SignalState.FIRED: "accent", SignalState.OPEN: "open", SignalState.CLEAR: "neutral"}


class Why(Card):
    """Fired rules first; a link shows the others too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Why", parent)
        self._listing = BriefListing(gap=12)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_advice(self, advice: Advice) -> None:
        """List the rules of this advice."""
        self._listing.show_rows(partial(_rows, advice), "See every rule", "Show only the rules that apply")


def _rows(advice: Advice, shows_all: bool) -> Iterator[QWidget]:  # noqa: FBT001 - a listing asks with it
    signals = [one for one in advice.signals if shows_all or one.state is SignalState.FIRED]
    for signal in signals:
        yield SignalRow(signal, shows_state=shows_all)
    if not signals:
        yield Text(_nothing(advice), "small", tone="muted")
    for conflict in advice.explanation.conflicts:
        yield told(f"{conflict.disagree} {conflict.settled_by}", conflict.signals, advice)


def _nothing(advice: Advice) -> str:
    if advice.problems:
        return "The rules wait until the contradiction is resolved."
    waiting = any(one.state is SignalState.OPEN for one in advice.signals)
    return (
        "No rule applies yet: the answers they ask about are open." if waiting else "No rule calls for more than UCaaS."
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


class SignalRow(Guarded, QWidget):
    """One rule: its name, what was said, a small scale, what it means, its source."""

    def __init__(self, signal: SignalReading, parent: QWidget | None = None, *, shows_state: bool) -> None:
        super().__init__(parent)
        self.setObjectName(f"signal.{signal.id}")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        head = Flow()
        head.part_last()
        outer.addLayout(head)
        head.addWidget(Phrase(signal.title, strong=True))
        if shows_state:
            head.addWidget(Badge(signal_state(signal.state).words, _TONES[signal.state]))
        note = SourceNote(signal.source, signal.title)
        # Beside the rule's name, not on a line of its own: the card shows rules, not links.
        head.addWidget(note.opener)
        for reading in _readings(signal):
            outer.addLayout(reading)
        outer.addWidget(Text(signal.means, "small"))
        outer.addWidget(note)


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
        line.addWidget(
            Text(
                say("{said}, the rule: {threshold}", said=reading.said, threshold=reading.threshold),
                "tiny",
                tone="muted",
            ),
            1,
        )
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
