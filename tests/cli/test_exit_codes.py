"""Exit 1 is for our own faults: these inputs once ended with it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from commsfit import bootstrap
from commsfit.cli.main import commands, run
from tests.cli.commands.test_report import EXAMPLE

SAMPLE = Path("docs/sample-brief.pdf").resolve()


def ends(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command that must end with 2 says."""
    assert run(list(arguments)) == 2
    told = capsys.readouterr().err
    assert "own fault" not in told
    return told


@pytest.mark.parametrize("options", [["u", "o", "256"], ["u", "o", "256", "--cleartext-metadata"]])
def test_a_pdf_that_is_locked_with_a_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    sample, locked = Path("docs/sample-brief.pdf").resolve(), tmp_path / "locked.pdf"
    subprocess.run(["qpdf", "--encrypt", *options, "--", str(sample), str(locked)], check=True)
    assert "locked with a password" in ends(capsys, "verify", str(locked))


@pytest.mark.parametrize("value", ["0x" + "f" * 5_000, "9" * 5_000, "0b" + "1" * 20_000])
@pytest.mark.parametrize("key", ["name", "accent", "logo", '"' + "9" * 5_000 + '"'])
def test_a_brand_with_a_number_of_very_many_digits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, value: str
) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text(f"{key} = {value}\n", encoding="utf-8")
    wanted = ("-o", str(tmp_path / "out.pdf"), "--edition", "brief", "--brand", str(brand))
    assert "brand.toml" in ends(capsys, "report", str(EXAMPLE), *wanted)


@pytest.mark.parametrize("logo", ['"\\u0000"', '"a\\u0000.png"', '"' + "x" * 300 + '.png"', '"."', '"../x.png"'])
def test_a_logo_whose_name_no_file_can_have(tmp_path: Path, capsys: pytest.CaptureFixture[str], logo: str) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text(f"logo = {logo}\n", encoding="utf-8")
    wanted = ("-o", str(tmp_path / "out.pdf"), "--edition", "brief", "--brand", str(brand))
    assert ends(capsys, "report", str(EXAMPLE), *wanted)


def test_answers_typed_in_no_utf_8(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe1\n"), encoding="utf-8"))
    assert "no UTF-8 text" in ends(capsys, "ask")


@pytest.mark.parametrize("ending", ["ics", "csv"])
@pytest.mark.parametrize("name", ["one\nBEGIN:VEVENT", "\r\n", "\x00", "\u2028", "\u202eevil", "a" * 100_000])
def test_any_name_of_a_client_goes_into_a_calendar_or_table(tmp_path: Path, name: str, ending: str) -> None:
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    document["client"]["name"] = name
    file, out = tmp_path / "odd.commsfit", tmp_path / f"out.{ending}"
    file.write_text(json.dumps(document), encoding="utf-8")
    code = run(["export", str(file), "-o", str(out), "--today", "2026-11-20"])
    assert code in {0, 2}
    assert b"\nBEGIN:VEVENT\r\nBEGIN:VEVENT" not in (out.read_bytes() if code == 0 else b"")


@pytest.mark.parametrize("today", ["9990-01-01", "9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("name", [path.stem for path in bootstrap.examples()])
def test_a_plan_at_either_end_of_the_calendar(tmp_path: Path, name: str, today: str) -> None:
    (example,) = (path for path in bootstrap.examples() if path.stem == name)
    assert run(["export", str(example), "-o", str(tmp_path / "out.ics"), "--today", today]) in {0, 2}


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (["assess", "-", "--today", "2026-11-20"], '{"answers": {"sites": 9'),
        (["assess", "-", "--today", "2026-11-20"], '{"answers": {"sites": 1e999}}'),
        (["assess", "-", "--today", "9999-12-31", "--format", "json"], '{"answers": {"sites": 9}}'),
        (["ask", "--today", "2026-11-20"], "9" * 400),
    ],
)
def test_without_asserts_every_bad_input_ends_as_with_them(tmp_path: Path, arguments: list[str], typed: str) -> None:
    ends = [
        subprocess.run(
            [sys.executable, *options, "-m", "commsfit", *arguments],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
        for options in ([], ["-O"])
    ]
    assert [each.returncode for each in ends] in ([0, 0], [2, 2])
    assert (ends[0].stdout, ends[0].stderr) == (ends[1].stdout, ends[1].stderr)


OF_NO_FILE = ("a\0b.pdf", "\ud800.csv")
ODD = ("\0", "a" * 300 + ".pdf", "x/" * 3_000 + "y.pdf", "", ".", "\n.pdf", "con:.pdf")


class Place(NamedTuple):
    """Where a command takes a name."""

    words: tuple[str, ...]
    command: click.Command
    parameter: click.Parameter


def places(command: click.Command, *words: str) -> Iterator[Place]:
    """Every name that any command takes: of a file mostly."""
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            below = command.get_command(click.Context(command), name)
            assert below is not None
            yield from places(below, *words, name)
    for parameter in command.params if words not in {("open",), ("ask",), ()} else ():
        if isinstance(parameter.type, click.types.StringParamType | click.Path):
            yield Place(words, command, parameter)


def given(parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return (value,) if isinstance(parameter, click.Argument) else (parameter.opts[-1], value)


@pytest.mark.parametrize("name", [*OF_NO_FILE, *(pytest.param(odd, marks=pytest.mark.long) for odd in ODD)], ids=ascii)
@pytest.mark.parametrize(
    "place", tuple(places(commands)), ids=lambda place: f"{' '.join(place.words)} {place.parameter.name}"
)
def test_any_name_in_the_place_of_any_name(
    place: Place, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command with one of its names exchanged for that one; the others are as they should be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    usual = {"output": "out.pdf", "report": str(SAMPLE), "source": str(EXAMPLE.parent), "shell": "bash"}
    others = [each for each in place.command.params if each.required and each is not place.parameter]
    wanted = [part for each in others for part in given(each, usual.get(str(each.name), str(EXAMPLE)))]
    code = run([*place.words, *wanted, *given(place.parameter, name)])
    assert "own fault" not in capsys.readouterr().err
    assert code in {0, 2}
