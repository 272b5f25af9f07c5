"""What holds of money and readiness for any answers, tried on sheets that crowd the thresholds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.money.lines.cost_lines import figures_of, line_total, paid_by_month
from commsfit.domain.money.lines.phasing import Phasing
from commsfit.domain.readiness import cpaas_readiness, network_readiness
from commsfit.domain.verdict.outcome import verdict_of
from tests.domain.advised import answered, facts, priced, rulebook

EDGES = {
    "developer_hours_per_week": (20,),
    "days_to_go_live": (30, 90),
    "external_messages_per_month": (0, 10000),
    "internal_users": (0, 50),
    "workflow_deviation_percent": (10, 30),
    "unmet_requirement_percent": (10,),
    "peak_load_percent": (50, 80),
    "webhook_response_ms": (100, 200),
}
CORE = {section.id for section in rulebook().questions.sections if section.core}
ASKED = rulebook().questions.questions
DECIDING = tuple(question for question in ASKED if question.section in CORE)
REFINING = tuple(question for question in ASKED if question.section not in CORE)
MONTHS = st.integers(1, 40)
SHARES = st.lists(st.integers(1, 100), min_size=1, max_size=4, unique=True).map(lambda found: sorted({*found, 100}))
WAVES = st.tuples(st.lists(MONTHS, min_size=4, max_size=4).map(sorted), SHARES).map(
    lambda drawn: tuple(dict(zip(drawn[0], (Decimal(share) / 100 for share in drawn[1]), strict=False)).items())
)
STAGES = st.tuples(MONTHS, MONTHS, MONTHS).map(sorted)
PHASINGS = st.builds(
    lambda stages, seats: Phasing(stages[0], stages[1], stages[2], seats=seats), STAGES, st.just(()) | WAVES
)
HORIZON = rulebook().costs.months


def numbers(question: Question) -> st.SearchStrategy[Any]:
    """Just below, at and just above each threshold, beside plain figures; money in cents."""
    low, high = int(question.minimum or 0), int(min(question.maximum or 10**6, 10**6))
    near = [edge + step for edge in EDGES.get(question.id, ()) for step in (-1, 0, 1) if low <= edge + step <= high]
    plain: st.SearchStrategy[Any] = st.integers(low, high)
    if question.kind is Kind.MONEY:
        plain = plain.map(lambda cents: Decimal(cents) / 100)
    return st.one_of(st.sampled_from(near), plain) if near else plain


def said(question: Question) -> st.SearchStrategy[Any]:
    """Everything that the question takes."""
    if question.kind is Kind.YES_NO:
        return st.booleans()
    if question.kind is Kind.CHOICE:
        return st.sampled_from(question.options)
    if question.kind is Kind.MANY:
        return st.lists(st.sampled_from(question.options), unique=True)
    if question.kind is Kind.SHARES:
        first = st.tuples(st.sampled_from(question.options), st.integers(0, 100))
        return first.map(lambda part: {part[0]: part[1]} | ({"us": 100 - part[1]} if part[0] != "us" else {"us": 100}))
    one = numbers(question)
    ranges = st.tuples(one, one).map(lambda ends: {"between": sorted(ends)})
    return st.one_of(one, one, ranges, st.just("unknown"))


def sheets(questions: tuple[Question, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={question.id: said(question) for question in questions})


def bands(value: object) -> Iterator[Band]:
    """Every band in a result, however deep."""
    if isinstance(value, Band):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from bands(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from bands(getattr(value, field.name))


@given(sheets(ASKED), PHASINGS)
def test_low_is_never_over_base_nor_base_over_high(sheet: dict[str, Any], phasing: Phasing) -> None:
    found = [*bands(priced(sheet, phasing=phasing))]
    assert found
    assert all(band.low <= band.base <= band.high for band in found)


@given(sheets(ASKED), PHASINGS)
def test_every_total_is_the_sum_of_its_lines_to_the_cent(sheet: dict[str, Any], phasing: Phasing) -> None:
    for option in priced(sheet, phasing=phasing)[0].options:
        values = {known.id: known.value.base for line in option.lines for known in figures_of(line)}
        assert option.total.base == sum(line_total(line, HORIZON, values) for line in option.lines)
        by_month = [paid_by_month(line, HORIZON, values) for line in option.lines]
        assert option.total.base == sum(sum(months) for months in by_month)
        assert option.total_36 == option.cumulative[36]
        begun = [line.amount.base for line in option.lines if line.cadence == "once" and line.first_month == 1]
        assert option.cumulative[0].base == sum(begun)
        steady = sum(
            (line.amount.base for line in option.lines if line.cadence == "monthly" and not line.lasts), start=0
        )
        assert option.monthly.base == steady
        assert all(band.base == round(band.base, 2) for band in option.cumulative)


@given(sheets(DECIDING), sheets(REFINING))
def test_nothing_but_the_core_sections_changes_the_verdict(core: dict[str, Any], other: dict[str, Any]) -> None:
    assert verdict_of(rulebook(), answered(core)) == verdict_of(rulebook(), answered(core | other))


@given(sheets(ASKED), PHASINGS)
def test_a_later_start_never_costs_more_and_never_changes_a_usual_month(
    sheet: dict[str, Any], phasing: Phasing
) -> None:
    now, later = priced(sheet)[0], priced(sheet, phasing=phasing)[0]
    for one, other in zip(now.options, later.options, strict=True):
        assert (one.monthly, one.once) == (other.monthly, other.once)
        for early, late in zip(one.cumulative, other.cumulative, strict=True):
            assert (late.low <= early.low, late.base <= early.base, late.high <= early.high) == (True, True, True)


@given(
    sheets(ASKED), PHASINGS, st.sampled_from(["external_messages_per_month", "internal_users"]), st.integers(1, 5000)
)
def test_more_use_never_costs_less(sheet: dict[str, Any], phasing: Phasing, question: str, more: int) -> None:
    said_before = sheet.get(question)
    before = said_before if isinstance(said_before, int) else 10
    fewer, _ = priced(sheet | {question: before}, phasing=phasing)
    dearer, _ = priced(sheet | {question: before + more}, phasing=phasing)
    for one, other in zip(fewer.options, dearer.options, strict=True):
        assert (one.total.low <= other.total.low, one.total.base <= other.total.base) == (True, True)
        assert one.total.high <= other.total.high


@given(sheets(ASKED), st.sampled_from([rule.id for rule in rulebook().costs.lines]), st.integers(0, 10**6))
def test_an_own_figure_is_never_lost(sheet: dict[str, Any], line: str, amount: int) -> None:
    mine = OwnFigure(line, Band.exactly(amount), reason="mine", by="Ana")
    costs, _ = priced(sheet, Choices(own_figures=(mine,)))
    found = [known for option in costs.options for known in option.lines if known.id == line]
    assert found
    assert all(known.amount == mine.amount and known.own == "mine" for known in found)


@given(sheets(ASKED))
def test_every_line_shows_its_formula_and_where_each_figure_comes_from(sheet: dict[str, Any]) -> None:
    for option in priced(sheet)[0].options:
        for line in option.lines:
            assert line.formula
            assert "{" not in line.formula
            assert line.inputs or not line.has_price
            assert all(known.source and known.words for known in line.inputs)


@given(sheets(REFINING))
def test_a_gate_is_open_only_where_something_is_not_known(sheet: dict[str, Any]) -> None:
    known = facts(**sheet)
    for checked in (cpaas_readiness(rulebook(), known, Choices()), network_readiness(rulebook(), known, Choices())):
        states = {check.state.value for check in checked.checks}
        assert (checked.gate == "fix_first") == bool(states & {"fail", "high_risk"})
        assert (checked.gate == "go") == (states == {"pass"})
        assert (checked.gate == "open") == ("open" in states and not states & {"fail", "high_risk"})
