"""Two PDFs compared whole, as graphs of objects from their catalog on: the first place where they are not the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import zip_longest
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from commsfit.domain.wording.messages import say
from commsfit.report.readback.opening import NotOurReport, bounded
from commsfit.report.readback.operators import instructions
from commsfit.report.readback.packet import LARGEST_PACKET, properties, without_tools_own
from commsfit.reporting.orders import ReportDifference

_STORED: Final = frozenset({"/Length", "/Filter", "/DecodeParms", "/DL"})
"""How a stream is stored: every tool packs it anew."""
_LEFT_TO_TOOLS: Final = frozenset({"/Producer", "/ModDate"})
_VERSIONS: Final = frozenset({"/Version", "/Extensions"})
"""Which edition of PDF the file needs: tools raise it with what they write."""
_INHERITED: Final = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_OF_A_BRANCH: Final = frozenset({"/Type", "/Parent", "/Kids", "/Count", *_INHERITED})
_ROOMS: Final = {
    "/StructTreeRoot": "the reading order and alternative texts",
    "/Outlines": "the bookmarks",
    "/Names": "the attached files",
    "/AF": "the attached files",
    "/OpenAction": "what happens on opening",
    "/AA": "what happens on opening",
    "/PageLabels": "the page numbers",
}
_LARGEST: Final = 100_000_000
_SLACK: Final = 4
"""A page written out more widely by an honest tool is at most so many times as long."""
_LONGEST_SHOWN: Final = 80

_Placed: TypeAlias = Callable[[str, str], str]
"""The place of an entry, from its key and the place of what holds it."""


class _Unlike(Exception):
    """Found a place where the two are not the same."""

    def __init__(self, place: str, printed: object, derived: object) -> None:
        self.difference = ReportDifference(place, _shown(printed), _shown(derived))


def whole_difference(printed: Pdf, derived: Pdf) -> ReportDifference | None:
    """None where nothing is told, painted, linked, attached or done otherwise in the one than in the other.

    The walk goes where both agree and ends at the first difference, so that it is never longer than our own report is.
    """
    try:
        _Comparison(printed, derived).run()
    except _Unlike as found:
        return found.difference
    return None


@dataclass(slots=True)
class _Comparison:
    printed: Pdf
    derived: Pdf
    _pages: dict[tuple[int, int], int] = field(default_factory=dict)
    _pages_printed: dict[tuple[int, int], int] = field(default_factory=dict)
    _seen: set[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=set)

    def run(self) -> None:
        derived = list(_leaves(self.derived.Root.Pages))
        printed = []
        for page in _leaves(self.printed.Root.Pages):
            printed.append(page)
            if len(printed) > len(derived):
                break
        self._pages = {page.objgen: index for index, page in enumerate(derived)}
        self._pages_printed = {page.objgen: index for index, page in enumerate(printed)}
        if len(self._pages_printed) != len(printed):
            raise _Unlike("the pages", "one page stands twice", "each page once")
        for index, (one, other) in enumerate(zip(printed, derived, strict=False), 1):
            self._page(one, other, index)
        if len(printed) != len(derived):
            raise _Unlike("the number of pages", _counted(len(printed), len(derived)), str(len(derived)))
        self._catalog()

    def _page(self, printed: Object, derived: Object, number: int) -> None:
        place = say("page {number}", number=number)
        painted = say("what is painted on page {number}", number=number)
        ours = _painting(derived, _LARGEST)
        longest = _SLACK * len(ours or b"") + 10_000
        if not _same_painting(_painting(printed, longest), ours):
            raise _Unlike(painted, "something else", "what the answers give")
        for key in _INHERITED:
            self._same(_inherited(printed, key), _inherited(derived, key), _of_page(key, place))
        self._entries(printed, derived, frozenset({"/Parent", "/Contents", *_INHERITED}), place, _of_page)

    def _catalog(self) -> None:
        def room(key: str, _place: str) -> str:
            return _ROOMS.get(key, say("the document’s settings ({key})", key=key))

        self._entries(self.printed.Root, self.derived.Root, frozenset({"/Pages", "/Metadata", *_VERSIONS}), "", room)
        facts = "the document’s description"
        known = (self.printed.trailer.get("/Info", Dictionary()), self.derived.trailer.get("/Info", Dictionary()))
        self._entries(*known, _LEFT_TO_TOOLS, facts, lambda _key, place: place)
        said, gives = (_told(pdf.Root.get("/Metadata")) for pdf in (self.printed, self.derived))
        for name in sorted(said.keys() | gives.keys()):
            if said.get(name) != gives.get(name):
                raise _Unlike(facts, said.get(name), gives.get(name))

    def _entries(self, printed: Object, derived: Object, without: frozenset[str], place: str, placed: _Placed) -> None:
        """The entries of a dictionary, each at its own place."""
        keys = (set(printed.keys()) | set(derived.keys())) - without
        for key in sorted(keys):
            self._same(printed.get(key), derived.get(key), placed(key, place))

    def _same(self, printed: object, derived: object, place: str) -> None:
        """Everything that can be reached from here; without recursion, because a structure may be deep."""
        waiting: list[tuple[object, object]] = [(printed, derived)]
        while waiting:
            one, other = waiting.pop()
            if not isinstance(one, Object) or not isinstance(other, Object):
                if _plain(one) != _plain(other):
                    raise _Unlike(place, one, other)
                continue
            if other.is_indirect and one.is_indirect:
                pair = (one.objgen, other.objgen)
                if other.objgen in self._pages or one.objgen in self._pages_printed:
                    if self._pages.get(other.objgen) != self._pages_printed.get(one.objgen):
                        raise _Unlike(place, "another page", "the page it belongs to")
                    continue
                if pair in self._seen:
                    continue
                self._seen.add(pair)
            waiting.extend(_parts(one, other, place))


def _parts(one: Object, other: Object, place: str) -> Iterator[tuple[object, object]]:
    """What is inside of two things, in pairs; refuses two that are of different kinds."""
    if isinstance(one, Stream) and isinstance(other, Stream):
        gives = bounded(other, _LARGEST)
        if _content(one, len(gives)) != gives:
            raise _Unlike(place, "other content", "what the answers give")
        yield from _pairs(one.stream_dict, other.stream_dict, _STORED)
    elif isinstance(one, Dictionary) and isinstance(other, Dictionary):
        yield from _pairs(one, other, frozenset())
    elif isinstance(one, Array) and isinstance(other, Array):
        if len(one) != len(other):
            raise _Unlike(place, say("{count} entries", count=len(one)), say("{count} entries", count=len(other)))
        yield from zip(list(one), list(other), strict=True)
    elif isinstance(one, String) and isinstance(other, String):
        if bytes(one) != bytes(other) and _written(one) != _written(other):
            raise _Unlike(place, str(one), str(other))
    elif not (isinstance(one, Name) and isinstance(other, Name) and str(one) == str(other)):
        raise _Unlike(place, one, other)


def _written(said: Object) -> str:
    """A string however encoded; a moment may end with or without its last mark."""
    text = str(said)
    return text.rstrip("'") if text.startswith("D:") else text


def _pairs(one: Object, other: Object, without: frozenset[str]) -> Iterator[tuple[object, object]]:
    for key in (set(one.keys()) | set(other.keys())) - without:
        yield one.get(key), other.get(key)


def _content(stream: Object | None, longest: int) -> bytes | None:
    """None where it unfolds to more, or is packed in another way than ours ever are."""
    try:
        return bounded(stream, longest)
    except NotOurReport:
        return None


def _leaves(top: Object) -> Iterator[Object]:
    """The pages of a page tree in their order; refuses a tree that is none."""
    waiting, seen = [top], set()
    while waiting:
        node = waiting.pop()
        if node.objgen in seen and node.get("/Type") != Name.Page:
            raise NotOurReport("The PDF's list of pages leads back to itself.")
        seen.add(node.objgen)
        if "/Kids" not in node:
            yield node
            continue
        if set(node.keys()) - _OF_A_BRANCH:
            raise _Unlike("the pages", "more than a list of pages", "a list of pages")
        waiting.extend(reversed(list(node.Kids)))


def _inherited(page: Object, key: str) -> object:
    """A page's own entry, or that of the nearest branch above it."""
    node, seen = page, set()
    while node.objgen not in seen:
        seen.add(node.objgen)
        if key in node:
            return node.get(key)
        above = node.get("/Parent")
        if not isinstance(above, Dictionary):
            break
        node = above
    return None


def _painting(page: Object, longest: int) -> bytes | None:
    """The page's content; None where it is longer than it may be, or packed strangely."""
    contents = page.get("/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    left, parts = longest, []
    for stream in streams:
        part = _content(stream, left)
        if part is None or left < 0:
            return None
        left -= len(part) + 1
        parts.append(part)
    return b"\n".join(parts)


def _same_painting(printed: bytes | None, derived: bytes | None) -> bool:
    """The same operators with the same operands: white space and the way a string is written do not count."""
    if printed == derived:
        return True
    if printed is None or derived is None:
        return False
    try:
        return all(one == other for one, other in zip_longest(instructions(printed), instructions(derived)))
    except NotOurReport:
        return False


def _told(metadata: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(metadata, Stream):
        return {}
    return without_tools_own(properties(bounded(metadata, LARGEST_PACKET)))


def _of_page(key: str, place: str) -> str:
    match key:
        case "/Annots":
            return say("the links and notes of {place}", place=place)
        case "/Resources":
            return say("the fonts and pictures of {place}", place=place)
        case _:
            return say("the settings of {place} ({key})", place=place, key=key)


def _plain(value: object) -> object:
    """Numbers by their value, however written; anything else as it is."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        return (type(value).__name__, value) if not isinstance(value, Object) else ("object", id(value))
    return Decimal(str(value))


def _counted(found: int, most: int) -> str:
    return say("more than {most}", most=most) if found > most else str(found)


def _shown(value: object) -> str:
    if value is None:
        return "(nothing)"
    if isinstance(value, Dictionary | Stream | Array):
        return "something"
    text = str(value[0] if isinstance(value, tuple) and len(value) == 1 else value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
