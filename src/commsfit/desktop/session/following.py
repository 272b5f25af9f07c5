"""What follows from a state: where it is heading at once, the whole advice when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from commsfit.desktop.session.state import State
from commsfit.domain.advice import Advice
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.verdict.preview import Preview, preview_of


class Following:
    """Made before its state is put in place: what cannot be worked out is never shown."""

    def __init__(self, state: State, rulebook: Rulebook, advise: Callable[[State], Advice]) -> None:
        self.state = state
        self.sheet: AnswerSheet = sheet_of(rulebook, state.scenario.answers)
        self.preview: Preview = preview_of(self.sheet)
        self._advise = advise
        self._advice: Advice | None = None

    @property
    def advice(self) -> Advice:
        """Worked out once."""
        if self._advice is None:
            self._advice = self._advise(self.state)
        return self._advice

    def holds_for(self, state: State) -> bool:
        """Whether the same follows from another state."""
        return _advised_on(self.state) == _advised_on(state)


def _advised_on(state: State) -> tuple[object, ...]:
    """Whatever the advice follows from."""
    assessment = state.document.assessment
    return assessment.scenarios, assessment.settings, state.index
