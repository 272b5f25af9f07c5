"""The checks are worth their silence only if they see faults: ten, drawn by chance, are put into the planner.

`python -m tests.plan_checks.faulty 20` tries more of them. One in ten may be no fault to an expert: which of two equal
pieces of work comes first, say.
"""

from __future__ import annotations

import pytest

from tests.plan_checks.faulty import try_faults
from tests.plan_checks.random_sheets import seed

FAULTS, SEEN, SHEETS = 10, 9, 400
USUAL_FAULTS = 13


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_nine_of_ten_faults_that_change_a_plan_are_seen(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = seed(USUAL_FAULTS)
    tried = []
    with capsys.disabled():
        print(f"\nPLAN_SEED={drawn}")  # noqa: T201 - how to see this run again
        for each in try_faults(FAULTS, drawn, SHEETS):
            print(each.words)  # noqa: T201 - which were put in, and by what they were seen
            tried.append(each)
    changing = [each for each in tried if each.counts]
    assert len(changing) == FAULTS
    assert sum(bool(each.checks) for each in changing) >= SEEN
