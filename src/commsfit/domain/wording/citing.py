"""A citation of the rulebook resolved for print: title, date and address of its source."""

from __future__ import annotations

from datetime import date

from commsfit.domain.definitions.base import Citation
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.reasons import Cited


def cited(rulebook: Rulebook, citation: Citation, as_of: date | None = None) -> Cited:
    """The source behind a citation, dated by the figure itself or by the day the source was read."""
    source = rulebook.source[citation.source]
    return Cited(source.id, source.title, citation.quote, (as_of or source.read_on).isoformat(), source.url)
