"""How far an assumption is varied before it is said to matter, and the words of the register."""

from __future__ import annotations

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id, SourcedFigure


class Spread(SourcedFigure):
    """An estimate without a range of its own is tried this many percent lower and higher."""

    percent: Number


class AssumptionBook(Definition):
    """When an assumption matters."""

    spread: Spread
    material_percent: Number
    """A total that moves by this or more matters."""
    material_months: int
    """A payback that moves by so many months matters."""
    material_days: int
    """An end of the Musts that moves by so many days matters."""


class AssumptionWords(Definition):
    """Titles of the plan's own figures, and the sentences of the register."""

    titles: dict[Id, str]
    say: dict[Id, str]
