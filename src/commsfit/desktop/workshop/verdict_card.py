"""Points to where a person puts another verdict in the place of the tool's, and says whether somebody did."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.results.verdict.own_decision import OWN_DECISION
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day
from commsfit.presentation.sentences.verdict.verdict import decided_otherwise

VERDICT: Final = "verdict"


class VerdictCard(Card):
    """Holds nothing: the verdict's page does."""

    def __init__(self, session: Session) -> None:
        super().__init__("The verdict")
        self._session = session
        self.told = Text()
        self.reason = Text(role="small", tone="muted")
        self.go = Link("Decide otherwise than the tool…")
        for part in (self.told, self.reason, self.go):
            self.column.addWidget(part)
        self.go.clicked.connect(lambda: session.visit(VERDICT, OWN_DECISION))

    def refresh(self) -> None:
        """Say who decides what."""
        rulebook = self._session.rulebook
        verdict, own = self._session.preview.verdict, self._session.choices.decision
        if own is not None:
            who = in_commas((own.by, day(own.on) if own.on else ""))
            self.told.say(decided_otherwise(rulebook, own.outcome))
            self.reason.say(f"{own.reason} ({who})" if who else own.reason)
        else:
            tool = (
                say("The tool says: {outcome}", outcome=rulebook.outcome_name(verdict.outcome))
                if verdict.outcome
                else "Not settled yet"
            )
            self.told.say(tool)
            self.reason.say("If you see it differently, say so with your reason: the report prints both.")
        self.go.setText("See or change your decision" if own else "Decide otherwise than the tool…")
