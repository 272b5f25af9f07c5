"""What a screen reader meets: the window's tree read from another process over AT-SPI, and Next pressed there."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.screens import missing, screen, surroundings

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
READER = Path(__file__).with_name("reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"


def not_here() -> str:
    """Why this cannot run here; empty where it can."""
    gone = missing("Xvfb", "dbus-run-session")
    if gone:
        return gone
    if not LAUNCHER.exists():
        return "AT-SPI is not installed (apt-get install at-spi2-core dbus-x11 gir1.2-atspi-2.0 python3-gi)"
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    found = Path(SYSTEM_PYTHON).exists() and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    return "" if found else "the system's Python has no AT-SPI (apt-get install gir1.2-atspi-2.0 python3-gi)"


pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(not_here()), reason=not_here() or "all is there")]


def test_another_process_reads_the_page_and_presses_next(tmp_path: Path) -> None:
    home = tmp_path / "reader"
    runtime = home / "run"
    runtime.mkdir(parents=True)
    runtime.chmod(0o700)
    bus = shutil.which("dbus-run-session")
    assert bus
    with screen() as display:
        environment = surroundings(display, home)
        environment |= {"XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        command = [bus, "--", SYSTEM_PYTHON, str(READER), str(LAUNCHER), sys.executable]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout
    assert "question: What should the new system do?" in told
    assert "unnamed controls: 0" in told
    assert "pressed Next: How many hours a week can your own developers give this project?" in told
