"""Whether things may move: not where the system, or the person, asks for stillness."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QStyle

FADE_MS: Final = 150
"""No change takes longer than this to be seen."""
_STILL: Final = "commsfit_still"


def keep_still(*, still: bool) -> None:
    """A person's own wish, from the View menu; the application holds it, as it holds the theme."""
    application = QCoreApplication.instance()
    assert application is not None, "asked of a running window"
    application.setProperty(_STILL, still)


def may_move() -> bool:
    """Ask before anything is animated."""
    application = QApplication.instance()
    if not isinstance(application, QApplication) or application.property(_STILL):
        return False
    return application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
