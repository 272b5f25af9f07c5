"""What day it is: the option, else SOURCE_DATE_EPOCH, else the clock; the one place of the command line that asks."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Any

import click


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date like 2026-11-20", param, ctx)


TODAY = _Day()


def today_or(given: date | None) -> date:
    """The day to count from."""
    if given:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), tz=UTC).date()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch[:40]!r}, which is no number of seconds.") from None
    return datetime.now().astimezone().date()
