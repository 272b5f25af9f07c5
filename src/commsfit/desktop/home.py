"""Home: begin, open, go on with recent work, restore what was not saved, or look at an example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.buttons import Button, Link, Primary
from commsfit.desktop.widgets.card import Ground
from commsfit.desktop.widgets.emptying import empty
from commsfit.desktop.widgets.scroller import Scroller
from commsfit.desktop.widgets.tap_card import TapCard
from commsfit.desktop.widgets.text import Text
from commsfit.desktop.widgets.tiles import Tiles

if TYPE_CHECKING:
    from commsfit.desktop.outside import Example
    from commsfit.presentation.filing import Recent, Recovery

_COLUMNS = 2
_NARROWEST = 300
_READING = 620
_MOST_RECENT = 6
_PLATFORM_TONES = {"ucaas": "ucaas", "cpaas": "cpaas", "cpaas_blocked": "cpaas"}


def outcome_badge(outcome: str | None, names: Mapping[str, str]) -> tuple[str, str]:
    """A verdict in a badge's words and tone."""
    if outcome is None or outcome not in names:
        return "Still open", "open"
    return names[outcome], _PLATFORM_TONES.get(outcome, "accent")


class Home(QWidget):
    """Painted at once; recent files and examples come when the rest is awake."""

    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(object)
    example_wanted = Signal(str)
    restore_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("home")
        self.setAccessibleName("Home")
        self._scroller = Scroller(880, top=56)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self._recoveries = QVBoxLayout()
        self._new = Primary("&New assessment")
        self._open = Button("&Open a file…")
        self._recent_title = Text("Recent", "title")
        self._recent_hint = Text("What you save will be listed here, with its verdict.", "body", tone="muted")
        self._recent = Tiles(_COLUMNS, _NARROWEST, gap=12)
        self._examples_title = Text("Examples to look at", "title")
        self._examples = Tiles(_COLUMNS, _NARROWEST, gap=12)
        self._lay_out()
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lead.setMaximumWidth(scaled(_READING))

    def take_focus(self) -> None:
        """Where most people begin."""
        self._new.setFocus()

    def show_recent(self, files: Sequence[Recent], names: Mapping[str, str]) -> None:
        """Files opened before; one that is gone is left out."""
        empty(self._recent)
        here = [recent for recent in files if recent.path.exists()][:_MOST_RECENT]
        for recent in here:
            card = TapCard(
                recent.client or recent.path.stem,
                _shortened(recent.path),
                outcome_badge(recent.outcome, names),
            )
            card.setObjectName(f"recent.{recent.path.name}")
            card.setToolTip(str(recent.path))
            card.clicked.connect(lambda _on=False, path=recent.path: self.file_wanted.emit(path))
            self._recent.addWidget(card)
        self._recent_hint.setVisible(not here)

    def show_examples(self, examples: Sequence[Example], names: Mapping[str, str]) -> None:
        """Bundled assessments with one line each."""
        empty(self._examples)
        for example in examples:
            card = TapCard(example.client, example.line, outcome_badge(example.outcome, names))
            card.setObjectName(f"example.{example.name}")
            card.clicked.connect(lambda _on=False, name=example.name: self.example_wanted.emit(name))
            self._examples.addWidget(card)

    def show_recoveries(self, recoveries: Sequence[Recovery]) -> None:
        """Unsaved work of a window that did not close in order."""
        empty(self._recoveries)
        for recovery in recoveries:
            self._recoveries.addWidget(self._recovery_card(recovery))

    def _recovery_card(self, recovery: Recovery) -> Ground:
        card = Ground("told", margin=16)
        client = recovery.document.assessment.client.name if recovery.document else ""
        name = client or (recovery.path.stem if recovery.path else "An assessment without a name")
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(f"Unsaved work: {name}", strong=True))
        at = recovery.at.astimezone()
        when = f"From {at.day}.{at.month}.{at.year} at {at:%H:%M}. CommsFit ended before it was saved."
        words.addWidget(Text(when, "small", tone="muted"))
        row.addLayout(words, 1)
        restore, discard = Button("Restore"), Link("Discard")
        for button, signal in ((restore, self.restore_wanted), (discard, self.discard_wanted)):
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(recovery))
            row.addWidget(button)
        card.column.addLayout(row)
        card.setAccessibleName(f"Unsaved work: {name}")
        return card

    def _lay_out(self) -> None:
        column = self._scroller.column
        column.addWidget(Text("CommsFit", "small", tone="accent", strong=True))
        column.addWidget(Text("Ready-made, built, or both?", "display"))
        lead = (
            "Answer a few plain questions. You see which way of calling and messaging fits you, why, "
            "what it costs and when it can be live."
        )
        self._lead = Text(lead, "lead", tone="muted")
        self._lead.setMaximumWidth(scaled(_READING))
        column.addWidget(self._lead)
        column.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._new)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addLayout(self._recoveries)
        column.addSpacing(8)
        for part in (self._recent_title, self._recent_hint, self._recent, self._examples_title, self._examples):
            if isinstance(part, QLayout):
                column.addLayout(part)
                column.addSpacing(16)
            else:
                column.addWidget(part)
        column.addStretch(1)


def _shortened(path: Path) -> str:
    """The folder as a person knows it."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(path)
