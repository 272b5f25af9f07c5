"""The plan's sentences: the rulebook's words filled with dates, figures and names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.figures import ValueWords, number_words


class PlanSentences:
    """Fills the sentences of the roadmap's words."""

    __slots__ = ("_in_words", "_rulebook", "_words")

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._words = rulebook.words.roadmap
        self._in_words = ValueWords(rulebook)

    def say(self, sentence: str, **filled: str) -> str:
        """One sentence by id."""
        return self._words.say[sentence].format(**filled)

    def day(self, on: date) -> str:
        """2 March 2027."""
        return self._in_words.day(on)

    def figure(self, value: Decimal | int) -> str:
        """12,345.5."""
        return number_words(value)

    def percent(self, share: Decimal) -> str:
        """A share of one as a whole percentage."""
        return f"{number_words(share * 100, 0)}%"

    def title(self, feature: str) -> str:
        """A feature's name."""
        return self._rulebook.feature_words(feature).title

    def titles(self, features: Iterable[str]) -> str:
        """Names as a list in a sentence."""
        return self.listed(tuple(self.title(feature) for feature in features))

    def listed(self, parts: tuple[str, ...]) -> str:
        """a, b and c."""
        return self._in_words.listed(parts)

    def tier(self, priority: Priority) -> str:
        """A tier's name."""
        return self._words.priorities[priority]

    def role(self, role: str) -> str:
        """A person's role."""
        return self._rulebook.role(role)

    def worker(self, worker: str) -> str:
        """A kind of worker."""
        return self._words.workers[worker]
