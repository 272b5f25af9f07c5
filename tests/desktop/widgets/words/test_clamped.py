import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.theme.current import font
from commsfit.desktop.widgets.words.clamped import Clamped, lines_of
from commsfit.desktop.widgets.words.text import tip

UNBROKEN = "W" * 200
SPACED = ("The Northern Harbour and Inland Waterways Freight Company, " * 4)[:200]


def shown(qtbot: QtBot, text: str, width: int) -> Clamped:
    made = Clamped(2)
    qtbot.addWidget(made)
    made.say(text)
    made.resize(width, made.heightForWidth(width))
    made.show()
    return made


@pytest.mark.parametrize("text", [UNBROKEN, SPACED])
@pytest.mark.parametrize("width", [80, 200, 600])
def test_a_long_text_takes_the_lines_it_may_each_within_the_width(text: str, width: int) -> None:
    lines = lines_of(text, font(), width, 2)
    assert lines.are_cut
    assert len(lines.shown) == 2
    assert lines.shown[-1].endswith("…")
    assert all(QFontMetrics(font()).horizontalAdvance(line) <= width for line in lines.shown)


def test_a_text_that_fits_stays_whole(qtbot: QtBot) -> None:
    clamped = shown(qtbot, "Northwind Freight", 600)
    assert clamped.lines == (("Northwind Freight",), False)
    assert clamped.height() == clamped.fontMetrics().lineSpacing()
    assert clamped.toolTip() == ""


def test_what_is_cut_is_whole_for_the_pointer_and_for_those_who_listen(qtbot: QtBot) -> None:
    clamped = shown(qtbot, SPACED, 200)
    assert clamped.toolTip() == tip(SPACED)
    assert clamped.accessibleName() == SPACED
    clamped.resize(4000, 40)
    assert clamped.toolTip() == ""


def test_words_said_to_a_hidden_one_get_their_room_at_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    clamped = Clamped(2)
    column.addWidget(clamped)
    column.addStretch(1)
    clamped.say("")
    page.resize(300, 300)
    page.show()
    QApplication.processEvents()
    clamped.say(SPACED)
    QApplication.processEvents()
    assert clamped.height() == 2 * clamped.fontMetrics().lineSpacing()


def test_what_is_cut_grows_no_taller_and_may_become_narrow(qtbot: QtBot) -> None:
    clamped = shown(qtbot, UNBROKEN, 200)
    assert clamped.heightForWidth(200) == clamped.heightForWidth(60) == 2 * clamped.fontMetrics().lineSpacing()
    assert clamped.minimumSizeHint().width() < 80


def test_the_words_are_painted_at_the_side_they_are_told_to(qtbot: QtBot) -> None:
    clamped = shown(qtbot, "ll", 200)
    left = clamped.grab().toImage()
    clamped.setAlignment(Qt.AlignmentFlag.AlignRight)
    right = clamped.grab().toImage()
    ground = left.pixel(199, 5)
    assert all(left.pixel(x, y) == ground for x in range(100, 200) for y in range(left.height()))
    assert all(right.pixel(x, y) == ground for x in range(100) for y in range(right.height()))
