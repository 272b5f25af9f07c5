"""Material to the bytes of a workbook: its sheets in their order, each filled by its own module."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from commsfit.domain.document.assessment import Paper
from commsfit.exports.office_text import office_line
from commsfit.exports.workbook.inputs_sheet import fill_inputs
from commsfit.exports.workbook.lines_sheet import fill_lines
from commsfit.exports.workbook.lists_sheets import fill_register, fill_risks
from commsfit.exports.workbook.looks import Looks
from commsfit.exports.workbook.months_sheet import fill_months
from commsfit.exports.workbook.offers_sheet import fill_offers
from commsfit.exports.workbook.places import Places
from commsfit.exports.workbook.plan_sheet import fill_plan
from commsfit.exports.workbook.scenario_sheet import fill_scenarios
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.exports.workbook.summary_sheet import chosen_option, fill_summary
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.brand_text import BrandLook
from commsfit.presentation.formats.formats import day
from commsfit.presentation.sentences import workbook as told

_SAFE: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""What a person typed stays text, whatever it looks like."""
_NAMES: Final = (
    told.SHEET_SUMMARY,
    told.SHEET_INPUTS,
    told.SHEET_LINES,
    told.SHEET_MONTHS,
    told.SHEET_SCENARIOS,
    told.SHEET_PLAN,
    told.SHEET_RISKS,
    told.SHEET_REGISTER,
    told.SHEET_OFFERS,
)


def workbook_bytes(material: Material, paper: Paper, brand: BrandLook) -> bytes:
    """Equal input gives equal bytes: the day of the advice is the only clock."""
    advice, written = material.advice, BytesIO()
    book = Workbook(written, _SAFE)
    book.set_properties(
        {
            "title": office_line(advice.verdict.sentence)[:240],
            "author": office_line(material.assessment.client.prepared_by)[:240],
            "company": office_line(brand.name)[:240],
            "created": datetime.combine(advice.today, time()),
        }
    )
    looks, places, under = Looks(book, brand, advice.costs.currency), Places(advice.costs), _under(material)
    summary, inputs, lines, months, scenarios, plan, risks, register, offers = (
        WorkSheet(book, looks, name, paper) for name in _NAMES
    )
    fill_summary(summary, book, places, material, under)
    fill_inputs(inputs, book, places, material.rulebook.costs.plain_seats, under)
    fill_lines(lines, book, places, under)
    fill_months(months, places, advice.roadmap.start, chosen_option(places), under)
    fill_scenarios(scenarios, material, under)
    fill_plan(plan, advice.roadmap, under)
    fill_risks(risks, advice, under)
    fill_register(register, advice, under)
    fill_offers(offers, places, material, under)
    book.close()
    return written.getvalue()


def _under(material: Material) -> str:
    """Whose it is, of which scenario and day, under which rulebook."""
    advice, client = material.advice, material.assessment.client
    rulebook = f"{advice.rulebook.id} {advice.rulebook.version}"
    return told.SHEET_BETWEEN.join(filter(None, (client.name, material.scenario.name, day(advice.today), rulebook)))
