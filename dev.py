"""The one command list of this project: `python3 dev.py` names them. Standard library only."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.environment import ROOT, compile_sources, make_environment, run_uv, venv_command
from devtools.qt_libraries import provide_qt_libraries
from devtools.saying import CannotGoOnError, say

OUT = ROOT / "out"
EXAMPLE = "logistics"
SAMPLE_DAY = "2026-11-20"
WRONG_USE = 2
# Two workers: more gain nothing on the machines that this is tested on, and Qt tests like room.
PYTEST = ["-m", "pytest", "-n", "2"]
CAN_SHOW = (
    "import sys; from commsfit.cli.surroundings.display import can_show_windows; sys.exit(not can_show_windows())"
)
# import-linter is the one tool that `python -m` does not start.
LINT_IMPORTS = ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"]
CLEAN = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    "import contracts": LINT_IMPORTS,
}
TESTS = "tests (not long)"
# pyproject.toml leaves the order of the files; here it is drawn: --randomly-seed=N draws the one of N again.
SHUFFLED = ["-p", "randomly"]


def set_up() -> None:
    """Bring system libraries, environment and byte code up to date; silent when they are."""
    provide_qt_libraries()
    make_environment()
    compile_sources()


def start(arguments: list[str]) -> int:
    """Run the environment's Python in the project's folder and give its exit code."""
    return subprocess.run([venv_command("python"), *arguments], cwd=ROOT, env=surroundings(), check=False).returncode


def surroundings() -> dict[str, str]:
    """Ours, with byte code kept: without it each worker reads and rewrites every test anew, 7 s of the fast ones."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def step(title: str, arguments: list[str]) -> int:
    """Run the environment's Python under a line that says what for."""
    say(title)
    return start(arguments)


def side_by_side(steps: dict[str, list[str]]) -> list[str]:
    """Run several at once, show what each one said, in order, and give the titles of those that failed."""
    say(", ".join(steps))
    started = {
        title: subprocess.Popen(
            [venv_command("python"), *arguments],
            cwd=ROOT,
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        for title, arguments in steps.items()
    }
    said = {title: running.communicate()[0] for title, running in started.items()}
    failed = [title for title, running in started.items() if running.returncode]
    for title in failed:
        say(f"{title}:")
        sys.stdout.write(said[title])
    return failed


def write_example(example: str) -> tuple[int, Path]:
    """Write a bundled example's assessment; give the exit code and the file."""
    OUT.mkdir(exist_ok=True)
    assessment = OUT / f"{example}.commsfit"
    return start(["-m", "commsfit", "example", example, "-o", str(assessment), "--force"]), assessment


def write_report(assessment: Path) -> int:
    """Write the report beside an assessment and name it."""
    paper = assessment.with_suffix(".pdf")
    code = start(["-m", "commsfit", "report", str(assessment), "-o", str(paper)])
    if code == 0:
        say(f"the sample report is {paper.relative_to(ROOT)}")
    return code


def can_show_windows() -> bool:
    """Ask the program whether a person would see its window; one that Qt draws into memory nobody sees."""
    as_seen = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return subprocess.run([venv_command("python"), "-c", CAN_SHOW], env=as_seen, check=False).returncode == 0


def run(arguments: list[str]) -> int:
    """Open the window; without a display, assess an example and write its report instead."""
    set_up()
    if arguments or can_show_windows():
        return start(["-m", "commsfit", *arguments])
    say(f"no display here, so no window; assessing the example '{EXAMPLE}' instead")
    code, assessment = write_example(EXAMPLE)
    return code or start(["-m", "commsfit", "assess", str(assessment)]) or write_report(assessment)


def test(arguments: list[str]) -> int:
    """Run the fast tests, or those of files named; --long: the long ones; --shuffled: in random order, seed printed."""
    set_up()
    which = "long" if "--long" in arguments else "not long"
    order = SHUFFLED if "--shuffled" in arguments else []
    rest = [argument for argument in arguments if argument not in {"--long", "--shuffled"}]
    # A file or two are done before workers would have started.
    names_places = any((ROOT / argument.split("::")[0]).exists() for argument in rest if not argument.startswith("-"))
    start_with = PYTEST[:2] if names_places else PYTEST
    return step(f"tests ({which})", [*start_with, "-m", which, *order, *rest])


def check(arguments: list[str]) -> int:
    """Format, lint, types, import contracts, tests: the one definition of clean (--without-tests leaves those out)."""
    set_up()
    failed = side_by_side(CLEAN)
    if "--without-tests" not in arguments and step(TESTS, [*PYTEST, "-m", "not long", "-q"]):
        failed.append(TESTS)
    say(f"not clean: {', '.join(failed)}" if failed else "clean")
    return 1 if failed else 0


def fix(_arguments: list[str]) -> int:
    """Format, and mend what the linter can mend by itself."""
    set_up()
    mended = step("lint", ["-m", "ruff", "check", "--fix", "."])
    return step("format", ["-m", "ruff", "format", "."]) or mended


def bench(arguments: list[str]) -> int:
    """Measure side by side with peers and print ratios: all of benchmarks/, or those named."""
    set_up()
    known = sorted(path.stem.removeprefix("bench_") for path in (ROOT / "benchmarks").glob("bench_*.py"))
    unknown = [name for name in arguments if name not in known]
    if unknown:
        say(f"no such benchmark: {', '.join(unknown)} (there are: {', '.join(known)})")
        return WRONG_USE
    return max([step(f"bench {name}", ["-m", f"benchmarks.bench_{name}"]) for name in arguments or known], default=0)


def report(arguments: list[str]) -> int:
    """Write an example's report as PDF: logistics, or the example named; --sample rebuilds those in docs/."""
    set_up()
    if arguments == ["--sample"]:
        code, assessment = write_example(EXAMPLE)
        for edition in ("brief", "report", "full", "workshop"):
            paper = str(ROOT / "docs" / f"sample-{edition}.pdf")
            order = ["report", str(assessment), "-o", paper, "--edition", edition, "--today", SAMPLE_DAY]
            code = code or start(["-m", "commsfit", *order])
        for sample in ("sample-deck.pptx", "sample-workbook.xlsx"):
            order = ["report", str(assessment), "-o", str(ROOT / "docs" / sample), "--today", SAMPLE_DAY]
            code = code or start(["-m", "commsfit", *order])
        return code or start(["-m", "devtools.paper_picture"])
    code, assessment = write_example(arguments[0] if arguments else EXAMPLE)
    return code or write_report(assessment)


def package(arguments: list[str]) -> int:
    """Build the wheel into dist/; --bundle builds the stand-alone program too."""
    set_up()
    code = step("wheel", ["-m", "hatchling", "build", "-t", "wheel", "-d", "dist"])
    if code or "--bundle" not in arguments:
        return code
    # An environment without the developers' tools: what lies around there would end up in the bundle.
    only = ["--isolated", "--no-default-groups", "--group", "packaging", "--python", venv_command("python")]
    scripts = ["bundle", "debian"] if shutil.which("dpkg-deb") else ["bundle"]
    for script in scripts:
        say(script)
        code = run_uv(["run", "--locked", *only, "python", f"packaging/{script}.py"])
        if code:
            break
    return code


def sync(_arguments: list[str]) -> int:
    """Make .venv as the lock file says."""
    set_up()
    return 0


def lock(arguments: list[str]) -> int:
    """Bring uv.lock in line with pyproject.toml."""
    return run_uv(["lock", *arguments])


COMMANDS = {command.__name__: command for command in (run, test, check, fix, bench, report, package, sync, lock)}


def usage() -> str:
    lines = [f"  {name:<8} {command.__doc__}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENTS]", *lines])


def main(arguments: list[str]) -> int:
    """Run the command named first with the arguments that follow it."""
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        sys.stdout.write(usage() + "\n")
        return 0 if name in {"", "-h", "--help", "help"} else WRONG_USE
    try:
        return COMMANDS[name](arguments[1:])
    except CannotGoOnError as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
