"""Roadmap to a table that Jira or Microsoft Planner imports, wave by wave: RFC 4180 text, safe in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.visible import visible
from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import as_sentence, in_a_row
from commsfit.presentation.formats.formats import number

_SECONDS_A_DAY: Final = 8 * 60 * 60
_CLOSING: Final = "closing"
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")


class TableLayout(StrEnum):
    """Whose import the table is made for."""

    JIRA = "jira"
    PLANNER = "planner"


@dataclass(frozen=True, slots=True)
class _Task:
    """A row: an item, or what of it one wave takes; `tier` is `closing` for what is done after all else."""

    item: Item
    tier: str
    starts: date | None
    ends: date | None
    effort: Band
    wave: str = ""
    number: int | None = None

    @property
    def name(self) -> str:
        whole = f"{self.item.id} {self.item.title}"
        return f"{whole}: {self.wave}" if self.wave else whole


@dataclass(frozen=True, slots=True)
class _Columns:
    titles: tuple[str, ...]
    cells: Callable[[int, _Task, Roadmap], tuple[str, ...]]
    begins: str = ""


def csv_of(roadmap: Roadmap, layout: TableLayout) -> str:
    """A header and a row for each planned item, or for each wave of one; what is left out is no work and stays away."""
    columns = _LAYOUTS[layout]
    rows = [columns.titles, *(columns.cells(number, task, roadmap) for number, task in enumerate(_tasks(roadmap), 1))]
    return columns.begins + "".join(f"{','.join(_cell(cell) for cell in row)}\r\n" for row in rows)


def _tasks(roadmap: Roadmap) -> Iterator[_Task]:
    titles = {wave.number: wave.title for wave in roadmap.waves}
    for item in roadmap.items:
        if item.priority is Priority.WONT:
            continue
        for part in item.waves:
            told = titles.get(part.wave, str(part.wave))
            yield _Task(item, item.priority.value, part.starts, part.ends, part.effort_days, told, part.wave)
        if not item.waves:
            yield _Task(item, item.priority.value, item.starts, item.ends, item.effort_days)
    for item in roadmap.closing:
        yield _Task(item, _CLOSING, item.starts, item.ends, item.effort_days)


def _cell(text: str) -> str:
    """Quoted where it must be; a text that a spreadsheet would take for a formula gets an apostrophe in front."""
    shown = visible(text)
    safe = f"'{shown}" if shown.startswith(_DANGEROUS) else shown
    return '"' + safe.replace('"', '""') + '"' if any(mark in safe for mark in ',"\r\n') else safe


def _described(task: _Task, roadmap: Roadmap) -> str:
    item = task.item
    titles = {other.id: other.title for other in roadmap.items}
    days = task.effort
    lines = [
        item.what,
        say("Why: {because}", because=in_a_row(*item.because)),
        say("Owner: {owner}", owner=item.owner),
        say(
            "Effort: {base} person-days ({low} to {high})",
            base=_figure(days.base),
            low=_figure(days.low),
            high=_figure(days.high),
        ),
    ]
    if item.promoted:
        lines.append(item.promoted)
    if item.requires:
        needed = in_clauses(f"{each} {titles.get(each, each)}" for each in item.requires)
        lines.append(say("Needs: {items}", items=needed))
    waits = [lead.title for lead in roadmap.lead_times if lead.id in item.waits_for]
    if waits:
        lines.append(say("Waits for: {what}", what=in_clauses(waits)))
    return "\n".join(line for line in lines if line)


def _figure(value: Decimal) -> str:
    return number(value).replace(",", "")


_JIRA_PRIORITIES: Final[Mapping[Priority, str]] = {
    Priority.MUST: "Highest",
    Priority.SHOULD: "High",
    Priority.COULD: "Medium",
}


def _jira(number: int, task: _Task, roadmap: Roadmap) -> tuple[str, ...]:
    item = task.item
    return (
        str(number),
        "Task",
        task.name,
        _JIRA_PRIORITIES[item.priority],
        _day(task.starts),
        _day(task.ends),
        str(int(task.effort.base * _SECONDS_A_DAY)),
        task.tier,
        f"phase-{item.phase}",
        item.track.value,
        "" if task.number is None else f"wave-{task.number}",
        _described(task, roadmap),
    )


_PLANNER_PRIORITIES: Final[Mapping[Priority, str]] = {
    Priority.MUST: "Urgent",
    Priority.SHOULD: "Important",
    Priority.COULD: "Medium",
}


def _planner(_number: int, task: _Task, roadmap: Roadmap) -> tuple[str, ...]:
    item = task.item
    return (
        task.name,
        _bucket(item, roadmap),
        "Not started",
        _PLANNER_PRIORITIES[item.priority],
        _day(task.starts),
        _day(task.ends),
        in_clauses((as_sentence(task.tier), item.track.value, task.wave)),
        _described(task, roadmap),
    )


def _bucket(item: Item, roadmap: Roadmap) -> str:
    """The phase's name, the staff tool's phases apart from the customer channels'."""
    of_staff = item.track is Track.UCAAS
    names = (
        gate.title for gate in roadmap.gates if gate.phase == item.phase and (gate.track is Track.UCAAS) is of_staff
    )
    return next(names, say("Phase {number}", number=item.phase))


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
