from __future__ import annotations

from random import Random

from benchmarks.bare_evaluation import evaluate, trace_of
from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from tests.domain import by_hand


def test_a_trace_names_the_row_and_every_rule_with_its_source() -> None:
    rulebook = bootstrap.rulebook()
    sheet = {
        "engineering_team": True, "developer_hours_per_week": 12, "rest_api_expertise": True, "days_to_go_live": 45,
        "external_messages_per_month": 25000, "internal_users": 80, "goals": ["replace_pbx"],
    }  # fmt: skip
    trace, wrong = evaluate(rulebook, sheet)
    assert wrong == ()
    assert trace is not None
    assert (trace.possible, trace.row) == (("dual_stack_phased",), "R2")
    fired = {step.signal: step.fired for step in trace.steps}
    assert fired["capacity"] is True
    assert fired["volume"] is False
    assert fired["shift"] is None
    assert all(step.source.quote for step in trace.steps)


def test_a_trace_agrees_with_the_facts_of_its_sheet() -> None:
    random = Random(7)
    for _ in range(200):
        sheet = sheet_of(bootstrap.rulebook(), by_hand.answers_of(by_hand.edge_biased(random)))
        assert {step.signal: step.fired for step in trace_of(sheet).steps}.items() <= sheet.facts.truths.items()


def test_answers_that_cannot_be_read_give_their_places_and_no_trace() -> None:
    trace, wrong = evaluate(bootstrap.rulebook(), {"sites": -1, "goals": ["x"]})
    assert trace is None
    assert [one.place for one in wrong] == ["answers.sites", "answers.goals[0]"]
