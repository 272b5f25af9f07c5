"""The structure tree of a tagged PDF: elements in reading order, each owning marked content on pages and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Role(StrEnum):
    """The standard structure types that we use."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    DIVISION = "Div"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    PARAGRAPH = "P"
    LINK = "Link"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"


class Scope(StrEnum):
    """What a header cell heads."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(frozen=True, slots=True)
class ContentMark:
    """A piece of marked content: the page by index and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable rectangle: page, corners from the bottom left, target and what it is called."""

    page: int
    rectangle: tuple[float, float, float, float]
    target: str
    words: str


@dataclass(slots=True, eq=False)
class Node:
    """One structure element; parts of a thing that runs over a page break share one."""

    role: Role
    kids: list[Kid] = field(default_factory=list)
    alt: str = ""
    scope: Scope | None = None
    numbered: bool = False
    box: tuple[float, float, float, float] | None = None
    """The drawn figure's bounds on its page."""
    target: str = ""
    """Where a Link element leads, so that its second line joins it."""

    def add(self, role: Role, *, alt: str = "", scope: Scope | None = None, numbered: bool = False) -> Node:
        """A new element at the end of this one."""
        node = Node(role, alt=alt, scope=scope, numbered=numbered)
        self.kids.append(node)
        return node

    def walk(self) -> Iterator[Node]:
        """The element and all below, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


Kid: TypeAlias = Node | ContentMark | LinkArea

_HEADINGS = {Role.H1: 1, Role.H2: 2, Role.H3: 3}


def assert_headings_in_order(root: Node) -> None:
    """The first heading is an H1 and no level is skipped; anything else is a fault of ours."""
    before = 0
    for node in root.walk():
        level = _HEADINGS.get(node.role)
        if level is not None:
            assert level <= before + 1, f"a heading of level {level} follows one of level {before}"
            before = level
