"""Plans hold to DOMAIN.md 6: those of all examples and of random sheets.

The few of the fast tests are the same in each run, so that a red test is a change's fault and not luck's. Of the many
of the long ones most are known, and some are of a new seed in each run, which is printed: PLAN_SEED replays it, and
`python -m tests.plan_checks 5000` draws as many new ones as one likes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from tests.plan_checks.advising import case_of, examples
from tests.plan_checks.comparing import with_answer
from tests.plan_checks.counting import Counted, count
from tests.plan_checks.random_sheets import KNOWN_SEEDS, seed, sheets
from tests.plan_checks.rules import COMPARED, RULES
from tests.plan_checks.sheets import Sheet

FAST, FAST_COMPARED, FAST_SEED = 150, 5, 26
MANY, NEW, KNOWN_COMPARED, NEW_COMPARED, JUST_LATE = 5000, 500, 100, 40, 200
A_WEEK, SOONEST, LATEST = 7, 30, 3650
"""Days: of a deadline that is sooner the law of the verdict is another, and later ones nobody can answer."""


def told(counted: Counted, drawn: int | None = None) -> str:
    """What to read where it fails, and how to see it again."""
    return "\n".join([f"PLAN_SEED={drawn}", *counted.lines()])


def just_late(drawn: Iterable[Sheet]) -> Iterator[Sheet]:
    """The same buyers with a date a week before the plan keeps it: where remedies have the most to choose from."""
    for sheet in drawn:
        ends = case_of(sheet).plan.day("musts_end")
        ahead = (ends - sheet.today).days - A_WEEK if ends else 0
        if SOONEST < ahead < LATEST:
            yield with_answer(sheet, "days_to_go_live", ahead)


def test_the_plans_of_all_examples_break_no_rule() -> None:
    counted = count(examples())
    assert counted.planned >= 11
    assert counted.clean, told(counted)


def test_random_plans_break_no_rule() -> None:
    counted = count(sheets(FAST_SEED, FAST))
    assert counted.planned > FAST * 0.9
    assert counted.clean, told(counted, FAST_SEED)


def test_plans_of_answers_that_differ_in_one_thing_agree() -> None:
    counted = count(sheets(FAST_SEED, FAST_COMPARED), COMPARED)
    assert counted.clean, told(counted, FAST_SEED)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("known", KNOWN_SEEDS)
def test_five_thousand_known_plans_break_no_rule(known: int) -> None:
    counted = count(sheets(known, MANY // 4))
    assert counted.clean, told(counted, known)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_new_plans_break_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = seed()
    counted = count(sheets(drawn, NEW))
    with capsys.disabled():
        print(f"\n{counted.planned} plans, PLAN_SEED={drawn}")  # noqa: T201 - how to see this run again
    assert counted.clean, told(counted, drawn)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_a_hundred_known_plans_agree_with_their_neighbours() -> None:
    counted = count(sheets(KNOWN_SEEDS[0], KNOWN_COMPARED), COMPARED)
    assert counted.clean, told(counted, KNOWN_SEEDS[0])


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_new_plans_agree_with_their_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = seed()
    counted = count(sheets(drawn, NEW_COMPARED), COMPARED)
    with capsys.disabled():
        print(f"\n{counted.planned} plans, PLAN_SEED={drawn}")  # noqa: T201 - how to see this run again
    assert counted.clean, told(counted, drawn)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_plans_that_just_miss_their_date_break_no_rule() -> None:
    drawn = KNOWN_SEEDS[1]
    counted = count(just_late(sheets(drawn, JUST_LATE)), (*RULES, *COMPARED[:3]))
    assert counted.planned > JUST_LATE / 2
    assert counted.clean, told(counted, drawn)


@pytest.mark.long
def test_the_same_seed_draws_the_same_sheets() -> None:
    assert list(sheets(7, 50)) == list(sheets(7, 50))
    assert list(sheets(7, 50)) != list(sheets(8, 50))


def test_every_check_has_a_name_of_its_own() -> None:
    names = [check.__name__ for _, check in (*RULES, *COMPARED)]
    assert len({*names}) == len(names)
