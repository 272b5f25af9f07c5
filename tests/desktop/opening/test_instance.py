from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from commsfit.desktop.opening.earlier_window import instance_name, may_be_open
from commsfit.desktop.opening.instance import Instance, hand_over
from commsfit.desktop.opening.peer import is_own

HAND_OVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from commsfit.desktop.opening.instance import hand_over
application = QCoreApplication([])
file = Path(sys.argv[2]) if len(sys.argv) > 2 else None
sys.exit(0 if hand_over(sys.argv[1], file) else 3)
"""


def second_start(name: str, *file: str) -> subprocess.Popen[bytes]:
    # Not by QProcess: it cannot hand over a name that is no text.
    return subprocess.Popen([sys.executable, "-c", HAND_OVER, name, *file])


@pytest.fixture
def name(tmp_path: Path) -> str:
    """Short: a socket's name has no room for pytest's folders."""
    return str(Path(tempfile.gettempdir(), f"commsfit-test-{os.getpid()}-{tmp_path.name[-12:]}"))


@pytest.mark.parametrize(
    "called", ["north wind.commsfit", "two\nlines.commsfit", "b\udcffyte.commsfit", "50% off.commsfit"]
)
def test_a_second_start_hands_its_file_over(qtbot: QtBot, tmp_path: Path, name: str, called: str) -> None:
    first = Instance(name)
    file = tmp_path / called
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        process = second_start(name, str(file))
    assert asked.args == [file]
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 0
    first.close()


def test_a_second_start_without_a_file_asks_for_the_bare_window(qtbot: QtBot, name: str) -> None:
    first = Instance(name)
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        process = second_start(name)
    assert asked.args == [None]
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    first.close()


def test_where_no_window_is_open_there_is_nobody_to_hand_over_to(name: str) -> None:
    assert not hand_over(name, None)


def test_a_window_that_listens_leaves_a_trace_that_is_cheap_to_see(name: str) -> None:
    assert not may_be_open(name)
    first = Instance(name)
    assert may_be_open(name)
    first.close()
    assert not may_be_open(name)


def test_a_file_of_that_name_is_no_window(name: str) -> None:
    Path(name).write_text("", encoding="utf-8")
    assert not may_be_open(name)
    Path(name).unlink()


@pytest.mark.skipif(os.name == "nt", reason="pipes have no folder there")
class TestThePlaceIsThePersonsOwn:
    def test_in_the_session_s_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        tmp_path.chmod(0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        assert instance_name() == str(tmp_path / "commsfit.socket")

    @pytest.mark.parametrize("mode", [0o755, 0o770, 0o777])
    def test_never_in_one_that_others_may_enter(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
    ) -> None:
        (tmp_path / "open").mkdir(mode=mode)
        (tmp_path / "open").chmod(mode)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "open"))
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        assert instance_name() == str(tmp_path / f"commsfit-{os.getuid()}" / "commsfit.socket")

    def test_nowhere_if_somebody_has_put_a_link_or_an_open_folder_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Then every start has a window of its own."""
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        planted = tmp_path / f"commsfit-{os.getuid()}"
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        planted.symlink_to(tmp_path / "elsewhere")
        assert instance_name() is None
        planted.unlink()
        planted.mkdir()
        planted.chmod(0o777)
        assert instance_name() is None

    def test_nowhere_if_the_name_is_too_long_for_a_socket(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        deep = tmp_path / ("d" * 90)
        deep.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
        assert instance_name() is None


def answering(name: str, answer: bytes) -> Thread:
    """Somebody else who has taken the name, and says this to one caller."""
    server = socket.socket(socket.AF_UNIX)
    server.bind(name)
    server.listen(1)

    def answer_once() -> None:
        with server, server.accept()[0] as caller:
            caller.recv(1_000)
            with suppress(BrokenPipeError):  # whoever has heard enough goes
                caller.sendall(answer)

    thread = Thread(target=answer_once, daemon=True)
    thread.start()
    return thread


@pytest.mark.skipif(os.name == "nt", reason="the sockets are those of Unix")
@pytest.mark.parametrize("answer", [b"no\n", b"taken", b"taken\nand more", b"", b"\x00" * 900])
def test_a_start_has_its_own_window_unless_ours_says_that_it_has_taken_the_file(name: str, answer: bytes) -> None:
    thread = answering(name, answer)
    assert not hand_over(name, Path("x.commsfit"))
    thread.join(5)
    Path(name).unlink()


@pytest.mark.skipif(os.name == "nt", reason="the sockets are those of Unix")
def test_the_system_says_who_is_at_the_other_end(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert is_own(one.fileno())
        monkeypatch.setattr("os.getuid", lambda: 4_242_424)
        assert not is_own(one.fileno())
        assert other.fileno() >= 0, "asking leaves the connection open"


@pytest.mark.skipif(os.name == "nt", reason="the sockets are those of Unix")
def test_another_person_is_neither_told_the_path_nor_heard(
    qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Instance(name)
    monkeypatch.setattr("commsfit.desktop.opening.instance.is_own", lambda _descriptor: False)
    assert not hand_over(name, Path("secret.commsfit"))
    with qtbot.assertNotEmitted(first.asked, wait=200), socket.socket(socket.AF_UNIX) as caller:
        caller.connect(name)
        caller.sendall(b"\n")
        qtbot.wait(100)
        caller.settimeout(2)
        with suppress(ConnectionResetError):
            assert caller.recv(10) == b""
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="the sockets are those of Unix")
def test_who_says_too_much_or_nothing_or_comes_too_often_is_sent_away(qtbot: QtBot, name: str) -> None:
    """Any program of this person could fill the window's memory through its socket."""
    first = Instance(name)
    callers = [socket.socket(socket.AF_UNIX) for _ in range(30)]
    began = time.monotonic()
    for index, caller in enumerate(callers):
        caller.setblocking(False)
        try:
            caller.connect(name)
            if not index:
                while True:
                    caller.send(b"x" * 65_536)
        except (BlockingIOError, ConnectionError):
            pass
        qtbot.wait(1)
    held = len(first.callers)
    assert held <= 8
    qtbot.waitUntil(lambda: not first.callers, timeout=5_000)
    assert time.monotonic() - began < 5
    for caller in callers:
        caller.close()
    first.close()
