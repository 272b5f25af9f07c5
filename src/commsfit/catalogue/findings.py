"""What a check of a rulebook finds, a paragraph each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commsfit.domain.refusals import did_you_mean
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind` is the check that found it, `where` the topic and id."""

    kind: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def unknown_id(where: str, what: str, found: str, known: Iterable[str]) -> Finding:
    """An id that points nowhere, with the nearest one that is known, or those there are."""
    known = list(known)
    hint = did_you_mean(found, known) or say("Known: {names}.", names=in_commas(sorted(known)[:12]))
    return Finding("unknown id", where, say('there is no {what} "{found}". {hint}', what=what, found=found, hint=hint))
