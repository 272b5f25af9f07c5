"""Signals: which of the rulebook's rules fired, stayed clear or are still open, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from commsfit.domain.atoms import Atom, atom_of, leaves, names
from commsfit.domain.citing import cited
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.decision import Comparison, Signal
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.reasons import Cited
from commsfit.domain.saying import Saying, listed
from commsfit.domain.sheet import Sheet
from commsfit.domain.values import Between
from commsfit.domain.wording import as_sentence, filled


class SignalState(StrEnum):
    """Open: some completion of the answers fires it and some does not."""

    FIRED = "fired"
    CLEAR = "clear"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """One compared answer: what the person said beside the threshold, for the small scale."""

    question: str
    said: str
    threshold: str
    state: SignalState
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an answer (low..high) and the threshold lie between two ends."""

    minimum: float
    maximum: float
    low: float
    high: float
    threshold: float


@dataclass(frozen=True, slots=True)
class SignalReading:
    """A signal's state with its reason and source."""

    id: str
    title: str
    state: SignalState
    because: str
    means: str
    readings: tuple[Reading, ...]
    source: Cited


def read_signals(sheet: Sheet) -> tuple[SignalReading, ...]:
    """Every signal with its state, what was said beside its thresholds, and its source."""
    rulebook = sheet.made.rulebook
    return tuple(_read(sheet, signal) for signal in rulebook.decision.signals)


def _read(sheet: Sheet, signal: Signal) -> SignalReading:
    rulebook = sheet.made.rulebook
    words = rulebook.words.decision.signals[signal.id]
    readings = tuple(reading_of(sheet, test) for test in tests_of(rulebook, signal.when))
    state = _STATES[sheet.truth(sheet.made.named[signal.id])]
    return SignalReading(
        id=signal.id,
        title=words.title,
        state=state,
        because=_because(sheet, signal, state),
        means=words.means,
        readings=readings,
        source=cited(rulebook, signal.cites[0]),
    )


def tests_of(rulebook: Rulebook, condition: Condition) -> tuple[Comparison, ...]:
    """The named tests that a condition rests on, through signals and concepts."""
    named = {definition.id: definition for definition in rulebook.decision.named}
    found: dict[str, Comparison] = {}
    for name in names(condition):
        definition = named[name]
        if isinstance(definition, Comparison):
            found[name] = definition
        else:
            found.update({test.id: test for test in tests_of(rulebook, definition.when)})
    return tuple(found.values())


def reading_of(sheet: Sheet, test: Comparison) -> Reading:
    """One comparison: what was said, the threshold, and where both lie."""
    rulebook = sheet.made.rulebook
    leaf = next(leaves(test.when))
    atom, _ = atom_of(leaf, rulebook.thresholds)
    answered_by = sheet.stand_ins.get(atom.fact, atom.fact)
    words = rulebook.words.decision.tests[test.id]
    return Reading(
        question=answered_by,
        said=Saying(rulebook).answer(sheet.facts, answered_by),
        threshold=filled(rulebook, words.yes),
        state=_STATES[sheet.truth(sheet.made.named[test.id])],
        scale=_scale(sheet, answered_by, atom),
    )


def _scale(sheet: Sheet, question: str, atom: Atom) -> Scale | None:
    if not isinstance(atom.operand, int | Decimal) or isinstance(atom.operand, bool):
        return None
    said = sheet.said.get(question)
    if isinstance(said, Between):
        low, high = float(said.low), float(said.high)
    elif isinstance(said, int | Decimal) and not isinstance(said, bool):
        low = high = float(said)
    else:
        return None
    threshold = float(atom.operand)
    minimum = float(sheet.made.rulebook.questions.by_id[question].minimum or 0)
    return Scale(minimum, max(2 * threshold, high), low, high, threshold)


def _because(sheet: Sheet, signal: Signal, state: SignalState) -> str:
    """The tests that settle it, in words; for an open one, those that are open."""
    rulebook = sheet.made.rulebook
    saying = Saying(rulebook)
    parts = []
    for test in tests_of(rulebook, signal.when):
        truth = sheet.truth(sheet.made.named[test.id])
        words = rulebook.words.decision.tests[test.id]
        if state is SignalState.OPEN:
            if truth is None:
                leaf = next(leaves(test.when))
                question = sheet.stand_ins.get(leaf.fact, leaf.fact)
                parts.append(f"{saying.short(question)}: {saying.answer(sheet.facts, question)}")
        elif truth is not None and truth is (state is SignalState.FIRED):
            parts.append(filled(rulebook, words.yes if truth else words.no))
    return as_sentence(listed(tuple(dict.fromkeys(parts)), saying.words.and_))


_STATES = {True: SignalState.FIRED, False: SignalState.CLEAR, None: SignalState.OPEN}
