"""A question that is answered in words."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.domain.answers.values import Said
from commsfit.domain.refusals import Refusal


class _Line(LineEdit):
    def __init__(self, field: WordsField) -> None:
        super().__init__()
        self._field = field

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._field.left.emit()


class WordsField(Field):
    """One line of text."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._line = _Line(self)
        self._line.setObjectName(asked.question.id)
        self._line.setAccessibleName(asked.words.short)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self._line.textEdited.connect(self._read)

    def show_said(self, said: Said | None) -> None:
        text = said if isinstance(said, str) else ""
        if text != self._line.text().strip():
            self._line.setText(text)

    def take_focus(self) -> None:
        self._line.setFocus()

    def _read(self, text: str) -> None:
        try:
            self.said.emit(self.asked.read(self.asked.question, text) if text.strip() else None)
        except Refusal as refusal:
            self._line.setAccessibleDescription(str(refusal))
