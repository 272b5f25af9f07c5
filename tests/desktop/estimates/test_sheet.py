import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.estimates.message import MessageSheet
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer, Basis
from tests.desktop.driving import button, button_saying, click, line, type_into

HOURS = "developer_hours_per_week"


def opened(session: Session, question: str, qtbot: QtBot) -> EstimateSheet:
    sheet = EstimateSheet(session, question)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def words(sheet: EstimateSheet | MessageSheet) -> str:
    return "\n".join(text.text() for text in sheet.findChildren(Text) if text.isVisible())


def test_people_times_hours_show_their_sum_and_become_an_estimate(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, HOURS, qtbot)
    assert not sheet.primary.isEnabled()
    type_into(line(sheet, "estimate.people"), "3")
    type_into(line(sheet, "estimate.hours_each"), "5")
    assert "3 people x 5 hours = 15 hours a week" in words(sheet)
    click(button_saying(sheet, "Use this estimate"))
    assert session.answers[HOURS] == Answer(15, Basis.ESTIMATE, "3 people x 5 hours = 15 hours a week")


def test_an_estimate_keeps_the_note_that_was_there(session: Session, qtbot: QtBot) -> None:
    session.answer(HOURS, Answer(12, note="says the lead"))
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "2")
    type_into(line(sheet, "estimate.hours_each"), "10")
    click(button_saying(sheet, "Use this estimate"))
    assert session.answers[HOURS] == Answer(20, Basis.ESTIMATE, "says the lead")


@pytest.mark.parametrize(("typed", "hours"), [("3-6", "13.5"), ("half a day", "12"), ("three", "9"), ("4.5", "13.5")])
def test_ranges_halves_and_words_are_taken(session: Session, qtbot: QtBot, typed: str, hours: str) -> None:
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "three")
    type_into(line(sheet, "estimate.hours_each"), typed)
    assert f"= {hours} hours a week" in words(sheet)


def test_a_range_says_that_its_middle_counts(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.hours_each"), "3 to 6")
    assert "The middle of it counts here: 4.5." in words(sheet)


def test_a_figure_that_countries_read_differently_is_told(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "1.000,5")
    assert "“1.000,5” is read differently from country to country. Type it as 1000.5." in words(sheet)


def test_cancel_changes_nothing(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "3")
    type_into(line(sheet, "estimate.hours_each"), "5")
    click(button_saying(sheet, "Cancel"))
    assert HOURS not in session.answers


def test_ticked_workflows_give_the_share_of_custom_ones(session: Session, qtbot: QtBot) -> None:
    workflows = session.rulebook.estimates.workflows
    assert len(workflows) >= 24
    sheet = opened(session, "workflow_deviation_percent", qtbot)
    standard = [one.id for one in workflows if one.standard][:3]
    custom = [one.id for one in workflows if not one.standard][:1]
    for workflow in (*standard, *custom):
        click(button(sheet, f"estimate.{workflow}"))
    assert "1 custom of 4 ticked = 25%" in words(sheet)


def test_unmet_requirements_start_from_the_goals(session: Session, qtbot: QtBot) -> None:
    session.answer("goals", Answer(frozenset({"staff_collaboration", "sign_in_codes"})))
    sheet = opened(session, "unmet_requirement_percent", qtbot)
    assert "1 of 2 requirements are beyond standard UCaaS = 50%" in words(sheet)


def test_peak_load_of_a_toll_free_number(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, "peak_load_percent", qtbot)
    for name, text in (("messages_per_day", "50000"), ("peak_hour_percent", "20"), ("segments", "1.3")):
        type_into(line(sheet, f"estimate.{name}"), text)
    click(button(sheet, "estimate.toll_free"))
    assert "3.6 parts a second" in words(sheet)
    assert "High risk" in words(sheet)
    click(button(sheet, "estimate.short_code"))
    assert "Pass" in words(sheet)


def test_an_estimate_beyond_what_the_question_takes_is_cut_so_that_the_file_can_be_opened_again(
    session: Session, qtbot: QtBot
) -> None:
    most = session.rulebook.question(HOURS).maximum
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "10000")
    type_into(line(sheet, "estimate.hours_each"), "168")
    click(button_saying(sheet, "Use this estimate"))
    assert session.answers[HOURS].said == most


def test_fields_begin_with_what_was_answered_and_with_the_price_book(session: Session, qtbot: QtBot) -> None:
    session.answer("external_messages_per_month", Answer(22_000))
    sheet = opened(session, "peak_load_percent", qtbot)
    begun = {name: line(sheet, f"estimate.{name}").text() for name in ("messages_per_day", "segments")}
    assert begun == {"messages_per_day": "1,000", "segments": "1.2"}
    assert not sheet.primary.isEnabled(), "the sender is for the person to choose"


def test_what_cannot_be_read_is_told_beside_the_input(session: Session, qtbot: QtBot) -> None:
    sheet = opened(session, HOURS, qtbot)
    type_into(line(sheet, "estimate.people"), "a few")
    type_into(line(sheet, "estimate.hours_each"), "5")
    assert "cannot be read" in words(sheet)
    assert not sheet.primary.isEnabled()


def test_one_emoji_changes_what_a_message_costs(session: Session, qtbot: QtBot) -> None:
    sheet = MessageSheet(session.rulebook, "USD")
    qtbot.addWidget(sheet)
    sheet.show()
    text = next(one for one in sheet.findChildren(type(sheet._text)))
    text.setPlainText("Your parcel comes today. " * 4)
    QApplication.processEvents()
    assert sheet.parts == 1
    text.setPlainText("Your parcel comes today. " * 4 + "\N{SLIGHTLY SMILING FACE}")
    QApplication.processEvents()
    assert sheet.parts == 2
    assert "wide alphabet" in words(sheet)
