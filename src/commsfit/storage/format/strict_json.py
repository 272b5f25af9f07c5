"""Bytes to JSON values, or a refusal that names the place: no doubled keys, no NaN, no bombs, no broken text."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final

from commsfit.domain.refusals import found_text
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import NotAnAssessment

LARGEST_FILE: Final = 10_000_000
WHOLE: Final = "the file"
"""The place of what is wrong with all of it."""
_MOST_DIGITS: Final = 40
_DEEPEST: Final = 40
_MOST_GROUPS: Final = 400_000
_MOST_QUOTES: Final = 1_000_000
_LONG_NUMBER: Final = re.compile(rf"\d{{{_MOST_DIGITS + 1}}}")
_STRUCTURE: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,79}")
# C0 controls but tab and line ends, the halves of surrogate pairs, and the two that no document format carries.
_BROKEN_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Flaw:
    """Stands in the tree where the parser met something to refuse; the walk that follows finds its place."""

    __slots__ = ("allowed", "found", "key", "what")

    def __init__(self, what: str, *, found: str, allowed: str, key: str = "") -> None:
        self.what = what
        self.found = found
        self.allowed = allowed
        self.key = key


class _Reader:
    """One reading; `flawed` says whether the walk is needed at all."""

    def __init__(self) -> None:
        self.flawed = False

    def _flaw(self, what: str, *, found: str, allowed: str, key: str = "") -> _Flaw:
        self.flawed = True
        return _Flaw(what, found=found_text(found), allowed=allowed, key=key)

    def whole(self, text: str) -> object:
        if len(text) > _MOST_DIGITS:
            return self._flaw(
                "This number has too many digits.",
                found=text,
                allowed=say("at most {most_digits} digits", most_digits=_MOST_DIGITS),
            )
        return int(text)

    def fraction(self, text: str) -> object:
        number = Decimal(text) if len(text) <= _MOST_DIGITS else None
        if number is None or abs(number.adjusted()) > _MOST_DIGITS:
            return self._flaw(
                "This number is too long, too large or too small.",
                found=text,
                allowed=say("at most {most_digits} digits", most_digits=_MOST_DIGITS),
            )
        return number

    def constant(self, text: str) -> object:
        return self._flaw("This is not a number.", found=text, allowed="a number such as 45 or 27.50")

    def group(self, pairs: list[tuple[str, Any]]) -> object:
        group = dict(pairs)
        if len(group) == len(pairs):
            return group
        seen: set[str] = set()
        again = (key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # falsy
        key = next(again)
        return self._flaw("The same key stands here twice.", found=key, allowed="each key once", key=key)


def key_place(place: str, key: str) -> str:
    """The place of a key within a group: `client.name`."""
    if _PLAIN_KEY.fullmatch(key):
        return f"{place}.{key}" if place else key
    return f"{place}[{found_text(key)}]"


def _refuse(flaw: _Flaw, place: str) -> None:
    raise NotAnAssessment(
        flaw.what,
        place=(key_place(place, flaw.key) if flaw.key else place) or WHOLE,
        found=flaw.found,
        allowed=flaw.allowed,
    )


def _check_text(text: str, place: str) -> None:
    broken = _BROKEN_TEXT.search(text)
    if broken:
        raise NotAnAssessment(
            "This text holds a character that no text may hold.",
            place=place or WHOLE,
            found=f"U+{ord(broken[0]):04X}",
            allowed="printable characters, tabs and line ends",
        )


def _walk(value: object, place: str, depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise NotAnAssessment(
            "Groups and lists are nested too deep.",
            place=place[:200],
            allowed=say("{deepest} levels", deepest=_DEEPEST),
        )
    if isinstance(value, _Flaw):
        _refuse(value, place)
    elif isinstance(value, str):
        _check_text(value, place)
    elif isinstance(value, dict):
        for key, part in value.items():
            _check_text(key, place)
            _walk(part, key_place(place, key), depth + 1)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            _walk(part, f"{place}[{index}]", depth + 1)


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        raise NotAnAssessment(
            "This is too large.",
            place=WHOLE,
            found=say("{content_count:,} bytes", content_count=len(content)),
            allowed=say("{largest_file:,} bytes", largest_file=LARGEST_FILE),
            remedy="An assessment is a few thousand bytes: is this the right file?",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise NotAnAssessment(
            "The file is not text in UTF-8.",
            place=say("byte {start}", start=problem.start + 1),
            remedy="Save it as UTF-8, or open an earlier copy if it was damaged.",
        ) from None


def _keep_budget(text: str) -> None:
    """Depth and count, by ourselves: newer Pythons parse whatever fits into memory."""
    if text.count('"') > _MOST_QUOTES or text.count("[") + text.count("{") > _MOST_GROUPS:
        raise NotAnAssessment(
            "This holds too many parts.",
            place=WHOLE,
            allowed=say("{most_groups:,} groups and lists", most_groups=_MOST_GROUPS),
        )
    depth = 0
    for part in _STRUCTURE.finditer(text):
        depth += _STEPS.get(part[0], 0)
        if depth > _DEEPEST:
            raise _too_deep()


def _too_deep() -> NotAnAssessment:
    return NotAnAssessment(
        "Groups and lists are nested too deep.", place=WHOLE, allowed=say("{deepest} levels", deepest=_DEEPEST)
    )


def read_json(content: bytes) -> Any:
    """The JSON value that the bytes hold; numbers with a fraction are Decimal."""
    text = _decoded(content)
    _keep_budget(text)
    reader = _Reader()
    try:
        value = json.loads(
            text,
            parse_int=reader.whole if _LONG_NUMBER.search(text) else None,
            parse_float=reader.fraction,
            parse_constant=reader.constant,
            object_pairs_hook=reader.group,
        )
    except json.JSONDecodeError as problem:
        found = found_text(text[problem.pos : problem.pos + 20]) if problem.pos < len(text) else "the end"
        raise NotAnAssessment(
            say("This is not complete JSON ({lower}{msg}).", lower=problem.msg[:1].lower(), msg=problem.msg[1:]),
            place=say("line {lineno}, column {colno}", lineno=problem.lineno, colno=problem.colno),
            found=found,
            remedy="Mend this place, or open an earlier copy.",
        ) from None
    except RecursionError:
        raise _too_deep() from None
    if reader.flawed or "\\u" in text or _BROKEN_TEXT.search(text):
        _walk(value, "")
    return value
