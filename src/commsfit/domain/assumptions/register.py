"""All that an advice rests on in, the register of assumptions out: worked out when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.assumptions.weighing import weigh_assumptions
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.returns import Returns
from commsfit.domain.planning.scheduling.plan import Plan


@dataclass(frozen=True)
class Register:
    """Each assumption is tried in plans and totals of its own: a third of a whole advice, and few pages print it."""

    rulebook: Rulebook
    sheet: AnswerSheet
    costs: Costs
    returns: Returns
    plan: Plan | None
    today: date

    @cached_property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every default and estimate in use, what matters first."""
        return weigh_assumptions(self.rulebook, self.sheet, self.costs, self.returns, self.plan, self.today)


@dataclass(frozen=True)
class WrittenRegister:
    """A register that somebody has at hand."""

    assumptions: tuple[Assumption, ...] = ()
