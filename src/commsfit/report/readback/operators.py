"""A page's content stream to its instructions, one after the other: never more in memory than one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from commsfit.domain.wording.messages import say
from commsfit.report.readback.opening import NotOurReport

Operand: TypeAlias = "float | str | bytes | list[Operand] | dict[str, Operand] | bool | None"
"""A number, a name with its slash, a string's bytes, a list or a dictionary."""

_SPACE: Final = rb"\x00\t\n\x0c\r "
_TOKEN: Final = re.compile(
    rb"[" + _SPACE + rb"]+|%[^\r\n]*"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^" + _SPACE + rb"()<>\[\]{}/%]))"
    rb"|(?P<name>/[^" + _SPACE + rb"()<>\[\]{}/%]*)"
    rb"|(?P<group><<|>>|\[|\])"
    rb"|(?P<hex><[0-9A-Fa-f" + _SPACE + rb"]*>)"
    rb"|(?P<string>\()"
    rb"|(?P<word>[^" + _SPACE + rb"()<>\[\]{}/%]+)"
)
_IN_STRING: Final = re.compile(rb"[()]|\\(?:[0-7]{1,3}|\r\n|[\x00-\xff])|\r\n?")
_ESCAPES: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}
_CONSTANTS: Final[dict[bytes, bool | None]] = {b"true": True, b"false": False, b"null": None}
_MOST_OPERANDS: Final = 2_000
_DEEPEST: Final = 20
_LONGEST_NUMBER: Final = 60


def instructions(content: bytes) -> Iterator[tuple[str, list[Operand]]]:
    """Each operator with its operands; refuses what no report of ours holds, such as a picture between operators."""
    operands: list[Operand] = []
    for kind, value in _values(content):
        if kind != "word":
            operands.append(value)
            if len(operands) > _MOST_OPERANDS:
                raise _unlike()
            continue
        if value in {"BI", "ID", "EI"}:
            raise _unlike()
        yield str(value), operands
        operands = []


def _values(content: bytes) -> Iterator[tuple[str, Operand]]:
    """Operands whole, lists and dictionaries put together, and operators as words."""
    open_groups: list[tuple[bytes, list[Operand]]] = []
    for kind, token in _tokens(content):
        if kind == "group" and token in {b"<<", b"["}:
            open_groups.append((token, []))
            if len(open_groups) > _DEEPEST:
                raise _unlike()
            continue
        if kind == "group":
            if not open_groups:
                raise _unlike()
            begun, inside = open_groups.pop()
            found: tuple[str, Operand] = ("operand", _closed(begun, token, inside))
        else:
            found = _single(kind, token)
        if not open_groups:
            yield found
        elif found[0] == "word":
            raise _unlike()
        else:
            open_groups[-1][1].append(found[1])
    if open_groups:
        raise _unlike()


def _closed(begun: bytes, ended: bytes, inside: list[Operand]) -> Operand:
    if begun == b"[" and ended == b"]":
        return inside
    if begun == b"<<" and ended == b">>" and not len(inside) % 2:
        return {str(key): value for key, value in zip(inside[::2], inside[1::2], strict=True)}
    raise _unlike()


def _single(kind: str, token: bytes) -> tuple[str, Operand]:
    match kind:
        case "number" if len(token) <= _LONGEST_NUMBER:
            return "operand", float(token)
        case "name":
            return "operand", token.decode("latin-1")
        case "string":
            return "operand", token
        case "word" if token in _CONSTANTS:
            return "operand", _CONSTANTS[token]
        case "word":
            return "word", token.decode("latin-1")
        case _:
            raise _unlike()


def _tokens(content: bytes) -> Iterator[tuple[str, bytes]]:
    at, end = 0, len(content)
    while at < end:
        found = _TOKEN.match(content, at)
        if found is None:
            raise _unlike()
        at = found.end()
        kind = found.lastgroup
        if kind == "string":
            text, at = _literal(content, at)
            yield "string", text
        elif kind == "hex":
            digits = b"".join(found[0][1:-1].translate(None, b"\x00").split())
            yield "string", bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        elif kind is not None:
            yield kind, found[0]


def _literal(content: bytes, start: int) -> tuple[bytes, int]:
    """The bytes of a string in brackets that begins here, and where it has ended."""
    parts, at, depth = [], start, 1
    for found in _IN_STRING.finditer(content, start):
        parts.append(content[at : found.start()])
        at, said = found.end(), found[0]
        if said == b")":
            depth -= 1
            if not depth:
                return b"".join(parts), at
        elif said == b"(":
            depth += 1
        parts.append(_unescaped(said))
    raise _unlike()


def _unescaped(said: bytes) -> bytes:
    if not said.startswith(b"\\"):
        return b"\n" if said.startswith(b"\r") else said
    rest = said[1:]
    if rest.isdigit() and rest[:1] < b"8":
        return bytes([int(rest, 8) & 0xFF])
    return b"" if rest == b"\r\n" else _ESCAPES.get(rest, rest)


def _unlike() -> NotOurReport:
    return NotOurReport(say("A page of the PDF is written as a report of ours never is."))
