"""Hypothesis strategies for sheets that are partly answered, leaning on the thresholds: for tests only."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.domain import by_hand

PEOPLE = ("Ann", "Ben", "Cleo")
_GOALS = (*by_hand.STAFF, *by_hand.PROGRAMMABLE, "whatsapp")


def figures(question: str) -> st.SearchStrategy[int]:
    at = by_hand.THRESHOLDS[question]
    highest = 100 if question.endswith("percent") else 4 * at
    edges = st.sampled_from([0, at - 1, at, at + 1, 10, 11, 30, 31])
    return st.one_of(edges, edges, st.integers(0, highest))


def ranges(question: str) -> st.SearchStrategy[dict[str, list[int]]]:
    return st.tuples(figures(question), figures(question)).map(lambda ends: {"between": sorted(ends)})


def goals() -> st.SearchStrategy[list[str]]:
    return st.sets(st.sampled_from(_GOALS)).map(sorted)


def several(voice: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(PEOPLE), voice, min_size=2).map(lambda by: {"by": by})


def answers(question: str) -> st.SearchStrategy[Any]:
    if question in by_hand.THRESHOLDS:
        plain: st.SearchStrategy[Any] = st.one_of(figures(question), ranges(question))
    elif question == "goals":
        plain = goals()
    else:
        plain = st.booleans()
    return st.one_of(plain, plain, plain, st.just("unknown"), several(plain))


QUESTIONS = (*by_hand.THRESHOLDS, "engineering_team", "rest_api_expertise", "goals")


def partial_sheets() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={question: answers(question) for question in QUESTIONS})


def nearly_complete_sheets() -> st.SearchStrategy[dict[str, Any]]:
    """Sheets with few open questions, where settled outcomes are common."""
    exact: dict[str, st.SearchStrategy[Any]] = {question: figures(question) for question in by_hand.THRESHOLDS}
    exact |= {"engineering_team": st.just(True), "rest_api_expertise": st.booleans(), "goals": goals()}
    return st.tuples(
        st.fixed_dictionaries(exact), st.sets(st.sampled_from(QUESTIONS), max_size=2), partial_sheets()
    ).map(
        lambda parts: {key: value for key, value in parts[0].items() if key not in parts[1]} | _some(parts[2], parts[1])
    )


def _some(sheet: dict[str, Any], wanted: set[str]) -> dict[str, Any]:
    return {question: said for question, said in sheet.items() if question in wanted}
