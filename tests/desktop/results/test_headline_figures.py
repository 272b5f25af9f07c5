"""What a reader takes for the result is a median with its likely range, on every surface.

Middle figures stand where lines add up to them: in the table of the lines, and where a picture moves one of them. The
sums of all lows and of all highs stand in the annex, under their names. Everywhere else they are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.results.costs.costs_page import CostsPage, costs_state
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.domain.advice import Advice
from commsfit.domain.answers.values import Band
from commsfit.domain.document.assessment import Edition
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.net_case import NetCase
from commsfit.presentation.formats.formats import about_money, exact_money, money
from commsfit.presentation.outline.outline import Block, Cards, Chart, Section, SideBySide, Table
from commsfit.presentation.outline.scene import Label
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.terminal.outline_text import plain_text, text_lines
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from tests.desktop.results.conftest import OpenExample
from tests.desktop.results.reading import words_of
from tests.report.examples import FEW, TODAY, assessment_of, outline_of
from tests.report.expected import texts_of_block

NAMES = tuple(
    pytest.param(name, marks=() if name in (*FEW, "saas") else pytest.mark.long)
    for name in (path.stem for path in bootstrap.examples())
)
AMOUNT = re.compile(r"[$€£₹][\d,.]*\d[km]?")
TORNADO = "What moves the total most"


def advice_on(name: str) -> Advice:
    """Of the first scenario, as the report works them out."""
    assessment = assessment_of(name)
    scenario = assessment.scenarios[0]
    return bootstrap.advise_with_days_off(
        bootstrap.rulebook(), scenario.answers, TODAY, scenario.choices, assessment.settings
    )


def forms(amounts: Iterable[Decimal], currency: str) -> set[str]:
    """Each amount as it may be written in a sentence."""
    return {write(amount, currency) for amount in amounts for write in (money, about_money)}


def ends(band: Band) -> tuple[Decimal, ...]:
    return band.low, band.base, band.high


def percentiles(found: Likely) -> tuple[Decimal, ...]:
    return found.low, found.median, found.high


def cases(costs: Costs) -> list[NetCase]:
    return [net for net in (costs.net, costs.net_of_musts) if net is not None]


def no_headline(advice: Advice) -> set[str]:
    """Sums of middle figures, of all lows and of all highs, unless something else happens to read the same."""
    costs, returns = advice.costs, advice.returns
    told = [one for both in (returns.sms, returns.video) for one in (both.likely, both.likely_loaded)]
    priced = [option for option in costs.options if option.is_priced]
    sums = [
        end
        for option in priced
        for band in (option.total, option.total_12, option.once, option.monthly)
        for end in ends(band)
    ]
    sums += [end for net in cases(costs) for end in ends(net.extremes)]
    sums += [-end for net in cases(costs) for end in ends(net.extremes)]
    said = [
        end
        for option in priced
        for found in (option.likely, option.likely_first_year, option.whole.once, option.whole.monthly)
        for end in percentiles(found)
    ]
    nets = [found for net in cases(costs) for found in (net.likely, net.likely_months.present)]
    said += [side * end for found in nets for end in percentiles(found) for side in (1, -1)]
    said += [end for found in told if found is not None for end in percentiles(found)]
    lines = [end for option in costs.options for line in option.lines for end in ends(line.amount)]
    tried = {amount for one in advice.assumptions for amount in AMOUNT.findall(one.effect)}
    return forms(sums, costs.currency) - forms((*said, *lines, Decimal(0)), costs.currency) - tried


def blocks_in(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, SideBySide):
            for _, inside in block.columns:
                yield from blocks_in(inside)
        if isinstance(block, Cards):
            yield from (card.picture for card in block.cards if card.picture is not None)
        if isinstance(block, Chart) and block.data is not None:
            yield block.data


def adds_up(block: Block) -> bool:
    """A table of lines with its total or of months, or the picture of what moves that total."""
    by_month = isinstance(block, Table) and block.columns[0].title == "Month"
    return by_month or (isinstance(block, Table) and block.total_row) or getattr(block, "title", "") == TORNADO


def said_in(section: Section) -> Iterator[str]:
    for block in blocks_in(section.blocks):
        if adds_up(block) or isinstance(block, SideBySide):
            continue
        yield from texts_of_block(replace(block, data=None) if isinstance(block, Chart) else block)
        if isinstance(block, Chart):
            yield block.alt
            yield from (shape.text for shape in block.scene.shapes if isinstance(shape, Label))


def found_in(texts: Iterable[str], looked_for: set[str]) -> list[str]:
    """A figure is found where it stands by itself: $1,200 is no part of $1,200,000."""
    return [
        f"{figure}: {text}"
        for text in texts
        for figure in looked_for
        for _, _, behind in [text.partition(figure)]
        if figure in text and not behind[:1].isdigit() and behind[:1] not in {",", "k", "m"} | {"."} - {behind[:2]}
    ]


@pytest.mark.parametrize("name", NAMES)
def test_brief_and_report_headline_medians(name: str) -> None:
    looked_for = no_headline(advice_on(name))
    outline = outline_of(name, Edition.REPORT)
    assert found_in((outline.title, *(text for one in outline.sections for text in said_in(one))), looked_for) == []


@pytest.mark.parametrize("name", NAMES)
def test_word_and_terminal_say_no_other_sum_than_the_lines(name: str) -> None:
    looked_for = no_headline(advice_on(name))
    outline = outline_of(name, Edition.REPORT)
    added = [block for one in outline.sections for block in blocks_in(one.blocks) if adds_up(block)]
    allowed = {figure for figure in looked_for if any(figure in text for one in added for text in texts_of_block(one))}
    written = docx.Document(BytesIO(word_bytes(outline, Wishes())))
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    assert found_in((*(one.text for one in written.paragraphs), *cells), looked_for - allowed) == []
    assert found_in(text_lines(outline, 10_000), looked_for - allowed) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_window_headlines_medians(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    looked_for = no_headline(session.advice)
    for entry in RESULT_PAGES:
        page = entry.make(session)
        qtbot.addWidget(page)
        page.show()
        if isinstance(page, CostsPage):
            page.lines.hide()
            page.spread.hide()
        assert found_in((*words_of(page), entry.state(session).line), looked_for) == [], entry.id
    assert costs_state(session).line


def test_the_annex_names_the_extremes() -> None:
    outline = outline_of("logistics")
    titles = [
        column.title
        for section in outline.sections
        if section.id == "cost_lines"
        for block in section.blocks
        if isinstance(block, Table)
        for column in block.columns
    ]
    assert "36 months, all lows added" in titles
    assert "36 months, all highs added" in titles


def test_a_planted_sum_is_found() -> None:
    costs = advice_on("logistics").costs
    assert costs.chosen is not None
    planted = money(costs.chosen.total.base, costs.currency)
    assert found_in([f"It costs {planted} in all."], no_headline(advice_on("logistics"))) != []
    assert found_in([f"It costs {planted}."], no_headline(advice_on("logistics"))) != []


def test_every_part_of_the_approval_is_a_median_with_its_range() -> None:
    costs = advice_on("logistics").costs
    chosen = costs.chosen
    assert chosen is not None
    first = next(one for one in outline_of("logistics", Edition.BRIEF).sections if one.id == "summary")
    box = next(block for block in first.blocks if isinstance(block, Cards) and block.title == "What to approve")
    parts = [card for card in box.cards if card.unit == "once"]
    assert len(parts) == 2
    assert all(plain_text(card.lines[0]).startswith("likely ") for card in parts)
    whole = next(card for card in box.cards if card.under == "in 36 months")
    assert whole.value == about_money(chosen.likely.median, costs.currency)
    assert exact_money(chosen.total.base, costs.currency) not in whole.value


def test_an_option_shows_its_median_and_range_in_both_tables() -> None:
    costs = advice_on("logistics").costs
    assert costs.chosen is not None
    amount = about_money(costs.chosen.likely.median, costs.currency)
    low = about_money(costs.chosen.likely.low, costs.currency)
    outline = outline_of("logistics", Edition.REPORT)
    tables: list[Table] = []
    for name in ("choices", "options"):
        section = next(one for one in outline.sections if one.id == name)
        tables = [block for block in section.blocks if isinstance(block, Table)]
        cells = [plain_text(cell) for table in tables for row in table.rows for cell in row]
        assert any(cell.startswith(amount) and f"likely {low}" in cell for cell in cells), name
    assert board.FIRST_YEAR in [column.title for table in tables for column in table.columns]
