import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.help.guide import PART_OF_PAGE, QUESTIONS, GuideSheet, word_parts
from commsfit.desktop.help.guide_text import CHAPTERS, LineKind, Part, found_among, guide_parts
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.definitions.rulebook import Rulebook


@pytest.fixture(scope="module")
def parts() -> tuple[Part, ...]:
    return guide_parts(bootstrap.guide_files())


def read(sheet: GuideSheet) -> str:
    """All that a person reads there."""
    return "\n".join(one.text().replace("\u200b", "") for one in sheet.findChildren(QLabel) if one.isVisible())


def test_headings_become_parts_and_marks_of_the_source_go() -> None:
    text = "# Files\n![a](b.png)\nSee [the guide](x.md), **bold** and `code`\nover two lines.\n\n"
    text += "## Keys\n- one\n  more\n- *two*\n"
    files, keys = guide_parts({"files": text})
    assert (files.id, files.chapter, files.title) == ("files.files", "Files", "Files")
    assert [line.text for line in files.lines] == ["See the guide, bold and code over two lines."]
    assert [(line.kind, line.text) for line in keys.lines] == [(LineKind.POINT, "one more"), (LineKind.POINT, "two")]


def test_commands_stay_as_they_are_and_tables_are_read_row_by_row() -> None:
    (part,) = guide_parts(
        {"files": "## Run\n```\n# no heading\ncommsfit **x**\n```\n| file | holds |\n|---|---|\n| `a` | b |\n"}
    )
    assert [(line.kind, line.text) for line in part.lines] == [
        (LineKind.CODE, "# no heading"),
        (LineKind.CODE, "commsfit **x**"),
        (LineKind.POINT, "file: holds"),
        (LineKind.POINT, "a: b"),
    ]


def test_every_chapter_of_the_guide_is_there_without_marks(parts: tuple[Part, ...]) -> None:
    assert {part.id.split(".")[0] for part in parts} == set(CHAPTERS)
    told = [line.text for part in parts for line in part.lines if line.kind is not LineKind.CODE]
    assert not [text for text in told if "](" in text or "**" in text or text.startswith(("#", "|", "- "))]


def test_what_is_searched_for_stands_in_what_is_found(parts: tuple[Part, ...]) -> None:
    found = found_among(parts, "crash journal")
    assert "files.what-happens-to-your-work" in {part.id for part in found}
    assert len(found) < len(parts)
    assert found_among(parts, "roadmap")[0].title == "Roadmap"
    assert found_among(parts, "xyzzy") == ()


def test_every_page_has_its_part(parts: tuple[Part, ...], workspace: Workspace) -> None:
    ids = {part.id for part in parts}
    assert ids >= {*PART_OF_PAGE.values(), QUESTIONS}
    asking = {section.id for section in workspace.session.rulebook.questions.sections}
    assert {entry.id for entry in workspace.entries} - asking <= PART_OF_PAGE.keys()


def test_f1_opens_what_fits_the_page_and_turns_when_one_has_gone_on(window: MainWindow, qtbot: QtBot) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    window.office.session.visit("costs")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(GuideSheet)
    assert sheet.opened == "results.costs"
    assert "Costs" in read(sheet)
    window.office.session.visit("roadmap")
    window.actions_by_name["guide"].trigger()
    assert window.findChildren(GuideSheet) == [sheet]
    assert sheet.opened == "results.roadmap"
    sheet.close()


def test_one_searches_and_walks_what_is_found_without_leaving_the_line(
    parts: tuple[Part, ...], book: Rulebook, qtbot: QtBot
) -> None:
    sheet = GuideSheet((*parts, *word_parts(book.words.glossary)), "results.verdict")
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.line.hasFocus() or sheet.focusWidget() is sheet.line
    QTest.keyClicks(sheet.line, "password")
    first = sheet.opened
    assert "password" in read(sheet).lower()
    QTest.keyClick(sheet.line, Qt.Key.Key_Down)
    assert sheet.opened != first
    assert sheet.focusWidget() is sheet.line
    sheet.line.clear()
    QTest.keyClicks(sheet.line, "xyzzy")
    assert "Nothing has all these words." in read(sheet)


def test_the_words_of_the_pages_are_found_in_the_guide(book: Rulebook, qtbot: QtBot) -> None:
    sheet = GuideSheet(word_parts(book.words.glossary), "")
    qtbot.addWidget(sheet)
    sheet.show()
    term = next(iter(book.words.glossary))
    QTest.keyClicks(sheet.line, term)
    assert book.words.glossary[sheet.opened.removeprefix("words.")] in read(sheet)


@pytest.mark.parametrize("size", [QSize(700, 400), QSize(1200, 700)])
def test_at_any_size_there_is_something_to_read(parts: tuple[Part, ...], qtbot: QtBot, size: QSize) -> None:
    sheet = GuideSheet(parts, "results.costs")
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.resize(size)
    QApplication.processEvents()
    assert sheet.size() == size
    assert sheet.contents.visibleRegion().boundingRect().height() > 60
    assert "Costs" in read(sheet)
