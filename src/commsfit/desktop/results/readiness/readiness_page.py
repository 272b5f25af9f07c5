"""Readiness and compliance: each check and milestone with its state, what to do, who, by when, and its proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.parts.sources import SourceNote
from commsfit.desktop.results.parts.state_mark import StateMark
from commsfit.desktop.results.readiness.done_form import DoneForm
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card, Hairline
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.readiness import Check, CheckState, Gate, Readiness
from commsfit.domain.wording.lists import in_clauses, in_dots
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.plan.readiness import readiness_sentence
from commsfit.presentation.sentences.states import check_state, gate_state, milestone_state

_PAGE = "readiness"
_FEW = 4
"""So many milestones that may not apply at all are listed without being asked for."""
_RANKS = {
    CheckState.FAIL: 0,
    CheckState.HIGH_RISK: 1,
    CheckState.CAUTION: 2,
    CheckState.OPEN: 3,
    CheckState.PASS: 4,
}


class ReadinessPage(ResultPage):
    """It never changes the verdict; it says what may go live."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Readiness and compliance")
        self.cpaas = ChecksCard(session, "The CPaaS part", Track.CPAAS)
        self.network = ChecksCard(session, "The network for calls", Track.UCAAS)
        self.duties = DutiesCard(session)
        for part in (self.cpaas, self.network, self.duties):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the checks for the answers and proofs as they are."""
        advice = self.session.advice
        self.headline.say(readiness_sentence(advice))
        self.lead.say("Nothing here changes the verdict. It says what may go live, and when.")
        self.cpaas.show_readiness(advice.readiness)
        self.network.show_readiness(advice.network)
        for card, platform in ((self.cpaas, "cpaas"), (self.network, "ucaas")):
            card.fold(folded=advice.roadmap.leaves_out(platform))
        self._put_first(self.network if advice.roadmap.leaves_out("cpaas") else self.cpaas)
        self.duties.show_milestones(advice.compliance)

    def _put_first(self, card: ChecksCard) -> None:
        """Who builds nothing does not begin with the checks of a build."""
        top = min(self.column.indexOf(self.cpaas), self.column.indexOf(self.network))
        if self.column.indexOf(card) != top:
            self.column.insertWidget(top, card)


class ChecksCard(Card):
    """The checks of one platform with their gate."""

    def __init__(self, session: Session, title: str, track: Track) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._session, self._track = session, track
        head = QHBoxLayout()
        head.addWidget(Text(title, "card"), 1)
        self.gate = Badge()
        head.addWidget(self.gate)
        self.column.addLayout(head)
        self._words = Text(role="small", tone="muted")
        self.rows = Listing(gap=14)
        self.unfold = Link("Look at these checks all the same")
        self.unfold.clicked.connect(lambda: self.fold(folded=False))
        self.column.addWidget(self._words)
        self.column.addWidget(self.unfold)
        self.column.addWidget(self.rows)

    def fold(self, *, folded: bool) -> None:
        """The checks of a platform that the outcome does without are there, but out of the way."""
        self.rows.setVisible(not folded)
        self.gate.setVisible(not folded)
        self.unfold.setVisible(folded)

    def show_readiness(self, readiness: Readiness) -> None:
        """List the checks, what closes the gate first."""
        ranked = sorted(readiness.checks, key=lambda check: _RANKS[check.state])
        gate = gate_state(readiness.gate)
        self.gate.say(gate.words, gate.tone.value)
        self._words.say(readiness.words or "Nothing has to be checked for this outcome.")
        self.rows.fill(
            CheckRow(self._session, check, due=due_words(self._session, check.due_phase, self._track))
            for check in ranked
        )


class CheckRow(Guarded, QWidget):
    """One check."""

    def __init__(self, session: Session, check: Check, *, due: str) -> None:
        super().__init__()
        self.check = check
        self.setObjectName(f"check.{check.id}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(StateMark(check.state), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = Flow(gap=12, below=0)
        head.part_last()
        head.addWidget(Phrase(f"{check.title}: {check_state(check.state).words}", strong=True))
        head.addWidget(Phrase(f"{check.owner} · {due}", "tiny", tone="muted"))
        words.addLayout(head)
        words.addWidget(Text(" ".join(filter(None, (check.because, _limits(check)))), "small", tone="muted"))
        if check.action and check.state is not CheckState.PASS:
            words.addWidget(Text(check.action, "small"))
        if check.done:
            words.addWidget(_done(check.done))
        foot = Foot()
        if check.state is not CheckState.PASS or check.done:
            foot.unfold(DoneForm(session, check.id, check.title, page=_PAGE, is_done=bool(check.done)))
        if check.source:
            foot.unfold(SourceNote(check.source, check.title))
        words.addWidget(foot)
        row.addLayout(words, 1)


def _limits(check: Check) -> str:
    return f"Limits: {check.limits}" if check.limits else ""


class DutiesCard(Card):
    """Milestones of law and security that these answers trigger."""

    def __init__(self, session: Session) -> None:
        super().__init__("Compliance")
        self._session = session
        note = session.rulebook.words.compliance.not_legal_advice
        told = say("{note} Each milestone names what triggers it here, and what would prove it.", note=note)
        self.column.addWidget(Text(told, "small", tone="muted"))
        self.listing = BriefListing(gap=14)
        self.column.addWidget(self.listing)

    def show_milestones(self, milestones: tuple[Milestone, ...]) -> None:
        """Those that apply by phase, then those that an open answer decides; many of these wait behind a link."""
        told = [one for one in milestones if one.applies is not False]
        ranked = sorted(told, key=lambda one: (one.applies is None, one.due_phase, not one.mandatory))
        certain = [one for one in ranked if one.applies]
        waiting = len(ranked) - len(certain)
        more = say("Show {waiting} that an open answer decides", waiting=waiting) if waiting > _FEW else ""
        self.listing.show_rows(
            lambda shows_all: self._rows(ranked if shows_all else certain),
            more,
            "Hide those that an open answer decides",
        )

    def _rows(self, milestones: Sequence[Milestone]) -> Iterator[QWidget]:
        for index, one in enumerate(milestones):
            if index:
                yield Hairline()
            yield MilestoneRow(self._session, one)
        if not milestones:
            yield Text("Nothing is triggered by the answers so far.", "small", tone="muted")


class MilestoneRow(Guarded, QWidget):
    """One milestone."""

    def __init__(self, session: Session, milestone: Milestone) -> None:
        super().__init__()
        self.milestone = milestone
        self.setObjectName(f"milestone.{milestone.id}")
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Text(milestone.title, strong=True), 1)
        state, tone = milestone_state(milestone)
        head.addWidget(Badge(state, tone.value), 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        words.addWidget(Text(milestone.why, "small", tone="muted"))
        because = in_clauses(milestone.because)
        due = due_words(session, milestone.due_phase, milestone.track)
        words.addWidget(Text(in_dots((because, milestone.owner, due)), "tiny", tone="muted"))
        words.addWidget(Text(f"Evidence: {milestone.evidence}", "tiny", tone="muted"))
        if milestone.done:
            words.addWidget(_done(milestone.done))
        foot = Foot()
        if milestone.applies is None:
            for question in milestone.questions:
                foot.links.addWidget(_way_to(session, question))
        else:
            foot.unfold(DoneForm(session, milestone.id, milestone.title, page=_PAGE, is_done=bool(milestone.done)))
        if milestone.source:
            foot.unfold(SourceNote(milestone.source, milestone.title))
        words.addWidget(foot)


class Foot(Guarded, QWidget):
    """What one may do about a row: its links on lines of their own, and what they unfold below them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.links = Flow(gap=14)
        self._column.addLayout(self.links)

    def unfold(self, part: DoneForm | SourceNote) -> None:
        """Take a part in, its link among the others."""
        self.links.addWidget(part.opener)
        self._column.addWidget(part)


def _done(evidence: str) -> Text:
    return Text(evidence, "small", tone="good", strong=True)


def _way_to(session: Session, question: str) -> Link:
    section = next(asked.section for asked in session.rulebook.every_question if asked.id == question)
    link = Link(f"Answer: {session.rulebook.question_name(question)}")
    link.clicked.connect(lambda: session.visit(section, question))
    return link


def due_words(session: Session, number: int, track: Track) -> str:
    """Due before a phase ends, by its name."""
    phases = session.rulebook.roadmap.phases
    found = next((phase.id for phase in phases if phase.number == number and phase.track is track), None)
    return (
        say("due with “{phases}”", phases=session.rulebook.words.roadmap.phases[found])
        if found
        else say("due in phase {number}", number=number)
    )


def readiness_state(session: Session) -> RailState:
    """What the rail says: how many things are to fix first."""
    readiness = session.advice.readiness
    bad = sum(check.state in (CheckState.FAIL, CheckState.HIGH_RISK) for check in readiness.checks)
    if bad:
        return RailState(
            say("Fix first: {bad} of {checks_count}", bad=bad, checks_count=len(readiness.checks)), StepMark.ESTIMATED
        )
    if readiness.gate is Gate.OPEN:
        return RailState("Not checked yet", StepMark.OPEN)
    return RailState(gate_state(readiness.gate).words, StepMark.DONE)
