"""How a conclusion points back: a quotation, a source, and the answers it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """A source resolved for print: its title, a short quotation where there is one, and its date."""

    source: str
    document: str
    quote: str = ""
    as_of: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Answers that cannot all be true, or a soft doubt; told beside the questions it names."""

    id: str
    questions: tuple[str, ...]
    message: str
    remedy: str = ""
