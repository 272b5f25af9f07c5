from __future__ import annotations

import re

import pytest

from commsfit import bootstrap
from commsfit.catalogue.checking.acronyms import acronyms_in
from commsfit.catalogue.walking import texts_of

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def sentences(topic: str) -> list[str]:
    texts = [text for place, text in texts_of(bootstrap.rulebook()) if place.startswith(f"words.{topic}")]
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
    for question in rulebook.questions.questions:
        words = rulebook.words.questions.questions[question.id]
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
        ("No acronym here, I say", ()),
        ("{ID} in https://x.org/API", ()),
    ],
)
def test_acronyms_are_found_where_people_read_them(text: str, found: tuple[str, ...]) -> None:
    assert acronyms_in(text) == found
