import pytest
from pytestqt.qtbot import QtBot

from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.counting import is_shown
from commsfit.domain.verdict.preview import preview_answers
from tests.desktop.conftest import EXAMPLES, example_document
from tests.desktop.driving import button_saying, click
from tests.desktop.hands import Hand, Keys, Mouse, has_more

QUICK = {("saas", Mouse), ("contradictory", Keys)}


@pytest.fixture(autouse=True)
def in_front(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def fill_in(workspace: Workspace, hand: Hand, wanted: Answers) -> None:
    """Every question on the way to the result, then every page that refines it."""
    workspace.walk_in_order(in_order=True)
    workspace.begin()
    while workspace.current != workspace.route.result:
        here = workspace.current, workspace.current_question
        answer_if_known(workspace, hand, wanted)
        hand.go_on(workspace)
        assert (workspace.current, workspace.current_question) != here, f"nothing leads on from {here}"
    hand.turn_to(workspace, workspace.route.check)
    for entry in question_pages(workspace.session.rulebook):
        if not entry.is_core:
            hand.turn_to(workspace, entry.id)
            answer_if_known(workspace, hand, wanted)
            while has_more(workspace):
                hand.go_on(workspace)
                answer_if_known(workspace, hand, wanted)


def answer_if_known(workspace: Workspace, hand: Hand, wanted: Answers) -> None:
    if workspace.current_question in wanted:
        hand.answer(workspace, wanted[workspace.current_question])


@pytest.mark.parametrize(
    ("name", "hand"),
    [
        pytest.param(
            name, hand(), marks=() if (name, hand) in QUICK else pytest.mark.long, id=f"{name}-{hand.__name__}"
        )
        for name in EXAMPLES
        for hand in (Mouse, Keys)
    ],
)
def test_an_example_answered_afresh_comes_to_the_verdict_of_the_example(
    window: MainWindow, book: Rulebook, name: str, hand: Hand
) -> None:
    wanted = example_document(book, name).assessment.scenarios[0].answers
    click(button_saying(window.home, "New assessment"))
    assert window.office is not None
    session, workspace = window.office.session, window.office.workspace
    fill_in(workspace, hand, wanted)
    assert session.answers == Answers({asked: one for asked, one in wanted.items() if is_shown(book, wanted, asked)})
    expected = preview_answers(book, wanted)
    assert session.preview.verdict == expected.verdict
    assert session.preview.problems == expected.problems
    workspace.show_page(workspace.route.result)
    said = [text.text() for text in workspace.page(workspace.route.result).findChildren(Text) if text.isVisible()]
    assert expected.verdict.sentence in said
