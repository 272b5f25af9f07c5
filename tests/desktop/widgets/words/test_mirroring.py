import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.widgets.words.mirroring import direction_of
from commsfit.desktop.widgets.words.text import Text
from tests.desktop.pixels import Picture

FROM_LEFT, FROM_RIGHT = Qt.TextFlag.TextForceLeftToRight, Qt.TextFlag.TextForceRightToLeft
WIDE = 2_000


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("80 seats", FROM_LEFT),
        ("", FROM_LEFT),
        ("12,50", FROM_LEFT),
        ("(شركة) Ltd", FROM_RIGHT),
        ("12 בית", FROM_RIGHT),
    ],
)
def test_words_are_read_as_their_first_letter_says(words: str, read: Qt.TextFlag) -> None:
    assert direction_of(words) is read


@pytest.mark.parametrize("layout", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("words", ["seats " * 80, "مقاعد " * 80])
def test_no_line_is_painted_longer_than_one_reads(qtbot: QtBot, layout: Qt.LayoutDirection, words: str) -> None:
    """However wide the label is; it begins at the edge at which its widget is read."""
    text = Text(words)
    qtbot.addWidget(text)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("white"))
    text.setPalette(palette)
    text.setLayoutDirection(layout)
    text.resize(WIDE, text.heightForWidth(WIDE))
    text.show()
    QApplication.processEvents()
    image = Picture(text).image.convert("L").point([255] * 128 + [0] * 128)
    left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
    assert right - left <= 64 * text.font().pixelSize()
    assert bottom - top > text.fontMetrics().lineSpacing()
    edge = left if layout is Qt.LayoutDirection.LeftToRight else WIDE - right
    assert edge < text.font().pixelSize() * 6
