"""One row to its result or its failure; runs in any process and gives the same bytes in each."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from commsfit.domain.advice import Advise, advise
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.domain.refusals import Refusal
from commsfit.domain.visible import visible
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import CannotWrite
from commsfit.presentation.result.result_json import result_of
from commsfit.storage.batch.cells import raw_answers
from commsfit.storage.batch.naming import safe_name
from commsfit.storage.batch.rows import CURRENCY, ID, InputRow
from commsfit.storage.disk.atomic import read_whole, refuse_link, write_whole
from commsfit.storage.format.reading import read_value
from commsfit.storage.format.strict_json import WHOLE, read_json

_OPTIONS: Final = ("ucaas", "cpaas", "dual_stack", "stay")
_LIKELY: Final = MappingProxyType({"median": "median", "low": "likely_low", "high": "likely_high"})
"""The ends of a likely range in the result, and the columns that hold them; `_total` is the sum at base."""
RESULT_COLUMNS: Final = (
    "row",
    "id",
    "outcome",
    "platform",
    "timing",
    "settled",
    "possible",
    "next_question",
    "signals_fired",
    "readiness",
    *(f"{option}_total" for option in _OPTIONS),
    "roadmap_ends",
    "deadline_met",
    "problems",
    "currency",
    *(f"{option}_{end}" for option in _OPTIONS for end in _LIKELY.values()),
    *(f"net_{end}" for end in _LIKELY.values()),
)
FAILURE_COLUMNS: Final = ("row", "id", "file", "line", "column", "problem", "remedy")
_SYNTAX_PLACE: Final = re.compile(r"line (\d+), column (\d+)")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Done:
    """What a row adds to results.jsonl and results.csv."""

    line: bytes
    cells: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """What a row adds to failures.csv."""

    cells: bytes


def table_line(cells: tuple[Any, ...]) -> bytes:
    """A line of a CSV file; text that a spreadsheet would take for a formula is marked as text."""
    seen = [visible(cell) if isinstance(cell, str) else cell for cell in cells]
    plain = [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in seen]
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(plain)
    return line.getvalue().encode("utf-8", "replace")


class Worker:
    """Holds what every row needs; `writers` make the reports of an assessment's first scenario, by their endings."""

    def __init__(
        self,
        rulebook: Rulebook,
        today: date,
        reports: Path | None = None,
        writers: Mapping[str, Callable[[Assessment], bytes]] = MappingProxyType({}),
        advise: Advise = advise,
    ) -> None:
        self._rulebook = rulebook
        self._today = today
        self._reports = reports
        self._writers = writers
        self._advise = advise

    def work(self, row: InputRow) -> Done | Failed:
        """The row's result; whatever is wrong with it stays its own."""
        id_ = _id_of(row)
        try:
            value, id_ = self._opened(row, id_)
            return self._advised(row, id_, read_value(value, self._rulebook).document.assessment)
        except CannotWrite:
            raise  # no row's fault: the batch stops, and a second run does this row again
        except Refusal as refusal:
            return Failed(_failure(row, id_, refusal))
        except Exception as fault:  # noqa: BLE001 - one row must not stop the others; it is told as ours
            own = Refusal(
                say("This is our own fault: {name}: {fault}", name=type(fault).__name__, fault=fault),
                remedy="Please report it.",
            )
            return Failed(_failure(row, id_, own))

    def _advised(self, row: InputRow, id_: str, assessment: Assessment) -> Done:
        scenario: Scenario = assessment.scenarios[0]
        advice = self._advise(self._rulebook, scenario.answers, self._today, scenario.choices, assessment.settings)
        result = result_of(advice)
        line = json.dumps({"row": row.number, "id": id_, "result": result}, ensure_ascii=False).encode("utf-8")
        if self._reports:
            for ending, write in self._writers.items():
                paper = self._reports / safe_name(row.number, id_, ending)
                refuse_link(paper)
                write_whole(paper, write(assessment))
        return Done(line + b"\n", table_line(_summary(row.number, id_, result)))

    def _opened(self, row: InputRow, id_: str) -> tuple[Any, str]:
        """The JSON value that a row holds, and its id: a line of JSON may bring its own."""
        if row.broken:
            raise Refusal(row.broken, remedy="Mend this row.")
        if row.cells is not None:
            return _sheet_of(row.cells, raw_answers(self._rulebook, row.cells, self._today)), id_
        if row.file:
            return read_json(read_whole(row.file)[0]), id_
        return _without_id(read_json(row.content), id_)


def _sheet_of(cells: Iterable[tuple[str, str]], answers: dict[str, object]) -> dict[str, object]:
    """A row of a table as a bare sheet, in the currency that its column names."""
    currency = next((cell.strip().upper() for name, cell in cells if name == CURRENCY), "")
    return {"answers": answers, **({"currency": currency} if currency else {})}


def _id_of(row: InputRow) -> str:
    """The id as far as it can be told without reading the row; else its number."""
    if row.file:
        return row.file.stem
    return next((cell.strip()[:_LONGEST_ID] for name, cell in row.cells or () if name == ID), "") or str(row.number)


def _without_id(value: Any, number: str) -> tuple[Any, str]:
    """A line may be {"id": ..., "answers": {...}}."""
    if not isinstance(value, dict) or ID not in value:
        return value, number
    id_ = value[ID]
    if isinstance(id_, bool) or not isinstance(id_, str | int) or not 0 < len(str(id_)) <= _LONGEST_ID:
        raise Refusal(
            "This id cannot be used.",
            place=ID,
            allowed=say("a text or whole number, {longest_id} long at most", longest_id=_LONGEST_ID),
        )
    return {key: part for key, part in value.items() if key != ID}, str(id_)


def _failure(row: InputRow, id_: str, refusal: Refusal) -> bytes:
    syntax = _SYNTAX_PLACE.fullmatch(refusal.place)
    line, column = row.line, "" if refusal.place == WHOLE else refusal.place.removeprefix("answers.")
    if syntax:
        line, column = row.line + int(syntax[1]) - 1, say("character {syntax}", syntax=syntax[2])
    problem = " ".join(
        part
        for part in (
            refusal.what,
            f"Found: {refusal.found}." if refusal.found else "",
            f"Allowed: {refusal.allowed}." if refusal.allowed else "",
        )
        if part
    )
    file = row.file.name if row.file else ""
    return table_line((row.number, id_, file, line, column, problem, refusal.remedy or "Mend this value."))


def _summary(row: int, id_: str, result: Mapping[str, Any]) -> tuple[Any, ...]:
    verdict, roadmap = result["verdict"], result["roadmap"]
    likely = {option["id"]: option["likely"] for option in result["costs"]["options"]}
    totals = {option["id"]: option["total"]["base"] for option in result["costs"]["options"] if option["priced"]}
    fired = [signal["id"] for signal in result["signals"] if signal["state"] == "fired"]
    return (
        row,
        id_,
        verdict["outcome"] or "",
        verdict["platform"] or "",
        verdict["timing"] or "",
        _word(verdict["settled"]),
        ";".join(verdict["possible"]),
        verdict["next_question"] or "",
        ";".join(fired),
        result["readiness"]["gate"],
        *(totals.get(option, "") for option in _OPTIONS),
        max((item["ends"] for item in roadmap["items"] if item["ends"]), default=""),
        _word(roadmap["deadline_met"]),
        " ".join(problem["message"] for problem in result["problems"]),
        result["costs"]["currency"],
        *(end for option in _OPTIONS for end in _ends(likely.get(option))),
        *_ends((result["costs"]["net"] or {}).get("likely")),
    )


def _ends(found: Mapping[str, str] | None) -> tuple[Decimal | str, ...]:
    """The median and the likely range as numbers: what is behind begins with a minus and is no formula."""
    return tuple("" if found is None else Decimal(found[end]) for end in _LIKELY)


def _word(truth: bool | None) -> str:  # noqa: FBT001 - three-valued, not a flag
    return "" if truth is None else "yes" if truth else "no"
