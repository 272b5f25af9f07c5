"""How sure a verdict is, in words."""

from commsfit.presentation.sentences.verdict.standing import settled, standing
from tests.exports.workbook.sheets import advice_of
from tests.report.examples import assessment_of

SURE = "Settled: every answer that decides is given."


def test_a_verdict_that_hangs_on_an_estimate_says_on_which() -> None:
    """One figure between 7.5 and 22.5 percent separates half the price from the whole."""
    advice = advice_of(assessment_of("clinic"))
    assert settled(advice) == f"{SURE} It rests on an estimate that could change it: unmet requirements."
    assert standing(advice).startswith(settled(advice))


def test_a_verdict_that_no_estimate_changes_is_just_settled() -> None:
    assert settled(advice_of(assessment_of("logistics"))) == SURE
