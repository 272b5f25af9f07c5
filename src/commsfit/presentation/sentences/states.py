"""The word, and the tone beside it, of every state that people see; window, paper and terminal print these alone."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.duties.risks import Level
from commsfit.domain.money.returns import Return
from commsfit.domain.readiness import CheckState, Gate
from commsfit.domain.verdict.signals import SignalState
from commsfit.domain.wording.messages import say, word
from commsfit.presentation.outline.outline import Tone


class StateWords(NamedTuple):
    """A state as people read it; the tone is a shape and a colour, never the word's only bearer."""

    words: str
    tone: Tone


_CHECKS: Final = MappingProxyType(
    {
        CheckState.PASS: (word("In order"), Tone.GOOD),
        CheckState.CAUTION: (word("Take care"), Tone.CAUTION),
        CheckState.HIGH_RISK: (word("High risk"), Tone.BAD),
        CheckState.FAIL: (word("Fails"), Tone.BAD),
        CheckState.OPEN: (word("Not known yet"), Tone.OPEN),
    }
)
_GATES: Final = MappingProxyType(
    {
        Gate.GO: (word("Ready to go live"), Tone.GOOD),
        Gate.CAUTION: (word("Go live with care"), Tone.CAUTION),
        Gate.FIX_FIRST: (word("Fix first"), Tone.BAD),
        Gate.OPEN: (word("Not known yet"), Tone.OPEN),
    }
)
_SIGNALS: Final = MappingProxyType(
    {
        SignalState.FIRED: (word("Applies"), Tone.NEUTRAL),
        SignalState.CLEAR: (word("Does not apply"), Tone.GOOD),
        SignalState.OPEN: (word("Open"), Tone.OPEN),
    }
)
_LEVELS: Final = MappingProxyType(
    {
        Level.LOW: (word("Low"), Tone.GOOD),
        Level.MEDIUM: (word("Medium"), Tone.CAUTION),
        Level.HIGH: (word("High"), Tone.BAD),
    }
)
_BASES: Final = MappingProxyType(
    {Basis.STATED: word("Stated"), Basis.ESTIMATE: word("Estimate"), Basis.DEFAULT: word("Default")}
)
_TIERS: Final = MappingProxyType(
    {
        Priority.MUST: word("Must"),
        Priority.SHOULD: word("Should"),
        Priority.COULD: word("Could"),
        Priority.WONT: word("Won't"),
    }
)
_TRACKS: Final = MappingProxyType(
    {Track.FOUNDATION: word("Foundation"), Track.UCAAS: word("UCaaS"), Track.CPAAS: word("CPaaS")}
)
_TRACKS_FOR: Final = MappingProxyType(
    {
        Track.FOUNDATION: word("Foundation"),
        Track.UCAAS: word("UCaaS: your people"),
        Track.CPAAS: word("CPaaS: your customers"),
    }
)


def check_state(state: CheckState) -> StateWords:
    """What a check found."""
    words, tone = _CHECKS[state]
    return StateWords(say(words), tone)


def gate_state(gate: Gate) -> StateWords:
    """What the checks together allow."""
    words, tone = _GATES[gate]
    return StateWords(say(words), tone)


def signal_state(state: SignalState) -> StateWords:
    """Whether a rule has something to say here."""
    words, tone = _SIGNALS[state]
    return StateWords(say(words), tone)


def level_state(level: Level) -> StateWords:
    """How likely a risk is, or how heavy."""
    words, tone = _LEVELS[level]
    return StateWords(say(words), tone)


def milestone_state(milestone: Milestone) -> StateWords:
    """Done, required, advised, or still decided by an answer."""
    if milestone.done:
        return StateWords(say("Done"), Tone.GOOD)
    if milestone.applies is None:
        return StateWords(say("An open answer decides"), Tone.OPEN)
    if milestone.mandatory:
        return StateWords(say("Required"), Tone.CAUTION)
    return StateWords(say("Advised"), Tone.NEUTRAL)


def return_state(found: Return) -> StateWords:
    """Whether a return may be shown as such."""
    if found.net_benefit_per_month is None:
        return StateWords(say("No figure"), Tone.OPEN)
    if found.valid:
        return StateWords(say("Baseline measured"), Tone.GOOD)
    return StateWords(say("Not valid without a baseline"), Tone.CAUTION)


def matters_state(*, matters: bool) -> StateWords:
    """Whether an assumption, or a difference between people, can move anything."""
    return StateWords(say("Matters"), Tone.CAUTION) if matters else StateWords(say("Does not matter"), Tone.GOOD)


def basis_word(basis: Basis) -> str:
    """How sure a figure is."""
    return say(_BASES[basis])


def tier_word(tier: Priority) -> str:
    """A tier of the roadmap."""
    return say(_TIERS[tier])


def track_word(track: Track) -> str:
    """A side of the plan, in short."""
    return say(_TRACKS[track])


def track_title(track: Track) -> str:
    """A side of the plan, with whom it serves."""
    return say(_TRACKS_FOR[track])
