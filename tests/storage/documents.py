"""Documents for tests: one that fills every part, and a strategy for all others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.choices import Choices, Evidence, Move, OwnDecision, OwnFigure, Priority
from commsfit.domain.answers.settings import CURRENCIES, ExchangeRate, Freeze, Settings
from commsfit.domain.answers.values import UNKNOWN, Band, Between, Said, Shares
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.document.assessment import (
    Assessment,
    Client,
    Document,
    LogEntry,
    Paper,
    Parked,
    Person,
    PrivateNotes,
    Recorded,
    ReportChoices,
    Scenario,
)

RULEBOOK = Identity("commsfit-core", "0.9.0", "0" * 64)
DAY = date(2026, 11, 20)


@cache
def rulebook() -> Rulebook:
    return bootstrap.rulebook()


FULL = Document(
    assessment=Assessment(
        client=Client("NAME-Northwind", "NAME-Preparer", DAY),
        scenarios=(
            Scenario(
                name="NAME-Today",
                answers=Answers(
                    {
                        "engineering_team": Answer(True),
                        "developer_hours_per_week": Answer(Between(8, 15), Basis.ESTIMATE, "NOTE-answer"),
                        "rest_api_expertise": Answer(UNKNOWN),
                        "days_to_go_live": Answer(
                            45, by=(("NAME-Ann", 45), ("NAME-Bob", Between(20, 60)), ("NAME-Cem", UNKNOWN))
                        ),
                        "goals": Answer(frozenset({"replace_pbx", "customer_notifications"})),
                        "seat_price": Answer(Decimal("27.50"), Basis.DEFAULT),
                    }
                ),
                choices=Choices(
                    moves=(Move("F06", Priority.COULD, "NOTE-move", "NAME-mover"),),
                    own_figures=(
                        OwnFigure("seats", Band(Decimal(1), Decimal("2.5"), Decimal(4)), "NOTE-own", "NAME-own"),
                    ),
                    evidence=(Evidence("rate_limit", "NOTE-evidence", "NAME-evidence", DAY),),
                    decision=OwnDecision("cpaas", "NOTE-decision", "NAME-decider", DAY),
                    start=DAY,
                    holidays=frozenset({date(2026, 12, 25), date(2027, 1, 1)}),
                    effort={"F06": Band(Decimal(4), Decimal(6), Decimal(10))},
                    bridge=True,
                    first_wave=20,
                ),
                notes="NOTE-shared",
                recorded=Recorded(None, ("ucaas", "cpaas"), RULEBOOK),
            ),
            Scenario("NAME-With two hires"),
        ),
        people=(Person("NAME-Ann", "NOTE-role"), Person("NAME-Bob")),
        decisions=(LogEntry("NOTE-log", "NAME-logger", DAY, "goals"),),
        parked=(Parked("seat_price", "NOTE-parked", "NAME-parker"),),
        report=ReportChoices(("verdict", "costs"), Paper.LETTER, "/home/NAME-user/brand.toml"),
        rulebook=RULEBOOK,
        settings=Settings(
            currency="EUR",
            language="de",
            freeze=(Freeze((12, 15), (1, 5)),),
            holidays=("DE-BY",),
            exchange_rates=(ExchangeRate("USD", Decimal("0.86"), DAY, "NAME-finance"),),
        ),
    ),
    private=PrivateNotes("NOTE-private", {"goals": "NOTE-private-goals"}),
)

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12)
NAMES = TEXTS.filter(str.strip)


def said(question: Question) -> st.SearchStrategy[Said]:
    """Anything that one question takes."""
    plain: st.SearchStrategy[Said]
    match question.kind:
        case Kind.YES_NO:
            plain = st.booleans()
        case Kind.CHOICE:
            plain = st.sampled_from(question.options)
        case Kind.MANY:
            plain = st.frozensets(st.sampled_from(question.options))
        case Kind.SHARES:
            plain = st.tuples(st.permutations(question.options), st.integers(1, 100)).map(
                lambda drawn: Shares.of({drawn[0][0]: drawn[1], drawn[0][1]: 100 - drawn[1]})
            )
        case Kind.TEXT:
            plain = TEXTS.filter(lambda text: text != "unknown")
        case _:
            numbers = st.integers(int(question.minimum or 0), int(question.maximum or 10**6))
            spans = st.tuples(numbers, numbers).filter(lambda ends: ends[0] < ends[1])
            plain = numbers | spans.map(lambda ends: Between(*ends))
    return plain | st.just(UNKNOWN)


def answers() -> st.SearchStrategy[Answers]:
    def one(question: Question) -> st.SearchStrategy[Answer]:
        voices = st.dictionaries(NAMES, said(question), max_size=3).map(lambda by: tuple(by.items()))
        return st.builds(Answer, said(question), st.sampled_from(Basis), TEXTS, voices)

    questions = {question.id: one(question) for question in rulebook().questions.questions}
    return st.fixed_dictionaries({}, optional=questions).map(Answers)


def settings() -> st.SearchStrategy[Settings]:
    days = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: (day.month, day.day))
    spans = st.lists(st.builds(Freeze, days, days), max_size=2).map(tuple)
    prices = st.decimals("0.0001", 1000, places=4)
    rates = st.builds(ExchangeRate, st.sampled_from(CURRENCIES), prices, st.dates(), TEXTS)
    return st.builds(
        Settings,
        currency=st.sampled_from(("", *CURRENCIES)),
        language=st.sampled_from(("", "de", "en")),
        freeze=st.none() | spans,
        holidays=st.none() | st.lists(st.sampled_from(("US", "DE-BY")), max_size=2).map(tuple),
        exchange_rates=st.lists(rates, max_size=2).map(tuple),
    )


def documents() -> st.SearchStrategy[Document]:
    scenarios = st.lists(
        st.builds(
            Scenario, NAMES, answers(), st.just(FULL.assessment.scenarios[0].choices) | st.just(Choices()), TEXTS
        ),
        min_size=1,
        max_size=3,
        unique_by=lambda scenario: scenario.name,
    ).map(tuple)
    assessments = st.builds(
        Assessment,
        client=st.builds(Client, TEXTS, TEXTS, st.none() | st.dates()),
        scenarios=scenarios,
        people=st.lists(st.builds(Person, NAMES, TEXTS), max_size=2).map(tuple),
        decisions=st.lists(st.builds(LogEntry, TEXTS, TEXTS), max_size=2).map(tuple),
        settings=settings(),
        report=st.builds(ReportChoices, st.none() | st.just(()) | st.just(("costs",)), st.sampled_from(Paper), TEXTS),
    )
    private = st.builds(PrivateNotes, TEXTS, st.dictionaries(st.just("goals"), NAMES, max_size=1))
    return st.builds(Document, assessments, private)
