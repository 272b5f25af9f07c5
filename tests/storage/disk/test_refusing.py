"""An operating system's errors in words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from commsfit.storage.disk.refusing import cannot_read, cannot_write

FILE = Path("/clients/north.commsfit")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EACCES, "You may not write here."),
        (errno.EROFS, "This disk is read-only."),
        (errno.EIO, "The disk reported an error."),
        (errno.ENOENT, "The folder is not there."),
        (errno.ENAMETOOLONG, "This name is too long."),
    ],
)
def test_each_cause_has_words_a_place_and_a_remedy(number: int, words: str) -> None:
    told = str(cannot_write(OSError(number, os.strerror(number)), FILE))
    assert told.startswith(f"{FILE}: {words} Nothing was changed. ")
    assert len(told) > len(f"{FILE}: {words} Nothing was changed. ")


def test_an_unheard_of_cause_is_passed_on_as_the_system_words_it() -> None:
    assert "Text file busy." in str(cannot_write(OSError(9_999, "Text file busy"), FILE))
    assert "strange" in str(cannot_read(OSError("strange"), FILE))


def test_a_missing_file_is_told_as_such_when_reading() -> None:
    assert (
        str(cannot_read(FileNotFoundError(errno.ENOENT, "x"), FILE))
        == f"{FILE}: There is no such file. Check the name."
    )
