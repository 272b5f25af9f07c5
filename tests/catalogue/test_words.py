from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.catalogue.checking.acronyms import acronyms_in
from commsfit.catalogue.walking import rulebook_texts
from commsfit.domain.advice import advise
from commsfit.presentation.compose.editions import compose
from commsfit.presentation.compose.material import Material
from commsfit.storage.format.reading import read_document

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def sentences(topic: str) -> list[str]:
    texts = [text for place, text in rulebook_texts(bootstrap.rulebook()) if place.startswith(f"words.{topic}")]
    return [part for text in texts for part in SENTENCE_END.split(text) if len(part.split()) > 3]


TOPICS = [name for name in type(bootstrap.rulebook().words).model_fields if sentences(name)]


@pytest.mark.parametrize("topic", TOPICS)
def test_sentences_average_under_twenty_words(topic: str) -> None:
    found = sentences(topic)
    assert sum(len(sentence.split()) for sentence in found) / len(found) < 20


def test_questions_are_asked_in_plain_words() -> None:
    slang = re.compile(
        r"\b(latency|throughput|provision\w*|endpoint\w*|payload\w*|omnichannel|synerg\w*|leverag\w*|trunk\w*|SIP|"
        r"DID|POTS|CDR|jitter buffer|failover|orchestrat\w*)\b",
        re.IGNORECASE,
    )
    words = bootstrap.rulebook().words.questions.questions
    for question, said in words.items():
        assert not slang.search(f"{said.ask} {said.help} {said.why}"), question
        assert said.ask.endswith("?"), question
        assert len(said.ask.split()) <= 20, question


def test_every_question_says_why_it_is_asked_and_every_option_has_a_name() -> None:
    rulebook = bootstrap.rulebook()
    for question in rulebook.every_question:
        words = rulebook.asked(question.id)
        assert words.why, question.id
        assert words.help, question.id
        assert len(words.examples) == len(question.examples), question.id
        assert set(words.options) == set(question.options), question.id


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("APIs and an API", ("API", "API")),
        ("UCaaS, CPaaS or CCaaS", ("UCaaS", "CPaaS", "CCaaS")),
        ("a 10DLC sender", ("10DLC",)),
        ("STIR/SHAKEN", ("STIR", "SHAKEN")),
        ("No acronym here, I say", ()),
        ("{ID} in https://x.org/API", ()),
    ],
)
def test_acronyms_are_found_where_people_read_them(text: str, found: tuple[str, ...]) -> None:
    assert acronyms_in(text) == found


# Names and people's shouting; the last four stand in quotations of the source.
NO_ACRONYMS = {"RAY", "BAUM", "STOP", "HELP", "IF", "OR", "AND", "REQUIREMENT"}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)


@pytest.mark.parametrize("name", [path.stem for path in bootstrap.examples()])
def test_every_acronym_of_a_printed_result_or_report_is_in_the_glossary(name: str) -> None:
    rulebook = bootstrap.rulebook()
    path = next(path for path in bootstrap.examples() if path.stem == name)
    assessment = read_document(path.read_bytes(), rulebook).document.assessment
    for scenario in assessment.scenarios:
        advice = advise(rulebook, scenario.answers, date(2026, 11, 20), scenario.choices)
        outline = compose(Material(rulebook, advice, assessment, scenario, ()), None)
        read = texts(outline)
        used = {acronym for text in read for acronym in acronyms_in(text)}
        assert used - {*rulebook.words.glossary} - NO_ACRONYMS == set()
