"""A report that takes long says where it stands; one of usual size says nothing."""

from __future__ import annotations

import time

import pytest

from commsfit.cli.options.report_progress import telling


def test_a_long_part_is_told_while_it_lasts(capsys: pytest.CaptureFixture[str]) -> None:
    told = ""
    with telling(every=0.01) as progress:
        progress(2, 9, "Decisions taken")
        end = time.monotonic() + 20
        while "Part 3 of 9: Decisions taken" not in told:
            assert time.monotonic() < end
            time.sleep(0.01)
            told += capsys.readouterr().err


def test_a_short_one_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with telling() as progress:
        progress(0, 2, "Summary")
    assert capsys.readouterr().err == ""


def test_where_the_writing_fails_nothing_goes_on_telling(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no"), telling(every=0.01):
        raise ValueError("no")
    capsys.readouterr()
    time.sleep(0.05)
    assert capsys.readouterr().err == ""
