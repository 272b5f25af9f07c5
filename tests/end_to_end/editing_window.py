"""The real window with somebody who never stops typing; run as a program and killed from outside."""

from __future__ import annotations

import sys
import time
from typing import Any

from PySide6.QtCore import QTimer

from commsfit.cli.window import outside
from commsfit.desktop.start import make_application, make_window
from commsfit.domain.answers.answers import Answer

KEYSTROKE_MS = 150


def main() -> int:
    application = make_application()
    window = make_window(application, outside())
    count = 0

    def edit() -> None:
        nonlocal count
        count += 1
        office: Any = window.office
        office.session.answer("internal_users", Answer(count))
        sys.stdout.write(f"{time.monotonic():.3f} {count}\n")
        sys.stdout.flush()

    typing = QTimer(window)
    typing.setInterval(KEYSTROKE_MS)
    typing.timeout.connect(edit)

    def begin() -> None:
        office: Any = window.office
        office.do("new")
        typing.start()

    window.awake.connect(begin)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
