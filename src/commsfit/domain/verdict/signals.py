"""Signals: which of the rulebook's rules fired, stayed clear or are still open, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from commsfit.domain.answers.values import Between
from commsfit.domain.definitions.decision import Signal
from commsfit.domain.engine.atoms import Atom
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.verdict.lexicon import TestWording, lexicon
from commsfit.domain.wording.figures import ValueWords, listed
from commsfit.domain.wording.reasons import Cited, cited
from commsfit.domain.wording.sentences import as_sentence


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
    scale: SignalScale | None = None


@dataclass(frozen=True, slots=True)
class SignalScale:
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


def read_signals(sheet: AnswerSheet) -> tuple[SignalReading, ...]:
    """Every signal with its state, what was said beside its thresholds, and its source."""
    return tuple(_read(sheet, signal) for signal in sheet.book.signals)


def _read(sheet: AnswerSheet, signal: Signal) -> SignalReading:
    words = sheet.words.signals[signal.id]
    tests = lexicon(sheet.rulebook).tests_of_signal[signal.id]
    state = _STATES[sheet.truth(sheet.made.named[signal.id])]
    return SignalReading(
        id=signal.id,
        title=words.title,
        state=state,
        because=_because(sheet, tests, state),
        means=words.means,
        readings=tuple(_reading(sheet, test) for test in tests),
        source=cited(sheet.rulebook, signal.cites[0]),
    )


def _reading(sheet: AnswerSheet, test: TestWording) -> Reading:
    """One comparison: what was said, the threshold, and where both lie."""
    question = test.atom.fact
    return Reading(
        question=question,
        said=ValueWords(sheet.rulebook).answer(sheet.facts, question),
        threshold=test.yes,
        state=_STATES[sheet.truth(sheet.made.named[test.test.id])],
        scale=_scale(sheet, question, test.atom),
    )


def _scale(sheet: AnswerSheet, question: str, atom: Atom) -> SignalScale | None:
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
    minimum = float(sheet.rulebook.question(question).minimum or 0)
    return SignalScale(minimum, max(2 * threshold, high), low, high, threshold)


def _because(sheet: AnswerSheet, tests: tuple[TestWording, ...], state: SignalState) -> str:
    """The comparisons that settle it, in words; for an open signal, those that are open."""
    in_words = ValueWords(sheet.rulebook)
    parts = []
    for test in tests:
        truth = sheet.truth(sheet.made.named[test.test.id])
        if state is SignalState.OPEN:
            if truth is None:
                question = test.atom.fact
                parts.append(f"{in_words.short(question)}: {in_words.answer(sheet.facts, question)}")
        elif truth is not None and truth is (state is SignalState.FIRED):
            parts.append(test.of(holds=truth))
    return as_sentence(listed(tuple(dict.fromkeys(parts)), in_words.words.and_))


_STATES = {True: SignalState.FIRED, False: SignalState.CLEAR, None: SignalState.OPEN}
