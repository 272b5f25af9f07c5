"""The decision: which rules fired and which did not, what pulls apart, what would change the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.verdict.signals import SignalReading, SignalState
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import (
    counted,
    listed_parts,
    mark,
    sentence,
    sentences,
    titled,
)
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences.states import signal_state
from commsfit.presentation.sentences.verdict.verdict import no_flip_sentence


def decision_section(material: Material) -> Section:
    return Section("decision", "Decision", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    yield Heading(2, _finding(material))
    yield Paragraph(words(sentences((advice.verdict.sentence, advice.verdict.detail))))
    for problem in advice.problems:
        yield Callout(Tone.BAD, "A contradiction", words(sentences((problem.message, problem.remedy))))
    for note in advice.verdict.notes:
        yield Paragraph(words(sentence(note)))
    if advice.problems:
        yield Paragraph(words("The rules are read once the answers can all be true together."))
    elif advice.signals:
        columns = (Column("Rule", 1.6), Column("State", 1.1), Column("Because", 3), Column("It means", 1.8))
        rows = tuple(_row(signal) for signal in advice.signals)
        yield Table("Every rule, and what your answers say to it", columns, rows, row_headers=True)
    yield from _basis(material)
    yield from _conflicts(material)
    yield from _changes(material)
    yield from _open(material)
    if advice.soft_checks:
        yield Heading(3, "Please check")
        yield ListOf(tuple(words(sentences((doubt.message, doubt.remedy))) for doubt in advice.soft_checks))


def _finding(material: Material) -> str:
    verdict = material.advice.verdict
    if material.advice.problems:
        return "No verdict while answers contradict each other"
    if not verdict.settled and len(verdict.possible) == len(material.rulebook.words.decision.outcomes):
        return "Not settled yet"
    if not verdict.settled:
        return say("Not settled yet: {outcomes}", outcomes=material.outcomes(verdict.possible))
    open_ones = len(material.advice.explanation.open_questions)
    if open_ones:
        return say("Settled: {counted} cannot change it", counted=counted(open_ones, "open answer"))
    return "Settled: the answers decide it"


def _row(signal: SignalReading) -> tuple[Spans, ...]:
    telling = (one for one in signal.readings if one.scale is not None and one.state is signal.state)
    said = dict.fromkeys(one.said for one in telling)
    yours = f" (yours: {'; '.join(said)})" if said and signal.state is not SignalState.OPEN else ""
    because = sentence(signal.because.rstrip(".") + yours)
    return words(signal.title), mark(signal_state(signal.state)), words(because), words(_means(signal))


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
    conflicts = material.advice.explanation.conflicts
    if conflicts:
        yield Heading(3, "Where rules pull apart")
        yield ListOf(tuple(words(sentences((one.disagree, one.settled_by))) for one in conflicts))


def _changes(material: Material) -> Iterator[Block]:
    flips = material.advice.explanation.flips
    if flips:
        yield Heading(3, "What would change it")
        yield ListOf(tuple(titled(material.outcome(flip.to), sentence(flip.words)) for flip in flips))
    elif material.advice.verdict.settled:
        yield Paragraph(words(no_flip_sentence(material.advice)))


def _open(material: Material) -> Iterator[Block]:
    deciding = [one for one in material.advice.explanation.open_questions if one.matters]
    if deciding:
        yield Heading(3, "What to find out, the most decisive first")
        yield ListOf(tuple(words(material.rulebook.asked(one.question).ask) for one in deciding), numbered=True)
