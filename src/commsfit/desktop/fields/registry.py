"""From a question's kind to its field: a new question needs no code here, a new kind needs one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject

from commsfit.desktop.fields.any_of import AnyOf
from commsfit.desktop.fields.days import DaysField
from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.fields.figure import FigureField
from commsfit.desktop.fields.one_of import choice, yes_no
from commsfit.desktop.fields.shares import SharesField
from commsfit.desktop.fields.words import WordsField
from commsfit.domain.definitions.questions import Kind

FIELDS: Final[Mapping[Kind, Callable[[Asked], Field]]] = {
    Kind.YES_NO: yes_no,
    Kind.NUMBER: FigureField,
    Kind.PERCENT: FigureField,
    Kind.MONEY: FigureField,
    Kind.DAYS: DaysField,
    Kind.CHOICE: choice,
    Kind.MANY: AnyOf,
    Kind.SHARES: SharesField,
    Kind.TEXT: WordsField,
}


def make_field(asked: Asked) -> Field:
    """The field of a question; where no part of it carries the question's id yet, the whole does."""
    field = FIELDS[asked.question.kind](asked)
    if not field.findChild(QObject, asked.question.id):
        field.setObjectName(asked.question.id)
    return field
