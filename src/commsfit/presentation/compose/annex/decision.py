"""The decision beyond what the pages before say: every rule, and what else pulls apart or would change the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.verdict.signals import SignalReading, SignalState
from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import (
    listed_parts,
    mark,
    sentence,
    sentences,
    titled,
)
from commsfit.presentation.compose.report.options import CONFLICTS_TOLD
from commsfit.presentation.compose.report.picture import NOTES_TOLD, turning
from commsfit.presentation.compose.unsettled.open_page import QUESTIONS_TOLD
from commsfit.presentation.compose.unsettled.so_far import nearest_changes
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences.states import signal_state
from commsfit.presentation.sentences.verdict.verdict import no_flip_sentence, notes_beside


def decision_section(material: Material) -> Section:
    """What the pages before left out; they say the verdict itself and the first of each list."""
    return Section("decision", "Decision", (Heading(2, _finding(material)), *_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    settled = advice.verdict.settled
    notes = notes_beside(material.rulebook, advice)[NOTES_TOLD:] if settled else advice.verdict.notes
    for note in (advice.verdict.detail if settled else "", *notes):
        if note:
            yield Paragraph(words(sentence(note)))
    if advice.signals and settled:
        columns = (Column("Rule", 1.6), Column("State", 1.1), Column("Because", 3), Column("It means", 1.8))
        rows = tuple(_row(signal) for signal in advice.signals)
        yield Table("Every rule, and what your answers say to it", columns, rows, row_headers=True)
    elif advice.signals:
        means = tuple((words(signal.title), words(_means(signal))) for signal in advice.signals)
        yield Table("What each rule would mean", (Column("Rule", 1.6), Column("It means", 4)), means, row_headers=True)
    yield from _basis(material)
    yield from _conflicts(material)
    yield from _changes(material)
    yield from _open(material)
    if advice.soft_checks:
        yield Heading(3, "Please check")
        yield ListOf(tuple(words(sentences((doubt.message, doubt.remedy))) for doubt in advice.soft_checks))


def _finding(material: Material) -> str:
    verdict = material.advice.verdict
    if not verdict.settled and len(verdict.possible) == len(material.rulebook.words.decision.outcomes):
        return "Not settled yet"
    if not verdict.settled:
        return say("Not settled yet: {outcomes}", outcomes=material.outcomes(verdict.possible))
    open_ones = len(material.advice.explanation.open_questions)
    if open_ones:
        return say_many(
            open_ones,
            "Settled: {count} open answer cannot change it",
            "Settled: {count} open answers cannot change it",
        )
    return "Settled: the answers decide it"


def _row(signal: SignalReading) -> tuple[Spans, ...]:
    telling = (one for one in signal.readings if one.scale is not None and one.state is signal.state)
    said = dict.fromkeys(one.said for one in telling)
    because = signal.because.rstrip(".")
    if said and signal.state is not SignalState.OPEN:
        because = say("{because} (yours: {said})", because=because, said=in_clauses(said))
    return words(signal.title), mark(signal_state(signal.state)), words(sentence(because)), words(_means(signal))


def _means(signal: SignalReading) -> str:
    if signal.state is SignalState.CLEAR:
        return "Nothing here"
    means = sentence(signal.means)
    return (
        means
        if signal.state is SignalState.FIRED
        else say("It depends. If it applies: {means}", means=within_sentence(means))
    )


def _basis(material: Material) -> Iterator[Block]:
    enough = material.advice.explanation.sufficient
    if enough and material.advice.verdict.settled:
        names = listed_parts([within_sentence(material.short(question)) for question in enough])
        yield Paragraph((Span("These answers alone decide it: ", strong=True), Span(f"{names}.")))


def _conflicts(material: Material) -> Iterator[Block]:
    conflicts = material.advice.explanation.conflicts[CONFLICTS_TOLD if material.advice.verdict.settled else 0 :]
    if conflicts:
        yield Heading(3, "Where rules pull apart")
        yield ListOf(tuple(words(sentences((one.disagree, one.settled_by))) for one in conflicts))


def _changes(material: Material) -> Iterator[Block]:
    explanation = material.advice.explanation
    told = turning(explanation.flips) if material.advice.verdict.settled else nearest_changes(explanation.flips)
    flips = [flip for flip in explanation.flips if flip not in told]
    if flips:
        yield Heading(3, "What would change it")
        yield ListOf(tuple(titled(material.outcome(flip.to), sentence(flip.words)) for flip in flips))
    elif not told and material.advice.verdict.settled:
        yield Paragraph(words(no_flip_sentence(material.advice)))


def _open(material: Material) -> Iterator[Block]:
    deciding = [one for one in material.advice.explanation.open_questions if one.matters][QUESTIONS_TOLD:]
    if deciding:
        yield Heading(3, "What else to find out, the most decisive first")
        yield ListOf(tuple(words(material.rulebook.asked(one.question).ask) for one in deciding))
