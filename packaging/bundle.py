"""Builds the stand-alone program and makes it prove itself; `python3 dev.py package --bundle` runs this."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUNDLE = DIST / "commsfit"
PROGRAM = BUNDLE / ("commsfit.exe" if os.name == "nt" else "commsfit")
# A window that is still there after this long has opened.
WINDOW_SECONDS = 5


def build() -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build")]
    subprocess.run([*command, *places, str(ROOT / "packaging" / "commsfit.spec")], check=True)


def bare_surroundings(home: Path) -> dict[str, str]:
    """What a stranger's machine offers: nothing of this environment, least of all its Python path."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    return kept | {"HOME": str(home), "USERPROFILE": str(home), "QT_QPA_PLATFORM": "offscreen"}


def prove_commands(home: Path) -> None:
    """Let the bundle do the main job from its examples to every kind of report, and check its own PDF."""
    steps = [
        ["example", "--list"],
        ["example", "logistics", "-o", "logistics.commsfit"],
        ["assess", "logistics.commsfit", "--format", "json"],
        ["report", "logistics.commsfit", "-o", "logistics.pdf"],
        ["report", "logistics.commsfit", "-o", "logistics.docx"],
        ["report", "logistics.commsfit", "-o", "logistics.pptx"],
        ["report", "logistics.commsfit", "-o", "logistics.xlsx"],
        ["verify", "logistics.pdf"],
        ["questionnaire", "-o", "blank.pdf"],
    ]
    for step in steps:
        done = subprocess.run(
            [str(PROGRAM), *step], cwd=home, env=bare_surroundings(home), capture_output=True, text=True, check=False
        )
        print(f"bundle: commsfit {' '.join(step)}: {done.returncode}", flush=True)
        if done.returncode:
            raise SystemExit(done.stderr)


def prove_window(home: Path) -> None:
    """Open the window without a screen and see that it stays."""
    with subprocess.Popen([str(PROGRAM)], cwd=home, env=bare_surroundings(home), stderr=subprocess.PIPE) as window:
        try:
            window.wait(WINDOW_SECONDS)
        except subprocess.TimeoutExpired:
            window.terminate()
            print("bundle: the window opens and stays", flush=True)
            return
        _, complaint = window.communicate()
        raise SystemExit(f"the window did not stay: {complaint.decode(errors='replace')}")


def pack() -> Path:
    """Put the folder into one archive named after version and machine."""
    name = f"commsfit-{version('commsfit')}-{platform.system().lower()}-{platform.machine().lower()}"
    kind = "zip" if os.name == "nt" else "xztar"
    return Path(shutil.make_archive(str(DIST / name), kind, DIST, BUNDLE.name))


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> None:
    build()
    with tempfile.TemporaryDirectory() as home:
        prove_commands(Path(home))
        prove_window(Path(home))
    archive = pack()
    megabyte = 1_000_000
    print(f"bundle: {BUNDLE.relative_to(ROOT)} ({size_of(BUNDLE) // megabyte} MB)", flush=True)
    print(f"bundle: {archive.relative_to(ROOT)} ({archive.stat().st_size // megabyte} MB)", flush=True)


if __name__ == "__main__":
    main()
