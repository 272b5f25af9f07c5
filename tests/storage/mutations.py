"""Damages files in every way that a disk, a mail program or an enemy might."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any, Final

from commsfit.storage.format.json_text import json_line
from commsfit.storage.format.strict_json import read_json

TRICKS: Final = (
    "../../outside",
    "/etc/passwd",
    "..\\..\\outside",
    "C:\\outside",
    "\\\\server\\share",
    "CON",
    "a\u0000b",
    "~/outside",
    "$(touch outside)",
    "\u202egpj.exe",
    "x" * 5_000,
    "",
    ".",
    "..",
    "file:///outside",
)
POISON: Final = (
    b"NaN",
    b"-Infinity",
    b"1e999999999",
    b"9" * 5_000,
    b"-0",
    b"1E400",
    b"0.1" + b"0" * 400 + b"1",
    b'"\\ud800"',
    b'"\\udc00\\ud800"',
    b'"\\u0000"',
    b"[" * 10_000 + b"]" * 10_000,
    b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    b"null",
    b"true",
    b"{}",
    b"[]",
    b'""',
    b"\xff\xfe",
    b"\xc0\x80",
    b'{"between": [5, 3]}',
    b'{"between": []}',
    b'{"value": {"value": {"value": 1}}}',
    b'{"value": 1, "by": {"": null}}',
    b'"unknown"',
)


def flip_bytes(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def truncate(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def repeat_a_part(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    part = content[start : start + chance.randint(1, 200)]
    at = chance.randrange(len(content))
    return content[:at] + part * chance.randint(1, 30) + content[at:]


def poison(content: bytes, chance: random.Random) -> bytes:
    """Something evil in the place of a number, a text or a list."""
    spots = [at for at in range(len(content)) if content[at : at + 2] in {b": ", b", "}]
    at = chance.choice(spots or [0]) + 2
    end = min((found for mark in b",}]\n" if (found := content.find(mark, at)) >= 0), default=len(content))
    return content[:at] + chance.choice(POISON) + content[end:]


def double_a_key(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])


def play_a_trick(content: bytes, chance: random.Random) -> bytes:
    """A path trick as some text or key of the document."""

    def tricked(value: Any, depth: int = 0) -> Any:
        if isinstance(value, dict):
            return {
                chance.choice(TRICKS) if chance.random() < 0.02 else key: tricked(part, depth + 1)
                for key, part in value.items()
            }
        if isinstance(value, list):
            return [tricked(part, depth + 1) for part in value]
        return chance.choice(TRICKS) if isinstance(value, str) and chance.random() < 0.2 else value

    return json.dumps(tricked(json.loads(json_line(read_json(content)), parse_float=str))).encode()


def nest(content: bytes, chance: random.Random) -> bytes:
    depth = chance.choice([50, 500, 10_000, 100_000])
    return b'{"answers":' * depth + content + b"}" * depth


MUTATIONS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    flip_bytes,
    truncate,
    repeat_a_part,
    poison,
    poison,
    double_a_key,
    play_a_trick,
    play_a_trick,
    nest,
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content damaged once; now and then more than once."""
    damaged = chance.choice(MUTATIONS)(content, chance)
    while damaged and chance.random() < 0.2:
        damaged = chance.choice((flip_bytes, truncate, poison, repeat_a_part))(damaged, chance)
    return damaged
