"""What day it is: the option, else SOURCE_DATE_EPOCH, else the clock; the one place of the command line that asks."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Any, Final

import click

from commsfit.domain.wording.messages import say

_FIRST: Final = date(1900, 1, 1)
_LAST: Final = date(2999, 12, 31)
"""A plan reaches years ahead, and no calendar goes beyond the year 9999."""


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(say("{value!r} is no date like 2026-11-20.", value=value[:40]), param, ctx)

        if not _FIRST <= day <= _LAST:
            self.fail(
                say(
                    "{value!r} is out of range; allowed is {first} to {last}.",
                    value=value,
                    first=_FIRST,
                    last=_LAST,
                ),
                param,
                ctx,
            )
        return day


TODAY = _Day()


def today_or(given: date | None) -> date:
    """The day to count from."""
    if given:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            day = datetime.fromtimestamp(int(epoch), tz=UTC).date()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(
                say("SOURCE_DATE_EPOCH is {epoch!r}, which is no number of seconds.", epoch=epoch[:40])
            ) from None
        if not _FIRST <= day <= _LAST:
            raise click.UsageError(
                say("SOURCE_DATE_EPOCH says {day}; allowed is {first} to {last}.", day=day, first=_FIRST, last=_LAST)
            )
        return day
    return datetime.now().astimezone().date()
