"""Decks of the examples, written once and opened by python-pptx."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

from pptx import Presentation

from commsfit import bootstrap
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.exports.workbook.sheets import with_client
from tests.report.examples import order_of


def deck_written(order: ReportOrder) -> bytes:
    return bootstrap.report_maker(bootstrap.rulebook()).write(order, ReportForm.DECK)


@cache
def deck_of(name: str) -> bytes:
    return deck_written(order_of(name))


def deck_for(name: str, client: str) -> bytes:
    return deck_written(with_client(name, client))


def branded(name: str, brand: str) -> bytes:
    return deck_written(replace(order_of(name), brand=brand))


def slides_in(content: bytes) -> list[Any]:
    return list(Presentation(BytesIO(content)).slides)
