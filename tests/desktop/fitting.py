"""What does not fit: words cut off by what holds them, words on top of each other, words left out with an ellipsis."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from commsfit.desktop.widgets.controls.address import Address
from tests.desktop.driving import named, seen_of
from tests.desktop.printed import Written, written_on

LEAVES = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit)
_SLACK = 2


def clipped(page: QWidget) -> list[str]:
    """Labels and buttons that are given less room than their words need."""
    wrong = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            too_narrow = not label.wordWrap() and label.sizeHint().width() > label.width() + 1
            if needed > label.height() + 1 or too_narrow:
                wrong.append(f"label {label.text()[:50]!r} {label.size()} needs {needed}")
    for one in page.findChildren(QPushButton):
        # An address is shortened in its middle, and read whole in its tip.
        if one.isVisible() and one.text() and not isinstance(one, Address):
            words = QFontMetrics(one.font()).horizontalAdvance(one.text().replace("&", ""))
            if words > one.width():
                wrong.append(f"button {one.text()!r} is {one.width()} wide, its words {words}")
    cards = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.hasHeightForWidth()]
    wrong += [
        f"card {one.text()!r} {one.size()}" for one in cards if one.heightForWidth(one.width()) > one.height() + 1
    ]
    return wrong


def overlapping(page: QWidget) -> list[str]:
    """Leaves of which what is seen lies over what is seen of others."""
    leaves = [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, LEAVES) and one.isVisible() and not one.findChildren(QLabel) and one.width() > 1
    ]
    places = [(one, seen_of(one)) for one in leaves]
    return [
        f"{named(one)} over {named(other)}"
        for index, (one, here) in enumerate(places)
        for other, there in places[index + 1 :]
        if here.intersected(there).width() > _SLACK
        and here.intersected(there).height() > _SLACK
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
    ]


def spilled(window: QWidget) -> list[str]:
    """Words that go beyond what they are written on, or are written over other words."""
    runs = [run for run in written_on(window) if window.rect().contains(run.place.center().toPoint())]
    found = []
    for run in runs:
        holder = window.childAt(run.place.center().toPoint()) or window
        room = QRectF(QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())).adjusted(
            -_SLACK, -_SLACK, _SLACK, _SLACK
        )
        if not room.contains(run.place):
            found.append(f"{run.words[:40]!r} leaves {named(holder)[:80]}")
    return found + [f"{one.words[:30]!r} over {other.words[:30]!r}" for one, other in _pairs(runs)]


def _pairs(runs: list[Written]) -> Iterator[tuple[Written, Written]]:
    below = sorted(runs, key=lambda run: run.place.top())
    for index, one in enumerate(below):
        for other in below[index + 1 :]:
            if other.place.top() > one.place.bottom() - _SLACK:
                break
            common = one.place.intersected(other.place)
            # What is selected is written twice in one place.
            if common.width() > _SLACK and common.height() > _SLACK and one.words != other.words:
                yield one, other


def left_out(window: QWidget, *, but: tuple[type[QWidget], ...] = ()) -> list[str]:
    """Words that end in an ellipsis because there was no room for the rest, but for what may do so."""
    runs = [run for run in written_on(window) if run.words.endswith("…") and len(run.words) > 1]
    held = [(run, window.childAt(run.place.center().toPoint()) or window) for run in runs]
    return [f"{run.words!r} in {named(one)[:70]}" for run, one in held if not isinstance(one, but) and _cuts(one, run)]


def _cuts(holder: QWidget, run: Written) -> bool:
    """Whether the ellipsis is no part of what the holder says: "Export PDF…" is."""
    said = holder.text() if isinstance(holder, QAbstractButton | QLabel) else ""
    return not said.replace("&", "").endswith(run.words.lstrip("&"))
