"""Readiness: the checks of the customer part and of the network, what to do about each, and who does it."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.readiness import Check, CheckState, Readiness
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentence, sentences
from commsfit.presentation.outline.outline import Block, Column, Heading, Paragraph, Section, Span, Spans, Table, words
from commsfit.presentation.sentences.readiness import planned_checks
from commsfit.presentation.sentences.states import check_state, gate_state


def readiness_section(material: Material) -> Section:
    return Section("readiness", "Readiness", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    yield Heading(2, _finding(planned_checks(advice)))
    if not advice.readiness.checks and not advice.network.checks:
        yield Paragraph(words("No check applies yet. The checks follow from the readiness questions."))
        return
    yield Paragraph(
        words("Readiness never changes the verdict. It says what must be in order before a part goes live.")
    )
    for platform, title, part in (
        ("cpaas", "Before customers are served by CPaaS", advice.readiness),
        ("ucaas", "Before staff call over the network", advice.network),
    ):
        yield from _checks(title, part, planned=not advice.roadmap.leaves_out(platform))


def _finding(checks: tuple[Check, ...]) -> str:
    failing = [check for check in checks if check.state in {CheckState.FAIL, CheckState.HIGH_RISK}]
    unknown = [check for check in checks if check.state is CheckState.OPEN]
    if failing:
        return f"{counted(len(failing), 'check')} of {len(checks)} must be fixed first".capitalize()
    if unknown:
        return f"Nothing fails, but {counted(len(unknown), 'check')} of {len(checks)} wait for an answer"
    return "Every check is in order" if checks else "Nothing to check yet"


def _checks(title: str, part: Readiness, *, planned: bool) -> Iterator[Block]:
    if not part.checks:
        return
    yield Heading(3, title)
    if not planned:
        yield Paragraph(words("The plan does without this part: its checks count once that changes."))
    gate = gate_state(part.gate)
    yield Paragraph(
        (Span("Gate: ", strong=True), Span(gate.words, tone=gate.tone, strong=True), Span(f". {sentence(part.words)}"))
    )
    columns = (
        Column("Check", 1.5),
        Column("State", 1),
        Column("You said", 1.3),
        Column("What to do", 2.8),
        Column("Who", 1.1),
    )
    yield Table("", columns, tuple(_row(check) for check in part.checks), row_headers=True)


def _row(check: Check) -> tuple[Spans, ...]:
    fine = check.state is CheckState.PASS and not check.action
    action = sentences((check.limits, "" if fine else check.action, check.done))
    return (
        words(check.title),
        mark(check_state(check.state)),
        words(check.said or "–"),
        words(action),
        words(check.owner or "–"),
    )
