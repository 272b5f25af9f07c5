"""What a batch takes: little memory however many rows, and time in step with them."""

from __future__ import annotations

import sys

import pytest

from benchmarks.bench_batch import exponent, measured


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read where Linux tells it")
def test_memory_stays_and_time_grows_in_step() -> None:
    runs = [measured(rows, 2) for rows in (100, 300, 900)]
    assert max(run.all_processes for run in runs) < 300
    assert runs[-1].all_processes < runs[0].all_processes + 30
    assert exponent([run.rows for run in runs], [run.processor for run in runs]) < 1.1
