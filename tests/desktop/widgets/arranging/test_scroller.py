from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.widgets.arranging.scroller import Scroller


def test_the_ground_below_shows_through(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setStyleSheet("QWidget#ground { background: #ff8800; }")
    ground.setObjectName("ground")
    inside = QVBoxLayout(ground)
    inside.addWidget(Scroller())
    ground.resize(200, 200)
    ground.show()
    seen = ground.grab().toImage()
    assert seen.pixelColor(2, 2) == seen.pixelColor(100, 100) == QColor("#ff8800")
