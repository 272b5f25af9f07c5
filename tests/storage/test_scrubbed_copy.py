"""A scrubbed copy holds no word that a person typed."""

from __future__ import annotations

from dataclasses import replace

from commsfit.domain.answers.answers import Answer
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.document.assessment import Document
from commsfit.domain.document.scrubbing import scrubbed
from commsfit.domain.verdict.outcome import verdict_of
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import document_bytes
from tests.storage.documents import FULL, rulebook


def test_none_of_the_seeded_names_and_notes_remain() -> None:
    assert document_bytes(FULL).count(b"NAME-") > 10
    assert document_bytes(FULL).count(b"NOTE-") > 10
    copy = document_bytes(scrubbed(FULL, frozenset()))
    assert b"NAME-" not in copy
    assert b"NOTE-" not in copy


def test_answers_that_are_a_persons_own_text_go_too() -> None:
    scenario = FULL.assessment.scenarios[0]
    typed = replace(scenario, answers=scenario.answers.having("industry", Answer("NAME-typed")))
    document = Document(replace(FULL.assessment, scenarios=(typed,)))
    assert b"NAME-" not in document_bytes(scrubbed(document, frozenset({"industry"})))


def test_every_kind_of_question_is_either_text_or_safe_to_share() -> None:
    safe = {Kind.YES_NO, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DAYS, Kind.CHOICE, Kind.MANY, Kind.SHARES}
    assert set(Kind) - safe == {Kind.TEXT}


def test_the_copy_opens_and_gives_the_same_verdict() -> None:
    copy = read_document(document_bytes(scrubbed(FULL, frozenset())), rulebook()).document
    for before, after in zip(FULL.assessment.scenarios, copy.assessment.scenarios, strict=True):
        assert verdict_of(rulebook(), after.answers) == verdict_of(rulebook(), before.answers)
