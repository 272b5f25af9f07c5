"""One question: the sentence, its field, the threshold on a scale, why it is asked, and the quiet links."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.fields.registry import make_field
from commsfit.desktop.pages.asking import asked
from commsfit.desktop.pages.beside.asides import Asides
from commsfit.desktop.pages.notices import Notices
from commsfit.desktop.pages.offering import Offering
from commsfit.desktop.pages.settled import SettledNote
from commsfit.desktop.pages.thresholds import on_scale, threshold_of
from commsfit.desktop.pages.why import WhyWeAsk
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.pause import TYPING_MS, Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.drawing.scale import ThresholdScale
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import Said
from commsfit.domain.engine.facts import SomeOf, spanned
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.reasons import Problem


class QuestionView(Listening):
    """`estimating` asks for the calculator of this question."""

    estimating = Signal(str)
    chosen = Signal()

    def __init__(self, session: Session, question: str) -> None:
        super().__init__(session)
        self.question = question
        self._asked = asked(session, question)
        self._field = make_field(self._asked)
        self._notices = Notices()
        self._default = Text(role="small", tone="muted")
        self._default.hide()
        self._default_due = Pause(self, TYPING_MS, self._show_default)
        self._threshold = threshold_of(session.rulebook, question)
        self._scale = ThresholdScale() if self._threshold is not None else None
        self._offering = Offering(session, question)
        self._lay_out()
        self._field.said.connect(self._hear)
        self._field.chosen.connect(self.chosen)
        self._field.left.connect(session.pause)

    def refresh(self) -> None:
        answer = self.session.answers.get(self.question)
        heard = spanned(answer) if answer else None
        said = heard.certain if isinstance(heard, SomeOf) else heard
        followed = self.session.sheet.followed.get(self.question)
        if answer is None and followed is not None:
            said = followed.said
        self._field.show_said(said)
        heading = self.session.preview
        self._notices.show_problems(self._of_this(heading.problems), self._of_this(heading.soft_checks))
        self._default_due.start()
        if self._threshold is not None and self._scale is not None:
            self._scale.show_scale(on_scale(self.session.rulebook, self.question, self._threshold, said))

    def take_focus(self) -> None:
        """Put the focus where one answers."""
        self._field.take_focus()

    def unread(self) -> str:
        """What was typed and could not be read."""
        return "" if self._field.is_understood() else self._field.typed()

    def is_ready_to_leave(self) -> bool:
        """Whether what was typed was understood, and meant where it is out of all reason; else it says why not."""
        if not self._field.is_understood():
            self._field.say_why_not()
            return False
        if self._offering.is_doubted():
            self._offering.be_sure()
            return False
        return True

    def _lay_out(self) -> None:
        words = self._asked.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        heading = QVBoxLayout()
        heading.setSpacing(6)
        ask = Text(words.ask, "display")
        ask.setObjectName(f"{self.question}.ask")
        heading.addWidget(ask)
        if words.help:
            heading.addWidget(Text(words.help, "lead", tone="muted"))
        column.addLayout(heading)
        column.addSpacing(6)
        column.addWidget(self._field)
        if self._asked.question.estimator:
            self._offer_estimate(column)
        column.addWidget(self._offering)
        column.addWidget(self._default)
        column.addWidget(self._notices)
        if self._scale is not None:
            column.addWidget(self._scale)
        column.addWidget(SettledNote(self.session))
        column.addWidget(WhyWeAsk(self.session.rulebook, self._asked.question, words))
        column.addWidget(Asides(self.session, self._asked))

    def _offer_estimate(self, column: QVBoxLayout) -> None:
        button = Button("Help me estimate")
        button.setObjectName(f"{self.question}.estimate")
        button.wear(lambda: icon("calculator"))
        button.clicked.connect(lambda: self.estimating.emit(self.question))
        if not self._field.beside(button):
            column.addWidget(button)

    def _show_default(self) -> None:
        """What counts while nobody has answered, and whose figure that is."""
        plans_own = self.session.rulebook.words.assumptions.say["plan_counts"]
        told = [
            say("While this is open, the plan counts with {value}.", value=one.value)
            if one.source == plans_own
            else say("While this is open, {value} counts. Source: {source}.", value=one.value, source=one.source)
            for one in self.session.advice.assumptions
            if one.question == self.question and one.basis is Basis.DEFAULT
        ]
        self._default.say(told[0] if told else "")

    def _of_this(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return tuple(problem for problem in problems if self.question in problem.questions)

    def _hear(self, said: Said | None) -> None:
        before = self.session.answers.get(self.question)
        basis = Basis.ESTIMATE if self._field.is_rough() else Basis.STATED
        if said is None:
            self.session.answer(self.question, None)
        elif before is None:
            self.session.answer(self.question, Answer(said, basis))
        elif before.said != said:
            # What is answered anew settles what several people said; the note stays.
            self.session.answer(self.question, replace(before, said=said, basis=basis, by=()))
        elif basis is Basis.ESTIMATE and before.basis is not basis:
            self.session.answer(self.question, replace(before, basis=basis))
