"""The cells of a table row to raw answers, as a spreadsheet's user writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook

_YES_NO: Final = {"yes": True, "true": True, "1": True, "y": True, "no": False, "false": False, "0": False, "n": False}
_UNKNOWN: Final = frozenset({"unknown", "?", "don't know", "i don't know"})
_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE: Final = re.compile(_NUMBER)
_RANGE: Final = re.compile(rf"({_NUMBER})\s*(?:-|–|\.\.|to)\s*({_NUMBER})")
_PARTS: Final = re.compile(r"[;|,]")
_LONGEST_FIGURE: Final = 40


def raw_answers(rulebook: Rulebook, cells: Iterable[tuple[str, str]]) -> dict[str, object]:
    """A raw answer for each cell that says something; what cannot be read is passed on for the reader to refuse."""
    found = {question: cell.strip() for question, cell in cells}
    return {
        question: _raw(rulebook.questions.by_id[question], cell)
        for question, cell in found.items()
        if cell and question in rulebook.questions.by_id
    }


def _raw(question: Question, cell: str) -> object:
    if cell.lower() in _UNKNOWN:
        return "unknown"
    match question.kind:
        case Kind.YES_NO:
            return _YES_NO.get(cell.lower(), cell)
        case Kind.MANY:
            return [part.strip() for part in _PARTS.split(cell) if part.strip()]
        case Kind.CHOICE | Kind.TEXT:
            return cell
        case _:
            return _figure(cell)


def _figure(cell: str) -> object:
    bare = cell.removeprefix("$").removesuffix("%").strip()
    if len(bare) > _LONGEST_FIGURE:
        return cell
    if _FIGURE.fullmatch(bare):
        return _number(bare)
    ends = _RANGE.fullmatch(bare)
    return {"between": [_number(ends[1]), _number(ends[2])]} if ends else cell


def _number(text: str) -> int | Decimal:
    digits = text.replace(",", "")
    return Decimal(digits) if "." in digits else int(digits)
