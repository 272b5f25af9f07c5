"""Roadmap to a table that Jira or Microsoft Planner imports: RFC 4180 text, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.roadmap import Track
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.visible import visible
from commsfit.presentation.formats.formats import number

_SECONDS_A_DAY: Final = 8 * 60 * 60
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")


class TableLayout(StrEnum):
    """Whose import the table is made for."""

    JIRA = "jira"
    PLANNER = "planner"


@dataclass(frozen=True, slots=True)
class _Columns:
    titles: tuple[str, ...]
    cells: Callable[[int, Item, Roadmap], tuple[str, ...]]
    begins: str = ""


def csv_of(roadmap: Roadmap, layout: TableLayout) -> str:
    """A header and a row for each planned item; what is left out is no work and stays away."""
    columns = _LAYOUTS[layout]
    planned = (item for item in roadmap.items if item.priority is not Priority.WONT)
    rows = [columns.titles, *(columns.cells(number, item, roadmap) for number, item in enumerate(planned, start=1))]
    return columns.begins + "".join(f"{','.join(_cell(cell) for cell in row)}\r\n" for row in rows)


def _cell(text: str) -> str:
    """Quoted where it must be; a text that a spreadsheet would take for a formula gets an apostrophe in front."""
    shown = visible(text)
    safe = f"'{shown}" if shown.startswith(_DANGEROUS) else shown
    return '"' + safe.replace('"', '""') + '"' if any(mark in safe for mark in ',"\r\n') else safe


def _described(item: Item, roadmap: Roadmap) -> str:
    titles = {other.id: other.title for other in roadmap.items}
    days = item.effort_days
    lines = [
        item.what,
        f"Why: {' '.join(item.because)}",
        f"Owner: {item.owner}",
        f"Effort: {_figure(days.base)} person-days ({_figure(days.low)} to {_figure(days.high)})",
    ]
    if item.promoted:
        lines.append(item.promoted)
    if item.requires:
        lines.append(f"Needs: {_listed(f'{each} {titles.get(each, each)}' for each in item.requires)}")
    waits = [lead.title for lead in roadmap.lead_times if lead.id in item.waits_for]
    if waits:
        lines.append(f"Waits for: {_listed(waits)}")
    return "\n".join(line for line in lines if line)


def _figure(value: Decimal) -> str:
    return number(value).replace(",", "")


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)


_JIRA_PRIORITIES: Final[Mapping[Priority, str]] = {
    Priority.MUST: "Highest",
    Priority.SHOULD: "High",
    Priority.COULD: "Medium",
}


def _jira(number: int, item: Item, roadmap: Roadmap) -> tuple[str, ...]:
    return (
        str(number),
        "Task",
        f"{item.id} {item.title}",
        _JIRA_PRIORITIES[item.priority],
        _day(item.starts),
        _day(item.ends),
        str(int(item.effort_days.base * _SECONDS_A_DAY)),
        item.priority.value,
        f"phase-{item.phase}",
        item.track.value,
        _described(item, roadmap),
    )


_PLANNER_PRIORITIES: Final[Mapping[Priority, str]] = {
    Priority.MUST: "Urgent",
    Priority.SHOULD: "Important",
    Priority.COULD: "Medium",
}


def _planner(_number: int, item: Item, roadmap: Roadmap) -> tuple[str, ...]:
    return (
        f"{item.id} {item.title}",
        _bucket(item, roadmap),
        "Not started",
        _PLANNER_PRIORITIES[item.priority],
        _day(item.starts),
        _day(item.ends),
        _listed((item.priority.value.capitalize(), item.track.value)),
        _described(item, roadmap),
    )


def _bucket(item: Item, roadmap: Roadmap) -> str:
    """The phase's name, the staff tool's phases apart from the customer channels'."""
    of_staff = item.track is Track.UCAAS
    names = (
        gate.title for gate in roadmap.gates if gate.phase == item.phase and (gate.track is Track.UCAAS) is of_staff
    )
    return next(names, f"Phase {item.phase}")


def _day(on: object) -> str:
    return "" if on is None else str(on)


_LAYOUTS: Final[Mapping[TableLayout, _Columns]] = {
    TableLayout.JIRA: _Columns(
        (
            "Issue Id",
            "Issue Type",
            "Summary",
            "Priority",
            "Start date",
            "Due date",
            "Original estimate",
            "Labels",
            "Labels",
            "Labels",
            "Description",
        ),
        _jira,
    ),
    TableLayout.PLANNER: _Columns(
        ("Task Name", "Bucket Name", "Progress", "Priority", "Start date", "Due date", "Labels", "Description"),
        _planner,
        begins="\ufeff",
    ),
}
"""Jira: column names as its importer maps them, ids as numbers, labels as repeated columns, the estimate in seconds.
Planner: column names as its own export writes them, labels split by semicolons, and the mark by which Excel knows
UTF-8; Jira would take that for a part of the first column's name. Dates are ISO in both."""
