"""Workbooks of the examples, written once, and read back by programs that are not ours."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from commsfit import bootstrap
from commsfit.domain.advice import Advice
from commsfit.domain.document.assessment import Assessment
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.report.examples import TODAY, assessment_of, order_of

CENT = Decimal("0.01")


def written(order: ReportOrder) -> bytes:
    return bootstrap.report_maker(bootstrap.rulebook()).write(order, ReportForm.WORKBOOK)


@cache
def workbook_of(name: str) -> bytes:
    return written(order_of(name))


def advice_of(assessment: Assessment) -> Advice:
    scenario = assessment.scenarios[0]
    return bootstrap.advise_with_days_off(
        bootstrap.rulebook(), scenario.answers, TODAY, scenario.choices, assessment.settings
    )


def named_cells(book: Any) -> dict[str, tuple[str, str]]:
    """WorkSheet and cell by name."""
    return {
        name: (sheet, cell.replace("$", ""))
        for name, defined in book.defined_names.items()
        for sheet, cell in defined.destinations
    }


def opened(content: bytes, *, values: bool = False) -> Any:
    return openpyxl.load_workbook(BytesIO(content), data_only=values)


def own_cell(place: tuple[str, str]) -> tuple[str, str]:
    """Beside the cell in use of a figure: the one to type into."""
    sheet, cell = place
    return sheet, f"C{cell[1:]}"


def changed(content: bytes, typed: dict[str, Decimal]) -> bytes:
    """The workbook with figures of one's own typed in, and no cached value left in it."""
    book = opened(content)
    names = named_cells(book)
    for name, value in typed.items():
        sheet, cell = own_cell(names[name])
        assert book[sheet][cell].value is None
        book[sheet][cell].value = float(value)
    return saved(book)


def saved(book: Any) -> bytes:
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def recalculated(content: bytes, folder: Path, office: str) -> Any:
    """What LibreOffice makes of it, as values."""
    (folder / "given").mkdir()
    given = folder / "given" / "book.xlsx"
    given.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return opened((folder / "book.xlsx").read_bytes(), values=True)


def value_of(book: Any, name: str) -> Any:
    sheet, cell = named_cells(book)[name]
    return book[sheet][cell].value


def cents(value: Any) -> Decimal:
    """As the cell shows it."""
    return Decimal(repr(float(value))).quantize(CENT)


def with_client(name: str, client: str) -> ReportOrder:
    assessment = assessment_of(name)
    told = replace(assessment.client, name=client, prepared_by=client)
    scenarios = tuple(replace(one, name=f"{client} {place}") for place, one in enumerate(assessment.scenarios))
    return replace(
        order_of(name), assessment=replace(assessment, client=told, scenarios=scenarios), scenario=scenarios[0].name
    )
