"""How wide each column of a table is: its share, but wide enough for its words while others have room."""

from __future__ import annotations

from collections.abc import Sequence

from commsfit.report.blocks.texts import SetText

_WIDEST_WORD = 0.45
"""No single word claims more of the table than this."""


def column_widths(columns: Sequence[Sequence[SetText]], shares: Sequence[float], width: float) -> tuple[float, ...]:
    """Widths that add up to `width`."""
    needs = [
        min(max(text.widest_word() for text in texts) + 0.01, width * _WIDEST_WORD) if texts else 0.0
        for texts in columns
    ]
    if sum(needs) >= width:
        return tuple(width * need / sum(needs) for need in needs)
    fixed: set[int] = set()
    while True:
        free = width - sum(needs[index] for index in fixed)
        open_shares = sum(share for index, share in enumerate(shares) if index not in fixed)
        widths = [needs[index] if index in fixed else free * share / open_shares for index, share in enumerate(shares)]
        tight = {index for index, got in enumerate(widths) if got < needs[index]} - fixed
        if not tight:
            return tuple(widths)
        fixed |= tight
