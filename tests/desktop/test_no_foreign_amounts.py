"""No surface writes a dollar where a buyer pays in something else, but for what a source says of its own country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.estimates.message import MessageSheet
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.settings import ExchangeRate, Settings
from commsfit.domain.answers.values import Shares
from commsfit.domain.document.assessment import Assessment, Document, Edition, Scenario
from commsfit.ports.filing import Opened
from commsfit.presentation.outline.outline import Block, Cards, Chart, Outline, SideBySide
from commsfit.presentation.outline.scene import Label
from commsfit.presentation.result.result_json import result_of
from commsfit.presentation.sentences.verdict.asking import doubt_words, question_lines, same_words, taken_words
from commsfit.presentation.terminal.outline_text import text_lines
from commsfit.reporting.orders import ReportOrder
from tests.desktop.results.reading import words_of
from tests.report.examples import TODAY, assessment_of
from tests.report.expected import texts_of_block

MARKETS = {
    "EUR": ("eu", "de"),
    "GBP": ("uk", "gb"),
    "INR": ("india", "in"),
    "AUD": ("australia", "au"),
    "CAD": ("canada", "ca"),
}
FOREIGN = re.compile(r"(?<![A-Z])\$(?:\s?\d|$)", re.ASCII)
"""A$ and CA$ are other signs."""
DUTIES = re.compile(r"\$10,000,000|\$53,088")


@cache
def assessment_in(currency: str) -> Assessment:
    """The logistics example, moved to another market, with every amount asked for answered."""
    region, country = MARKETS[currency]
    first = assessment_of("logistics").scenarios[0]
    voices = Answer(Decimal(31), by=(("Ann", Decimal(29)), ("Bo", Decimal(33))))
    moved = {
        "regions": Answer(frozenset({region})),
        "countries": Answer(Shares(((country, Decimal(100)),))),
        "seat_price": voices,
        "contact_centre_agents": Answer(12),
        "budget_total": Answer(400_000),
    }
    rate = ExchangeRate("USD", Decimal("0.9"), date(2026, 11, 19), "Finance")
    answers = Answers({**first.answers, **moved})
    scenario = Scenario(first.name, answers, first.choices)
    other = Scenario("Dearer", answers.having("seat_price", Answer(45)), first.choices)
    return Assessment(scenarios=(scenario, other), settings=Settings(currency=currency, exchange_rates=(rate,)))


@cache
def outline_in(currency: str) -> Outline:
    assessment = assessment_in(currency)
    order = ReportOrder(assessment, assessment.scenarios[0].name, TODAY, edition=Edition.REPORT)
    return bootstrap.report_maker(bootstrap.rulebook()).outline(order)


def session_in(currency: str) -> Session:
    session = Session(bootstrap.rulebook(), bootstrap.advise_with_days_off, lambda: TODAY)
    session.open(Opened(Document(assessment_in(currency)), None, None))
    return session


def said(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, SideBySide):
            for _, inside in block.columns:
                yield from said(inside)
            continue
        yield from texts_of_block(block)
        charts = [block] if isinstance(block, Chart) else []
        if isinstance(block, Cards):
            charts = [card.picture for card in block.cards if card.picture is not None]
        for chart in charts:
            yield chart.alt
            yield from (shape.text for shape in chart.scene.shapes if isinstance(shape, Label))


def foreign(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if FOREIGN.search(DUTIES.sub("", text))]


def shown(widget: QWidget) -> list[str]:
    lines = [part for part in widget.findChildren(QLineEdit) if part.isVisibleTo(widget)]
    return [*words_of(widget), *(text for one in lines for text in (one.text(), one.placeholderText()))]


@pytest.mark.parametrize("currency", MARKETS)
def test_brief_report_and_terminal(currency: str) -> None:
    outline = outline_in(currency)
    assert foreign(text for section in outline.sections for text in said(section.blocks)) == []
    assert foreign(text_lines(outline, 10_000)) == []


@pytest.mark.parametrize("currency", MARKETS)
def test_the_pages_of_the_results(qtbot: QtBot, currency: str) -> None:
    session = session_in(currency)
    for entry in RESULT_PAGES:
        page = entry.make(session)
        qtbot.addWidget(page)
        page.show()
        labels = [shape.text for shape in _labels(page)]
        assert foreign((*shown(page), *labels, entry.state(session).line)) == [], entry.id


def _labels(page: QWidget) -> Iterator[Label]:
    for part in page.findChildren(QWidget):
        scene = getattr(part, "scene", None)
        shapes = getattr(scene, "shapes", ())
        yield from (shape for shape in shapes if isinstance(shape, Label))


@pytest.mark.parametrize("currency", MARKETS)
def test_the_questions_and_their_calculators(qtbot: QtBot, currency: str) -> None:
    session = session_in(currency)
    rulebook = session.rulebook
    for section in rulebook.questions.sections:
        page = SectionPage(session, section)
        qtbot.addWidget(page)
        page.show()
        assert foreign(shown(page)) == [], section.id
    sheets: list[QWidget] = [
        EstimateSheet(session, question.id) for question in rulebook.every_question if question.estimator
    ]
    starts = EstimateSheet(session, "peak_load_percent")._starts("segments")
    message = MessageSheet(rulebook, session.currency, starts=starts)
    message._text.setPlainText("Your parcel comes today.")
    for sheet in (*sheets, message):
        qtbot.addWidget(sheet)
        sheet.show()
        assert foreign(shown(sheet)) == []


@pytest.mark.parametrize("currency", MARKETS)
def test_what_the_terminal_asks_and_what_scripts_read(currency: str) -> None:
    rulebook, session = bootstrap.rulebook(), session_in(currency)
    for question in rulebook.every_question:
        told = [*question_lines(rulebook, question, currency)]
        if question.id in {"seat_price", "legacy_monthly_cost"}:
            told += [write(rulebook, question.id, 30, currency) for write in (taken_words, doubt_words, same_words)]
        assert foreign(told) == [], question.id
    document = result_of(session.advice)
    assert foreign(_strings({name: document[name] for name in document if name != "questions"})) == []


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from (text for one in value.values() for text in _strings(one))
        case list() | tuple():
            yield from (text for one in value for text in _strings(one))
        case _:
            return


def test_a_dollar_would_be_found() -> None:
    assert foreign(["It costs $12.", "A$12", "CA$ 12", "€12"]) == ["It costs $12."]
