"""Finds figures that decide without a source and a date of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.catalogue.findings import Finding
from commsfit.catalogue.walking import conditions_of
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves
from commsfit.domain.wording.messages import say

_RELATIONS: Final = ("below", "above", "at_least", "at_most")


def find_bare_figures(rulebook: Rulebook) -> Iterator[Finding]:
    """Figures written into a deciding condition instead of a threshold, and thresholds that nothing uses."""
    for named in rulebook.decision.named:
        for leaf in leaves(named.when):
            for relation in _RELATIONS:
                figure = getattr(leaf, relation, None)
                if figure and not isinstance(figure, str):
                    message = say(
                        "the figure {figure} has no source and date: make it a threshold and name that.", figure=figure
                    )
                    yield Finding("unsourced figure", f"decision.{named.id}", message)
    used = {
        str(getattr(leaf, relation, ""))
        for _, condition in conditions_of(rulebook)
        for leaf in leaves(condition)
        for relation in _RELATIONS
    }
    for threshold in rulebook.decision.thresholds:
        if threshold.id not in used:
            yield Finding("unused figure", f"decision.thresholds.{threshold.id}", "no condition uses it.")
