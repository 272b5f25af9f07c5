"""A person may decide otherwise: an outcome with a name and a reason, kept in the file beside the tool's verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.buttons import Button, Link, Primary
from commsfit.desktop.widgets.card import Card
from commsfit.desktop.widgets.choice import Choice
from commsfit.desktop.widgets.lines import NameLine
from commsfit.desktop.widgets.prose_edit import ProseEdit
from commsfit.desktop.widgets.text import Text
from commsfit.domain.choices import OwnDecision

OWN_DECISION: Final = "own_decision"
"""This part of the verdict's page."""


class OwnDecisionCard(Card):
    """Closed it is one link; open it is a short form; once kept it says who decided what and why."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Your own decision")
        self._session = session
        self.open = Link("We decide otherwise…")
        self._told = Text(strong=True)
        self._why = Text(tone="muted")
        self.take_back = Link("Take it back")
        self._form = QWidget()
        names = session.rulebook.words.decision.outcomes
        self.outcome = Choice([(outcome, words.name) for outcome, words in names.items()])
        self.outcome.setAccessibleName("What you decide instead")
        self.reason = ProseEdit("Reason")
        self.reason.setPlaceholderText("Why, in a sentence or two. It is printed beside the tool's verdict.")
        self.by = NameLine()
        self.by.setPlaceholderText("Who decides")
        self.by.setAccessibleName("Who decides")
        self.keep = Primary("Keep our decision")
        self._cancel = Button("Not now")
        self._hint = Text("", "tiny", tone="bad")
        self._lay_out()
        self.open.clicked.connect(self.ask)
        self._cancel.clicked.connect(lambda: self._show_form(wanted=False))
        self.keep.clicked.connect(self._keep)
        self.take_back.clicked.connect(self._take_back)
        self._show_form(wanted=False)

    def refresh(self) -> None:
        """Show the decision in force, or the link."""
        decision = self._session.choices.decision
        self._told.setVisible(decision is not None)
        self._why.setVisible(decision is not None)
        self.take_back.setVisible(decision is not None)
        self.open.setText("Change your decision…" if decision else "We decide otherwise…")
        if decision:
            name = self._session.rulebook.words.decision.outcomes[decision.outcome].name
            self._told.say(f"You decided otherwise: {name}")
            self._why.say(f"{decision.reason} ({decision.by})" if decision.by else decision.reason)
        self._frame()

    def ask(self) -> None:
        """Open the form."""
        self._show_form(wanted=True)

    def _frame(self) -> None:
        """A card while it holds something, a bare link otherwise."""
        holds = self._form.isVisibleTo(self) or self._session.choices.decision is not None
        self.setProperty("look", "card" if holds else "")
        self.style().unpolish(self)
        self.style().polish(self)
        side, top = (22, 18) if holds else (0, 0)
        self.column.setContentsMargins(side, top, side, top)

    def _show_form(self, *, wanted: bool) -> None:
        self._form.setVisible(wanted)
        self.open.setVisible(not wanted)
        self._hint.say("")
        self._frame()
        if wanted:
            decision = self._session.choices.decision
            if decision:
                self.outcome.choose(decision.outcome)
                self.reason.setPlainText(decision.reason)
                self.by.setText(decision.by)
            self.outcome.setFocus()

    def _keep(self) -> None:
        reason = self.reason.toPlainText().strip()
        if not reason or not self.by.text().strip():
            self._hint.say("Say why and who decides, so that the report can print it.")
            return
        decision = OwnDecision(self.outcome.chosen, reason, self.by.text().strip(), self._session.today)
        self._session.choose(replace(self._session.choices, decision=decision), "Own decision", page="verdict")
        self._show_form(wanted=False)

    def _take_back(self) -> None:
        self._session.choose(replace(self._session.choices, decision=None), "Own decision taken back", page="verdict")

    def _lay_out(self) -> None:
        form = QHBoxLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.keep)
        form.addWidget(self._cancel)
        form.addWidget(self._hint, 1)
        self.reason.setFixedHeight(scaled(72))
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(Text("Decide otherwise", "card"))
        for part in (self.outcome, self.reason, self.by):
            inside.addWidget(part)
        inside.addLayout(form)
        for row in (self._told, self._why):
            self.column.addWidget(row)
        links = QHBoxLayout()
        links.addWidget(self.open)
        links.addWidget(self.take_back)
        links.addStretch(1)
        self.column.addWidget(self._form)
        self.column.addLayout(links)
