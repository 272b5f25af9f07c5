"""What is still open, what was assumed and where people differ, each with whether it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.advice import Advice
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.verdict.explanation import Disagreement
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import dated
from commsfit.presentation.sentences.states import basis_word, matters_state


class OpenAnswers(Card):
    """Open questions, the decisive one first; a click goes to it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Still open", parent)
        self._session = session
        self._listing = Listing(gap=6)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_advice(self, advice: Advice) -> None:
        """List them."""
        still_open = advice.explanation.open_questions
        rows = [self._row(one.question, matters=one.matters) for one in still_open]
        self._listing.fill(rows or [Text("Every answer that decides is given.", "small", tone="muted")])

    def _row(self, question: str, *, matters: bool) -> QWidget:
        return marked(
            link_to_question(self._session, question, "open"),
            "Decides" if matters else matters_state(matters=False).words,
            "caution" if matters else "neutral",
        )


class Assumed(Card):
    """Defaults and estimates in use; those that matter first, the others at a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Assumed", parent)
        self._listing = BriefListing(gap=8)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_advice(self, advice: Advice) -> None:
        """List them."""
        ranked = sorted(advice.assumptions, key=lambda one: not one.matters)
        important = [one for one in ranked if one.matters]
        more = say("Show all {ranked_count}", ranked_count=len(ranked)) if len(important) < len(ranked) else ""
        self._listing.show_rows(
            lambda shows_all: _assumed(ranked if shows_all else important), more, "Show only what matters"
        )


def _assumed(shown: Sequence[Assumption]) -> Iterator[QWidget]:
    for one in shown:
        told = Text(f"{one.title}: {one.value}", strong=True)
        yield marked(told, basis_word(one.basis), "caution" if one.matters else "neutral")
        yield Text(f"{one.effect} {dated(one.source, one.as_of)}".strip(), "tiny", tone="muted")
    if not shown:
        yield Text("Nothing that is assumed changes the outcome, costs or dates much.", "small", tone="muted")


class Disagreements(Card):
    """Who said what where people differ; not shown while they agree."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Where you differ", parent)
        self._session = session
        self._shown: tuple[Disagreement, ...] | None = None
        self._listing = Listing(gap=10)
        self.column.addWidget(self._listing)

    def show_advice(self, advice: Advice) -> None:
        """List each question with everybody's answer."""
        self.show_disagreements(advice.explanation.disagreements)

    def show_disagreements(self, differing: tuple[Disagreement, ...]) -> None:
        """List these; each leads to its question."""
        if differing == self._shown:
            return
        self._shown = differing
        self.setVisible(bool(differing))
        rows: list[QWidget] = []
        for one in differing:
            title = link_to_question(self._session, one.question, "differ")
            weight = matters_state(matters=one.matters)
            rows.append(marked(title, weight.words, weight.tone.value))
            rows.append(Text("   ".join(f"{who}: {said}" for who, said in one.said), "small"))
            rows.append(Text(one.words, "tiny", tone="muted"))
        self._listing.fill(rows)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        return tuple(link for row in self._listing.rows for link in row.findChildren(Link))


def link_to_question(session: Session, question: str, where: str) -> Link:
    """A question's name that leads to it."""
    section = session.rulebook.question(question).section
    link = Link(session.rulebook.question_name(question))
    link.setObjectName(f"{where}.{question}")
    link.clicked.connect(lambda: session.visit(section, question))
    return link


def marked(words: QWidget, mark: str, tone: str) -> QWidget:
    """Words with a badge at the end of their line."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(words, 1 if isinstance(words, Text) else 0)
    if not isinstance(words, Text):
        line.addStretch(1)
    line.addWidget(Badge(mark, tone), 0, Qt.AlignmentFlag.AlignTop)
    return row
