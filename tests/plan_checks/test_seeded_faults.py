"""The checks are worth their silence only if they see faults: twenty, drawn by chance, are put into the planner."""

from __future__ import annotations

import pytest

from tests.plan_checks.faulty import try_faults
from tests.plan_checks.random_sheets import seed

FAULTS, SHEETS = 20, 120


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_each_of_twenty_faults_that_change_a_plan_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = seed()
    tried = []
    with capsys.disabled():
        print(f"\nPLAN_SEED={drawn}")  # noqa: T201 - how to see this run again
        for each in try_faults(FAULTS, drawn, SHEETS):
            print(each.words)  # noqa: T201 - which were put in, and by what they were seen
            tried.append(each)
    changing = [each for each in tried if each.counts]
    assert len(changing) == FAULTS
    assert [each.words for each in changing if not each.checks] == []
