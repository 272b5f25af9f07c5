"""The workbook: its totals are the engine's, they follow what is typed, and nobody's text becomes a formula."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import formualizer
import pytest
from lxml import etree

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import CostInput, figures_of, paid_by_month
from commsfit.exports.workbook.places import Places
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told
from tests.exports.workbook.sheets import (
    advice_of,
    cents,
    changed,
    named_cells,
    opened,
    recalculated,
    saved,
    value_of,
    with_client,
    workbook_of,
    written,
)
from tests.report.examples import FEW, MOST, NAMES, assessment_of, order_of

OFFICE = shutil.which("soffice")
HOSTILE = "=cmd|'/C calc'!A0"


@cache
def costs_of(name: str) -> Costs:
    return advice_of(assessment_of(name)).costs


def moved(known: CostInput) -> Decimal:
    """Another figure, of the kind that a person would type."""
    return (known.value.base * Decimal("1.3") + 1).quantize(Decimal("0.01"))


FREE = frozenset(
    {
        "seat_price",
        "video_minute_price",
        "video_connection_fee",
        "developer_hourly_cost",
        "cost_per_ticket",
        "value_per_dispatch",
        "tickets_avoided_per_month",
        "dispatches_avoided_per_month",
        "legacy_monthly_cost",
    }
)
"""Questions about money alone: neither verdict nor plan asks them, nor does an answer bring in another line."""


@cache
def answerable(name: str) -> tuple[CostInput, ...]:
    """Figures that an answer would replace."""
    return tuple(known for known in Places(costs_of(name)).figures if (known.question or known.id) in FREE)


def with_answers(name: str, typed: dict[str, Decimal]) -> Costs:
    """What the engine makes of the same figures, given as answers."""
    assessment = assessment_of(name)
    first = assessment.scenarios[0]
    answers = dict(first.answers) | {question: Answer(value, Basis.STATED) for question, value in typed.items()}
    scenario = replace(first, answers=Answers(answers))
    return advice_of(replace(assessment, scenarios=(scenario,))).costs


def ten_of(name: str) -> tuple[CostInput, ...]:
    """Ten figures of any kind, spread over the sheet; the plain seats follow the people and are left alone."""
    all_of_them = [
        known for known in Places(costs_of(name)).figures if known.id not in {"plain_seats", "internal_users"}
    ]
    step = max(1, len(all_of_them) // 10)
    return tuple(all_of_them[::step])[:10]


def by_month(name: str, option: CostOption, typed: dict[str, Decimal]) -> Decimal:
    """What an option comes to by the engine's own months, at these figures."""
    due = Decimal(0)
    for line in option.lines:
        values = {known.id: typed.get(known.id, known.value.base) for known in figures_of(line)}
        due += sum(paid_by_month(line, costs_of(name).months, values), start=Decimal(0))
    return due


def told_by(book: Any, costs: Costs) -> None:
    """Totals and net case of a recalculated workbook are those of the engine."""
    for option in costs.options:
        if option.is_priced:
            assert cents(value_of(book, f"total_{option.id}")) == option.total.base, option.id
    net = costs.net
    if net is not None:
        assert cents(value_of(book, "net_total")) == net.total
        assert cents(value_of(book, "npv")) == net.npv
        assert value_of(book, "payback") == (net.payback_month or told.SHEET_NOT_PAID.format(months=costs.months))


def by_formualizer(content: bytes) -> Any:
    """Every formula once more in an engine that is not ours."""
    found = formualizer.recalculate_xlsx_bytes(content)
    assert found["summary"]["total_errors"] == 0
    return opened(found["bytes"], values=True)


@pytest.mark.parametrize("name", MOST)
def test_the_cached_totals_are_the_engines(name: str) -> None:
    book, costs = opened(workbook_of(name), values=True), costs_of(name)
    for option in costs.options:
        total = value_of(book, f"total_{option.id}") if option.is_priced else None
        assert total is None or cents(total) == option.total.base


@pytest.mark.parametrize("name", FEW)
def test_equal_input_gives_equal_bytes(name: str) -> None:
    assert written(order_of(name)) == workbook_of(name)


def formulas(content: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(content)) as package:
        for part in package.namelist():
            if part.startswith("xl/worksheets/sheet"):
                tree = etree.fromstring(package.read(part))
                yield from (node.text or "" for node in tree.iter("{*}f"))


@pytest.mark.parametrize(
    "typed", [HOSTILE, "+1+1", "-2", "@SUM(A1)", "{=1}", "=1+1", "http://a.example", "\ufffe_x0041_"]
)
def test_what_a_person_typed_never_becomes_a_formula_or_a_link(typed: str) -> None:
    content = written(with_client("logistics", typed))
    plain = set(formulas(workbook_of("logistics")))
    assert set(formulas(content)) == plain
    with ZipFile(BytesIO(content)) as package:
        assert not [part for part in package.namelist() if "externalLink" in part]
        assert b"hyperlink" not in b"".join(package.read(part) for part in package.namelist() if "sheet" in part)
        assert all(etree.fromstring(package.read(part)) is not None for part in package.namelist() if "xml" in part)


def test_every_sheet_prints_on_the_chosen_paper_with_its_heading_on_each_page() -> None:
    book = opened(workbook_of("logistics"))
    assert [sheet.title for sheet in book.worksheets] == [
        told.SHEET_SUMMARY,
        told.SHEET_INPUTS,
        told.SHEET_LINES,
        told.SHEET_MONTHS,
        told.SHEET_SCENARIOS,
        told.SHEET_PLAN,
        told.SHEET_RISKS,
        told.SHEET_REGISTER,
        told.SHEET_OFFERS,
    ]
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.title == told.SHEET_SUMMARY or sheet.print_title_rows


@pytest.mark.parametrize("name", MOST)
def test_another_engine_comes_to_the_same_to_the_cent(name: str) -> None:
    told_by(by_formualizer(changed(workbook_of(name), {})), costs_of(name))


@pytest.mark.parametrize("name", MOST)
def test_another_engine_follows_answers_as_ours_does(name: str) -> None:
    places, found = Places(costs_of(name)), answerable(name)
    content = changed(workbook_of(name), {places.name(known): moved(known) for known in found})
    told_by(by_formualizer(content), with_answers(name, {known.question or known.id: moved(known) for known in found}))


@pytest.mark.parametrize("level", [told.SHEET_LOW, told.SHEET_HIGH])
def test_all_figures_can_be_taken_at_their_low_or_high(level: str) -> None:
    book, costs = opened(workbook_of("logistics")), costs_of("logistics")
    sheet, cell = named_cells(book)["level"]
    book[sheet][cell.replace("C", "B")].value = level
    found = by_formualizer(saved(book))
    for option in costs.options:
        end = option.total.low if level == told.SHEET_LOW else option.total.high
        assert cents(value_of(found, f"total_{option.id}")) == end


def test_another_option_can_be_compared() -> None:
    book, costs = opened(workbook_of("logistics")), costs_of("logistics")
    sheet, cell = named_cells(book)["option_place"]
    other = next(option for option in costs.options if option.id == "ucaas")
    book[sheet][cell.replace("C", "B")].value = other.title
    net = costs.net_of("ucaas")
    assert net is not None
    assert cents(value_of(by_formualizer(saved(book)), "net_total")) == net.total


def test_enough_figures_of_the_example_can_be_changed_by_an_answer() -> None:
    assert len(answerable("logistics")) >= 5
    assert len(ten_of("logistics")) == 10


@pytest.mark.long
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: nothing recalculates the workbook")
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_comes_to_the_same_to_the_cent_after_ten_changes(name: str, tmp_path: Path) -> None:
    assert OFFICE is not None
    costs, places, ten = costs_of(name), Places(costs_of(name)), ten_of(name)
    typed = {known.id: moved(known) for known in ten}
    content = changed(workbook_of(name), {places.name(known): typed[known.id] for known in ten})
    book = recalculated(content, tmp_path, OFFICE)
    for option in costs.options:
        if option.is_priced:
            assert cents(value_of(book, f"total_{option.id}")) == by_month(name, option, typed), option.id


@pytest.mark.long
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: nothing recalculates the workbook")
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_follows_answers_as_our_engine_does(name: str, tmp_path: Path) -> None:
    assert OFFICE is not None
    places, found = Places(costs_of(name)), answerable(name)
    content = changed(workbook_of(name), {places.name(known): moved(known) for known in found})
    costs = with_answers(name, {known.question or known.id: moved(known) for known in found})
    told_by(recalculated(content, tmp_path, OFFICE), costs)


def test_the_first_sheet_tells_the_median_and_the_musts_beside_what_adds_up() -> None:
    net, musts = costs_of("logistics").net, costs_of("logistics").net_of_musts
    assert net is not None
    assert musts is not None
    sheet = opened(workbook_of("logistics"), values=True)[told.SHEET_SUMMARY]
    rows = {row[0].value: [cell.value for cell in row[1:4]] for row in sheet.iter_rows() if row[0].value}
    months = rows[headings.PAID_BACK_IN]
    assert months[1:] == [net.likely_payback, musts.likely_payback]
    share = rows[headings.NET_OVER_COST]
    assert share[1:] == [float(net.likely_roi or 0), float(musts.likely_roi or 0)]
