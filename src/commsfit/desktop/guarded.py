"""Lets no exception out of a method that Qt calls: what went wrong goes to `sys.excepthook`, Qt gets a neutral answer.

An exception that leaves such a method passes through Qt's own code, which knows nothing of it: it is thrown later into
whatever Python code runs by then, or ends the program. So every class of ours that Qt calls back has `Guarded` as its
first base, and whatever it overrides is guarded without a further word.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from types import FunctionType
from typing import Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QSize

ANSWERS: Final[Mapping[str, Callable[[], object]]] = {
    # Sizes: none of one's own.
    "expandingDirections": lambda: QtCore.Qt.Orientation(0),
    "hasHeightForWidth": bool,
    "heightForWidth": lambda: -1,
    "minimumSize": lambda: QSize(0, 0),
    "minimumSizeHint": QSize,
    "sizeHint": QSize,
    # Layouts: nothing there.
    "addItem": lambda: None,
    "count": int,
    "invalidate": lambda: None,
    "itemAt": lambda: None,
    "setGeometry": lambda: None,
    "takeAt": lambda: None,
    # Events: not taken.
    "event": bool,
    "eventFilter": bool,
    "hitButton": bool,
    "setVisible": lambda: None,
    # Dialogs, delegates and threads: not done.
    "accept": lambda: None,
    "paint": lambda: None,
    "reject": lambda: None,
    "run": lambda: None,
    # Steps of a history: of no kind that could be joined.
    "id": lambda: -1,
    "mergeWith": bool,
    "redo": lambda: None,
    "undo": lambda: None,
}
"""What Qt is answered where one of these went wrong; beside them stands every `...Event`, which answers nothing."""


class Guarded:
    """First base of each class that Qt calls back; guards what the class overrides."""

    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        above = [base for base in cls.__mro__ if base.__module__.startswith("PySide6")]
        for name, method in tuple(vars(cls).items()):
            # What stands above a class that is only mixed in cannot be known here.
            # Asked for an attribute that it lacks, a class of Qt would fetch all of PySide's signatures: look it up.
            is_of_qt = not above or any(name in vars(base) for base in above)
            if isinstance(method, FunctionType) and is_of_qt and is_called_by_qt(name):
                setattr(cls, name, _guarded(method, ANSWERS.get(name)))


def is_called_by_qt(name: str) -> bool:
    """Whether a method of this name is guarded."""
    return name.endswith("Event") or name in ANSWERS


def _guarded(method: FunctionType, answer: Callable[[], object] | None) -> Callable[..., object]:
    @wraps(method)
    def guarded(*arguments: Any) -> object:
        try:
            return method(*arguments)
        except BaseException as problem:  # noqa: BLE001 - Ctrl+C, too, must not pass through Qt
            sys.excepthook(type(problem), problem, problem.__traceback__)
            return answer() if answer is not None else None

    return guarded
