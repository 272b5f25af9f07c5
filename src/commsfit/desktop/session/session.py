"""The one thing that every page listens to: what is worked on, what follows from it, and the history of its edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.edits import Edit
from commsfit.desktop.session.following import Following
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.services import Services
from commsfit.desktop.session.state import State
from commsfit.desktop.session.walk import Walk
from commsfit.domain.advice import Advice, Advise
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Client, Document, Parked, Scenario
from commsfit.domain.document.scenarios import with_scenario
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.money.prices.market import currency_of
from commsfit.domain.verdict.preview import Preview
from commsfit.domain.verdict.refining import Refinement, refinements
from commsfit.domain.verdict.way import Way, way_of
from commsfit.domain.wording.messages import say
from commsfit.ports.filing import Opened

_SHOWN_WELL_MS: Final = 300
"""A state that was shown for so long without a fault is one to fall back to."""


class Session(Guarded, QObject):
    """Holds the truth; pages ask it, tell it edits, and show what it says after `changed`.

    A change is worked out first, then put in place at once, then told: nobody ever sees half of it.
    """

    changed = Signal()
    """The document, and so the advice, is another one."""
    visited = Signal(str, str)
    """Somebody wants to see a page, and in it a question (or nothing)."""
    deciding = Signal(str)
    """Somebody wants to write a decision down, on a question or on none."""
    replaced = Signal()
    """Another document is open: what was typed for the one before, and not kept, belongs to nobody here."""
    opened_changed = Signal()
    """Another file, or the same one saved: name and changed mark."""

    def __init__(
        self, rulebook: Rulebook, advise: Advise, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.rulebook = rulebook
        self.services: Services | None = None
        """Reports, plans and files; None where a test needs none."""
        self.history = QUndoStack(self)
        self.history.cleanChanged.connect(self._on_clean)
        self.opened = Opened(Document(), None, None)
        self.walk = Walk()
        self._advise, self._today = advise, today
        self._ahead: Following | None = None
        self._following = self._worked_out(State(self.opened.document))
        self._state = self._following.state
        self._shown_well = (self._state, 0)
        """With the place in the history where that was."""
        self._settled = Pause(self, _SHOWN_WELL_MS, self._keep_as_good)

    # What is -----------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self._state.document

    @property
    def assessment(self) -> Assessment:
        return self._state.document.assessment

    @property
    def index(self) -> int:
        """Which scenario is worked on."""
        return self._state.index

    @property
    def scenario(self) -> Scenario:
        return self._state.scenario

    @property
    def answers(self) -> Answers:
        return self.scenario.answers

    @property
    def choices(self) -> Choices:
        return self.scenario.choices

    @property
    def today(self) -> date:
        return self._today()

    @property
    def preview(self) -> Preview:
        """Where the scenario worked on is heading: quick enough to ask for on every key."""
        return self._following.preview

    @property
    def sheet(self) -> AnswerSheet:
        """The answers of the scenario worked on, laid over the decision."""
        return self._following.sheet

    @property
    def way(self) -> Way:
        """The shortest way from here; what was passed by is not asked again."""
        return way_of(self.sheet, self.walk.passed)

    @property
    def refinements(self) -> tuple[Refinement, ...]:
        """What more answers would sharpen."""
        return refinements(self.sheet, self.walk.passed)

    @property
    def advice(self) -> Advice:
        """What follows from the scenario worked on; worked out once for each edit."""
        return self._following.advice

    def advise(self, answers: Answers, choices: Choices | None = None) -> Advice:
        """What would follow from other answers."""
        chosen = choices if choices is not None else self.choices
        return self._advise(self.rulebook, answers, self.today, chosen, self.assessment.settings)

    @property
    def currency(self) -> str:
        """In which amounts are written: quick enough to ask for on every key."""
        return currency_of(self.rulebook.prices, self.answers, self.assessment.settings)

    @property
    def is_changed(self) -> bool:
        """Whether something is not saved."""
        return not self.history.isClean()

    # What a person does --------------------------------------------------------

    def answer(self, question: str, answer: Answer | None) -> None:
        """Give an answer, or take it back with None."""
        if self.answers.get(question) == answer:
            return
        answers = self.answers.without(question) if answer is None else self.answers.having(question, answer)
        words = self.rulebook.question_name(question)
        section = next(asked.section for asked in self.rulebook.every_question if asked.id == question)
        scenario = replace(self.scenario, answers=answers)
        self.edit(
            self._with_scenario(scenario),
            words,
            stream=say("answer {question}", question=question),
            place=(section, question),
        )

    def choose(self, choices: Choices, words: str, *, stream: str = "", page: str = "") -> None:
        """Change what was decided on top of the answers."""
        scenario = replace(self.scenario, choices=choices)
        self.edit(self._with_scenario(scenario), words, stream=stream, place=(page, ""))

    def describe(self, client: Client) -> None:
        """Change whom the assessment is for."""
        assessment = replace(self.assessment, client=client)
        self.edit(replace(self.document, assessment=assessment), "Client", stream="client")

    def set_up(self, settings: Settings, words: str) -> None:
        """Change what holds for the whole assessment: currency, language, days without go-lives."""
        self.edit_assessment(
            replace(self.assessment, settings=settings), words, stream=say("settings {words}", words=words)
        )

    def park(self, question: str, *, parked: bool, note: str = "") -> None:
        """Mark a question to come back to, or as done with."""
        others = tuple(entry for entry in self.assessment.parked if entry.question != question)
        after = (*others, Parked(question, note)) if parked else others
        self.edit_assessment(replace(self.assessment, parked=after), "Come back to this")

    def work_on(self, index: int) -> None:
        """Turn to another scenario; no edit, so nothing to undo."""
        if index != self.index:
            self.walk.begin_anew()
            self._put(self._state.moved_to(self.document, index))
            self._tell_all()

    def edit_assessment(
        self,
        assessment: Assessment,
        words: str,
        *,
        index: int | None = None,
        stream: str = "",
        place: tuple[str, str] = ("", ""),
    ) -> None:
        """Any other change of what may be printed."""
        self.edit(replace(self.document, assessment=assessment), words, index=index, stream=stream, place=place)

    def edit(
        self,
        document: Document,
        words: str,
        *,
        index: int | None = None,
        stream: str = "",
        place: tuple[str, str] = ("", ""),
    ) -> None:
        """Put another document in place of this one, as one step that can be undone."""
        after = self._state.moved_to(document, self.index if index is None else index)
        if after == self._state:
            return
        self._work_out(after)
        edit = Edit(words, self._state, after, self._put, stream)
        edit.place = place
        self.history.push(edit)
        self._tell_all()

    def pause(self) -> None:
        """The next edit is a step of its own, even in the same field."""
        last = self._edit_at(self.history.index() - 1)
        if last is not None:
            last.stream = ""

    def undo(self) -> None:
        """Take the last step back, and go to where it was made."""
        edit = self._edit_at(self.history.index() - 1)
        if edit is not None:
            self._work_out(edit.before)
            self._step(self.history.undo, edit)

    def redo(self) -> None:
        """Take the step again that was taken back last, and go to where it was made."""
        edit = self._edit_at(self.history.index())
        if edit is not None:
            self._work_out(edit.after)
            self._step(self.history.redo, edit)

    def open(self, opened: Opened, *, unsaved: bool = False) -> None:
        """Work on another document; with `unsaved` it is told to be changed from the start."""
        following = self._worked_out(State(opened.document))
        # The whole of it: a document of which nothing can be told does not take the place of the one here.
        following.advice  # noqa: B018 - asked for so that it is kept
        self.opened, self._following = opened, following
        self._state = following.state
        self.history.clear()
        self._keep_as_good()
        self.walk.begin_anew()
        if unsaved:
            self.history.resetClean()
        self._tell_all()
        self.replaced.emit()
        self.opened_changed.emit()

    def saved(self, opened: Opened, *, unchanged: bool = True) -> None:
        """What was here is now on the disk; `unchanged` tells that nothing was edited meanwhile."""
        self.opened = opened
        if unchanged:
            self.history.setClean()
        self.opened_changed.emit()

    def doubt(self) -> None:
        """Something went wrong: what is shown now is nothing to fall back to."""
        self._settled.stop()

    def fall_back(self) -> bool:
        """After a fault: the last state that was shown without one, if that is another; redo leads on again."""
        well, place = self._shown_well
        if self._state == well:
            return False
        self.history.setIndex(place)
        if self._state != well and self._state.document is not well.document:
            # Typed on in a step that was shown well when it was shorter.
            self.history.undo()
        elif self._state != well:
            self._put(well)
        self._keep_as_good()
        self._tell_all()
        return True

    # What stands half typed ----------------------------------------------------

    def draft(self, form: str) -> tuple[str, ...]:
        """What was typed into a form of the scenario worked on."""
        return self._state.draft(form)

    @property
    def unkept(self) -> str:
        """The first text that was typed into any form and not kept."""
        return next((text for texts in self._state.typed.values() for text in texts if text.strip()), "")

    def keep_draft(self, form: str, texts: Sequence[str]) -> None:
        """A form that is made anew finds there what was typed into the one before."""
        self._state = self._state.having_draft(form, texts)

    def forget_draft(self, form: str) -> None:
        """It is kept in the document, or nobody wants it."""
        self._state = self._state.without_draft(form)

    # What others are asked for -------------------------------------------------

    def visit(self, page: str, question: str = "") -> None:
        """Ask the window to show a page."""
        self.visited.emit(page, question)

    def decide(self, question: str = "") -> None:
        """Ask the window for a place to write a decision down."""
        self.deciding.emit(question)

    # ---------------------------------------------------------------------------

    def _on_clean(self, _is_clean: bool) -> None:  # noqa: FBT001 - Qt passes it
        self.opened_changed.emit()

    def _with_scenario(self, scenario: Scenario) -> Document:
        return replace(self.document, assessment=with_scenario(self.assessment, self.index, scenario))

    def _edit_at(self, index: int) -> Edit | None:
        edit = self.history.command(index) if 0 <= index < self.history.count() else None
        return edit if isinstance(edit, Edit) else None

    def _step(self, step: Callable[[], None], edit: Edit) -> None:
        step()
        self._tell_all()
        if edit.place[0]:
            self.visit(*edit.place)

    def _tell_all(self) -> None:
        self.changed.emit()
        self._settled.start()

    def _put(self, state: State) -> None:
        """In place of what was here, with what follows from it; tells nobody."""
        following = self._work_out(state)
        self._state, self._following, self._ahead = self._state.moved_to(state.document, state.index), following, None

    def _work_out(self, state: State) -> Following:
        """What follows from a state that is about to be put in place; kept until it is."""
        known = (self._following, self._ahead)
        self._ahead = next((one for one in known if one and one.holds_for(state)), None) or self._worked_out(state)
        return self._ahead

    def _worked_out(self, state: State) -> Following:
        def advise(of: State) -> Advice:
            return self._advise(
                self.rulebook, of.scenario.answers, self.today, of.scenario.choices, of.document.assessment.settings
            )

        return Following(state, self.rulebook, advise)

    def _keep_as_good(self) -> None:
        self._shown_well = (self._state, self.history.index())
