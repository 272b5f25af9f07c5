from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer


class Page(Listening):
    """Notes at each refresh whether it was seen by then, and how wide it was."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.refreshed: list[tuple[bool, int]] = []

    def refresh(self) -> None:
        self.refreshed.append((self.isVisible(), self.width()))


def stack_of(qtbot: QtBot, *pages: Page) -> QStackedWidget:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QLabel("First"))
    for page in pages:
        stack.addWidget(page)
    stack.resize(900, 500)
    stack.show()
    return stack


def test_a_page_is_filled_at_its_size_before_it_is_seen(session: Session, qtbot: QtBot) -> None:
    page = Page(session)
    stack = stack_of(qtbot, page)
    assert page.refreshed == []
    stack.setCurrentWidget(page)
    assert page.refreshed == [(False, 900)]


def test_a_page_rests_while_it_is_not_seen_and_is_filled_once_when_it_is(session: Session, qtbot: QtBot) -> None:
    page = Page(session)
    stack = stack_of(qtbot, page)
    stack.setCurrentWidget(page)
    stack.setCurrentIndex(0)
    for users in (10, 20, 30):
        session.answer("internal_users", Answer(users))
    assert len(page.refreshed) == 1
    stack.setCurrentWidget(page)
    assert len(page.refreshed) == 2
    session.answer("internal_users", Answer(40))
    assert page.refreshed[2:] == [(True, 900)]


def test_what_is_hidden_in_a_page_rests_on(session: Session, qtbot: QtBot) -> None:
    page, shown, hidden = Page(session), Page(session), Page(session)
    column = QVBoxLayout(page)
    column.addWidget(shown)
    column.addWidget(hidden)
    hidden.hide()
    stack = stack_of(qtbot, page)
    stack.setCurrentWidget(page)
    assert [visible for visible, _ in shown.refreshed] == [False]
    assert hidden.refreshed == []
    hidden.show()
    assert len(hidden.refreshed) == 1
