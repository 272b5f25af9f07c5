"""What would meet the deadline, each way to try, and the gates at which phases end."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.session.scenario_edits import add_scenario
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Pill
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.planning.roadmap import Remedy, Roadmap
from commsfit.presentation.formats.formats import day
from commsfit.presentation.sentences.plan.roadmap import remedies_title, remedy_name

_TRIED = "Tried: what would meet the deadline"
_REASON = "To meet the deadline"


class Remedies(Card):
    """Another date and more hours open as a scenario; fewer Musts are moves on the board."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Deadline and gates")
        self._session = session
        self.listing = Listing(gap=6)
        self.column.addWidget(self.listing)
        self.column.addStretch(1)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List both."""
        rows: list[QWidget] = []
        if roadmap.remedies:
            rows.append(Text(remedies_title(roadmap), "card"))
            rows += [self._row(remedy) for remedy in roadmap.remedies]
        if roadmap.gates:
            rows.append(Text("Gates", "card"))
        for gate in roadmap.gates:
            dated = f", {day(gate.on)}" if gate.on else ""
            rows.append(Text(f"{gate.title}{dated}", "small", strong=True))
            rows.append(Text(" ".join(gate.criteria), "tiny", tone="muted"))
        self.listing.fill(rows)
        self.setVisible(bool(rows))

    def _row(self, remedy: Remedy) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(remedy.words, "small"), 1)
        if remedy.items or remedy.answers or remedy.bridges or remedy.first_wave:
            name, deed = ("Move them", self._move) if remedy.items else ("Try it", self._try)
            button = Pill(name)
            button.setObjectName(f"remedy.{remedy.kind}")
            button.setAccessibleName(f"{name}: {remedy.words}")
            button.clicked.connect(lambda: deed(remedy))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _try(self, remedy: Remedy) -> None:
        answers = self._session.answers
        for question, said in remedy.answers.items():
            answers = answers.having(question, Answer(said, note=_TRIED))
        chosen = self._session.choices
        first = chosen.first_wave if remedy.first_wave is None else remedy.first_wave
        choices = replace(chosen, bridge=chosen.bridge or remedy.bridges, first_wave=first)
        add_scenario(self._session, remedy_name(self._session.rulebook, remedy), answers, choices)

    def _move(self, remedy: Remedy) -> None:
        choices = self._session.choices
        others = tuple(move for move in choices.moves if move.item not in remedy.items)
        moves = tuple(Move(item, Priority.SHOULD, _REASON) for item in remedy.items)
        self._session.choose(replace(choices, moves=(*others, *moves)), "Fewer Musts", page="roadmap")
