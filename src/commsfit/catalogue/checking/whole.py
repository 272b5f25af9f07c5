"""All checks of a rulebook together."""

from __future__ import annotations

from pathlib import Path

from commsfit.catalogue.checking.acronyms import find_unexplained
from commsfit.catalogue.checking.duties import find_unplanned
from commsfit.catalogue.checking.figures import find_bare_figures
from commsfit.catalogue.checking.prices import find_in_prices
from commsfit.catalogue.checking.quotations import find_misquoted
from commsfit.catalogue.checking.showing import find_unreachable
from commsfit.catalogue.checking.table import find_in_table
from commsfit.catalogue.findings import Finding
from commsfit.catalogue.references import find_unresolved
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.compiled import TooManyAtomsError, compiled


def check_rulebook(rulebook: Rulebook, folders: tuple[Path, ...]) -> tuple[Finding, ...]:
    """Everything found; where ids do not resolve only that, because the rest would rest on sand."""
    unresolved = find_unresolved(rulebook)
    if unresolved:
        return unresolved
    try:
        compiled(rulebook)
    except TooManyAtomsError as problem:
        return (Finding("too many comparisons", "decision", str(problem)),)
    return (
        *find_in_table(rulebook),
        *find_unreachable(rulebook),
        *find_unplanned(rulebook),
        *find_misquoted(rulebook, folders),
        *find_bare_figures(rulebook),
        *find_in_prices(rulebook),
        *find_unexplained(rulebook),
    )
