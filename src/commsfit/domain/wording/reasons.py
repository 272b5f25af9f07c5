"""How a conclusion points back: a quotation, a source, and the answers it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from commsfit.domain.definitions.base import Citation
from commsfit.domain.definitions.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Cited:
    """A source resolved for print: its title, a short quotation where there is one, and its date."""

    source: str
    document: str
    quote: str = ""
    as_of: str = ""
    url: str = ""


def cited(rulebook: Rulebook, citation: Citation, as_of: date | None = None) -> Cited:
    """The source behind a citation, dated by the figure itself or by the day the source was read."""
    source = rulebook.source[citation.source]
    return Cited(source.id, source.title, citation.quote, (as_of or source.read_on).isoformat(), source.url)


@dataclass(frozen=True, slots=True)
class Problem:
    """Answers that cannot all be true, or a soft doubt; told beside the questions it names."""

    id: str
    questions: tuple[str, ...]
    message: str
    remedy: str = ""
