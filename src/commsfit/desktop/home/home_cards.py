"""Fills Home once all is awake: recent work with its verdict, examples, and work that was not saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from commsfit.desktop.home.clients import MANY
from commsfit.desktop.home.home import Home
from commsfit.desktop.opening.awake import Example
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.controls.choosing.tap_card import TapCard
from commsfit.desktop.widgets.words.text import Text, shortened, tip
from commsfit.domain.wording.messages import say
from commsfit.ports.filing import Recent, Recovery
from commsfit.presentation.formats.formats import day
from commsfit.presentation.sentences.recent import opened_words, recent_name

_MOST_COLUMNS: Final = 4
_NARROWEST: Final = 300
SITUATIONS: Final = {
    "clinic": "A clinic, 65 people",
    "logistics": "A haulier who texts 25,000 times a month",
    "saas": "A software company that builds calls into its product",
}
"""The examples that are shown first, by what one may recognise oneself in."""
_PLATFORM_TONES: Final = {"ucaas": "ucaas", "cpaas": "cpaas", "cpaas_blocked": "cpaas"}


def outcome_badge(outcome: str | None, names: Mapping[str, str]) -> tuple[str, str]:
    """A verdict in a badge's words and tone."""
    if outcome is None or outcome not in names:
        return "Still open", "open"
    return names[outcome], _PLATFORM_TONES.get(outcome, "accent")


def wear_icons(home: Home) -> None:
    """Icons beside the two ways to begin."""
    home.new.wear(lambda: icon("plus", "on_accent"))
    home.open.wear(lambda: icon("folder"))


def make_room(home: Home) -> None:
    """Places for what was opened before and for the examples."""
    home.hold_cards(*(Tiles(_MOST_COLUMNS, _NARROWEST, gap=12) for _ in range(2)))


def show_recent(home: Home, files: Sequence[Recent], names: Mapping[str, str]) -> None:
    """Files opened before; one that is gone is left out."""
    empty(home.recent)
    here = [recent for recent in files if recent.path.exists()]
    home.show_clients(here, names, shown=len(here) > MANY)
    for recent in here if len(here) <= MANY else ():
        badge = outcome_badge(recent.outcome, names)
        card = TapCard(recent_name(recent), f"{opened_words(recent)} · {_shortened(recent.path)}", badge)
        card.setObjectName(f"recent.{recent.path.name}")
        card.setToolTip(tip("\n".join(filter(None, (recent.client, str(recent.path))))))
        card.clicked.connect(lambda _on=False, path=recent.path: home.file_wanted.emit(path))
        home.recent.addWidget(card)
    home.show_hint(shown=not here)


def show_examples(home: Home, examples: Sequence[Example], names: Mapping[str, str]) -> None:
    """Bundled assessments with one line each."""
    empty(home.examples)
    first = [example for name in SITUATIONS for example in examples if example.name == name]
    others = [example for example in examples if example not in first]
    for place, example in enumerate((*first, *others)):
        badge = ("Contradiction", "bad") if example.contradicts else outcome_badge(example.outcome, names)
        card = TapCard(SITUATIONS.get(example.name, example.client), example.line, badge)
        card.setObjectName(f"example.{example.name}")
        if place >= len(first):
            card.hide()
        card.clicked.connect(lambda _on=False, name=example.name: home.example_wanted.emit(name))
        home.examples.addWidget(card)
    home.offer_more_examples(len(others))


def show_recoveries(home: Home, recoveries: Sequence[Recovery]) -> None:
    """Unsaved work of a window that did not close in order."""
    empty(home.recoveries)
    for recovery in recoveries:
        home.recoveries.addWidget(_recovery_card(home, recovery))


def _recovery_card(home: Home, recovery: Recovery) -> Ground:
    card = Ground("told", margin=16)
    client = recovery.document.assessment.client.name if recovery.document else ""
    name = client or (recovery.path.stem if recovery.path else "An assessment without a name")
    row, words = QHBoxLayout(), QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(say("Unsaved work: {name}", name=shortened(name)), strong=True))
    at = recovery.at.astimezone()
    when = say("From {date} at {at:%H:%M}. CommsFit ended before it was saved.", date=day(at.date()), at=at)
    words.addWidget(Text(when, "small", tone="muted"))
    row.addLayout(words, 1)
    restore, discard = Button("Restore"), Link("Discard")
    for button, signal in ((restore, home.restore_wanted), (discard, home.discard_wanted)):
        button.setAccessibleDescription(name)
        button.clicked.connect(lambda _on=False, signal=signal: signal.emit(recovery))
        row.addWidget(button)
    card.column.addLayout(row)
    card.setAccessibleName(say("Unsaved work: {name}", name=name))
    return card


def _shortened(path: Path) -> str:
    """The folder as a person knows it."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(path)
