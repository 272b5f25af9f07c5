"""How the processes of a batch begin."""

from __future__ import annotations

import subprocess
import sys

import pytest

from commsfit.storage.batch import staff

ALONE = "from commsfit.storage.batch.staff import _context; print(_context().get_start_method())"
WITH_A_THREAD = f"""
import threading
stop = threading.Event()
threading.Thread(target=stop.wait).start()
{ALONE}
stop.set()
"""


def method(program: str) -> str:
    command = [sys.executable, "-W", "error", "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process always begins afresh")
def test_a_process_with_one_thread_is_copied() -> None:
    assert method(ALONE) == "fork"


def test_a_process_with_other_threads_is_not_copied() -> None:
    assert method(WITH_A_THREAD) == "spawn"


def test_elsewhere_processes_begin_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert staff._context().get_start_method() == "spawn"
