from __future__ import annotations

from commsfit.domain.answers.answers import Answers
from commsfit.domain.document.assessment import Assessment, Scenario
from tests.domain.advised import answered, rulebook
from tests.domain.duties.test_compliance import CPAAS
from tests.presentation.compose.test_report import outline_with, told


def method_of(answers: Answers) -> str:
    return told(outline_with(Assessment(scenarios=(Scenario("Today", answers),)), ("method",)), "method")


def test_the_method_counts_the_rows_of_the_rulebook_in_use() -> None:
    book = rulebook().decision
    counted = f"A table with {len(book.rows)} rows turns the rules into one of {len(book.outcomes)} outcomes."
    assert counted in method_of(Answers({}))


def test_a_settled_verdict_names_its_row_for_whoever_checks_it() -> None:
    assert "Row of the table\nR7" in method_of(answered(CPAAS))
    assert "Row of the table" not in method_of(Answers({}))
