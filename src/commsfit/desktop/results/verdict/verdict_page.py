"""The verdict: the sentence, the picture that says it again, why, what would change it, and what is still open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.columns import EqualColumns
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.parts.way_on import WayOn
from commsfit.desktop.results.verdict.changes import Changes
from commsfit.desktop.results.verdict.glance_tiles import GlanceTiles
from commsfit.desktop.results.verdict.goals_card import GoalsCard
from commsfit.desktop.results.verdict.open_answers import Assumed, Disagreements, OpenAnswers
from commsfit.desktop.results.verdict.own_decision import OWN_DECISION, OwnDecisionCard
from commsfit.desktop.results.verdict.problem_card import ProblemCard
from commsfit.desktop.results.verdict.why import Why
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card, Sunken
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.sentences.verdict.standing import standing
from commsfit.presentation.sentences.verdict.tiles import technical_words
from commsfit.presentation.sentences.verdict.verdict import contradiction_words, notes_beside, verdict_words


class VerdictPage(ResultPage):
    """One page, one idea: this is what to do, and this is why."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Verdict")
        self.standing = Text(role="small", tone="muted")
        self.notes = Text(role="small", tone="muted")
        self.agents = Text(role="small")
        self._agents = Sunken(session.rulebook.words.costs.agents["title"])
        self._agents.column.addWidget(self.agents)
        self.problems = ProblemCard(session)
        self.way_on = WayOn(session)
        self.tiles = GlanceTiles(session)
        self.timeline = ChartBox()
        self._picture = Card()
        self._picture.setAccessibleName("What goes live and when")
        self._picture.column.addWidget(self.timeline)
        self.goals = GoalsCard()
        self.why = Why()
        self.changes = Changes(session)
        self.still_open = OpenAnswers(session)
        self.assumed = Assumed()
        self.disagreements = Disagreements(session)
        self.own = OwnDecisionCard(session)
        self.column.addWidget(self.standing)
        self.column.addWidget(self.way_on)
        self.column.addWidget(self.problems)
        self.column.addWidget(self.tiles)
        self.column.addWidget(self._agents)
        self.column.addWidget(self._picture)
        self.column.addWidget(self.goals)
        self.column.addWidget(EqualColumns(self.why, self.changes))
        self.column.addWidget(self.disagreements)
        self.open_and_assumed = EqualColumns(self.still_open, self.assumed)
        self.column.addWidget(self.open_and_assumed)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.own)
        self._add_ways_on()
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the advice for the answers as they are."""
        advice = self.session.advice
        self.headline.say(advice.verdict.sentence)
        self.lead.say(advice.verdict.detail)
        self.standing.say(f"{standing(advice)} {technical_words(self.session.rulebook, advice)}".strip())
        self.way_on.lead_to(advice.verdict.next_question)
        notes = notes_beside(self.session.rulebook, advice)
        self.notes.say("\n".join((*notes, advice.roadmap.provisional_words)).strip())
        self.agents.say(advice.costs.agents_words)
        self._agents.setVisible(bool(advice.costs.agents_words))
        self.problems.show_problems(advice.problems, advice.soft_checks)
        self.tiles.show_advice(advice)
        self._picture.setVisible(bool(advice.roadmap.items))
        self.timeline.show_chart(lambda width, size: verdict_timeline(advice, width=width, size=size))
        self.goals.show_roadmap(advice.roadmap)
        for part in (self.why, self.changes, self.still_open, self.assumed, self.disagreements):
            part.show_advice(advice)
        # Nothing is worked out while answers contradict each other: neither list would be true.
        self.open_and_assumed.setVisible(not advice.problems)
        self.own.refresh()

    def turn_to(self, part: str) -> None:
        """Open the form in which one decides otherwise."""
        if part == OWN_DECISION:
            self.own.ask()
            self.bring_into_sight(self.own)

    def _add_ways_on(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        report = Button("Export report")
        report.clicked.connect(lambda: self.session.visit("report"))
        roadmap = Button("See the roadmap")
        roadmap.clicked.connect(lambda: self.session.visit("roadmap"))
        row.addWidget(report)
        row.addWidget(roadmap)
        self.column.addLayout(row)


def verdict_state(session: Session) -> RailState:
    """What the rail says: the outcome's name, or how many are left."""
    verdict = session.advice.verdict
    if session.advice.problems:
        return RailState(contradiction_words(), StepMark.CONFLICT)
    mark = StepMark.DONE if verdict.outcome else StepMark.OPEN
    return RailState(verdict_words(session.rulebook, verdict), mark)
