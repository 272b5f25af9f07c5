"""Which packages dev.py would install for the libraries that Qt misses."""

from __future__ import annotations

import pytest

from devtools.qt_libraries import LIBRARIES, find_missing, loads, packages_for, remedy

BOOKWORM = {"libgl1", "libglib2.0-0", "libxcb-cursor0"}
TRIXIE = {"libgl1", "libglib2.0-0t64", "libxcb-cursor0"}


def test_only_what_does_not_load_is_missing() -> None:
    here = {"libGL.so.1"}
    assert find_missing(["libGL.so.1", "libEGL.so.1"], here.__contains__) == ["libEGL.so.1"]


def test_a_library_that_nobody_has_does_not_load() -> None:
    assert not loads("libcommsfit-is-not-a-library.so.7")


@pytest.mark.parametrize(("system", "package"), [(BOOKWORM, "libglib2.0-0"), (TRIXIE, "libglib2.0-0t64")])
def test_a_renamed_package_goes_by_the_name_this_system_knows(system: set[str], package: str) -> None:
    assert packages_for(["libglib-2.0.so.0"], system.__contains__) == [package]


def test_two_libraries_of_one_package_ask_for_it_once() -> None:
    assert packages_for(["libglib-2.0.so.0", "libgthread-2.0.so.0"], TRIXIE.__contains__) == ["libglib2.0-0t64"]


def test_without_package_lists_the_oldest_name_is_given() -> None:
    assert packages_for(["libglib-2.0.so.0"], set[str]().__contains__) == ["libglib2.0-0"]


def test_the_remedy_is_one_command_with_apt_and_names_the_libraries_without() -> None:
    with_apt = remedy(["libGL.so.1"], ["libgl1"], has_apt=True)
    assert with_apt.endswith("sudo apt-get install -y --no-install-recommends libgl1")
    without = remedy(["libGL.so.1"], ["libgl1"], has_apt=False)
    assert "libGL.so.1" in without
    assert "apt-get" not in without


def test_the_window_system_is_asked_for_too() -> None:
    packages = packages_for(LIBRARIES, BOOKWORM.__contains__)
    assert {"libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"} <= set(
        packages
    )
