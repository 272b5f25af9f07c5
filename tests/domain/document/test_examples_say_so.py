"""The bundled examples are invented: wherever a reader would take a figure of theirs for a fact, it says so."""

from __future__ import annotations

import pytest

from commsfit import bootstrap
from commsfit.domain.document.assessment import Assessment
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.format.reading import read_document
from tests.report.examples import NAMES, TODAY, assessment_of, outline_of
from tests.report.expected import texts_of_section


@pytest.fixture(params=bootstrap.examples(), ids=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    return read_document(read_whole(request.param)[0], bootstrap.rulebook()).document.assessment


def test_who_prepared_it_says_that_it_is_invented(assessment: Assessment) -> None:
    assert "invented" in assessment.client.prepared_by


def test_each_exchange_rate_says_that_it_is_invented(assessment: Assessment) -> None:
    assert all("invented" in rate.by for rate in assessment.settings.exchange_rates)


def test_each_own_figure_says_that_it_is_invented(assessment: Assessment) -> None:
    own = [figure for scenario in assessment.scenarios for figure in scenario.choices.own_figures]
    assert all("invented" in figure.reason for figure in own)


def test_a_price_turned_at_such_a_rate_says_whose_rate_it_is() -> None:
    sheet = assessment_of("bank")
    first = sheet.scenarios[0]
    costs = bootstrap.advise_with_days_off(
        bootstrap.rulebook(), first.answers, TODAY, first.choices, sheet.settings
    ).costs
    sources = {known.source for option in costs.options for line in option.lines for known in line.inputs}
    turned = [source for source in sources if "turned into GBP" in source]
    assert turned
    assert all("an invented rate" in source for source in turned)


def test_the_full_report_prints_it_beside_the_figures() -> None:
    printed = "\n".join(text for section in outline_of("bank").sections for text in texts_of_section(section))
    assert "(invented, for the example)" in printed
