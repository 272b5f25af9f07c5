from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.costs.cost_lines import LineRow
from commsfit.desktop.results.costs.costs_page import CostsPage, costs_state, recommended
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.cost_lines import Cadence
from commsfit.presentation.charts.money.cost_bars import cost_bars
from commsfit.presentation.charts.money.cumulative import cumulative_costs
from commsfit.presentation.formats.formats import short_money
from commsfit.presentation.outline.scene import Label
from commsfit.presentation.sentences.money.costs import (
    cost_sentence,
    likely_sentence,
    line_amount,
    read_amount,
    return_sentence,
)
from tests.desktop.results.conftest import OpenExample, example_names
from tests.desktop.results.reading import words_of


def shown(qtbot: QtBot, session: Session) -> CostsPage:
    page = CostsPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    return page


@pytest.mark.parametrize("name", example_names())
def test_the_page_shows_the_costs_of_the_advice(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page, costs = shown(qtbot, session), session.advice.costs
    assert cost_sentence(costs) in words_of(page)
    option = recommended(costs) or next((one for one in costs.options if one.lines), None)
    listed = words_of(page.lines)
    if option:
        for line in option.lines:
            assert line.title in listed
            assert line_amount(line, costs.currency) in listed
    for card, found in ((page.sms, session.advice.returns.sms), (page.video, session.advice.returns.video)):
        known = found.net_benefit_per_month is not None
        assert (return_sentence(found, costs.currency) if known else found.words) in words_of(card)
    assert costs_state(session).line


@pytest.mark.parametrize("name", example_names())
def test_the_pictures_are_the_scenes_that_the_report_prints(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page, costs = shown(qtbot, session), session.advice.costs
    for box, build in ((page.bars, cost_bars), (page.time, cumulative_costs)):
        if box.view.isVisibleTo(page):
            chart = build(costs, width=box.view.scene.width, size=12.0)
            assert chart is not None
            assert box.view.scene == chart.scene
    labels = {shape.text for shape in page.bars.view.scene.shapes if isinstance(shape, Label)}
    for option in costs.options:
        if option.lines and not option.missing:
            assert short_money(option.likely.median, costs.currency) in labels


def test_a_line_opens_its_formula_its_sources_and_a_place_for_ones_own(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    row = page.lines.row("seats")
    QTest.mouseClick(row.opener, Qt.MouseButton.LeftButton)
    words = words_of(row)
    assert row.line.formula in words
    assert any("vendor article" in text for text in words)
    fields = {field.objectName(): field for field in row.findChildren(QLineEdit)}
    fields["own.seats.amount"].setText("nothing")
    use = next(button for button in row.findChildren(QPushButton) if button.text() == "Use it")
    use.click()
    assert own_figures(session) == ()
    assert any("Write an amount" in text for text in words_of(row))
    fields["own.seats.amount"].setText("1,000 to 1,400")
    fields["own.seats.reason"].setText("Our framework contract")
    fields["own.seats.by"].setText("Ada")
    before = page.headline.text()
    QTest.keyClick(fields["own.seats.by"], Qt.Key.Key_Return)
    own = own_figures(session)[0]
    amount = Band(Decimal(1000), Decimal(1200), Decimal(1400))
    assert own == OwnFigure("seats", amount, "Our framework contract", "Ada")
    assert page.headline.text() != before
    again = page.lines.row("seats")
    assert "Your figure" in [badge.accessibleName() for badge in again.findChildren(type(page.sms.state))]
    assert again.opener.isChecked()
    back = next(button for button in again.findChildren(QPushButton) if button.text() == "Back to our figure")
    back.click()
    assert own_figures(session) == ()
    assert page.headline.text() == before


def test_a_half_typed_figure_of_ones_own_stays_where_an_answer_changes(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.lines.row("seats").opener.click()
    typed = {"amount": "1,0", "reason": "Our frame", "by": "Ada"}
    for name, text in typed.items():
        QTest.keyClicks(own_field(page, name), text)
    session.answer("seat_price", Answer(20))
    assert {name: own_field(page, name).text() for name in typed} == typed
    QTest.keyClicks(own_field(page, "amount"), "00")
    QTest.keyClick(own_field(page, "amount"), Qt.Key.Key_Return)
    assert [own.reason for own in own_figures(session)] == ["Our frame"]
    assert own_field(page, "amount").text() == ""


def own_field(page: CostsPage, name: str) -> QLineEdit:
    field = page.lines.row("seats").findChild(QLineEdit, f"own.seats.{name}")
    assert isinstance(field, QLineEdit)
    return field


def own_figures(session: Session) -> tuple[OwnFigure, ...]:
    return session.choices.own_figures


def test_the_figures_of_a_chart_can_be_read_as_a_table(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"))
    switch = next(button for button in page.bars.findChildren(QPushButton) if button.text() == "Show the figures")
    switch.click()
    assert page.bars.table.isVisibleTo(page)
    assert not page.bars.view.isVisibleTo(page)
    assert page.bars.table.rowCount() == 4
    switch.click()
    assert page.bars.view.isVisibleTo(page)


def test_an_empty_assessment_names_what_is_missing_instead_of_zeros(qtbot: QtBot, empty: Session) -> None:
    page = shown(qtbot, empty)
    words = words_of(page)
    assert any(one.startswith("Not known yet. It needs:") for one in words)
    assert "$0" not in " ".join(words)
    assert "Costs are not known yet." in words
    assert costs_state(empty).line
    with qtbot.waitSignal(empty.visited) as visit:
        page.way_on.click()
    assert visit.args[1] == "internal_users"


def test_the_same_options_are_shown_over_all_months_a_year_and_a_month(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    option, currency = recommended(session.advice.costs), session.advice.costs.currency
    assert option is not None
    middles = (option.likely.median, option.likely_first_year.median, option.whole.monthly.median)
    for index, middle in enumerate(middles):
        page.span.choose(index)
        page.span.chosen.emit(index)
        labels = {shape.text for shape in page.bars.view.scene.shapes if isinstance(shape, Label)}
        assert short_money(middle, currency) in labels


def test_the_likely_range_stands_beside_what_moves_the_total_and_follows_the_answers(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    before = page.likelihood.words.text()
    likely = session.advice.costs.likely
    assert likely is not None
    assert likely_sentence(likely, "USD") == before
    session.answer("seat_price", Answer(20))
    qtbot.waitUntil(lambda: page.likelihood.words.text() not in {"", before})


def test_an_edit_shows_its_line_at_once_and_its_pictures_behind_it(qtbot: QtBot, example: OpenExample) -> None:
    """No event draws all of them: what follows from an amount comes part by part, and all of it comes."""
    session = example("logistics")
    page = shown(qtbot, session)
    pictures = (page.bars, page.time, page.net, page.spread)
    before = [box.view.scene for box in pictures]
    session.choose(replace(session.choices, own_figures=(OwnFigure("seats", Band.exactly(9_000)),)), "Own figure")
    assert page.lines.row("seats").amount.text() == "$9,000.00 a month"
    assert [box.view.scene for box in pictures] == before
    qtbot.waitUntil(lambda: all(box.view.scene != old for box, old in zip(pictures, before, strict=True)))
    fresh = shown(qtbot, session)
    for part in ("bars", "time", "net", "even", "spread"):
        assert getattr(page, part).view.scene.notes == getattr(fresh, part).view.scene.notes, part
    assert words_of(page) == words_of(fresh)


def test_an_amount_is_changed_where_it_stands(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    row = page.lines.row("phones")
    QTest.mouseClick(row.amount, Qt.MouseButton.LeftButton)
    field = row.findChild(QLineEdit, "own.phones.amount")
    assert isinstance(field, QLineEdit)
    assert read_amount(field.text()) is not None, "it starts as it is"
    assert field.selectedText() == field.text()
    QTest.keyClicks(field, "1500")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [own.amount for own in own_figures(session)] == [Band.exactly(1500)]
    assert page.lines.row("phones").amount.text() == "$1,500.00 once"


def test_what_is_paid_by_the_month_comes_first_and_says_so(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"))
    rows = [row for row in page.lines.listing.rows if isinstance(row, LineRow)]
    cadences = [row.line.cadence for row in rows]
    assert cadences == sorted(cadences, key=lambda cadence: cadence is not Cadence.MONTHLY)
    assert {Cadence.MONTHLY, Cadence.ONCE} == set(cadences)
    rows[0].edit()
    field = rows[0].findChild(QLineEdit, f"own.{rows[0].line.id}.amount")
    assert isinstance(field, QLineEdit)
    assert "a month" in field.placeholderText()


def test_ceilings_agents_routes_licences_and_measures_stand_on_the_page(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    goals = frozenset({"customer_notifications", "replace_pbx", "contact_centre"})
    for question, said in (
        ("goals", goals),
        ("contact_centre_agents", 12),
        ("office_suite", "microsoft_365"),
        ("budget_total", 250_000),
        ("baseline_measured", False),
    ):
        session.answer(question, Answer(said))
    page.catch_up()
    assert "over the ceiling of $250,000" in page.ceilings.text()
    assert page.agents.text().startswith("12 agents are priced apart")
    for card in (page.routes, page.licences, page.measures):
        assert card.isVisibleTo(page)
        assert len(list(card.listing.rows)) > 2
    session.answer("baseline_measured", Answer(True))
    page.catch_up()
    assert not page.measures.isVisibleTo(page)


@pytest.mark.parametrize("pressed", ["Use it", "Back to our figure"])
def test_the_focus_stays_with_the_line_whose_figure_was_changed(
    qtbot: QtBot, example: OpenExample, pressed: str
) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    for words in ("Use it", pressed):
        row = page.lines.row("seats")
        row.edit()
        fields = {field.objectName(): field for field in row.findChildren(QLineEdit)}
        for name, text in (("amount", "1,000"), ("reason", "Our contract"), ("by", "Ada")):
            fields[f"own.seats.{name}"].setText(text)
        button = next(one for one in row.findChildren(QPushButton) if one.text() == words)
        button.setFocus()
        button.click()
    focused = page.window().focusWidget()
    assert focused is not None
    assert page.lines.row("seats").isAncestorOf(focused)
