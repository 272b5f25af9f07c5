"""The preview goes with the printer that it draws on."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.report.printing import ask_printer


def test_nothing_of_the_preview_is_left_once_it_is_closed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrintPreviewDialog, "exec", lambda _preview: 0)
    ask_printer(parent, QPrinter(), lambda _printer: None)
    assert parent.findChildren(QPrintPreviewDialog) == []
