"""Answers tried out on top of those given: nothing is kept until a person says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Options, Said
from commsfit.domain.verdict.preview import Preview, preview_answers


class Trial(Guarded, QObject):
    """Holds the tried answers and where they lead; `changed` follows each step of a slider."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tried: dict[str, Answer] = {}
        self._answers = session.answers
        self._preview: Preview | None = None

    @property
    def answers(self) -> Answers:
        """Those given, with those tried in their place."""
        return self._answers

    @property
    def currency(self) -> str:
        """In which amounts are written."""
        return self._session.currency

    @property
    def preview(self) -> Preview:
        """What the tried answers lead to, and why not elsewhere."""
        if self._preview is None:
            self._preview = preview_answers(self._session.rulebook, self._answers)
        return self._preview

    @property
    def is_changed(self) -> bool:
        """Whether anything is tried at all."""
        return bool(self._tried)

    def said(self, question: str) -> Said | None:
        """The answer in force for one question."""
        answer = self._answers.get(question)
        return None if answer is None else answer.said

    def try_answer(self, question: str, said: Said) -> None:
        """Try one answer."""
        given = self._session.answers.get(question)
        if given is not None and given.said == said:
            self._tried.pop(question, None)
        else:
            self._tried[question] = Answer(said, note="Tried out")
        self._settle()

    def toggle(self, question: str, option: str, *, chosen: bool) -> None:
        """Try a question of many options with one more or one less."""
        said = self.said(question)
        options: Options = said if isinstance(said, frozenset) else frozenset()
        self.try_answer(question, options | {option} if chosen else options - {option})

    def reset(self) -> None:
        """Back to what was answered."""
        self._tried.clear()
        self._settle()

    def _settle(self) -> None:
        answers = self._session.answers
        for question, answer in self._tried.items():
            answers = answers.having(question, answer)
        self._answers = answers
        self._preview = None
        self.changed.emit()
