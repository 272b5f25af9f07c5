"""The guide as parts to list, search and read: from the files that also stand in the repository, pictures left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

CHAPTERS: Final = ("window", "results", "reports", "files", "plan-export", "rulebook")
"""The guide's files without their ending, in the order of reading."""
_PICTURE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRESSED: Final = re.compile(r"\*\*(.+?)\*\*|(?<!\*)\*([^*]+)\*|`([^`]*)`")
_HEADING: Final = re.compile(r"(#{1,2}) (.+)")
_RULE: Final = re.compile(r"\|[-| :]+\|")
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")


class LineKind(Enum):
    """How a line of a part is set."""

    WORDS = "words"
    POINT = "point"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A paragraph, a point of a list, or a line of a command."""

    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading; `id` is the file and the heading, as in a link."""

    id: str
    chapter: str
    title: str
    lines: tuple[GuideLine, ...]

    def holds(self, words: Sequence[str]) -> bool:
        """Whether all these words, in small letters, stand somewhere in it."""
        said = " ".join((self.chapter, self.title, *(line.text for line in self.lines))).lower()
        return all(word in said for word in words)


def guide_parts(files: Mapping[str, str]) -> tuple[Part, ...]:
    """All parts of the guide in the order of reading; `files` are named as in CHAPTERS."""
    return tuple(part for name in CHAPTERS if name in files for part in _parts(name, files[name]))


def found_among(parts: Sequence[Part], typed: str) -> tuple[Part, ...]:
    """Those that hold every word typed, first those that have them in their title."""
    wanted = typed.lower().split()
    fitting = [part for part in parts if part.holds(wanted)]
    return tuple(sorted(fitting, key=lambda part: not all(word in part.title.lower() for word in wanted)))


def _parts(name: str, text: str) -> Iterator[Part]:
    chapter, title, held, is_code = "", "", list[str](), False
    for line in text.splitlines():
        is_code ^= line.startswith("```")
        heading = None if is_code else _HEADING.match(line)
        if heading is None:
            held.append(line)
            continue
        yield from _part(name, chapter, title, held)
        title, held = _plain(heading[2]), []
        chapter = title if heading[1] == "#" else chapter
    yield from _part(name, chapter, title, held)


def _part(name: str, chapter: str, title: str, held: Sequence[str]) -> Iterator[Part]:
    lines = tuple(_lines(held))
    if lines:
        yield Part(f"{name}.{_NO_LETTER.sub('-', title.lower()).strip('-')}", chapter, title, lines)


def _lines(held: Sequence[str]) -> Iterator[GuideLine]:
    """Paragraphs and points made whole again, wherever their lines were broken."""
    kind, gathered, is_code = LineKind.WORDS, list[str](), False
    for line in (*held, ""):
        if line.startswith("```"):
            is_code = not is_code
        begins = line.startswith(("- ", "|", "```"))
        if gathered and (begins or not line.strip() or is_code):
            yield GuideLine(kind, _plain(" ".join(gathered)))
            kind, gathered = LineKind.WORDS, []
        if line.startswith("```") or _RULE.fullmatch(line) or _PICTURE.fullmatch(line.strip()):
            continue
        if is_code:
            yield GuideLine(LineKind.CODE, line)
        elif line.startswith("|"):
            first, *others = (cell.strip() for cell in line.strip("|").split("|"))
            yield GuideLine(LineKind.POINT, _plain(": ".join((first, " ".join(others)))))
        elif line.strip():
            kind = LineKind.POINT if begins else kind
            gathered.append(line.removeprefix("- ").strip())


def _plain(text: str) -> str:
    """Without the marks of its source."""
    bare = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _STRESSED.sub(lambda found: found[1] or found[2] or found[3] or "", bare).strip()
