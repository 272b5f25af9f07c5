"""A table on the clipboard: as text with tabs for a spreadsheet, as a table for a document."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from commsfit.presentation.outline.outline import Spans, Table

_OURS: Final = "application/x-commsfit-table"
"""By which it is known that what lies on the clipboard is a table of ours."""


def copy_table(table: Table) -> None:
    """Whatever it is pasted into takes the form that it knows."""
    kept = QMimeData()
    kept.setText(as_text(table))
    kept.setHtml(as_html(table))
    kept.setData(_OURS, b"1")
    QGuiApplication.clipboard().setMimeData(kept)
    application = QCoreApplication.instance()
    assert application is not None, "there is no clipboard without one"
    application.aboutToQuit.connect(keep_text_alone)


def keep_text_alone() -> None:
    """Qt ends after Python, and asks then for what we have put there: its own text has to stand in its place."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() and clipboard.mimeData().hasFormat(_OURS):
        clipboard.setText(clipboard.mimeData().text())


def as_text(table: Table) -> str:
    """A line a row, a tab between cells; what a spreadsheet would take for a formula begins with an apostrophe."""
    rows = [[column.title for column in table.columns], *([_words(cell) for cell in row] for row in table.rows)]
    return "".join("\t".join(_safe(cell) for cell in row) + "\n" for row in rows)


def as_html(table: Table) -> str:
    """A table with its heading row."""
    heads = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(_words(cell))}</td>' for cell in row)}</tr>" for row in table.rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _words(cell: Spans) -> str:
    return " ".join("".join(span.text for span in cell).split())


def _safe(text: str) -> str:
    risky = text.startswith(("=", "+", "@")) or (text.startswith("-") and not text[1:2].isdigit())
    return f"'{text}" if risky else text
