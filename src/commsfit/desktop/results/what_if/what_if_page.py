"""What if: try other answers on sliders, on a map or by a known flip, and watch the outcome follow."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.columns import EqualColumns, column
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.verdict.changes import Changes
from commsfit.desktop.results.what_if.trial import Trial
from commsfit.desktop.results.what_if.trial_rows import FigureRow, OptionsRow, SwitchRow
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.scenario_edits import add_scenario
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.controls.choosing.choice import ChoiceBox
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard, show_outcomes
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text, shortened
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import as_sentence, within_sentence
from commsfit.presentation.charts.outcome_map import outcome_map
from commsfit.presentation.charts.what_if import (
    figure_questions,
    option_questions,
    plane_of,
    switch_questions,
    telling_pair,
)
from commsfit.presentation.outline.outline import Chart

_INTRO = "Move anything: the outcome follows. Your answers stay as they are until you keep the trial as a scenario."


class WhatIfPage(ResultPage):
    """Everything here is a trial."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "What if", widest=1120)
        self.trial = Trial(session, self)
        book = session.rulebook
        self.figures = [FigureRow(book, self.trial, question) for question in figure_questions(book)]
        self.switches = [SwitchRow(book, self.trial, question) for question in switch_questions(book)]
        self.options = [OptionsRow(book, self.trial, question, chosen) for question, chosen in option_questions(book)]
        self.rows: list[FigureRow | SwitchRow | OptionsRow] = [*self.figures, *self.switches, *self.options]
        self.outcomes = {
            outcome.id: OutcomeCard(book.outcome_words(outcome.id), outcome) for outcome in book.decision.outcomes
        }
        self.map = MapCard(session, self.trial)
        self.keep, self.reset = Button("Keep as a scenario"), Link("Back to your answers")
        self.changes = Changes(session, in_brief=False)
        self._lay_out()
        self.trial.changed.connect(self._follow)
        self.keep.clicked.connect(self._keep)
        self.reset.clicked.connect(self._reset)

    def refresh(self) -> None:
        """Begin again from the answers as they are."""
        self.trial.reset()
        for row in self.rows:
            row.lay_out(self.trial.said(row.question))
        self.map.show_advice()
        self.changes.show_advice(self.session.advice)

    def _reset(self) -> None:
        self.trial.reset()
        for row in self.rows:
            row.show_said(self.trial.said(row.question))

    def _follow(self) -> None:
        """One step of the trial: cheap enough for every move of a slider."""
        preview = self.trial.preview
        self.headline.say(preview.verdict.sentence)
        show_outcomes(self.outcomes, preview)
        self.map.follow()
        for part in (self.keep, self.reset):
            part.setEnabled(self.trial.is_changed)

    def _keep(self) -> None:
        changed = [row for row in self.rows if self._differs(row.question)]
        names = [within_sentence(self.session.rulebook.question_name(row.question)) for row in changed]
        name = shortened(say("Tried: {names}", names=in_commas(names)))
        add_scenario(self.session, name, self.trial.answers)
        announce(self, say("Kept as scenario {name}", name=self.session.scenario.name))

    def _differs(self, question: str) -> bool:
        return self.trial.answers.get(question) != self.session.answers.get(question)

    def _lay_out(self) -> None:
        self.lead.say(_INTRO)
        self.headline.setMinimumHeight(scaled(66))
        answers = Card("Your answers, to try out")
        answers.column.setSpacing(14)
        for row in self.rows:
            answers.column.addWidget(row)
        answers.column.addWidget(_flow(self.keep, self.reset))
        answers.column.addStretch(1)
        heading = Card("Where this leads")
        for card in self.outcomes.values():
            heading.column.addWidget(card)
        self.column.addWidget(EqualColumns(answers, column(heading, self.map, gap=14), narrow=600))
        self.column.addWidget(self.changes)
        self.column.addStretch(1)


class MapCard(Card):
    """Two figures of one's choice against each other."""

    def __init__(self, session: Session, trial: Trial, parent: QWidget | None = None) -> None:
        super().__init__("Two answers at once", parent)
        self._session, self._trial = session, trial
        book = session.rulebook
        offered = [(question, book.question_name(question)) for question in figure_questions(book)]
        self.across, self.up = ChoiceBox(offered), ChoiceBox(offered)
        self.across.setAccessibleName("Answer along the map")
        self.up.setAccessibleName("Answer up the map")
        self._picked = False
        self.box = ChartBox()
        grid = QGridLayout()
        for row, (side, choice) in enumerate((("Along", self.across), ("Up", self.up))):
            label = Text(side, "small", tone="muted", wraps=False)
            label.setBuddy(choice)
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.box)
        self._names = book.outcome_names
        for choice in (self.across, self.up):
            choice.picked.connect(self._pick)

    def show_advice(self) -> None:
        """Until a person picks, show the two answers that tell most."""
        if not self._picked:
            across, up = telling_pair(self._session.rulebook, self._trial.answers)
            self.across.choose(across)
            self.up.choose(up)
        self.follow()

    def _pick(self, _question: str) -> None:
        self._picked = True
        self.follow()

    def follow(self) -> None:
        """Draw the map for the tried answers."""
        if self.across.chosen == self.up.chosen:
            self.box.show_chart(lambda _width, _size: None, empty="Choose two different answers.")
        else:
            self.box.show_chart(self._chart)

    def _chart(self, width: float, size: float) -> Chart:
        plane = plane_of(self._session.rulebook, self._trial.answers, self.across.chosen, self.up.chosen)
        return outcome_map(plane, self._names, width=width, size=size)


def _flow(*parts: QWidget) -> QWidget:
    held = QWidget()
    flow = Flow(held)
    for part in parts:
        flow.addWidget(part)
    return held


def what_if_state(session: Session) -> RailState:
    """What the rail says: how many changes are known to flip the outcome."""
    flips = len(session.advice.explanation.flips)
    line = say_many(flips, "{number} way to change it", "{number} ways to change it") if flips else "Try other answers"
    # Nothing is to be done there: a tick would say that somebody had been.
    return RailState(as_sentence(line), StepMark.OPEN)
