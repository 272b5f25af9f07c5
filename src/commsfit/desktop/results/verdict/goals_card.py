"""Each chosen goal with how it is served: planned and when, by a ready-made route, or not and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.planning.roadmap import GoalServed, Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.plan.goals import BY_NOTHING, BY_READY_MADE, YOUR_GOALS, goal_state, goals_title

_ORDER = (BY_NOTHING, BY_READY_MADE)


class GoalsCard(Card):
    """Those that nothing serves stand first: bad news is not looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(say(YOUR_GOALS))
        self.title = Text("", "card")
        self.listing = Listing(gap=8)
        self.column.addWidget(self.title)
        self.column.addWidget(self.listing)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List them; nothing where no goal was chosen."""
        self.setVisible(bool(roadmap.goals))
        if not roadmap.goals:
            return
        self.title.say(goals_title(roadmap))
        ranked = sorted(roadmap.goals, key=lambda goal: _ORDER.index(goal.how) if goal.how in _ORDER else len(_ORDER))
        self.listing.fill([_row(goal) for goal in ranked])


def _row(goal: GoalServed) -> QWidget:
    row = Card()
    row.setObjectName(f"goal.{goal.goal}")
    row.stand_on("")
    row.column.setContentsMargins(0, 0, 0, 0)
    row.column.setSpacing(2)
    head = Flow()
    head.part_last()
    state = goal_state(goal)
    head.addWidget(Phrase(goal.title, strong=True))
    head.addWidget(Badge(state.words, state.tone.value))
    row.column.addLayout(head)
    row.column.addWidget(Text(goal.words, "small", tone="muted"))
    return row
