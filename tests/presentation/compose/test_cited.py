"""The full report names every document that a printed figure comes from, and page one abroad says what is missing."""

from __future__ import annotations

from dataclasses import replace

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import Edition
from commsfit.presentation.compose.annex.method import cited_documents
from commsfit.reporting.orders import ReportOrder
from tests.exports.workbook.sheets import advice_of
from tests.report.examples import TODAY, assessment_of
from tests.report.expected import texts_of_section


def test_the_prices_of_ready_made_routes_and_licences_are_cited() -> None:
    advice = advice_of(assessment_of("logistics"))
    assert advice.costs.ready_made
    cited = cited_documents(advice)
    assert {route.source for route in advice.costs.ready_made} <= cited
    assert {licence.source for licence in advice.costs.licences} <= cited


def test_where_no_local_price_is_known_page_one_says_so_and_blames_no_answer() -> None:
    assessment = assessment_of("logistics")
    scenario = assessment.scenarios[0]
    abroad = scenario.answers.having("regions", Answer(frozenset({"uk"})))
    moved = replace(assessment, scenarios=(replace(scenario, answers=abroad),))
    order = ReportOrder(moved, scenario.name, TODAY, edition=Edition.BRIEF)
    first = bootstrap.report_maker(bootstrap.rulebook()).outline(order).sections[0]
    told = "\n".join(texts_of_section(first))
    assert "local prices are missing: enter yours" in told
    assert ": ." not in told
    assert "the present bill is not known" not in told
