import os
import subprocess
import sys
from pathlib import Path

WOKEN = """
import sys, threading
from commsfit import bootstrap
before = {name for name in sys.modules if name.startswith("PySide6")}
thread = threading.Thread(target=bootstrap.awake)
thread.start()
thread.join()
print(sorted({name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))} - before))
"""


def test_the_waking_thread_fetches_nothing_of_qt(tmp_path: Path) -> None:
    # PySide makes a class when it is first named: beside a running window that ended the program now and then.
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-c", WOKEN], env=os.environ | homes, check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
