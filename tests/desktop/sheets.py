"""Every sheet that can open over the window, by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from commsfit import bootstrap
from commsfit.desktop.dialogs.asking import ChangedSheet, UnsavedSheet
from commsfit.desktop.dialogs.client import ClientSheet
from commsfit.desktop.dialogs.earlier import EarlierSheet
from commsfit.desktop.dialogs.password import PasswordSheet
from commsfit.desktop.estimates.message import MessageSheet
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.help.opening import show_guide, show_help
from commsfit.desktop.results.report.brand_sheet import BrandSheet
from commsfit.desktop.results.roadmap.item_sheet import ItemSheet
from commsfit.desktop.session.session import Session
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.domain.document.assessment import LogEntry
from commsfit.ports.filing import Backup
from commsfit.presentation.formats.brand_text import BrandWords

_SAVED = tuple(Backup(Path("kept"), datetime(2026, 11, day, 9, 30, tzinfo=UTC)) for day in (18, 19))
_PASSWORD = "Without it nobody can open the file, not even we. There is no way to get it back."
_DECISION = LogEntry("Staff calls move first.", "Head of IT", date(2026, 11, 18), "developer_hours_per_week")
HELP = ("tour", "glossary", "sources", "keys", "about")


def sheets_of(session: Session, parent: QWidget) -> dict[str, Callable[[], QDialog]]:
    """How each one is made, for what is open in the session."""
    book = session.rulebook
    asked = [one.id for one in book.every_question if one.estimator]
    return {
        **{name: partial(show_help, name, parent, book) for name in HELP},
        **{f"estimate of {one}": partial(EstimateSheet, session, one, parent) for one in asked},
        "guide": lambda: show_guide(bootstrap.guide_files(), book, "roadmap", parent),
        "message": lambda: _written(MessageSheet(book, "USD", parent)),
        "unsaved": lambda: UnsavedSheet("northwind.commsfit", parent),
        "changed": lambda: ChangedSheet("northwind.commsfit", "northwind (mine, 2026-11-21 16.30).commsfit", parent),
        "client": lambda: ClientSheet(session.assessment.client, session.today, parent),
        "earlier versions": lambda: EarlierSheet(_SAVED, parent),
        "no earlier versions": lambda: EarlierSheet((), parent),
        "password": lambda: PasswordSheet("This file is protected", "Its password opens it.", parent),
        "new password": lambda: _twice(PasswordSheet("Protect with a password", _PASSWORD, parent, again=True)),
        "brand": lambda: BrandSheet(BrandWords(name="Ada & Sons", disclaimer="No promise."), parent),
        "item": lambda: ItemSheet(session, session.advice.roadmap.items[-1], parent),
        "decision": lambda: DecisionSheet(session, "Change a decision", _DECISION, parent=parent),
    }


@contextmanager
def shown(make: Callable[[], QDialog]) -> Iterator[QDialog]:
    """A sheet open over the window for as long as the block."""
    sheet = make()
    sheet.show()
    sheet.activateWindow()
    for _ in range(3):
        QApplication.processEvents()
    yield sheet
    sheet.close()
    sheet.deleteLater()


def _twice(sheet: PasswordSheet) -> PasswordSheet:
    for line, text in zip(sheet.findChildren(QLineEdit), ("correct horse", "correct hors"), strict=True):
        line.setText(text)
    return sheet


def _written(sheet: MessageSheet) -> MessageSheet:
    sheet.findChildren(QPlainTextEdit)[0].setPlainText("Your driver is ten minutes away 🚚")
    return sheet
