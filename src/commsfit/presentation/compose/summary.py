"""The page that stands alone: what to do, why, when, for how much, at what risk, and what to do first."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.duties.risks import Risk
from commsfit.domain.verdict.signals import SignalState
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.charts.timeline import verdict_timeline
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, listed_parts, mark, sentence, sentences, titled
from commsfit.presentation.formats.formats import day, percent
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Chart,
    Fields,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Tone,
    words,
)
from commsfit.presentation.sentences.states import StateWords, gate_state

CHART_WIDTH = 475.0
"""Charts of the report are drawn for the measure of its paper."""
_MOST = 3


def summary_section(material: Material) -> Section:
    return Section("summary", "Summary", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    yield Heading(2, _finding(material))
    if advice.verdict.detail:
        yield Paragraph(words(advice.verdict.detail), lead=True)
    yield from _warnings(material)
    facts = tuple(_facts(material))
    if facts:
        yield Fields(facts)
    chart = verdict_timeline(advice, width=CHART_WIDTH, size=8.5)
    if chart is not None:
        yield Chart(chart.title, chart.scene, chart.alt)
    yield from _named("Why", [_reason(title, because) for title, because in _reasons(material)])
    yield from _named("What could go wrong", [words(sentence(risk.title)) for risk in _risks(material)])
    yield from _named("What to do first", [words(sentence(step)) for step in _first_steps(material)])


def _finding(material: Material) -> str:
    """What settles the verdict, or what is still open."""
    advice = material.advice
    if advice.problems:
        return "Two answers contradict each other: no verdict until one of them changes"
    if not advice.verdict.settled:
        asked = advice.verdict.next_question
        still = f"{counted(len(advice.verdict.possible), 'outcome')} still possible"
        return f"{sentence(still)[:-1]}; ask about “{material.short(asked)}” next" if asked else sentence(still)[:-1]
    fired = [within_sentence(signal.title) for signal in advice.signals if signal.state is SignalState.FIRED]
    if not fired:
        return "Nothing you told us calls for building your own"
    return f"{sentence(listed_parts(fired[:_MOST]))[:-1]} {'decides' if len(fired) == 1 else 'decide'} it"


def _warnings(material: Material) -> Iterator[Block]:
    advice = material.advice
    decision = advice.choices.decision
    if decision is not None:
        by = f" ({decision.by})" if decision.by else ""
        text = sentences((f"Decided{by}: {material.outcome(decision.outcome)}", decision.reason))
        yield Callout(Tone.NEUTRAL, "You decided otherwise; this report shows both", words(text))
    for problem in advice.problems[:_MOST]:
        yield Callout(Tone.BAD, "A contradiction to resolve", words(sentences((problem.message, problem.remedy))))
    if advice.roadmap.provisional and advice.roadmap.provisional_words:
        yield Callout(Tone.OPEN, "The plan is provisional", words(sentence(advice.roadmap.provisional_words)))


def _facts(material: Material) -> Iterator[tuple[str, Spans]]:
    advice = material.advice
    roadmap = advice.roadmap
    settled = (
        StateWords("Settled", Tone.GOOD)
        if advice.verdict.settled and not advice.problems
        else StateWords("Open", Tone.OPEN)
    )
    if advice.verdict.outcome is not None:
        yield "Recommendation", words(material.outcome(advice.verdict.outcome))
    yield "Verdict", mark(settled)
    if roadmap.first_value is not None:
        yield "First value", words(day(roadmap.first_value))
    chosen = advice.costs.chosen
    if chosen is not None:
        yield (
            "Cost over 36 months",
            words(material.money(chosen.total_36) if chosen.is_priced else material.no_price(chosen)),
        )
    if advice.readiness.checks and not roadmap.leaves_out("cpaas"):
        yield "Readiness of CPaaS", mark(gate_state(advice.readiness.gate))
    if advice.network.checks and not roadmap.leaves_out("ucaas"):
        yield "Readiness of the network", mark(gate_state(advice.network.gate))
    if roadmap.must_share_of_effort is not None:
        yield "Must have, of all effort", words(percent(roadmap.must_share_of_effort))


def _reasons(material: Material) -> Iterator[tuple[str, str]]:
    fired = [signal for signal in material.advice.signals if signal.state is SignalState.FIRED]
    for signal in fired[:_MOST]:
        yield signal.title, sentences((signal.because, signal.means))


def _reason(title: str, because: str) -> Spans:
    return titled(title, because)


def _risks(material: Material) -> list[Risk]:
    return list(material.advice.prospects.risks[:_MOST])


def _first_steps(material: Material) -> list[str]:
    steps = sorted(material.advice.roadmap.next_steps, key=lambda step: step.within_days)
    found = [f"{step.words.rstrip('.')} ({step.owner})" if step.owner else step.words for step in steps[:_MOST]]
    if found:
        return found
    open_ones = [one for one in material.advice.explanation.open_questions if one.matters]
    return [f"Find out: {within_sentence(material.short(one.question))}" for one in open_ones[:_MOST]]


def _named(title: str, items: list[Spans]) -> Iterator[Block]:
    """A small list under its name, where there is anything to list."""
    if items:
        yield Paragraph((Span(title, strong=True),), keep=True)
        yield ListOf(tuple(items))
