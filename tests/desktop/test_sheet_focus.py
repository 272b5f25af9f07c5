"""A sheet opens with the focus where a person would look: on what is to be filled in, never on its buttons."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.results.roadmap.item_sheet import ItemSheet
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.choices import Priority
from commsfit.ports.filing import Opened
from tests.desktop.conftest import example_document
from tests.desktop.sheets import HELP, sheets_of, shown

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def logistics(session: Session) -> Session:
    session.open(Opened(example_document(session.rulebook, "logistics"), None, None))
    return session


def test_every_sheet_with_something_to_fill_in_begins_there(logistics: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    filled = {
        name: make for name, make in sheets_of(logistics, parent).items() if name not in (*HELP, "unsaved", "changed")
    }
    assert len(filled) > 8
    for name, make in filled.items():
        if name == "no earlier versions":
            continue
        with shown(make) as sheet:
            focused = sheet.focusWidget()
            assert isinstance(sheet, Sheet)
            assert focused not in (sheet.primary, sheet.cancel), name
            assert not isinstance(focused, QAbstractButton) or isinstance(focused, QRadioButton | QCheckBox), name


def test_an_items_sheet_begins_at_the_tier_that_it_has(logistics: Session) -> None:
    item = next(one for one in logistics.advice.roadmap.items if one.priority is not Priority.MUST)
    with shown(lambda: ItemSheet(logistics, item)) as sheet:
        focused = sheet.focusWidget()
        assert isinstance(focused, QRadioButton)
        assert focused.isChecked()
