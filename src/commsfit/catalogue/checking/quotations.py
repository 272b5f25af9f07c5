"""Finds quotations that do not stand in their source, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from commsfit.catalogue.findings import Finding
from commsfit.catalogue.fingerprints import SHINGLE, Fingerprint, fingerprint_of, read_fingerprint, words_in
from commsfit.catalogue.walking import definitions_of
from commsfit.domain.definitions.base import Citation
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say

FINGERPRINTS = "fingerprints"


def find_misquoted(rulebook: Rulebook, folders: tuple[Path, ...]) -> Iterator[Finding]:
    """Quotations that their source does not hold; sources are looked for in each folder's sources/fingerprints."""

    @cache
    def held(source: str) -> Fingerprint | None:
        return next((found for folder in folders if (found := _held(folder, source)) is not None), None)

    for place, citation in definitions_of(rulebook):
        quote = citation.quote if isinstance(citation, Citation) else getattr(citation, "quote", "")
        source = getattr(citation, "source", "")
        if not quote or not source:
            continue
        text = held(source)
        if text is None:
            message = say(
                'the source {source} has neither a fingerprint nor a text, so "{quote}" cannot be checked.',
                source=source,
                quote=quote[:60],
            )
            yield Finding("unchecked quotation", place, message)
        elif len(words_in(quote)) < SHINGLE:
            yield Finding(
                "short quotation",
                place,
                say('"{quote}" is too short to check: quote {shingle} words or more.', quote=quote, shingle=SHINGLE),
            )
        elif not text.holds(quote):
            yield Finding(
                "misquotation",
                place,
                say('"{quote}" is not in the source {source}, word for word.', quote=quote[:120], source=source),
            )


def _held(folder: Path, source: str) -> Fingerprint | None:
    """From sources/fingerprints/<id>.txt, or the whole text in sources/texts/<id>.txt."""
    printed = folder / "sources" / FINGERPRINTS / f"{source}.txt"
    if printed.is_file():
        return read_fingerprint(printed.read_text(encoding="utf-8"))
    text = folder / "sources" / "texts" / f"{source}.txt"
    return fingerprint_of(text.read_text(encoding="utf-8")) if text.is_file() else None
