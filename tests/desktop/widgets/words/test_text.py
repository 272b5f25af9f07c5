import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.words.text import Text, breakable, shortened, tip
from commsfit.ports.themes import Theme

BREAK = "\u200b"


def test_words_stay_whole_and_what_is_no_word_may_be_broken_anywhere_near() -> None:
    assert breakable("telecommunications for everybody") == "telecommunications for everybody"
    pieces = breakable("see https://example.com/a/very/long/path/to/nowhere").split(BREAK)
    assert len(pieces) > 3
    assert max(len(piece.split(" ")[-1]) for piece in pieces) <= 10
    assert "".join(pieces) == "see https://example.com/a/very/long/path/to/nowhere"


def test_a_minus_stays_with_its_amount() -> None:
    assert breakable("from -$20 to 5") == "from -\u2060$20 to 5"


def test_no_words_become_markup_in_a_tooltip() -> None:
    assert tip("<b>Vane & Sons</b>\nBonn") == "<qt>&lt;b>Vane &amp; Sons&lt;/b><br>Bonn</qt>"
    assert tip("") == ""


@pytest.mark.parametrize("name", ["Northwind Freight", "x" * 48])
def test_a_name_that_one_takes_in_at_a_glance_stays_whole(name: str) -> None:
    assert shortened(name) == name


def test_a_longer_name_ends_in_an_ellipsis() -> None:
    assert shortened("x" * 49) == "x" * 47 + "…"
    assert shortened("a" * 45 + ", and more") == "a" * 45 + "…"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("role", ["body", "small", "display"])
def test_a_height_once_measured_is_the_height_of_the_label(
    qtbot: QtBot, dresser: Dresser, role: str, scale: float
) -> None:
    text = Text("Words that are long enough to take more than one line in a column that is narrow.", role)
    qtbot.addWidget(text)
    for width in (120, 300, 5_000):
        text.heightForWidth(width)
    dresser.choose(Theme.LIGHT, scale)
    text.say("Other words, which are so long that they, too, take more than one line where there is little room.")
    text.setContentsMargins(12, 3, 0, 2)
    for width in (120, 300):
        assert text.heightForWidth(width) == QLabel.heightForWidth(text, width)
        assert text.heightForWidth(width) == QLabel.heightForWidth(text, width)
