"""A sheet to plan: raw answers as a file holds them, what a person laid over the plan, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from tests.plan_checks.working_days import COUNTRY_OF, EUROPE, FREEZE, RETAIL_FREEZE, WorkingDays

Answered = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """Whatever stands in `answers` is as JSON has it."""

    answers: Answered
    choices: Choices = field(default_factory=Choices)
    settings: Settings = field(default_factory=Settings)
    today: date = date(2026, 11, 20)

    def said(self, question: str) -> Any:
        """What was answered, without its basis and note; None where nobody was asked or knows.

        Where several people differ it is what they said, which is no exact figure and no option.
        """
        answer = self.answers.get(question)
        if isinstance(answer, dict) and len({*map(str, answer.get("by", {}).values())}) > 1:
            return {"by": answer["by"]}
        if isinstance(answer, dict) and "value" in answer:
            answer = answer["value"]
        return None if answer == "unknown" else answer

    def exactly(self, question: str) -> int | float | None:
        """A figure that is neither a range nor open."""
        said = self.said(question)
        return said if isinstance(said, int | float) and not isinstance(said, bool) else None

    def is_open(self, question: str) -> bool:
        """Nobody was asked, or nobody knows."""
        return self.said(question) is None

    def chosen(self, question: str) -> frozenset[str]:
        """Options of a question that takes many; none where it is open."""
        said = self.said(question)
        return frozenset(said) if isinstance(said, list) else frozenset()

    def is_no(self, question: str) -> bool:
        return self.said(question) is False

    def on(self, question: str) -> date | None:
        """A day that was answered as days from today, or as a date."""
        ahead = self.exactly(question)
        if ahead is not None:
            return self.today + timedelta(days=int(ahead))
        said = self.said(question)
        return date.fromisoformat(said) if isinstance(said, str) else None

    @property
    def calendar(self) -> WorkingDays:
        """The settings' own where a person made them; else by the countries that are named, else by the regions."""
        own, freeze = self.settings.holidays, self.settings.freeze
        retail = self.said("industry") == "retail"
        countries = self._countries if own is None else frozenset(own)
        return WorkingDays(
            countries=countries - {EUROPE},
            europe=EUROPE in countries,
            elsewhere=own is None and "other" in {*self.chosen("regions"), *(self.said("countries") or ())},
            own=self.choices.holidays,
            freezes=(RETAIL_FREEZE if retail else FREEZE,)
            if freeze is None
            else tuple((each.starts, each.ends) for each in freeze),
        )

    @property
    def _countries(self) -> frozenset[str]:
        shares = self.said("countries")
        if isinstance(shares, dict) and "by" not in shares:
            return frozenset(code.upper() for code in shares) - {"OTHER"}
        return frozenset(COUNTRY_OF[region] for region in self.chosen("regions") if region in COUNTRY_OF)
