"""A person may decide otherwise: an outcome with a name and a reason, kept in the file beside the tool's verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from commsfit.desktop.results.verdict.own_decision_form import OwnDecisionForm
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import OwnDecision
from commsfit.presentation.sentences.verdict.verdict import decided_otherwise

OWN_DECISION: Final = "own_decision"
"""This part of the verdict's page."""


class OwnDecisionCard(Card):
    """Closed it is one link; open it is a short form; once kept it says who decided what and why.

    The form belongs to its scenario: turning to another one closes it, and what was typed waits in its own.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Your own decision")
        self._session = session
        self.open = Link("We decide otherwise…")
        self._told = Text(strong=True)
        self._why = Text(tone="muted")
        self.take_back = Link("Take it back")
        self.form = OwnDecisionForm(session)
        self._lay_out()
        self.open.clicked.connect(self.ask)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave)
        self.form.typed.connect(self._remember)
        self.take_back.clicked.connect(lambda: self._put(None, "Own decision taken back"))
        self._close()

    def refresh(self) -> None:
        """Show the decision in force, or the link."""
        is_open = not self.form.isHidden()
        if is_open and self.form.texts != self._session.draft(OWN_DECISION):
            self._close()
            return
        decision = self._session.choices.decision
        for part in (self._told, self._why, self.take_back):
            part.setVisible(decision is not None and not is_open)
        self.open.setVisible(not is_open)
        self.open.setText("Change your decision…" if decision else "We decide otherwise…")
        if decision and not is_open:
            self._told.say(decided_otherwise(self._session.rulebook, decision.outcome))
            self._why.say(f"{decision.reason} ({decision.by})" if decision.by else decision.reason)
        self._frame(holds=is_open or decision is not None)

    def ask(self) -> None:
        """Open the form, or go back into it as it stands."""
        if self.form.isHidden():
            self._begin()
            self.form.show()
            self._remember()
            self.refresh()
        self.form.outcome.setFocus()

    def _begin(self) -> None:
        """With what was typed before in this scenario, else with the decision in force."""
        decision, draft = self._session.choices.decision, self._session.draft(OWN_DECISION)
        in_force = (decision.outcome, decision.reason, decision.by) if decision else ("", "", "")
        outcome, reason, by = draft or in_force
        self.form.begin(outcome, reason, by)

    def _remember(self) -> None:
        if not self.form.isHidden():
            self._session.keep_draft(OWN_DECISION, self.form.texts)

    def _leave(self) -> None:
        """Not now: where a decision stands, the form begins with that again."""
        if self._session.choices.decision is not None:
            self._session.forget_draft(OWN_DECISION)
        self._close()

    def _close(self) -> None:
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self.form.isAncestorOf(focused)
        self.form.hide()
        self.refresh()
        if was_inside:
            self.open.setFocus()

    def _frame(self, *, holds: bool) -> None:
        """A card while it holds something, a bare link otherwise."""
        self.stand_on("card" if holds else "")
        side, top = (22, 18) if holds else (0, 0)
        self.column.setContentsMargins(side, top, side, top)

    def _keep(self) -> None:
        self._session.forget_draft(OWN_DECISION)
        self._put(self.form.decision(self._session.today), "Own decision")
        self._close()

    def _put(self, decision: OwnDecision | None, words: str) -> None:
        self._session.choose(replace(self._session.choices, decision=decision), words, page="verdict")

    def _lay_out(self) -> None:
        for row in (self._told, self._why, self.form):
            self.column.addWidget(row)
        links = QHBoxLayout()
        links.addWidget(self.open)
        links.addWidget(self.take_back)
        links.addStretch(1)
        self.column.addLayout(links)
