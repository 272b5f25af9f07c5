import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from commsfit.desktop.opening.earlier_window import instance_name, may_be_open
from commsfit.desktop.opening.instance import Instance, hand_over

HAND_OVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from commsfit.desktop.opening.instance import hand_over
application = QCoreApplication([])
file = Path(sys.argv[2]) if len(sys.argv) > 2 else None
sys.exit(0 if hand_over(sys.argv[1], file) else 3)
"""


def second_start(name: str, *file: str) -> QProcess:
    process = QProcess()
    process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    process.start(sys.executable, ["-c", HAND_OVER, name, *file])
    return process


def test_a_second_start_hands_its_file_over(qtbot: QtBot, tmp_path: Path) -> None:
    name = f"commsfit-test-{tmp_path.name}"
    first = Instance(name)
    file = tmp_path / "north wind.commsfit"
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        process = second_start(name, str(file))
    assert asked.args == [file]
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=20_000)
    assert process.exitCode() == 0
    first.close()


def test_a_second_start_without_a_file_asks_for_the_bare_window(qtbot: QtBot, tmp_path: Path) -> None:
    name = f"commsfit-test-{tmp_path.name}"
    first = Instance(name)
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        process = second_start(name)
    assert asked.args == [None]
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=20_000)
    first.close()


def test_where_no_window_is_open_there_is_nobody_to_hand_over_to(tmp_path: Path) -> None:
    assert not hand_over(f"commsfit-test-{tmp_path.name}", None)


def test_a_window_that_listens_leaves_a_trace_that_is_cheap_to_see(tmp_path: Path) -> None:
    name = f"commsfit-test-{tmp_path.name}"
    assert not may_be_open(name)
    first = Instance(name)
    assert may_be_open(name)
    first.close()
    assert not may_be_open(name)


def test_the_name_is_the_person_s_own() -> None:
    assert instance_name().startswith("commsfit-")
    assert instance_name() == instance_name()
