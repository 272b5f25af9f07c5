import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from tests.desktop.conftest import OpenWorkspace


class Charted(ResultPage):
    """A page with a chart in a card, which notes how wide it was drawn each time."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Charted")
        self.widths: list[float] = []
        self.chart, card = ChartBox(), Card("A card")
        card.column.addWidget(self.chart)
        self.column.addWidget(card)

    def refresh(self) -> None:
        self.chart.show_chart(lambda width, _text: self.widths.append(width))


def test_a_chart_is_drawn_once_on_a_page_that_is_shown_for_the_first_time(qtbot: QtBot, session: Session) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QWidget())
    stack.resize(1100, 700)
    stack.show()
    page = Charted(session)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    QApplication.processEvents()
    assert page.widths == [page.chart.width()]


@pytest.mark.parametrize("page", ["readiness", "verdict"])
def test_what_was_never_seen_stands_where_it_belongs_when_it_is_first_seen(
    open_example: OpenWorkspace, page: str
) -> None:
    """Each layout was asked once, from below: a second pass would move nothing."""
    workspace = open_example("logistics")
    workspace.show_page(page)
    shown = workspace.page(page)
    assert isinstance(shown, ResultPage)
    seen = places(shown)
    QApplication.processEvents()
    assert places(shown) == seen


def places(page: ResultPage) -> list[tuple[str, QRect]]:
    """Where all is that stands in its column."""
    held = page.column.parentWidget()
    assert held is not None
    return [(type(part).__name__, part.geometry()) for part in held.findChildren(QWidget) if part.isVisible()]
