"""The real window of an example, turned from page to page by itself: run as a program, it tells where it is."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from commsfit.cli.window import outside
from commsfit.desktop.help.tour import Tour
from commsfit.desktop.start import make_application, make_window

PAGES = ("developer_capacity", "check", "verdict", "costs", "roadmap", "report")
PAGE_MS = 250


def main() -> int:
    application = make_application()
    window = make_window(application, outside())
    waiting = list(PAGES)

    def turn() -> None:
        office: Any = window.office
        if waiting:
            office.workspace.show_page(waiting.pop(0))
            return
        # As a person skips the first start's tour: no command of the window acts below an open sheet.
        for tour in window.findChildren(Tour):
            tour.reject()
        window.actions_by_name["room"].trigger()
        QApplication.processEvents()
        seen = {type(one).__name__ for one in QApplication.topLevelWidgets() if one.windowHandle() is not None}
        sys.stdout.write(f"{application.platformName()} {office.workspace.current} {' '.join(sorted(seen))}\n")
        office.session.history.setClean()
        office.close()
        application.quit()

    turning = QTimer(window)
    turning.setInterval(PAGE_MS)
    turning.timeout.connect(turn)

    def begin() -> None:
        office: Any = window.office
        office.open_example("logistics")
        turning.start()

    window.awake.connect(begin)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
