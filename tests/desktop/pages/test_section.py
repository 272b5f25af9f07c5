import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.fields.note_field import NoteField
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.question import QuestionView
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.choosing.segmented import Segment
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.scale import ThresholdScale
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import advise
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import Between
from commsfit.domain.definitions.questions import Kind, Question, QuestionWords
from commsfit.domain.definitions.rulebook import QuestionBook, QuestionBookWords, Rulebook
from commsfit.ports.filing import Opened
from tests.desktop.conftest import EXAMPLES, TODAY, OpenWorkspace, example_document
from tests.desktop.driving import button, button_saying, click, line, pick

HOURS = "developer_hours_per_week"


def section(workspace: Workspace, name: str) -> SectionPage:
    page = workspace.page(name)
    assert isinstance(page, SectionPage)
    return page


def view_of(page: SectionPage, question: str) -> QuestionView:
    return next(view for view in page.findChildren(QuestionView) if view.question == question)


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible())


@pytest.mark.parametrize("name", EXAMPLES)
def test_in_order_next_walks_through_every_core_question_to_the_result(open_example: OpenWorkspace, name: str) -> None:
    workspace = open_example(name)
    workspace.walk_in_order(in_order=True)
    workspace.show_page(workspace.route.first)
    seen = []
    for _ in range(40):
        page = workspace.page(workspace.current)
        seen.append(page.current if isinstance(page, SectionPage) else workspace.current)
        if workspace.current == workspace.route.result:
            break
        workspace.go_on()
    core = [one for one in seen if one not in ("check", workspace.route.result)]
    assert workspace.current == workspace.route.result
    assert core == list(dict.fromkeys(core))
    assert {"engineering_team", HOURS, "goals"} <= set(core)


def test_back_returns_the_same_way(workspace: Workspace) -> None:
    there = []
    for _ in range(6):
        page = workspace.page(workspace.current)
        there.append(page.current if isinstance(page, SectionPage) else workspace.current)
        workspace.go_on()
    back = []
    for _ in range(6):
        workspace.go_back()
        page = workspace.page(workspace.current)
        back.append(page.current if isinstance(page, SectionPage) else workspace.current)
    assert back == there[::-1]


def test_page_and_field_carry_the_ids_that_scripts_rely_on(workspace: Workspace, session: Session) -> None:
    for entry in question_pages(session.rulebook):
        assert workspace.page(entry.id).objectName() == entry.id
    for question in session.rulebook.every_question:
        page = section(workspace, question.section)
        while page.build_next():
            pass
        assert page.findChild(QWidget, question.id) is not None, question.id


def test_a_question_added_to_the_rulebook_appears_without_window_code(book: Rulebook, qtbot: QtBot) -> None:
    added = Question(id="night_shifts", section="volume", kind=Kind.NUMBER, minimum=0, maximum=21, examples=(0, 7))
    said = QuestionWords(ask="How many night shifts do you run?", short="Night shifts", unit="a week", why="Why.")
    questions = QuestionBook(sections=book.questions.sections, questions=(*book.every_question, added))
    spoken = QuestionBookWords(
        sections=book.words.questions.sections, questions={**book.words.questions.questions, "night_shifts": said}
    )
    words_too = book.words.model_copy(update={"questions": spoken})
    more = book.model_copy(update={"questions": questions, "words": words_too})
    session = Session(more, advise, lambda: TODAY)
    workspace = Workspace(session, question_pages(more))
    qtbot.addWidget(workspace)
    workspace.show()
    workspace.show_page("volume", "night_shifts")
    page = section(workspace, "volume")
    assert "How many night shifts do you run?" in words(page)
    QTest.keyClicks(line(page, "night_shifts"), "5")
    assert session.answers["night_shifts"] == Answer(5)
    workspace.show_page("check")
    assert isinstance(workspace.page("check").findChild(TapRow, "check.night_shifts"), TapRow)


def test_a_hidden_question_is_not_asked_and_its_answer_waits(workspace: Workspace, session: Session) -> None:
    session.answer("internal_users", Answer(80))
    session.answer("network_latency_ms", Answer(45))
    workspace.show_page("readiness_ucaas")
    page = section(workspace, "readiness_ucaas")
    assert page.position[1] == 5
    session.answer("internal_users", Answer(0))
    workspace.show_page("readiness_ucaas")
    assert page.position[1] < 5
    assert "network_latency_ms" not in session.advice.answers
    session.answer("internal_users", Answer(80))
    assert session.advice.answers["network_latency_ms"] == Answer(45)


def test_the_source_of_a_threshold_opens_in_place(workspace: Workspace) -> None:
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    click(button_saying(view, "Where this comes from"))
    assert "20 hours/week" in words(view)
    click(button_saying(view, "Hide the source"))
    assert "20 hours/week" not in words(view)


def test_you_stand_on_the_scale(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    scale = view_of(section(workspace, "developer_capacity"), HOURS).findChild(ThresholdScale)
    assert isinstance(scale, ThresholdScale)
    assert "12 hours a week" in scale.accessibleName()
    assert "threshold 20" in scale.accessibleName()


def test_a_contradiction_is_told_beside_both_questions(workspace: Workspace, session: Session) -> None:
    session.answer("engineering_team", Answer(False))
    session.answer(HOURS, Answer(12))
    for question in ("engineering_team", HOURS):
        workspace.show_page("developer_capacity", question)
        view = view_of(section(workspace, "developer_capacity"), question)
        assert "There is no developer team, yet it has hours" in words(view)


def test_a_note_goes_with_the_answer_and_a_private_one_does_not(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    pick(view, "Add a note")
    shared, private = [one for one in view.findChildren(QWidget) if one.accessibleName().lower().count("note on")]
    QTest.keyClicks(shared, "from the lead")
    QTest.keyClicks(private, "he hesitated")
    assert session.answers[HOURS].note == "from the lead"
    assert session.document.private.by_question == {HOURS: "he hesitated"}


def test_escape_puts_a_note_away_and_keeps_what_was_written(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    pick(view, "Add a note")
    (shared,) = [one for one in view.findChildren(NoteField) if "report" in one.accessibleName()]
    QTest.keyClicks(shared, "from the lead")
    QTest.keyClick(shared, Qt.Key.Key_Escape)
    assert not shared.isVisible()
    assert session.answers[HOURS].note == "from the lead"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"{HOURS}.more"
    assert workspace.current_question == HOURS


@pytest.mark.parametrize("size", [(1366, 700), (1280, 652)])
def test_a_note_unfolds_in_sight_also_below_another_drawer(
    workspace: Workspace, session: Session, size: tuple[int, int]
) -> None:
    workspace.resize(*size)
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    for drawer in ("Someone else says", "Add a note"):
        pick(view, drawer)
        for _ in range(4):
            QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, NoteField)
    assert focused.visibleRegion().boundingRect().height() == focused.height()


def test_coming_back_and_estimates_are_one_click(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    pick(view, "Come back to this")
    pick(view, "This is an estimate")
    assert session.assessment.parked[0].question == HOURS
    assert session.answers[HOURS].basis is Basis.ESTIMATE


def test_a_figure_typed_as_a_guess_is_an_estimate_until_it_is_typed_anew(
    workspace: Workspace, session: Session
) -> None:
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    QTest.keyClicks(line(view, HOURS), "12")
    assert session.answers[HOURS] == Answer(12, Basis.STATED)
    line(view, HOURS).selectAll()
    QTest.keyClicks(line(view, HOURS), "about 12")
    assert session.answers[HOURS] == Answer(12, Basis.ESTIMATE)
    assert "Understood as 12 hours a week, an estimate." in words(view)
    line(view, HOURS).selectAll()
    QTest.keyClicks(line(view, HOURS), "25")
    assert session.answers[HOURS] == Answer(25, Basis.STATED)


def test_a_range_with_a_guessed_end_is_an_estimate(workspace: Workspace, session: Session) -> None:
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    click(view.findChildren(Segment)[1])
    QTest.keyClicks(line(view, HOURS), "8")
    QTest.keyClicks(line(view, f"{HOURS}.to"), "about 15")
    assert session.answers[HOURS] == Answer(Between(8, 15), Basis.ESTIMATE)


def test_several_people_may_differ(workspace: Workspace, session: Session) -> None:
    workspace.show_page("developer_capacity", HOURS)
    view = view_of(section(workspace, "developer_capacity"), HOURS)
    pick(view, "Someone else says")
    name = next(one for one in view.findChildren(QLineEdit) if one.accessibleName() == "Name of the person")
    name.setFocus()
    QTest.keyClicks(name, "Cleo")
    QTest.keyClick(name, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert section(workspace, "developer_capacity").current == HOURS
    click(button_saying(view, "Remove"))
    assert HOURS not in session.answers
    for person, hours in (("Ada", "8"), ("Ben", "25")):
        QTest.keyClicks(name, person)
        click(button_saying(view, "Add person"))
        QApplication.processEvents()
        said = next(one for one in view.findChildren(QLineEdit) if one.accessibleName() == f"What {person} says")
        said.selectAll()
        QTest.keyClicks(said, hours)
    assert session.answers[HOURS].by == (("Ada", 8), ("Ben", 25))
    assert session.advice.explanation.disagreements[0].question == HOURS


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_enter_goes_on_but_never_past_what_cannot_be_read(
    workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    workspace.walk_in_order(in_order=True)
    workspace.show_page("developer_capacity", HOURS)
    page = section(workspace, "developer_capacity")
    edit = line(page, HOURS)
    edit.setFocus()
    QTest.keyClicks(edit, "lots")
    QTest.keyClick(edit, key, held)
    assert page.current == HOURS
    edit.clear()
    QTest.keyClicks(edit, "12")
    QTest.keyClick(edit, key, held)
    assert page.current == "rest_api_expertise"


def test_undo_shows_the_answer_that_was_there(workspace: Workspace, session: Session) -> None:
    workspace.show_page("developer_capacity", "engineering_team")
    page = section(workspace, "developer_capacity")
    click(button(page, "engineering_team.yes"))
    click(button(page, "engineering_team.no"))
    session.undo()
    assert button(page, "engineering_team.yes").isChecked()
    session.undo()
    assert not button(page, "engineering_team.yes").isChecked()


def test_a_file_with_several_voices_shows_their_span(workspace: Workspace, session: Session) -> None:
    session.open(Opened(example_document(session.rulebook, "workshop"), None, None))
    spoken = [question for question, said in session.answers.items() if len(said.by) > 1]
    assert spoken
    for question in spoken:
        asked = session.rulebook.question(question)
        workspace.show_page(asked.section, question)
        view = view_of(section(workspace, asked.section), question)
        assert "people say" in words(view)
