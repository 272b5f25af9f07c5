"""A tagged report back to its text: what each part says, in the order of its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Page, Stream, String, parse_content_stream

from commsfit.domain.wording.messages import say
from commsfit.report.readback.opening import NotOurReport, bounded, opened_pdf

_MOST_PAGES: Final = 2_000
_LARGEST_PAGE: Final = 20_000_000
_LARGEST_MAP: Final = 1_000_000
_DEEPEST: Final = 40
_CHARACTER: Final = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,8})>")
_LEFT_OUT: Final = frozenset({"/TOC"})
_BLOCKS: Final = frozenset({"/H1", "/H2", "/H3", "/P", "/Lbl", "/LBody", "/TH", "/TD", "/Caption", "/Figure"})


Marked: TypeAlias = dict[tuple[tuple[int, int], int], str]
"""The text of each page's numbered pieces."""
Maps: TypeAlias = dict[tuple[int, int], dict[int, str]]
"""The characters of each font's codes."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """One block of text: its role and words, white space made plain."""

    role: str
    text: str


def block_texts(content: bytes) -> list[BlockText]:
    """Every block of a report, contents and repeated lines left out."""
    with opened_pdf(content) as pdf:
        if len(pdf.pages) > _MOST_PAGES:
            raise NotOurReport(say("The PDF has more than {most_pages:,} pages.", most_pages=_MOST_PAGES))
        maps: Maps = {}
        marked = {
            (page.obj.objgen, number): text for page in pdf.pages for number, text in _PageReader(page, maps).texts()
        }
        return [said for top in _kids(pdf.Root.StructTreeRoot) for said in _blocks(top, marked, 0)]


def _blocks(element: Object, marked: Marked, depth: int) -> Iterator[BlockText]:
    """The blocks of an element, in reading order."""
    _refuse_too_deep(depth)
    role = str(element.get(Name.S, ""))
    if role in _LEFT_OUT:
        return
    if role in _BLOCKS:
        yield BlockText(role, " ".join("".join(_within(element, marked, depth)).split()))
    for kid in _kids(element):
        if Name.S in kid and (role not in _BLOCKS or str(kid.S) in _BLOCKS):
            yield from _blocks(kid, marked, depth + 1)


def _within(element: Object, marked: Marked, depth: int) -> Iterator[str]:
    """A block's own text, with that of its links and spans."""
    _refuse_too_deep(depth)
    for kid in _kids(element):
        if kid.get(Name.Type) == Name.MCR:
            yield marked.get((kid.Pg.objgen, int(kid.MCID)), "")
        elif Name.S in kid and str(kid.S) not in _BLOCKS:
            yield from _within(kid, marked, depth + 1)


def _refuse_too_deep(depth: int) -> None:
    if depth > _DEEPEST:
        raise NotOurReport("The PDF's structure is deeper than a report's.")


def _kids(element: Object) -> list[Dictionary]:
    kids = element.get(Name.K, Array())
    return [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary)]


class _PageReader:
    """One page's content stream, read operator by operator."""

    def __init__(self, page: Page, maps: Maps) -> None:
        self._page = page
        self._maps = maps
        self._fonts = page.Resources.get(Name.Font, Dictionary())
        self._characters: dict[int, str] = {}
        self._open: list[tuple[int | None, bool]] = []
        """Marked content begun and not ended: its number, and whether other words are spoken for it."""
        self._pieces: list[str] = []

    def texts(self) -> Iterator[tuple[int, str]]:
        """Each numbered piece of marked content with its text."""
        contents = self._page.obj.Contents
        for stream in contents if isinstance(contents, Array) else [contents]:
            bounded(stream, _LARGEST_PAGE)
        for instruction in parse_content_stream(self._page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in {"BDC", "BMC"}:
                self._begin(operands[1] if len(operands) > 1 else None)
            elif operator == "EMC":
                number, _ = self._open.pop()
                if number is not None:
                    yield number, "".join(self._pieces)
            elif operator == "Tf":
                self._characters = _map_of(self._fonts[str(operands[0])], self._maps)
            elif operator in {"Tj", "TJ"} and not self._is_spoken_for():
                self._pieces.extend(_decoded(operands[0], self._characters))

    def _begin(self, properties: object) -> None:
        number, spoken = None, False
        if isinstance(properties, Dictionary):
            if Name.MCID in properties:
                number = int(properties.MCID)
                self._pieces = []
            spoken = Name.ActualText in properties
            if spoken and not self._is_spoken_for():
                self._pieces.append(str(properties.ActualText))
        self._open.append((number, spoken))

    def _is_spoken_for(self) -> bool:
        return any(spoken for _, spoken in self._open)


def _decoded(operand: object, characters: dict[int, str]) -> Iterator[str]:
    for part in operand if isinstance(operand, Array) else [operand]:
        if isinstance(part, String):
            yield from (characters.get(code, "\ufffd") for code in bytes(part))


def _map_of(font: Object, maps: Maps) -> dict[int, str]:
    known = maps.get(font.objgen)
    if known is None:
        stream = font.get(Name.ToUnicode)
        content = bounded(stream, _LARGEST_MAP) if isinstance(stream, Stream) else b""
        known = maps[font.objgen] = {
            int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
            for code, text in _CHARACTER.findall(content)
        }
    return known
