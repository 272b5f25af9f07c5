"""The window in a language whose words are two fifths longer: whatever it says is stretched where it says it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from commsfit.desktop.session.page import RailState
from commsfit.desktop.widgets.drawing.scale import OnScale

_OURS = "commsfit.desktop"


def longer(text: str) -> str:
    """The same words, 40 % longer: each grows by itself, as in German."""
    return " ".join(
        word if "{" in word or "://" in word else word + "en" * round(0.4 * len(word) / 2) for word in text.split(" ")
    )


class Stretcher:
    """Remembers what it has stretched: no word grows twice."""

    def __init__(self) -> None:
        self._grown: dict[tuple[int, str], str] = {}
        self._held: list[object] = []
        """As long as they are held, no other object gets their number."""

    def stretch(self, within: QWidget) -> None:
        """Make everything longer that is seen, painted words too."""
        for one in (within, *within.findChildren(QWidget)):
            if one.isVisible():
                self._stretch_own(one)
                self._stretch_qt(one)
                one.updateGeometry()
                one.update()

    def stretch_menu(self, menu: QMenu) -> None:
        """Make a menu's entries longer."""
        for action in menu.actions():
            action.setText(self._grow(action, "text", action.text()))

    def _stretch_qt(self, one: QWidget) -> None:
        if isinstance(one, QLabel | QAbstractButton):
            one.setText(self._grow(one, "text", one.text()))
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            one.setPlaceholderText(self._grow(one, "hint", one.placeholderText()))
        elif isinstance(one, QComboBox):
            for index in range(one.count()):
                one.setItemText(index, self._grow(one, f"item {index}", one.itemText(index)))

    def _stretch_own(self, one: QWidget) -> None:
        """Widgets that paint themselves hold their words, or a face that does, in fields of their own."""
        if not type(one).__module__.startswith(_OURS):
            return
        for holder in (one, *(part for part in vars(one).values() if _is_face(part))):
            for name, value in vars(holder).items():
                if isinstance(value, OnScale | RailState):
                    setattr(holder, name, self._grown_fields(holder, name, value))
                elif isinstance(value, str) and _is_told(value):
                    setattr(holder, name, self._grow(holder, name, value))

    def _grown_fields(self, holder: object, name: str, value: Any) -> Any:
        told = ((field.name, getattr(value, field.name)) for field in fields(value))
        words = {part: said for part, said in told if isinstance(said, str) and _is_told(said)}
        return replace(value, **{part: self._grow(holder, f"{name}.{part}", said) for part, said in words.items()})

    def _grow(self, holder: object, name: str, text: str) -> str:
        known = self._grown.get((id(holder), name))
        if not text or text == known:
            return text
        self._held.append(holder)
        grown = self._grown[id(holder), name] = longer(text)
        return grown


def _is_face(part: object) -> bool:
    is_ours = type(part).__module__.startswith(_OURS) and not isinstance(part, QWidget)
    return is_ours and hasattr(part, "__dict__") and not is_dataclass(part)


def _is_told(text: str) -> bool:
    """Words for people, not an id or a token."""
    return " " in text.strip() or (text[:1].isupper() and text.isalpha())
