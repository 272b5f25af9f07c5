"""The roadmap board on a real screen: tells where a card and a column are, and then which item was moved where."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer

from commsfit import bootstrap
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.session.clock import today
from commsfit.desktop.session.session import Session
from commsfit.desktop.start import make_application
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Priority
from commsfit.locations import resources
from commsfit.ports.filing import Opened
from commsfit.ports.themes import Theme
from commsfit.storage.format.reading import read_document

LAID_OUT = 1000


def main() -> int:
    application = make_application()
    load_fonts(resources() / "fonts")
    Dresser(application).choose(Theme.LIGHT)
    rulebook = bootstrap.rulebook()
    session = Session(rulebook, advise, today)
    file = next(file for file in bootstrap.examples() if file.stem == "logistics")
    session.open(Opened(read_document(file.read_bytes(), rulebook).document, file, None))
    page = RoadmapPage(session)
    page.setWindowTitle("Board")
    page.resize(1200, 850)
    page.board.moved.connect(lambda item, tier: say(f"moved {item} {tier} {session.choices.moves[-1].to.value}"))
    waiting = QTimer(page)
    waiting.setInterval(50)

    def tell() -> None:
        if page.board.height() < LAID_OUT:
            return
        waiting.stop()
        card = page.board.columns[Priority.SHOULD].cards[0]
        start = card.mapToGlobal(card.rect().center())
        column = page.board.columns[Priority.COULD]
        end = column.mapToGlobal(column.rect().topLeft())
        say(f"ready {card.item.id} {start.x()} {start.y()} {end.x() + 60} {start.y()}")

    waiting.timeout.connect(tell)
    waiting.start()
    page.show()
    page.look_at(PlanView.BOARD)
    return application.exec()


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
