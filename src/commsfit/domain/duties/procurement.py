"""What this buyer asks of vendors and agrees with them: the points that goals, fired rules and the plan call for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.planning.procurement import BuyingSide, PointKind
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import names
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.because import because
from commsfit.domain.wording.reasons import Cited, cited


@dataclass(frozen=True, slots=True)
class ProcurementPoint:
    """One of them, with the answers that call for it."""

    id: str
    kind: PointKind
    side: BuyingSide
    title: str
    text: str
    because: tuple[str, ...]
    source: Cited


@dataclass(frozen=True, slots=True)
class NeededPart:
    """A Must that a vendor's product has to carry: a row of the sheet of offers."""

    id: str
    title: str
    side: BuyingSide


@dataclass(frozen=True, slots=True)
class Procurement:
    """The papers of a buyer; no vendor is named or ranked in them."""

    points: tuple[ProcurementPoint, ...] = ()
    needed: tuple[NeededPart, ...] = ()

    def of(self, kind: PointKind) -> tuple[ProcurementPoint, ...]:
        """The points of one paper."""
        return tuple(point for point in self.points if point.kind is kind)


def procurement_of(rulebook: Rulebook, facts: Facts, roadmap: Roadmap) -> Procurement:
    """What surely applies; `facts` know what the plan holds. Nothing where nothing is bought."""
    if not roadmap.platforms:
        return Procurement()
    words = rulebook.words.procurement.points
    points = tuple(
        ProcurementPoint(
            id=rule.id,
            kind=rule.kind,
            side=rule.side,
            title=words[rule.id].title,
            text=words[rule.id].text,
            because=_grounds(rulebook, facts, rule.when),
            source=cited(rulebook, rule.cites),
        )
        for rule in rulebook.procurement.points
        if facts.holds(rule.when) is True and _is_bought(rule.side, roadmap)
    )
    return Procurement(points, tuple(_needed(roadmap)))


def _grounds(rulebook: Rulebook, facts: Facts, condition: Condition) -> tuple[str, ...]:
    """The answers behind it, also where it stands on a rule that has fired."""
    said = because(rulebook, facts, condition)
    fired = (rulebook.named[name].when for name in names(condition) if not said and name in rulebook.named)
    return said or tuple(dict.fromkeys(ground for when in fired for ground in _grounds(rulebook, facts, when)))


def _is_bought(side: BuyingSide, roadmap: Roadmap) -> bool:
    return side is BuyingSide.BOTH or side.value in roadmap.platforms


def _needed(roadmap: Roadmap) -> Iterator[NeededPart]:
    """What goes live as a Must, by who sells it."""
    sides = {Track.UCAAS: BuyingSide.UCAAS, Track.CPAAS: BuyingSide.CPAAS}
    for item in roadmap.items:
        if item.live and item.priority is Priority.MUST and item.track in sides:
            yield NeededPart(item.id, item.title, sides[item.track])
