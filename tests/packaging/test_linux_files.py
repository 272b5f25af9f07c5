"""The desktop entry, the file type and the software catalogue's entry agree with each other and with the project."""

from __future__ import annotations

import configparser
import runpy
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import commsfit
from commsfit.desktop.start import DESKTOP_ENTRY
from commsfit.locations import resources

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "linux"
APP_ID = "io.github.commsfit.commsfit"
FILE_TYPE = "application/vnd.commsfit.assessment+json"
ENTRY = FOLDER / f"{APP_ID}.desktop"
CATALOGUE = FOLDER / f"{APP_ID}.metainfo.xml"
MIME = FOLDER / "commsfit-mime.xml"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals, the documented way
    parser.read(ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_opens_assessment_files_by_the_contracted_command() -> None:
    assert entry()["Exec"] == "commsfit open %f"
    assert entry()["MimeType"] == f"{FILE_TYPE};"
    assert entry()["Icon"] == APP_ID


def test_a_desktop_finds_the_entry_by_the_name_that_the_program_gives_itself() -> None:
    assert ENTRY.stem == DESKTOP_ENTRY


def test_the_package_ships_the_icon_that_the_window_shows() -> None:
    built = runpy.run_path(str(FOLDER.parent / "debian.py"))
    assert built["ICON"] == resources() / "icons" / "commsfit.svg"
    assert built["ICON"].is_file()


def test_the_file_type_is_the_one_that_the_entry_opens() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(MIME).getroot().find("m:mime-type", space)
    assert kind is not None
    assert kind.get("type") == FILE_TYPE
    glob = kind.find("m:glob", space)
    assert glob is not None
    assert glob.get("pattern") == "*.commsfit"


def test_the_catalogue_knows_this_version_first() -> None:
    component = ET.parse(CATALOGUE).getroot()
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == ENTRY.name
    assert component.findtext("provides/mediatype") == FILE_TYPE
    newest = component.find("releases/release")
    assert newest is not None
    assert newest.get("version") == commsfit.__version__


@pytest.mark.parametrize(
    "command",
    [["desktop-file-validate", str(ENTRY)], ["appstreamcli", "validate", "--no-net", str(CATALOGUE)]],
    ids=lambda command: command[0],
)
def test_the_validator_has_nothing_to_say(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
