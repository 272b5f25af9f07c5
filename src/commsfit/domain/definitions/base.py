"""The strict, frozen model that every definition in a rulebook is, and where a figure comes from."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_]*$", max_length=80)]


class Definition(BaseModel):
    """Refuses keys that it does not know and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class Citation(Definition):
    """A pointer into a source: a short quotation where the source is a text that we hold."""

    source: Id
    quote: str = ""


class Source(Definition):
    """A document or page that a figure or rule rests on."""

    id: Id
    title: str
    kind: str
    url: str = ""
    read_on: date
    note: str = ""


class SourcedFigure(Definition):
    """Where and when a figure was read; `estimate` marks our own judgement."""

    source: Id
    as_of: date
