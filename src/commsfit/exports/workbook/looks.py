"""How cells look: brand and currency in, one named format of each kind out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from commsfit.exports.office_money import amount_format
from commsfit.exports.office_text import OFFICE_FONT
from commsfit.presentation.formats.brand_text import BrandLook
from commsfit.presentation.tokens import PAPER

TO_FILL: Final = "#FFF7D6"
"""The ground of a cell that somebody is to type into."""
_BASE: Final[Mapping[str, Any]] = MappingProxyType(
    {"font_name": OFFICE_FONT, "font_size": 10, "font_color": PAPER["text"], "valign": "top"}
)


class Looks:
    """Formats are made once for a workbook, in one order, so that equal input gives equal bytes."""

    def __init__(self, book: Workbook, brand: BrandLook, currency: str) -> None:
        self._book = book
        amount = amount_format(currency)
        edge: Mapping[str, Any] = {"bottom": 1, "bottom_color": PAPER["line"]}
        total: Mapping[str, Any] = {"bold": True, "top": 1, "top_color": PAPER["edge"]}
        typed: Mapping[str, Any] = {"bg_color": TO_FILL, "border": 1, "border_color": PAPER["edge"]}
        self.title = self._made(bold=True, font_size=16, font_color=brand.heading)
        self.under = self._made(font_color=PAPER["muted"])
        self.heading = self._made(bold=True, font_size=12, font_color=brand.accent)
        head: Mapping[str, Any] = {
            "bold": True,
            "text_wrap": True,
            "bg_color": PAPER["sunken"],
            "bottom": 1,
            "bottom_color": PAPER["edge"],
            "valign": "vcenter",
        }
        self.head = self._made(**head)
        self.head_figure = self._made(**head, align="right")
        self.head_month = self._made(**head, align="right", num_format="mmm yyyy")
        self.text = self._made(**edge, text_wrap=True, align="left", indent=1)
        self.strong = self._made(**edge, bold=True, text_wrap=True)
        self.note = self._made(text_wrap=True, font_color=PAPER["muted"])
        self.amount = self._made(**edge, num_format=amount)
        self.amount_total = self._made(**total, num_format=amount)
        self.text_total = self._made(**total, text_wrap=True)
        self.figure = self._made(**edge, num_format="#,##0.######")
        self.figure_total = self._made(**total, num_format="#,##0.##")
        self.times = self._made(**edge, num_format="0.00")
        self.percent = self._made(**edge, num_format="0.0%")
        self.day = self._made(**edge, num_format="d mmm yyyy", align="left", indent=1)
        self.flag = self._made(**edge, num_format='"yes";;""', align="center")
        self.typed_text = self._made(**typed, bold=True)
        self.typed_figure = self._made(**typed, num_format="#,##0.######")
        self.typed_amount = self._made(**typed, num_format=amount)
        self.typed_words = self._made(**typed, text_wrap=True)

    def _made(self, **look: Any) -> Format:
        return self._book.add_format({**_BASE, **look})
