"""The real window on a small screen: run as a program, it tells what lies beyond the edge or is in another typeface."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from commsfit.cli.window import outside
from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.start import make_application, make_window
from commsfit.desktop.theme.current import FAMILY
from commsfit.desktop.widgets.arranging.screen_room import FRAME
from tests.desktop.sheets import sheets_of, shown

PAGES = ("goals", "verdict", "what_if", "costs", "readiness", "roadmap", "scenarios", "report", "workshop", "check")


def main() -> int:
    application = make_application()
    window = make_window(application, outside())
    told: list[str] = []

    def tell() -> None:
        office: Any = window.office
        told.extend(other_typefaces(window))
        office.open_example("logistics")
        rest()
        told.extend(too_large("window", window))
        told.extend(other_typefaces(window))
        for page in PAGES:
            office.workspace.show_page(page)
            rest()
            told.extend(too_large(page, window))
            told.extend(f"{page}: {one.text()}" for one in footer_buttons(window) if is_cut(one))
        for name, make in sheets_of(office.session, window).items():
            with shown(make) as sheet:
                told.extend(too_large(name, sheet))
                buttons = [one for one in sheet.findChildren(QPushButton) if one.isVisible() and one.isDefault()]
                told.extend(f"{name}: {one.text()}" for one in buttons if is_cut(one))
        room = next(one for one in application.topLevelWidgets() if isinstance(one, CustomerView))
        room.show_to_the_room()
        rest()
        told.extend(too_large("room", room))
        sys.stdout.write(json.dumps(told) + "\n")
        office.session.history.setClean()
        office.close()
        application.quit()

    window.awake.connect(tell)
    window.show()
    return application.exec()


def rest() -> None:
    for _ in range(5):
        QApplication.processEvents()


def too_large(name: str, part: QWidget) -> list[str]:
    """Told where it does not fit into what the screen leaves free, with a frame round it."""
    free = part.screen().availableGeometry()
    fits = part.width() + FRAME.width() <= free.width() and part.height() + FRAME.height() <= free.height()
    return [] if fits else [f"{name}: {part.width()} by {part.height()} on {free.width()} by {free.height()}"]


def other_typefaces(window: QWidget) -> list[str]:
    """Parts that are drawn in another typeface than the one that we bring: a first start once mixed two."""
    parts = [one for one in (window, *window.findChildren(QWidget)) if one.isVisible()]
    families = {type(one).__name__: QFontInfo(one.font()).family() for one in parts}
    return [f"{kind} is set in {family}" for kind, family in families.items() if family != FAMILY]


def footer_buttons(window: QWidget) -> list[QPushButton]:
    """Back and Next, and whatever stands beside them."""
    return [one for one in window.findChildren(QPushButton) if one.isVisible() and _stands_in(one, "Footer")]


def is_cut(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() != QRect(0, 0, part.width(), part.height())


def _stands_in(part: QWidget, kind: str) -> bool:
    around = part.parentWidget()
    while around is not None and type(around).__name__ != kind:
        around = around.parentWidget()
    return around is not None


if __name__ == "__main__":
    sys.exit(main())
