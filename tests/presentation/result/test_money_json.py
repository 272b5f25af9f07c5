from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from commsfit import bootstrap
from commsfit.domain.advice import Advice, advise
from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.presentation.result.result_json import result_of
from commsfit.presentation.result.result_shape import ResultShape
from commsfit.storage.format.reading import read_document


def result(answers: dict[str, Any], choices: Choices | None = None) -> dict[str, Any]:
    rulebook = bootstrap.rulebook()
    read, wrong = read_answers(rulebook, answers)
    assert not wrong
    document: dict[str, Any] = json.loads(
        json.dumps(result_of(advise(rulebook, read, date(2026, 11, 20), choices or Choices())))
    )
    return document


def test_the_costs_of_the_contract_are_there_as_strings_of_cents() -> None:
    costs = result({"internal_users": 5, "seat_price": 15, "legacy_monthly_cost": 1000})["costs"]
    assert (costs["currency"], costs["months"], costs["break_even_messages_per_month"]) == ("USD", 36, 10714)
    options = {option["id"]: option for option in costs["options"]}
    assert list(options) == ["ucaas", "cpaas", "dual_stack", "stay"]
    assert options["stay"]["total"] == {"low": "36000.00", "base": "36000.00", "high": "36000.00"}
    assert options["stay"]["monthly"]["base"] == "1000.00"
    assert {name: option["priced"] for name, option in options.items()} == {
        "ucaas": True,
        "cpaas": False,
        "dual_stack": False,
        "stay": True,
    }


def test_every_line_and_figure_that_is_named_is_explained_once() -> None:
    costs = result({"internal_users": 50, "external_messages_per_month": 20000})["costs"]
    assert all(line in costs["lines"] for option in costs["options"] for line in option["lines"])
    assert all(known in costs["inputs"] for line in costs["lines"].values() for known in line["inputs"])
    assert costs["inputs"]["sms_list_price"]["base"] == "0.007"
    assert costs["inputs"]["sms_list_price"]["source"]


def test_an_unknown_return_is_null_and_a_known_one_has_both_ends() -> None:
    roi = result({"tickets_avoided_per_month": 1000, "external_messages_per_month": 10000})["roi"]
    assert roi["video"] == roi["video"] | {"net_benefit_per_month": None, "valid": False}
    assert roi["sms"]["net_benefit_per_month"] == {"low": "14700.00", "base": "14800.00", "high": "14900.00"}
    assert roi["sms"]["valid"] is False


def test_readiness_names_the_gate_and_each_check() -> None:
    readiness = result({"peak_load_percent": 90})["readiness"]
    assert readiness["gate"] == "fix_first"
    assert [check["id"] for check in readiness["checks"]] == [
        "rate_limit",
        "webhook_latency",
        "failover",
        "authentication",
    ]
    assert readiness["checks"][0]["state"] == "high_risk"
    assert readiness["checks"][0]["action"]


def test_an_own_figure_without_a_line_is_not_lost() -> None:
    mine = OwnFigure("coffee", Band.exactly(Decimal(50)), reason="morale", by="Ana")
    kept = result({}, Choices(own_figures=(mine,)))["costs"]["own_figures_without_a_line"]
    amount = {"low": "50.00", "base": "50.00", "high": "50.00"}
    assert kept == [{"line": "coffee", "amount": amount, "reason": "morale", "by": "Ana"}]


def advice_of(name: str) -> Advice:
    rulebook = bootstrap.rulebook()
    path = next(path for path in bootstrap.examples() if path.stem == name)
    assessment = read_document(path.read_bytes(), rulebook).document.assessment
    scenario = assessment.scenarios[0]
    return advise(rulebook, scenario.answers, date(2026, 11, 21), scenario.choices, assessment.settings)


def test_the_change_that_keeps_a_missed_date_stands_in_the_result_as_on_the_first_page() -> None:
    advice = advice_of("logistics")
    assert advice.roadmap.deadline_met is False
    assert advice.changes is not None
    kept = advice.changes.keeping_the_date[0]
    costs = result_of(advice)["costs"]
    assert costs["cheapest_change"]["musts_end"] == kept.ends.isoformat()
    assert costs["cheapest_change"]["hours"] == dict(kept.remedy.hours)
    assert costs["cheapest_change"]["more"]["median"] == f"{kept.more.median:.2f}"
    assert ResultShape.model_validate(result_of(advice)).costs.cheapest_change is not None


def test_nothing_is_to_be_changed_where_the_date_is_met_or_nobody_set_one() -> None:
    assert result_of(advice_of("bank"))["costs"]["cheapest_change"] is None
    assert result({"internal_users": 5})["costs"]["cheapest_change"] is None


def test_the_net_case_gives_base_and_median_by_their_names() -> None:
    net = result_of(advice_of("logistics"))["costs"]["net"]
    assert set(net) >= {"payback_month", "likely_payback_month", "npv", "likely_npv", "roi", "likely_roi", "musts_only"}
    assert net["likely_roi"] != net["roi"]
    low, median, high = (Decimal(net["likely_npv"][end]) for end in ("low", "median", "high"))
    assert low < median < high
    assert median < Decimal(net["npv"])
