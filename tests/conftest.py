"""What every test stands on: no network, no display, a home of its own, one locale."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.offline.sitecustomize import close_network

OFFLINE = Path(__file__).resolve().parent / "offline"

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt warns, and a warning is a failure here, when the locale is not UTF-8.
os.environ["LC_ALL"] = "C.UTF-8"

close_network()
# What is collected here is needed to the end: no garbage to look for while thousands of tests are found.
gc.disable()
# For the Python programs that tests start.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), os.environ.get("PYTHONPATH")]))

# The same examples each time: a red test is a change's fault, not luck's. The long tests look further afield.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


@pytest.fixture(autouse=True, scope="session")
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests away from the settings, recent files and backups of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


def pytest_collection_finish() -> None:
    """From now on look for garbage, but not among the tests."""
    gc.freeze()
    gc.enable()
