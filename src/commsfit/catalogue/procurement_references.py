"""Points of the papers for buying that could never stand or be read: unknown truths, doubles, idle words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from commsfit.catalogue.findings import Finding
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.duties.planned import plan_truths
from commsfit.domain.engine.atoms import names
from commsfit.domain.refusals import did_you_mean
from commsfit.domain.wording.messages import say


def find_idle_points(rulebook: Rulebook) -> Iterator[Finding]:
    """Every point can be read and can come about; every word belongs to a point."""
    points, said = rulebook.procurement.points, rulebook.words.procurement.points
    for name, times in Counter(point.id for point in points).items():
        if times > 1:
            yield Finding(
                "double id",
                f"procurement.{name}",
                say("this id stands {times} times; each needs its own.", times=times),
            )
    known = {*rulebook.named, *rulebook.plan_concepts, *plan_truths(rulebook)}
    for point in points:
        if point.id not in said:
            yield Finding("missing words", f"words.procurement.{point.id}", "there are no words for this id.")
        for name in names(point.when):
            if name not in known:
                told = say('nothing is called "{name}". {hint}', name=name, hint=did_you_mean(name, known))
                yield Finding("unknown id", f"procurement.{point.id}", told.strip())
    for name in said:
        if name not in rulebook.procurement.by_id:
            yield Finding("idle words", f"words.procurement.{name}", "no point has this id.")
