"""TOML text to plain values within a budget of depth and size, which the parser itself does not keep."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from itertools import accumulate
from typing import Any, Final

from commsfit.domain.wording.messages import say

_DEEPEST: Final = 40
_MOST_GROUPS: Final = 200_000
_LONGEST_KEY: Final = 20
_WORDS: Final = re.compile(
    r"""
      \"{3} (?: \\. | [^\\] )*? \"{3}
    | '{3} .*? '{3}
    | " (?: \\. | [^"\\\n] )* "
    | ' [^'\n]* '
    | \# [^\n]*
    """,
    re.DOTALL | re.VERBOSE,
)
"""Strings and comments: what stands in them is no structure."""
_LONG_NUMBER: Final = re.compile(r"\b(?:0[xob][0-9A-Fa-f_]{100}|[0-9][0-9_]{400})")
"""Whoever writes it out again would be stopped by Python's own limit."""
_BRACKETS: Final = re.compile(r"[\[\]{}]")
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


class TomlRefused(ValueError):
    """The text is no TOML, or more of it than is taken in."""


def toml_values(content: bytes, *, fraction: Callable[[str], Any] = float) -> dict[str, Any]:
    """The values of a TOML file's bytes; numbers with a fraction as `fraction` makes them."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise TomlRefused(say("it is not UTF-8 text (byte {start})", start=problem.start + 1)) from None
    _keep_budget(_WORDS.sub('""', text))
    try:
        return tomllib.loads(text, parse_float=fraction)
    except (ValueError, RecursionError) as problem:
        raise TomlRefused(str(problem)) from None


def _keep_budget(bare: str) -> None:
    steps = [_STEPS[bracket] for bracket in _BRACKETS.findall(bare)]
    if len(steps) > _MOST_GROUPS:
        raise TomlRefused(say("it holds more than {most_groups:,} groups and lists", most_groups=_MOST_GROUPS))
    if max(accumulate(steps), default=0) > _DEEPEST:
        raise TomlRefused(say("groups and lists are nested deeper than {deepest} levels", deepest=_DEEPEST))
    if _LONG_NUMBER.search(bare):
        raise TomlRefused("a number has more digits than any figure needs")
    if any(part.count(".") > _LONGEST_KEY for part in re.split(r"[=\[\]{},\n]", bare)):
        raise TomlRefused(say("a key has more than {longest_key} parts", longest_key=_LONGEST_KEY))
