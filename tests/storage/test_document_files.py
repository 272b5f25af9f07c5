"""The assessment document, to the file and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from commsfit.domain.answers.settings import Settings
from commsfit.domain.answers.values import Between
from commsfit.domain.document.assessment import Assessment, Document, Scenario
from commsfit.ports.filing_refusals import NewerVersion, NotAnAssessment
from commsfit.storage.format.migrations import MIGRATIONS
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.shape import ASSESSMENT_VERSION
from commsfit.storage.format.writing import assessment_bytes, document_bytes
from tests.storage.documents import FULL, documents, rulebook

KEPT = Path(__file__).parent / "kept"


def read(content: bytes) -> Document:
    return read_document(content, rulebook()).document


def test_every_part_comes_back_from_the_file() -> None:
    assert read(document_bytes(FULL)) == FULL


@settings(max_examples=30)
@given(documents())
def test_any_document_comes_back_and_is_written_the_same_again(document: Document) -> None:
    content = document_bytes(document)
    assert read(content) == document
    assert document_bytes(read(content)) == content


def test_an_empty_document_is_short() -> None:
    written = json.loads(document_bytes(Document()))
    assert list(written) == ["format", "version", "client", "scenarios"]


def test_private_notes_are_in_the_file_and_not_in_what_a_report_attaches() -> None:
    assert b"NOTE-private" in document_bytes(FULL)
    attached = assessment_bytes(FULL.assessment)
    assert b"NOTE-private" not in attached
    assert read(attached) == Document(FULL.assessment)


@pytest.mark.parametrize("version", [*MIGRATIONS, ASSESSMENT_VERSION])
def test_a_kept_file_of_each_version_opens(version: int) -> None:
    found = read_document((KEPT / f"version_{version}.commsfit").read_bytes(), rulebook())
    answers = found.document.assessment.scenarios[0].answers
    assert found.version == version
    assert answers["developer_hours_per_week"].said == Between(8, 15)


def test_a_newer_file_is_refused_by_name() -> None:
    with pytest.raises(NewerVersion, match="later CommsFit"):
        read(b'{"format": "commsfit-assessment", "version": 3, "anything": ["new"]}')


def changed(**parts: Any) -> bytes:
    whole = {"format": "commsfit-assessment", "version": 1, "scenarios": [{"name": "Today", "answers": {}}], **parts}
    return json.dumps(whole).encode()


def scenario(**parts: Any) -> bytes:
    return changed(scenarios=[{"name": "Today", "answers": {}, **parts}])


REFUSED: list[tuple[bytes, str, str]] = [
    (b"[]", "the file", "not an assessment"),
    (b"null", "the file", "not an assessment"),
    (b"{}", "format", "not an assessment"),
    (b'{"format": "commsfit-assesment", "version": 1}', "format", "not an assessment"),
    (b'{"format": "commsfit-assessment"}', "version", "version"),
    (b'{"format": "commsfit-assessment", "version": true}', "version", "version"),
    (b'{"format": "commsfit-assessment", "version": "1"}', "version", "version"),
    (b'{"format": "commsfit-assessment", "version": 0}', "version", "version"),
    (b'{"answers": {}, "client": {}}', "'client'", "bare answers"),
    (b'{"answers": []}', "scenarios[0].answers", "not a group"),
    (b'{"answers": {"days_to_go_liv": 3}}', "answers.days_to_go_liv", 'mean "days_to_go_live"'),
    (changed(scenario=[]), "scenario", 'Did you mean "scenarios"'),
    (changed(scenarios=[]), "scenarios", "too short"),
    (changed(scenarios={}), "scenarios", "not a list"),
    (changed(client={"nam": "x"}), "client.nam", 'Did you mean "name"'),
    (changed(client={"date": "20.11.2026"}), "client.date", "not a date"),
    (changed(client={"date": "2026-02-30"}), "client.date", "not a date"),
    (changed(client={"date": 5}), "client.date", "not a date"),
    (changed(client={"name": "x" * 201}), "client.name", "too long"),
    (changed(scenarios=[{"name": f"S{number}"} for number in range(501)]), "scenarios", "too long"),
    (changed(scenarios=[{"name": "A"}, {"name": "A"}]), "scenarios[1].name", "same name"),
    (changed(scenarios=[{"name": "Caf\u00e9"}, {"name": "Cafe\u0301"}]), "scenarios[1].name", "same name"),
    (scenario(name=" "), "scenarios[0].name", "blank"),
    (scenario(answers={"days_to_go_live": "soon"}), "scenarios[0].answers.days_to_go_live", "soon"),
    (scenario(answers={"days_to_go_live": -1}), "scenarios[0].answers.days_to_go_live", "-1"),
    (scenario(answers={"goals": ["replace_pbxx"]}), "scenarios[0].answers.goals[0]", "replace_pbx"),
    (scenario(choices={"moves": [{"item": "F01", "to": "mustt"}]}), "scenarios[0].choices.moves[0].to", "'must'"),
    (scenario(choices={"moves": [{"item": "F01"}]}), "scenarios[0].choices.moves[0].to", "missing"),
    (scenario(choices={"start": "tomorrow"}), "scenarios[0].choices.start", "not a date"),
    (
        scenario(choices={"effort": {"F01": {"low": 3, "base": 2, "high": 4}}}),
        "scenarios[0].choices.effort.F01",
        "rising",
    ),
    (changed(report={"paper": "a5"}), "report.paper", "'letter'"),
    (changed(currency="DOGE"), "currency", "'EUR'"),
    (changed(freeze=[{"from": "12-32", "to": "01-05"}]), "freeze[0].from", "month and day"),
    (changed(freeze=[{"starts": "12-15", "to": "01-05"}]), "freeze[0].starts", "from"),
    (changed(exchange_rates=[{"currency": "USD", "rate": 0, "on": "2026-11-20"}]), "exchange_rates[0].rate", "over 0"),
    (changed(exchange_rates=[{"currency": "USD", "rate": 1.1}]), "exchange_rates[0].on", "missing"),
    (changed(private={"notes": 5}), "private.notes", "not a text"),
]


@pytest.mark.parametrize(("content", "place", "words"), REFUSED, ids=[place or "whole" for _, place, _ in REFUSED])
def test_what_the_format_does_not_know_is_refused_with_its_place(content: bytes, place: str, words: str) -> None:
    with pytest.raises(NotAnAssessment) as refused:
        read(content)
    assert refused.value.place == place
    assert words in str(refused.value)


def test_several_wrong_answers_are_told_at_once() -> None:
    with pytest.raises(NotAnAssessment) as refused:
        read(scenario(answers={f"nonsense_{number}": 1 for number in range(9)}))
    assert "nonsense_4" in str(refused.value)
    assert "And 4 more." in str(refused.value)


def test_the_shape_of_a_scenario_without_answers_is_kept() -> None:
    document = Document(Assessment(scenarios=(Scenario("A"), Scenario("B", notes="n"))))
    assert read(document_bytes(document)) == document


def lifted(answers: dict[str, Any], **parts: Any) -> str:
    """The currency of a file of version 1."""
    return read(scenario(answers=answers, **parts)).assessment.settings.currency


def test_amounts_of_version_1_stay_the_dollars_that_they_were() -> None:
    assert lifted({"regions": ["uk"], "legacy_monthly_cost": 2100}) == "USD"
    own = [{"line": "seats", "amount": {"low": 1, "base": 2, "high": 3}}]
    assert lifted({"regions": ["uk"]}, choices={"own_figures": own}) == "USD"


def test_a_file_without_amounts_leaves_its_currency_to_the_answers() -> None:
    assert lifted({"regions": ["uk"], "internal_users": 40}) == ""
    assert read(b'{"answers": {"seat_price": 12}}').assessment.settings.currency == ""


def test_bare_answers_may_bring_their_currency() -> None:
    assert read(b'{"answers": {"seat_price": 12}, "currency": "GBP"}').assessment.settings.currency == "GBP"


def test_no_freeze_is_another_choice_than_the_usual_one() -> None:
    for frozen in (None, ()):
        document = Document(Assessment(settings=Settings(freeze=frozen)))
        assert read(document_bytes(document)).assessment.settings.freeze == frozen
