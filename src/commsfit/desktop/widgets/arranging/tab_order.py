"""Where Tab goes on a page whose rows are made later than what stands below them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def read_in_order(stops: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next; the first stays where it is.

    Qt's own way to ask what comes before a widget (previousInFocusChain) is left alone: PySide takes the answer for
    the widget's child, and lets it go with it.
    """
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
