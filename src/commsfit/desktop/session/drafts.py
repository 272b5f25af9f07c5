"""What stands half typed in the forms of a page, for the scenario in which it was begun."""

from __future__ import annotations

from collections.abc import Sequence

from commsfit.desktop.session.edits import Shown
from commsfit.domain.document.assessment import Document


class Drafts:
    """A form that is made anew finds here what was typed into the one before, in the order of its fields."""

    def __init__(self) -> None:
        self._typed: dict[tuple[str, str], tuple[str, ...]] = {}
        self._here = Document().assessment.scenarios[0].name

    def of(self, form: str) -> tuple[str, ...]:
        """What was typed into a form; nothing where nobody began."""
        return self._typed.get((self._here, form), ())

    def keep(self, form: str, texts: Sequence[str]) -> None:
        """Remember what stands in the fields of a form."""
        self._typed[self._here, form] = tuple(texts)

    def forget(self, form: str) -> None:
        """It is kept in the document, or nobody wants it."""
        self._typed.pop((self._here, form), None)

    def forget_all(self) -> None:
        """Another document is opened."""
        self._typed.clear()

    def follow(self, before: Shown, shown: Shown) -> None:
        """Go along where a scenario is renamed, and let go of those that are gone."""
        were, names = _names(before), _names(shown)
        is_renamed = len(were) == len(names) and set(were) != set(names)
        now = dict(zip(were, names, strict=True)) if is_renamed else {name: name for name in names}
        self._typed = {(now[where], form): texts for (where, form), texts in self._typed.items() if where in now}
        self._here = names[shown.index]


def _names(shown: Shown) -> list[str]:
    return [scenario.name for scenario in shown.document.assessment.scenarios]
