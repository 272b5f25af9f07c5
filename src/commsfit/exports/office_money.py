"""How an office program shows amounts of a currency: its code in, a number format out."""

from __future__ import annotations

from commsfit.domain.wording.currencies import sign_of


def amount_format(currency: str, *, cents: bool = True) -> str:
    """Grouped by thousands, with the sign of the currency before the figure."""
    sign = sign_of(currency).replace('"', "")
    digits = "#,##0.00" if cents else "#,##0"
    below = "[Red]" if cents else ""
    return f'"{sign}"{digits};{below}−"{sign}"{digits}'
