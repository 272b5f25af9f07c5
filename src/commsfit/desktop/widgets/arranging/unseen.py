"""Lays out what is not seen yet, each layout once; shown as it is, Qt would begin anew at each level of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.widgets.arranging.scroller import Scroller


def give_widths(page: QWidget) -> None:
    """From the top down: what is put in now finds the width that it will have, and a chart is drawn once."""
    for part in (page, *page.findChildren(QWidget)):
        if isinstance(part, Scroller):
            part.held.resize(part.width(), part.held.height())
        layout = part.layout()
        if layout is not None:
            layout.setGeometry(part.contentsRect())


def ask_heights(page: QWidget) -> None:
    """From the bottom up: each layout asks those in it when they know already what to answer."""
    page.ensurePolished()
    for part in reversed((page, *page.findChildren(QWidget))):
        layout = part.layout()
        if layout is not None:
            layout.activate()
