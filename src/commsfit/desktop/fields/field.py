"""What every field is: it shows what was said, tells what a person says now, and keeps no truth of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.domain.answers.values import Said
from commsfit.domain.definitions.questions import Question, QuestionWords

ReadTyped: TypeAlias = Callable[[Question, str], Said]
"""Typed text to what was said; raises Refusal with a message for beside the field."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its words and what is needed to read an answer to it."""

    question: Question
    words: QuestionWords
    read: ReadTyped
    write: Callable[[Said], str]
    """What was said as a person would say it."""
    today: Callable[[], date]
    currency: str
    """The sign of the assessment's currency, for amounts."""


class Field(Guarded, QFrame):
    """`said` carries a value, or None where a person took the answer back."""

    said = Signal(object)
    chosen = Signal()
    """One of several was chosen with the mouse or by its number: nothing more is to say here."""
    left = Signal()
    """The focus has gone elsewhere: what comes next is another edit."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        # Told by a screen reader when the focus enters.
        self.setAccessibleName(asked.words.ask)

    def show_said(self, said: Said | None) -> None:
        """Show an answer without telling anybody."""
        raise NotImplementedError

    def is_rough(self) -> bool:
        """Whether what stands here was called a guess: "about 12"."""
        return False

    def is_understood(self) -> bool:
        """Whether whatever was typed here could be read."""
        return True

    def typed(self) -> str:
        """What stands here as it was typed."""
        return ""

    def say_why_not(self) -> None:
        """Put the focus into what could not be read; why stands beside it."""

    def take_focus(self) -> None:
        """Put the focus where one answers."""
        raise NotImplementedError

    def beside(self, widget: QWidget) -> bool:
        """Take a widget into the field's own row; False where it has none."""
        del widget
        return False
