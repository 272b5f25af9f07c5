import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN, Between, Number, Said, Shares
from commsfit.domain.definitions.questions import Kind, Question, QuestionWords
from commsfit.domain.reading.typed_text import answer_typed, is_rough, read_typed
from commsfit.domain.refusals import Refusal

TODAY = date(2026, 11, 20)


def question(kind: Kind, *, whole: bool = True) -> Question:
    options = ("us", "uk", "other") if kind in (Kind.CHOICE, Kind.MANY, Kind.SHARES) else ()
    return Question(
        id="asked",
        section="any",
        kind=kind,
        minimum=0,
        maximum=1_000_000,
        whole=whole,
        options=options,
        examples=(4, 20),
    )


WORDS = QuestionWords(
    ask="How many?",
    short="Many",
    unit="hours a week",
    unit_one="hour a week",
    options={"us": "United States", "uk": "United Kingdom"},
)


def read(text: str, kind: Kind = Kind.NUMBER, *, whole: bool = True) -> Said:
    return read_typed(question(kind, whole=whole), WORDS, text, TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12", 12),
        (" 12 ", 12),
        ("10,000", 10_000),
        ("10 000", 10_000),
        ("10'000", 10_000),
        ("10k", 10_000),
        ("1.5k", 1_500),
        ("0.5 million", 500_000),
        ("about 300", 300),
        ("~300", 300),
        ("12 hours a week", 12),
        ("12 h per week", 12),
        ("12.0", 12),
        ("\uff11\uff12", 12),
        ("none", 0),
        ("Nobody", 0),
        ("8-15", Between(8, 15)),
        ("8 \N{EN DASH} 15", Between(8, 15)),
        ("8 to 15", Between(8, 15)),
        ("between 8 and 15", Between(8, 15)),
        ("from 8 to 15 hours", Between(8, 15)),
        ("8..15", Between(8, 15)),
        ("5-10k", Between(5_000, 10_000)),
        ("8-8", 8),
        ("at least 20", Between(20, 1_000_000)),
        ("20+", Between(20, 1_000_000)),
        ("20 hours +", Between(20, 1_000_000)),
        ("over 10k", Between(10_001, 1_000_000)),
        ("<20", Between(0, 19)),
        ("under 20 hours", Between(0, 19)),
        ("up to 15", Between(0, 15)),
        ("under 1", 0),
        ("unknown", UNKNOWN),
        ("I don\N{RIGHT SINGLE QUOTATION MARK}t know", UNKNOWN),
        ("?", UNKNOWN),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, said: Said) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("30 %", 30),
        ("30%", 30),
        ("12.5 percent", Decimal("12.5")),
        ("12,5", Decimal("12.5")),
        ("10-30%", Between(10, 30)),
    ],
)
def test_a_percentage_may_carry_its_sign(text: str, said: Said) -> None:
    assert read(text, Kind.PERCENT, whole=False) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$25", 25),
        ("25 USD", 25),
        ("0.007", Decimal("0.007")),
        ("$1,250.50", Decimal("1250.50")),
        ("$15-$40", Between(15, 40)),
    ],
)
def test_money_may_carry_its_currency(text: str, said: Said) -> None:
    assert read(text, Kind.MONEY, whole=False) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("45", 45),
        ("2 weeks", 14),
        ("a month", 30),
        ("half a year", 183),
        ("2 to 3 weeks", Between(14, 21)),
        ("2026-12-31", 41),
        ("31 December 2026", 41),
        ("31 Dec", 41),
        ("Dec 31, 2026", 41),
        ("31.12.2026", 41),
        ("12/31/2026", 41),
        ("by 1 February", 73),
        ("today", 0),
        ("1 Dec to 31 Dec", Between(11, 41)),
        ("end of March", 131),
        ("March", 131),
        ("by the end of March 2027", 131),
        ("mid-January", 56),
        ("early December", 11),
        ("end of November", 10),
        ("early November", 346),
        ("Q1 2027", 131),
        ("end of Q1", 131),
        ("mid Q1 2027", 87),
        ("under 2 weeks", Between(0, 13)),
    ],
)
def test_days_are_read_from_spans_and_dates(text: str, said: Said) -> None:
    assert read(text, Kind.DAYS) == said


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("many", Kind.NUMBER, "cannot be read as a figure"),
        ("12 apples", Kind.NUMBER, "cannot be read as a figure"),
        ("-5", Kind.NUMBER, "cannot be read as a figure"),
        ("1.000", Kind.NUMBER, "can mean 1 or 1,000"),
        ("nan", Kind.NUMBER, "cannot be read as a figure"),
        ("9" * 200, Kind.NUMBER, "cannot be read as a figure"),
        ("2 million", Kind.NUMBER, "the most is 1,000,000"),
        ("9" * 30, Kind.NUMBER, "the most is 1,000,000"),
        ("50%", Kind.NUMBER, "cannot be read as a figure"),
        ("50 percent", Kind.MONEY, "cannot be read as a figure"),
        ("50%", Kind.DAYS, "cannot be read as a figure"),
        ("12.5", Kind.NUMBER, "Only whole figures count here: 12 or 13"),
        ("15-8", Kind.NUMBER, "Put the lower figure first"),
        ("1 January 2020", Kind.DAYS, "has passed"),
        ("31 February 2027", Kind.DAYS, "no such day"),
        ("05/06/2027", Kind.DAYS, "Write the month as a word"),
        ("maybe", Kind.YES_NO, "Answer yes, no or unknown"),
        ("Mars", Kind.CHOICE, "There is no answer"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(text: str, kind: Kind, message: str) -> None:
    with pytest.raises(Refusal, match=message):
        read(text, kind)


@pytest.mark.parametrize(
    ("text", "rough"),
    [("about 12", True), ("~300", True), ("Roughly 8 to 15", True), ("12", False), ("some day", False), ("", False)],
)
def test_a_guess_is_known_by_its_words(text: str, rough: bool) -> None:
    assert is_rough(text) is rough


@pytest.mark.parametrize(
    ("text", "kind", "answer"),
    [
        ("about 12", Kind.NUMBER, Answer(12, Basis.ESTIMATE)),
        ("roughly 8 to 15", Kind.NUMBER, Answer(Between(8, 15), Basis.ESTIMATE)),
        ("12", Kind.NUMBER, Answer(12, Basis.STATED)),
        ("unknown", Kind.NUMBER, Answer(UNKNOWN, Basis.STATED)),
        ("yes", Kind.YES_NO, Answer(said=True, basis=Basis.STATED)),
        ("about 3 shops", Kind.TEXT, Answer("about 3 shops", Basis.STATED)),
    ],
)
def test_only_a_figure_called_a_guess_is_an_estimate(text: str, kind: Kind, answer: Answer) -> None:
    assert answer_typed(question(kind), WORDS, text, TODAY) == answer


def test_options_are_read_by_name_or_id() -> None:
    assert read("united kingdom", Kind.CHOICE) == "uk"
    assert read("us, United Kingdom", Kind.MANY) == frozenset({"us", "uk"})
    assert read("Yes", Kind.YES_NO) is True


@given(st.text(max_size=120), st.sampled_from(list(Kind)))
def test_any_text_is_read_or_refused_kindly(text: str, kind: Kind) -> None:
    said: object
    try:
        said = read(text, kind)
    except Refusal as refusal:
        said = str(refusal)
    assert said is not None


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("United States", {"us": 100}),
        ("us 60, United Kingdom 40", {"us": 60, "uk": 40}),
        ("United States 60% and United Kingdom 40%", {"us": 60, "uk": 40}),
        ("uk: 99.5%; other 0.5", {"uk": Decimal("99.5"), "other": Decimal("0.5")}),
        ("us 50, us 50", {"us": 100}),
    ],
)
def test_shares_are_typed_as_they_are_said(text: str, shares: dict[str, Number]) -> None:
    assert read(text, Kind.SHARES) == Shares.of(shares)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("us 60, uk 30", "add up to 90. They must add up to 100."),
        ("Mars 100", "There is no answer “Mars” here."),
        ("us, uk", "Type each name with its share"),
        ("60, 40", "Type each name with its share"),
    ],
)
def test_shares_that_are_none_are_refused(text: str, why: str) -> None:
    with pytest.raises(Refusal, match=re.escape(why)):
        read(text, Kind.SHARES)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("half a day", 4), ("three", 3), ("two hours", 2), ("nobody", 0), ("one person, half time", 20), ("twelve", 12)],
)
def test_small_numbers_and_the_questions_own_examples_are_read_as_words(text: str, hours: int) -> None:
    rulebook = bootstrap.rulebook()
    name = "developer_hours_per_week"
    words = rulebook.asked(name)
    assert read_typed(rulebook.question(name), words, text, TODAY) == hours


def test_none_of_several_is_an_answer() -> None:
    assert read_typed(question(Kind.MANY), WORDS, "None of these", TODAY) == frozenset()
