"""The one thing that every page listens to: the document, what follows from it, and the history of its edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.drafts import Drafts
from commsfit.desktop.session.edits import Edit, Shown
from commsfit.desktop.session.services import Services
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Client, Document, Parked, Scenario
from commsfit.domain.document.scenarios import cloned, free_name, removed, renamed, reordered, with_scenario
from commsfit.domain.verdict.preview import Preview, preview_answers
from commsfit.ports.filing import Opened

Advise: TypeAlias = Callable[[Rulebook, Answers, date, Choices, Settings], Advice]


class Session(Guarded, QObject):
    """Holds the truth; pages ask it, tell it edits, and show what it says after `changed`."""

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
        self.drafts = Drafts()
        self._advise, self._today = advise, today
        self._shown = Shown(Document())
        self._advice: Advice | None = None
        self._preview: Preview | None = None
        self._undoing = False

    # What is -----------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self._shown.document

    @property
    def assessment(self) -> Assessment:
        return self._shown.document.assessment

    @property
    def index(self) -> int:
        """Which scenario is worked on."""
        return self._shown.index

    @property
    def scenario(self) -> Scenario:
        return self.assessment.scenarios[self.index]

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
        if self._preview is None:
            self._preview = preview_answers(self.rulebook, self.answers)
        return self._preview

    @property
    def advice(self) -> Advice:
        """What follows from the scenario worked on; worked out once for each edit."""
        if self._advice is None:
            self._advice = self.advise(self.answers, self.choices)
        return self._advice

    def work_out(self) -> Advice:
        """Have the advice ready before anybody needs it."""
        return self.advice

    def advise(self, answers: Answers, choices: Choices | None = None) -> Advice:
        """What would follow from other answers."""
        chosen = choices if choices is not None else self.choices
        return self._advise(self.rulebook, answers, self.today, chosen, self.assessment.settings)

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
        self.edit(self._with_scenario(scenario), words, stream=f"answer {question}", place=(section, question))

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
        self.edit_assessment(replace(self.assessment, settings=settings), words, stream=f"settings {words}")

    def park(self, question: str, *, parked: bool, note: str = "") -> None:
        """Mark a question to come back to, or as done with."""
        others = tuple(entry for entry in self.assessment.parked if entry.question != question)
        after = (*others, Parked(question, note)) if parked else others
        self.edit_assessment(replace(self.assessment, parked=after), "Come back to this")

    def add_scenario(self, name: str, answers: Answers | None = None, choices: Choices | None = None) -> None:
        """Add a scenario, as the current one is where nothing else is said, and work on it."""
        added = Scenario(
            free_name(self.assessment, name),
            self.answers if answers is None else answers,
            self.choices if choices is None else choices,
        )
        scenarios = (*self.assessment.scenarios, added)
        assessment = replace(self.assessment, scenarios=scenarios)
        self.edit_assessment(assessment, f"New scenario {added.name}", index=len(scenarios) - 1)

    def clone_scenario(self, index: int) -> None:
        """Copy a scenario, put the copy behind it, and work on the copy."""
        name = self.assessment.scenarios[index].name
        self.edit_assessment(cloned(self.assessment, index, name), f"Clone of {name}", index=index + 1)

    def rename_scenario(self, name: str, index: int | None = None) -> None:
        """Give a scenario, else the one worked on, another name."""
        index = self.index if index is None else index
        assessment = renamed(self.assessment, index, name)
        self.edit_assessment(assessment, f"Rename to {assessment.scenarios[index].name}")

    def move_scenario_up(self, index: int) -> None:
        """Let a scenario change places with the one before it; the one worked on stays the same."""
        name = self.assessment.scenarios[index].name
        here = {index: index - 1, index - 1: index}.get(self.index, self.index)
        self.edit_assessment(reordered(self.assessment, index, index - 1), f"Move {name} up", index=here)

    def remove_scenario(self, index: int | None = None) -> None:
        """Take a scenario, else the one worked on, away; there is always one left."""
        index = self.index if index is None else index
        name = self.assessment.scenarios[index].name
        here = self.index - (1 if index <= self.index else 0)
        self.edit_assessment(removed(self.assessment, index), f"Remove {name}", index=max(0, here))

    def work_on(self, index: int) -> None:
        """Turn to another scenario; no edit, so nothing to undo."""
        if index != self.index:
            self._show(Shown(self.document, index))

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
        after = Shown(document, self.index if index is None else index)
        if after == self._shown:
            return
        step = Edit(words, self._shown, after, self._apply, stream)
        step.place = place
        self.history.push(step)

    def pause(self) -> None:
        """The next edit is a step of its own, even in the same field."""
        last = self.history.command(self.history.index() - 1)
        if isinstance(last, Edit):
            last.stream = ""

    def undo(self) -> None:
        self._step(self.history.undo)

    def redo(self) -> None:
        self._step(self.history.redo)

    def open(self, opened: Opened, *, unsaved: bool = False) -> None:
        """Work on another document; with `unsaved` it is told to be changed from the start."""
        self.opened = opened
        self.history.clear()
        self.drafts.forget_all()
        if unsaved:
            self.history.resetClean()
        self._show(Shown(opened.document))
        self.replaced.emit()
        self.opened_changed.emit()

    def saved(self, opened: Opened, *, unchanged: bool = True) -> None:
        """What was here is now on the disk; `unchanged` tells that nothing was edited meanwhile."""
        self.opened = opened
        if unchanged:
            self.history.setClean()
        self.opened_changed.emit()

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

    def _step(self, step: Callable[[], None]) -> None:
        self._undoing = True
        try:
            step()
        finally:
            self._undoing = False

    def _apply(self, edit: Edit, shown: Shown) -> None:
        self._show(shown)
        if self._undoing and edit.place[0]:
            self.visit(*edit.place)

    def _show(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        self.drafts.follow(before, shown)
        if _advised_on(before) != _advised_on(shown):
            self._advice = self._preview = None
        self.changed.emit()


def _advised_on(shown: Shown) -> tuple[object, ...]:
    """Whatever the advice follows from."""
    return shown.document.assessment.scenarios, shown.document.assessment.settings, shown.index
