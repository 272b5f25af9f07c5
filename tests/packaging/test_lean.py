"""What the stand-alone program carries and what it leaves behind."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

LEAN = Path(__file__).resolve().parents[2] / "packaging" / "lean.py"
is_needed = cast("Callable[[str], bool]", runpy.run_path(str(LEAN))["is_needed"])


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "commsfit/resources/fonts/inter/Inter-Regular.ttf",
        # Pillow brings and loads it: without it every Word report fails.
        "pillow.libs/libharfbuzz-fb49c9fc.so.0.61450.0",
        "libharfbuzz-fb49c9fc.so.0.61450.0",
    ],
)
def test_what_the_program_needs_stays(target: str) -> None:
    assert is_needed(target)


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/translations/qtmultimedia_de.qm",
        "libgtk-3.so.0",
        "libcairo.so.2",
        "libharfbuzz.so.0",
    ],
)
def test_what_nothing_asks_for_goes(target: str) -> None:
    assert not is_needed(target)
