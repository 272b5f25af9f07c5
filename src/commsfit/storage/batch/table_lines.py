"""A table's bytes to its lines of text, in whatever encoding and with whatever line ends a spreadsheet wrote them."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import IO, Final

LONGEST_LINE: Final = 1_000_000
TOO_LONG: Final = "\uf8ff\ufdd0line too long\ufdd0"
"""Stands for a line that is too long: a row that holds it is no row."""
_ENCODINGS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATOR: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)


def text_of(content: IO[bytes]) -> io.TextIOWrapper:
    """The text of a table; bytes that are none come out as lone surrogates, or as U+FFFD in UTF-16."""
    head = content.read(4)
    content.seek(0)
    encoding = next((name for mark, name in _ENCODINGS if head.startswith(mark)), "utf-8")
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    return io.TextIOWrapper(content, encoding=encoding, errors=errors, newline="")


def text_lines_of(text: io.TextIOWrapper) -> Iterator[str]:
    """Line by line; one that is too long is not taken in, and leaves the quotes about it as they were."""
    quoted = False
    while line := text.readline(LONGEST_LINE):
        odd = line.count('"') % 2 == 1
        if len(line) < LONGEST_LINE or line.endswith(("\n", "\r")):
            yield line
        else:
            odd ^= _rest_has_odd_quotes(text)
            yield _poison(quoted=quoted, odd=odd)
        quoted ^= odd


def _rest_has_odd_quotes(text: io.TextIOWrapper) -> bool:
    odd = False
    while rest := text.readline(LONGEST_LINE):
        odd ^= rest.count('"') % 2 == 1
        if rest.endswith(("\n", "\r")):
            break
    return odd


def _poison(*, quoted: bool, odd: bool) -> str:
    """Text that is surely refused, with as many quotes as keep the next line within or without a quoted cell."""
    if not odd:
        return f"{TOO_LONG}\n"
    return f'{TOO_LONG}"\n' if quoted else f'"{TOO_LONG}\n'


def separator_of(heads: str) -> str:
    """What parts the cells of a line, where the line is the one in which a spreadsheet says so."""
    said = _SEPARATOR.fullmatch(heads)
    return said[1] if said else ""
