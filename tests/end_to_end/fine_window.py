"""The real window on whatever screen there is: run as a program, it tells how it begins and how finely it paints."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from commsfit.cli.window import outside
from commsfit.desktop.start import make_application, make_window
from commsfit.desktop.theme.current import theme
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.ports.filing import Preferences
from tests.desktop.driving import named

FINE = 0.02
PAGES = ("developer_capacity", "verdict", "costs", "roadmap")


def main() -> int:
    application = make_application()
    window = make_window(application, outside())
    told: dict[str, Any] = {"scale": theme().scale, "coarse": [], "icons": []}

    def tell() -> None:
        office: Any = window.office
        kept: Preferences = office.awake.filing.preferences()
        office.open_example("logistics")
        window.resize(1900, 1000)
        for page in PAGES:
            office.workspace.show_page(page)
            for _ in range(3):
                QApplication.processEvents()
            told["coarse"] += coarse_charts(office.workspace.page(page))
            told["icons"] += icon_ratios(office.workspace.page(page))
        told["kept"], told["ratio"] = kept.text_percent, window.grab().devicePixelRatio()
        sys.stdout.write(json.dumps(told) + "\n")
        office.session.history.setClean()
        office.close()
        application.quit()

    window.awake.connect(tell)
    window.show()
    return application.exec()


def coarse_charts(page: QWidget) -> list[str]:
    """Charts that were merely enlarged."""
    charts = [one for one in page.findChildren(SceneView) if one.isVisible()]
    return [named(one) for one in charts if fine_share(one) < FINE]


def icon_ratios(page: QWidget) -> list[float]:
    """How many pixels each icon has for a point."""
    icons = [one for one in page.findChildren(QPushButton) if one.isVisible() and not one.icon().isNull()]
    return [one.icon().availableSizes()[0].width() / one.iconSize().width() for one in icons]


def fine_share(part: QWidget) -> float:
    """How many of the squares of two by two pixels are not of one colour: none where a picture was merely enlarged."""
    image = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    squares = [(x, y) for x in range(0, image.width() - 1, 2) for y in range(0, image.height() - 1, 2)]
    fine = sum(len({image.pixel(x + i, y + j) for i in (0, 1) for j in (0, 1)}) > 1 for x, y in squares)
    return fine / max(1, len(squares))


if __name__ == "__main__":
    sys.exit(main())
