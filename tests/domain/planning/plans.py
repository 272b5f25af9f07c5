"""Hypothesis strategies for whole assessments with moves and own efforts: for tests only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.answers.values import Band
from tests.domain.advised import rulebook
from tests.domain.partial_sheets import nearly_complete_sheets

ITEMS = tuple(feature.id for feature in rulebook().features.features)
INDUSTRIES = next(each.options for each in rulebook().questions.questions if each.id == "industry")
REGIONS = next(each.options for each in rulebook().questions.questions if each.id == "regions")
GOALS = next(each.options for each in rulebook().questions.questions if each.id == "goals")


@dataclass(frozen=True, slots=True)
class Case:
    """Answers and choices of one plan."""

    answers: dict[str, Any]
    choices: Choices


def moves() -> st.SearchStrategy[tuple[Move, ...]]:
    one = st.builds(Move, st.sampled_from(ITEMS), st.sampled_from(Priority), st.just("because"), st.just("Ann"))
    return st.lists(one, max_size=5).map(tuple)


def efforts() -> st.SearchStrategy[dict[str, Band]]:
    days = st.integers(0, 400).map(lambda tenths: Decimal(tenths) / 10)
    band = st.lists(days, min_size=3, max_size=3).map(sorted).map(lambda ends: Band(*ends))
    return st.dictionaries(st.sampled_from(ITEMS), band, max_size=3)


def extras() -> st.SearchStrategy[dict[str, Any]]:
    """What refines a plan: industry, regions, sizes, readiness, law."""
    return st.fixed_dictionaries(
        {},
        optional={
            "industry": st.sampled_from(INDUSTRIES),
            "regions": st.sets(st.sampled_from(REGIONS), min_size=1).map(sorted),
            "goals": st.sets(st.sampled_from(GOALS)).map(sorted),
            "sites": st.sampled_from([1, 2, 3, 40, 150]),
            "it_hours_per_week": st.sampled_from([0, 4, 8, 200]),
            "legacy_contract_end": st.sampled_from([0, 35, 400]),
            "legacy_notice_days": st.sampled_from([0, 90]),
            "numbers_to_port": st.sampled_from([0, 20, 100, 101]),
            "analog_lines": st.sampled_from([0, 3]),
            "secondary_carrier_routing": st.booleans(),
            "peak_load_percent": st.sampled_from([10, 50, 80, 81]),
            "webhook_response_ms": st.sampled_from([50, 100, 200, 201]),
            "health_data": st.booleans(),
            "cards_by_phone": st.booleans(),
            "records_calls": st.booleans(),
            "marketing_messages": st.booleans(),
        },
    )


def cases() -> st.SearchStrategy[Case]:
    return st.builds(
        lambda sheet, more, moved, own, start, free: Case(
            sheet | more, Choices(moves=moved, effort=own, start=start, holidays=frozenset(free))
        ),
        nearly_complete_sheets(),
        extras(),
        moves(),
        efforts(),
        st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31)),
        st.sets(st.dates(date(2026, 11, 1), date(2027, 6, 30)), max_size=6),
    )
