import json
import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import importlib, json, os, sys
from PySide6 import QtCore
start = importlib.import_module("commsfit.desktop.start")
make_window = start.make_window
class Watch(QtCore.QObject):
    found = None
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint and self.found is None:
            self.found = sorted(sys.modules)
            # What the window holds is painted after the window itself.
            QtCore.QTimer.singleShot(0, self, self.tell)
        return False
    def tell(self):
        print(json.dumps(["Qt" in vars(QtCore), self.found]), flush=True)
        os._exit(0)
def watched(*given):
    window = make_window(*given)
    window.watch = Watch(window)
    window.installEventFilter(window.watch)
    return window
start.make_window = watched
sys.argv = ["commsfit"]
importlib.import_module("commsfit.cli.entry").main()
"""


def test_the_first_frame_waits_for_nothing_heavy(tmp_path: Path) -> None:
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = os.environ | homes | {"HOME": str(tmp_path), "COMMSFIT_SEVERAL_WINDOWS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    has_largest_namespace, modules = json.loads(done.stdout)
    heavy = {"pydantic", "reportlab", "typer", "click", "asyncio", "PySide6.QtSvg", "PySide6.QtNetwork"}
    ours = {
        "commsfit.bootstrap",
        "commsfit.domain.advice",
        "commsfit.desktop.office.office",
        "commsfit.storage.file_store",
    }
    assert (heavy | ours).isdisjoint(modules)
    assert "commsfit.desktop.home.home" in modules
    assert not has_largest_namespace, "the first frame asks for the namespace Qt: see decision 0051"
