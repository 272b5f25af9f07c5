"""Finds acronyms that a person may read and the glossary does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from commsfit.catalogue.findings import Finding
from commsfit.catalogue.walking import rulebook_texts
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say

_ACRONYM: Final = re.compile(r"(?<![\w{.-])(?<![a-z]/)(?:[A-Z]{2,}|[A-Z]+aaS|\d+DLC)s?(?![\w}])")
_SHOUTED: Final = frozenset({"STOP", "HELP"})
"""Words that people really type in capitals."""


def acronyms_in(text: str) -> tuple[str, ...]:
    """The acronyms of a text, without a plural s."""
    return tuple(found.removesuffix("s") if found[-2:-1].isupper() else found for found in _ACRONYM.findall(text))


def find_unexplained(rulebook: Rulebook) -> Iterator[Finding]:
    """Acronyms that the glossary lacks, each once with the first place it is read at."""
    known = {*rulebook.words.glossary, *_SHOUTED}
    told: set[str] = set()
    for place, text in rulebook_texts(rulebook):
        if place.startswith("words.glossary"):
            continue
        for acronym in acronyms_in(text):
            if acronym not in known and acronym not in told:
                told.add(acronym)
                yield Finding("unexplained acronym", place, say("{acronym} is not in the glossary.", acronym=acronym))
