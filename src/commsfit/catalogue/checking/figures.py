"""Finds figures that decide without a source and a date of their own."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.catalogue.findings import Finding
from commsfit.domain.atoms import leaves
from commsfit.domain.definitions.rulebook import Rulebook


def find_bare_figures(rulebook: Rulebook) -> Iterator[Finding]:
    """Figures written into a deciding condition instead of a threshold, and thresholds that nothing uses."""
    used: set[str] = set()
    for named in rulebook.decision.named:
        for leaf in leaves(named.when):
            for relation in ("below", "above", "at_least", "at_most"):
                figure = getattr(leaf, relation, None)
                if isinstance(figure, str):
                    used.add(figure)
                elif figure:
                    message = f"the figure {figure} has no source and date: make it a threshold and name that."
                    yield Finding("unsourced figure", f"decision.{named.id}", message)
    for threshold in rulebook.decision.thresholds:
        if threshold.id not in used:
            yield Finding("unused figure", f"decision.thresholds.{threshold.id}", "no test, signal or concept uses it.")
