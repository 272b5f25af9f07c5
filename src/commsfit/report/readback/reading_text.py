"""A tagged report back to its text: what each part says, in the order of its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Page, Stream

from commsfit.domain.wording.messages import say
from commsfit.report.readback.allowance import Allowance
from commsfit.report.readback.opening import NotOurReport, bounded, opened_pdf
from commsfit.report.readback.operators import Operand, instructions

_MOST_PAGES: Final = 2_000
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


def block_texts(content: bytes, budget: Allowance | None = None) -> list[BlockText]:
    """Every block of a report, contents and repeated lines left out."""
    spent = budget or Allowance()
    with opened_pdf(content) as pdf:
        if len(pdf.pages) > _MOST_PAGES:
            raise NotOurReport(say("The PDF has more than {most_pages:,} pages.", most_pages=_MOST_PAGES))
        maps: Maps = {}
        marked = {
            (page.obj.objgen, number): text
            for page in pdf.pages
            for number, text in _PageReader(page, maps, spent).texts()
        }
        tree = _TreeReader(marked, spent)
        return [said for top in _kids(pdf.Root.StructTreeRoot) for said in tree.blocks(top, 0)]


class _TreeReader:
    """The structure, element by element; one that leads back to itself runs out of depth or budget."""

    def __init__(self, marked: Marked, budget: Allowance) -> None:
        self._marked = marked
        self._budget = budget

    def blocks(self, element: Object, depth: int) -> Iterator[BlockText]:
        """The blocks of an element, in reading order."""
        self._enter(depth)
        role = str(element.get(Name.S, ""))
        if role in _LEFT_OUT:
            return
        if role in _BLOCKS:
            yield BlockText(role, " ".join("".join(self._within(element, depth)).split()))
        for kid in _kids(element):
            if Name.S in kid and (role not in _BLOCKS or str(kid.S) in _BLOCKS):
                yield from self.blocks(kid, depth + 1)

    def _within(self, element: Object, depth: int) -> Iterator[str]:
        """A block's own text, with that of its links and spans."""
        self._enter(depth)
        for kid in _kids(element):
            if kid.get(Name.Type) == Name.MCR:
                text = self._marked.get((kid.Pg.objgen, int(kid.MCID)), "")
                self._budget.step()
                self._budget.unfold(len(text))
                yield text
            elif Name.S in kid and str(kid.S) not in _BLOCKS:
                yield from self._within(kid, depth + 1)

    def _enter(self, depth: int) -> None:
        self._budget.step()
        if depth > _DEEPEST:
            raise NotOurReport("The PDF's structure is deeper than a report's.")


def _kids(element: Object) -> list[Dictionary]:
    kids = element.get(Name.K, Array())
    return [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary)]


class _PageReader:
    """One page's content stream, read operator by operator."""

    def __init__(self, page: Page, maps: Maps, budget: Allowance) -> None:
        self._page = page
        self._maps = maps
        self._budget = budget
        self._fonts = page.Resources.get(Name.Font, Dictionary())
        self._characters: dict[int, str] = {}
        self._open: list[tuple[int | None, bool]] = []
        """Marked content begun and not ended: its number, and whether other words are spoken for it."""
        self._pieces: list[str] = []

    def texts(self) -> Iterator[tuple[int, str]]:
        """Each numbered piece of marked content with its text."""
        for operator, operands in instructions(self._content()):
            self._budget.step()
            if operator in {"BDC", "BMC"}:
                self._begin(operands[1] if len(operands) > 1 else None)
            elif operator == "EMC":
                number, _ = self._open.pop()
                if number is not None:
                    yield number, "".join(self._pieces)
            elif operator == "Tf":
                self._characters = self._map_of(self._fonts[str(operands[0])])
            elif operator in {"Tj", "TJ"} and not self._is_spoken_for():
                self._pieces.extend(_decoded(operands[0], self._characters))

    def _content(self) -> bytes:
        contents = self._page.obj.Contents
        parts = []
        for stream in contents if isinstance(contents, Array) else [contents]:
            parts.append(bounded(stream, self._budget.bytes_left))
            self._budget.unfold(len(parts[-1]))
        return b"\n".join(parts)

    def _begin(self, properties: Operand) -> None:
        number, spoken = None, False
        if isinstance(properties, dict):
            if "/MCID" in properties:
                number = _whole(properties["/MCID"])
                self._pieces = []
            words = properties.get("/ActualText")
            spoken = isinstance(words, bytes)
            if isinstance(words, bytes) and not self._is_spoken_for():
                self._pieces.append(_spoken(words))
        self._open.append((number, spoken))

    def _is_spoken_for(self) -> bool:
        return any(spoken for _, spoken in self._open)

    def _map_of(self, font: Object) -> dict[int, str]:
        known = self._maps.get(font.objgen)
        if known is None:
            stream = font.get(Name.ToUnicode)
            content = bounded(stream, _LARGEST_MAP) if isinstance(stream, Stream) else b""
            self._budget.unfold(len(content))
            known = self._maps[font.objgen] = {
                int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
                for code, text in _CHARACTER.findall(content)
            }
        return known


def _whole(number: Operand) -> int | None:
    return int(number) if isinstance(number, float) else None


def _spoken(words: bytes) -> str:
    if words.startswith(b"\xfe\xff"):
        return words[2:].decode("utf-16-be", "replace")
    return words.decode("latin-1")


def _decoded(operand: Operand, characters: dict[int, str]) -> Iterator[str]:
    for part in operand if isinstance(operand, list) else [operand]:
        if isinstance(part, bytes):
            yield from (characters.get(code, "\ufffd") for code in part)
