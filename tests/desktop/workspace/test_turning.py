"""Turning to a page begins where one reads first, whatever has been made on it since it was last seen."""

from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.window import MainWindow
from tests.desktop.touring import settle


def test_a_page_turned_to_from_a_question_begins_at_its_top(window: MainWindow) -> None:
    office = window.office
    assert office is not None
    office.open_example("logistics")
    settle()
    office.session.visit("roadmap")
    settle()
    office.open_example("half-filled")
    settle()
    office.session.visit("roadmap")
    settle()
    page = office.workspace.page("roadmap")
    assert page.findChildren(Scroller)[0].verticalScrollBar().value() == 0
    focused = window.focusWidget()
    assert focused is not None
    assert not page.isAncestorOf(focused)
