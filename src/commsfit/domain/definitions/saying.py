"""The small words that every sentence with an answer or a figure in it needs."""

from __future__ import annotations

from pydantic import Field

from commsfit.domain.definitions.base import Definition


class SayingWords(Definition):
    """Filled from words/<language>/saying.toml."""

    unanswered: str
    unknown: str
    differ: str
    yes: str
    no: str
    nothing: str
    and_: str = Field(alias="and")
    range: str
