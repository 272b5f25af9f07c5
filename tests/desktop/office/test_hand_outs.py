import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from commsfit.desktop.window import MainWindow
from commsfit.storage.format.reading import read_document


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whoever is asked where says: here, under the name that was proposed."""

    def save_here(_parent: object, _heading: str, name: str, _kinds: str) -> tuple[str, str]:
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_here)
    return tmp_path


def told(window: MainWindow, qtbot: QtBot, words: str) -> str:
    qtbot.waitUntil(lambda: words in window.banner.words, timeout=20_000)
    return window.banner.words


def test_the_blank_questionnaire_needs_no_assessment(window: MainWindow, into: Path, qtbot: QtBot) -> None:
    window.actions_by_name["questionnaire"].trigger()
    told(window, qtbot, "questionnaire.pdf is written")
    assert (into / "questionnaire.pdf").read_bytes().startswith(b"%PDF")


def test_an_anonymised_copy_keeps_the_figures_and_no_name(window: MainWindow, into: Path, qtbot: QtBot) -> None:
    assert window.office is not None
    assert not window.actions_by_name["anonymised"].isEnabled()
    window.office.open_example("logistics")
    name = window.office.session.assessment.client.name
    hours = window.office.session.answers["developer_hours_per_week"].said
    book = window.office.session.rulebook
    window.actions_by_name["anonymised"].trigger()
    told(window, qtbot, "is written")
    copy = (into / "assessment, anonymised.commsfit").read_bytes()
    assert name
    assert name.encode() not in copy
    (scenario, *_) = read_document(copy, book).document.assessment.scenarios
    assert scenario.answers["developer_hours_per_week"].said == hours
    assert window.office.session.assessment.client.name == name


def test_many_are_assessed_from_a_table_while_the_window_goes_on(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, results = tmp_path / "clients.csv", tmp_path / "results"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["engineering_team", "internal_users", "external_messages_per_month"])
        writer.writerows([["no", "30", "100"], ["yes", "80", "25000"], ["yes", "many", "3"]])
    results.mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(table), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(results))
    window.actions_by_name["batch"].trigger()
    assert "failures.csv says why" in told(window, qtbot, "2 of 3 rows assessed")
    assert len((results / "results.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_what_cannot_be_assessed_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "empty.csv"
    table.write_text("engineering_team\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(table), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "results"))
    window.actions_by_name["batch"].trigger()
    assert told(window, qtbot, "no row")


def test_who_chooses_no_file_writes_none(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    for name in ("questionnaire", "batch"):
        window.actions_by_name[name].trigger()
    assert list(tmp_path.iterdir()) == []
    assert window.banner.words == ""
