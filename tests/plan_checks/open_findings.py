"""What the checks have found and nobody has mended yet: told here, let through, and shown by a sheet that breaks it.

Each has a test that must fail: once a plan breaks it no more, that test says so, and its line here goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from commsfit.domain.answers.choices import Choices, Move, Priority
from tests.plan_checks.case import Case
from tests.plan_checks.rulebook_data import PHONES, TRAINING
from tests.plan_checks.sheets import Sheet


@dataclass(frozen=True)
class OpenFinding:
    """The checks that it breaks, the sentences that are let through, in words, and a sheet that shows it."""

    words: str
    checks: frozenset[str]
    lets_through: Callable[[Case, str], bool]
    shown_by: Sheet


def moved_beneath(case: Case, *features: str) -> bool:
    """Whether a person moved one of these, or what it cannot be without."""
    moves = [move.item for move in case.sheet.choices.moves]
    return any(item == feature or case.library.needs(feature, item) for item in moves for feature in features)


def sheet(*moves: Move, **answers: object) -> Sheet:
    """A sheet that says only what matters here."""
    return Sheet(answers, Choices(moves=moves))


OPEN: Final[tuple[OpenFinding, ...]] = (
    OpenFinding(
        "A wave in which next to nothing is to be done has an item of 0 days.",
        frozenset({"effort_has_a_fixed_part"}),
        lambda case, sentence: any(work.wave is not None and sentence.startswith(work.id) for work in case.plan.items),
        sheet(internal_users=98_000, sites=150, numbers_to_port=20, goals=["replace_pbx"]),
    ),
    OpenFinding(
        "Only the staff track is late, and the remedy names developers beside those whom it needs.",
        frozenset({"remedies_act_on_what_is_late"}),
        lambda _case, sentence: " and " in sentence.partition("Plan with")[2],
        sheet(internal_users=59_639, days_to_go_live=2524, it_hours_per_week=4),
    ),
    OpenFinding(
        "A person moved down what phones or training need: the numbers no longer wait for them.",
        frozenset({"phones_before_numbers", "port_asked_for_a_day_on_which_both_hold"}),
        lambda case, _sentence: moved_beneath(case, PHONES, TRAINING),
        sheet(Move("U04", Priority.COULD, reason="as agreed", by="Ann"), internal_users=100, numbers_to_port=20_000),
    ),
    OpenFinding(
        "A person left out a stage of choosing a vendor: the next no longer waits for the one before it.",
        frozenset({"vendor_is_chosen_in_stages"}),
        lambda case, _sentence: any(case.library.has(move.item, "procures") for move in case.sheet.choices.moves),
        sheet(
            Move("B03", Priority.WONT, reason="as agreed", by="Ann"),
            external_messages_per_month=500,
            workflow_deviation_percent=0,
            unmet_requirement_percent=0,
            goals=["replace_pbx", "contact_centre"],
        ),
    ),
)


def is_open(case: Case, check: str, sentence: str) -> bool:
    """Whether a breach is one that is told here."""
    return any(check in finding.checks and finding.lets_through(case, sentence) for finding in OPEN)
