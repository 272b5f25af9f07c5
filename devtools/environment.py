"""Makes .venv from uv.lock, with a private uv where there is none, and does nothing when nothing changed."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.interpreters import FETCHED, find_interpreter
from devtools.mirrors import mirror_is_set, sync_steps
from devtools.saying import CannotGoOnError, say
from devtools.system_packages import apt_can_install, apt_install

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
# DEV_VENV names another place, so that several Pythons can be tested side by side.
VENV = ROOT / os.environ.get("DEV_VENV", ".venv")
STAMP = VENV / "made-from.txt"
OLDEST_UV = (0, 6)
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SUFFIX = ".exe" if os.name == "nt" else ""


def venv_command(name: str) -> str:
    """Name a command of the project's environment by its full path."""
    return str(VENV / SCRIPTS / (name + SUFFIX))


def fingerprint(python: str) -> str:
    """Sum up everything that the environment is made from."""
    digest = hashlib.sha256(f"{python}\n{ROOT}\n".encode())
    for name in ("pyproject.toml", "uv.lock"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def is_new_enough(version_line: str) -> bool:
    """Tell from `uv --version` whether that uv reads our lock file."""
    found = re.search(r"(\d+)\.(\d+)", version_line)
    return found is not None and (int(found[1]), int(found[2])) >= OLDEST_UV


def answer_of(command: list[str]) -> str:
    """Give a command's output, or nothing when it cannot be run."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def find_uv() -> str | None:
    """Find a uv that will do: our private one, else the one on the path."""
    for candidate in (str(TOOLS / "uv" / SCRIPTS / f"uv{SUFFIX}"), shutil.which("uv")):
        if candidate and is_new_enough(answer_of([candidate, "--version"])):
            return candidate
    return None


def install_uv() -> str:
    """Install uv into .tools/uv, an environment of its own."""
    if importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu split it off Python itself.
        packages = ["python3-venv"]
        if not apt_can_install():
            remedy = f"sudo apt-get install {packages[0]}" if shutil.which("apt-get") else "install uv or pip"
            raise CannotGoOnError(f"This Python cannot make an environment with pip in it. Please run:\n  {remedy}")
        apt_install(packages, why="this Python has no pip to install uv with")
    home = TOOLS / "uv"
    say("installing uv into .tools/uv")
    shutil.rmtree(home, ignore_errors=True)
    python = str(home / SCRIPTS / f"python{SUFFIX}")
    steps = [
        [sys.executable, "-m", "venv", str(home)],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"],
    ]
    for step in steps:
        if subprocess.run(step, check=False).returncode:
            raise CannotGoOnError(
                "uv could not be installed (see above). Without a network, put uv on the PATH yourself."
            )
    found = find_uv()
    if found is None:
        raise CannotGoOnError(f"uv was installed into {home} but does not start.")
    return found


def uv_surroundings() -> dict[str, str]:
    """Give uv the environment variables that keep it inside this project."""
    surroundings = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    surroundings["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    surroundings.setdefault("UV_HTTP_TIMEOUT", "180")
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is no home at all
    if not os.access(home, os.W_OK):
        surroundings.setdefault("UV_CACHE_DIR", str(TOOLS / "uv-cache"))
    return surroundings


def run_uv(arguments: list[str]) -> int:
    """Run uv in the project, installing it first where there is none."""
    uv = find_uv() or install_uv()
    return subprocess.run([uv, *arguments], cwd=ROOT, env=uv_surroundings(), check=False).returncode


def make_environment() -> None:
    """Bring .venv in line with uv.lock; return at once when it already is."""
    found = find_interpreter()
    python = found[0] if found else FETCHED
    wanted = fingerprint(f"{python} {found[1] if found else ''}")
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and Path(venv_command("python")).exists():
        return
    if found:
        say(f"making {VENV.name} from uv.lock with Python {found[1][0]}.{found[1][1]}")
    else:
        say(f"no Python 3.11 to 3.13 on this machine: uv fetches Python {FETCHED}")
    STAMP.unlink(missing_ok=True)
    # --compile-bytecode: start-up halves, and the first start need not pay for it.
    direct = [["sync", "--locked", "--compile-bytecode", "--python", python]]
    steps = sync_steps(python, str(VENV)) if mirror_is_set() else direct
    if any(run_uv(step) for step in steps):
        raise CannotGoOnError(
            "The environment could not be made (see above). If the lock file is out of date: python3 dev.py lock"
            if found
            else "CommsFit needs Python 3.11, 3.12 or 3.13, and uv could not fetch one (see above). Please install one."
        )
    STAMP.write_text(wanted, encoding="utf-8")


def compile_sources() -> None:
    """Write byte code for our own sources too, whatever PYTHONDONTWRITEBYTECODE says."""
    subprocess.run([venv_command("python"), "-m", "compileall", "-q", "src"], cwd=ROOT, check=False)
