"""What is worked on, as one value that cannot be wrong: document, scenario, and what stands half typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from commsfit.domain.document.assessment import Document, Scenario
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_NOTHING_TYPED: Final[Mapping[tuple[str, str], tuple[str, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class State:
    """Put in place whole or not at all; two are equal where a person would have nothing to undo between them."""

    document: Document
    index: int = 0
    """Which of the document's scenarios is worked on."""
    typed: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=lambda: _NOTHING_TYPED, compare=False)
    """By scenario and form, the texts in the order of the form's fields: the form made next finds them here."""

    def __post_init__(self) -> None:
        names = _names(self.document)
        if not 0 <= self.index < len(names):
            raise ValueError(
                say("there is no scenario {index} among {names_count}", index=self.index, names_count=len(names))
            )
        strangers = {where for where, _form in self.typed} - set(names)
        if strangers:
            raise ValueError(say("typed for scenarios that are not here: {join}", join=in_commas(sorted(strangers))))

    @property
    def scenario(self) -> Scenario:
        """The scenario worked on."""
        return self.document.assessment.scenarios[self.index]

    def moved_to(self, document: Document, index: int) -> State:
        """Another document or scenario; what is typed goes where its scenario goes, under another name or away."""
        were, names = _names(self.document), _names(document)
        is_renamed = len(were) == len(names) and set(were) != set(names)
        now = dict(zip(were, names, strict=True)) if is_renamed else {name: name for name in names}
        typed = {(now[where], form): texts for (where, form), texts in self.typed.items() if where in now}
        return State(document, index, MappingProxyType(typed))

    def draft(self, form: str) -> tuple[str, ...]:
        """What was typed into a form; nothing where nobody began."""
        return self.typed.get((self.scenario.name, form), ())

    def having_draft(self, form: str, texts: Sequence[str]) -> State:
        """With what stands in the fields of a form."""
        return replace(self, typed=MappingProxyType({**self.typed, (self.scenario.name, form): tuple(texts)}))

    def without_draft(self, form: str) -> State:
        """With that form begun by nobody."""
        here = (self.scenario.name, form)
        return replace(self, typed=MappingProxyType({key: texts for key, texts in self.typed.items() if key != here}))


def _names(document: Document) -> list[str]:
    return [scenario.name for scenario in document.assessment.scenarios]
