"""A report goes to a printer by the system's dialog, and nothing of that is left behind."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.report.printing import ask_printer
from commsfit.domain.refusals import Refusal


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the printers that the system knows."""
    names = ["Second floor"]
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: names))
    return names


@pytest.mark.parametrize("is_wanted", [True, False])
def test_what_was_agreed_to_is_printed_and_nothing_of_the_dialog_is_left(
    is_wanted: bool, printers: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, printer = QWidget(), QPrinter()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: int(is_wanted))
    printed: list[QPrinter] = []
    ask_printer(parent, printer, printed.append)
    assert printed == [printer] * is_wanted
    assert parent.findChildren(QPrintDialog) == []
    assert printers == ["Second floor"]


def test_without_a_printer_no_dialog_stands_there_with_nothing_to_choose(
    printers: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers.clear()
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: pytest.fail("a dialog of no use"))
    parent = QWidget()
    qtbot.addWidget(parent)
    with pytest.raises(Refusal, match="No printer is set up on this machine"):
        ask_printer(parent, QPrinter(), lambda _printer: None)
