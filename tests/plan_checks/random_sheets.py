"""Random sheets with edges: any question of the rulebook, leaning on the sizes at which plans change."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.answers.settings import Freeze, Settings
from commsfit.domain.answers.values import Band
from tests.plan_checks.rulebook_data import library
from tests.plan_checks.sheets import Sheet

KNOWN_SEEDS: Final = (900_021, 900_031, 900_041, 900_051)
"""Their sheets once found faults, or came near: they are drawn in each long run, beside those of a new seed."""
EDGES: Final[dict[str, tuple[int, ...]]] = {
    "internal_users": (0, 1, 2, 12, 13, 49, 50, 80, 99, 100, 400, 2000, 10_000, 100_000),
    "sites": (1, 2, 3, 5, 20, 150, 2000),
    "numbers_to_port": (0, 1, 20, 100, 101, 1800, 20_000),
    "analog_lines": (0, 1, 4, 5, 40, 320),
    "days_to_go_live": (1, 14, 29, 30, 31, 45, 90, 180, 365, 1000, 3650),
    "developer_hours_per_week": (0, 1, 8, 19, 20, 21, 40, 80, 200, 400),
    "external_messages_per_month": (0, 1, 500, 10_000, 10_001, 25_000, 400_000),
    "workflow_deviation_percent": (0, 10, 11, 30, 31, 60),
    "unmet_requirement_percent": (0, 10, 11, 30, 31, 60),
    "legacy_contract_end": (0, 1, 30, 35, 90, 200, 700),
    "legacy_notice_days": (0, 30, 90, 180),
    "it_hours_per_week": (1, 4, 16, 40, 120, 400),
    "legacy_overlap_months": (0, 1, 3, 6, 12),
    "contact_centre_agents": (0, 1, 12, 200),
    "peak_load_percent": (20, 49, 50, 51, 80, 81, 120),
    "webhook_response_ms": (50, 99, 100, 101, 200, 201, 500),
}
LEANINGS: Final[tuple[tuple[dict[str, tuple[Any, ...]], float], ...]] = (
    (
        {"engineering_team": (True,), "developer_hours_per_week": (20, 21, 40, 80, 400), "rest_api_expertise": (True,)},
        0.5,
    ),
    ({"days_to_go_live": (30, 45, 90, 180, 365, 1000)}, 0.4),
    (
        {
            "external_messages_per_month": (0, 500, 10_000),
            "workflow_deviation_percent": (0, 10, 30),
            "unmet_requirement_percent": (0, 5, 10),
            "goals": (
                [],
                ["replace_pbx"],
                ["customer_notifications", "staff_collaboration"],
                ["replace_pbx", "contact_centre"],
            ),
        },
        0.25,
    ),
    ({"internal_users": (0, 1, 12, 49), "goals": (["customer_notifications"], ["embed_in_portal_or_crm"], [])}, 0.12),
    ({"internal_users": (1, 12), "sites": (1,), "numbers_to_port": (0, 20), "analog_lines": (0, 4)}, 0.12),
)
"""What outcomes lie far from: a team that can build, a later date, no need, few people, a small practice."""
SHARES: Final = {1: (100,), 2: (60, 40), 3: (50, 30, 20)}
UNKNOWN: Final = "unknown"
FIRST_DAY: Final = date(2026, 1, 1)


def seed(usual: int | None = None) -> int:
    """The seed to replay, from PLAN_SEED; without one the usual, else a new one, as for PLAN_SEED=new."""
    wanted = os.environ.get("PLAN_SEED", "new" if usual is None else str(usual))
    return secrets.randbelow(10**9) if wanted == "new" else int(wanted)


def sheets(seed: int, count: int) -> Iterator[Sheet]:
    """The same sheets for the same seed; one in six has a person's own choices laid over it."""
    for number in range(count):
        yield sheet(Random(f"{seed}:{number}"))


def sheet(random: Random) -> Sheet:
    """One sheet: half of them say nearly everything, the rest leave much open; some lean towards one outcome."""
    openness = random.choice((0.0, 0.0, 0.05, 0.3, 0.6))
    answers = {
        question: _said(random, data) for question, data in library().questions.items() if random.random() >= openness
    }
    for leaning, likely in LEANINGS:
        if random.random() < likely:
            answers |= {question: random.choice(figures) for question, figures in leaning.items()}
    today = FIRST_DAY + timedelta(days=random.randrange(730))
    return Sheet(_agreeing(random, answers), _choices(random, today), _settings(random), today)


def _said(random: Random, question: dict[str, Any]) -> Any:
    said: Any
    match question["kind"]:
        case "yes_no":
            said = random.random() < 0.6
        case "choice":
            said = random.choice(question["options"])
        case "many":
            most = 4 if random.random() < 0.8 else len(question["options"])
            said = sorted(random.sample(question["options"], random.randint(0, min(most, len(question["options"])))))
        case "shares":
            named = random.sample(question["options"], random.randint(1, 3))
            said = dict(zip(named, SHARES[len(named)], strict=True))
        case "number" | "percent" | "money" | "days":
            said = _figure(random, question)
            if random.random() < 0.06:
                said = {"between": sorted((said, _figure(random, question)))}
        case other:
            raise AssertionError(f"the generator knows no kind of question called {other}")
    return UNKNOWN if random.random() < 0.04 else said


def _figure(random: Random, question: dict[str, Any]) -> int | Decimal:
    edges = EDGES.get(question["id"])
    if edges and random.random() < 0.75:
        return random.choice(edges)
    lowest, highest = int(question.get("minimum", 0)), int(question.get("maximum", 1000))
    near = max(edges) if edges else 100
    return random.randint(lowest, max(lowest, min(highest, near)))


def _agreeing(random: Random, answers: dict[str, Any]) -> dict[str, Any]:
    """Without a team there are no hours; one contradiction in thirty is left in."""
    if answers.get("engineering_team") is False and random.random() > 0.03:
        return answers | {"developer_hours_per_week": 0, "rest_api_expertise": False}
    return answers


def _settings(random: Random) -> Settings:
    """Mostly what the program proposes; else an own freeze, or none at all, and own calendars."""
    freeze = random.choice(
        (None,) * 8 + ((), (Freeze((7, 1), (8, 31)),), (Freeze((3, 20), (4, 10)), Freeze((11, 1), (1, 31))))
    )
    return Settings(freeze=freeze, holidays=random.choice((None,) * 8 + (("US",), ("DE-BY", "FR"))))


def _choices(random: Random, today: date) -> Choices:
    if random.random() > 1 / 6:
        return Choices()
    features = sorted(library().features)
    start = today + timedelta(days=random.choice((0, 1, 30, 200))) if random.random() < 0.4 else None
    moves = tuple(
        Move(random.choice(features), random.choice(tuple(Priority)), reason="as agreed", by="Ann")
        for _ in range(random.choice((0, 0, 1, 2)))
    )
    effort = {
        random.choice(features): Band(Decimal(low), Decimal(low * 2), Decimal(low * 3))
        for low in random.choices((1, 5, 40), k=random.choice((0, 1, 2)))
    }
    free = frozenset(today + timedelta(days=random.randrange(120)) for _ in range(random.choice((0, 3, 10))))
    first_wave = random.choice((None, None, None, 1, 20))
    return Choices(moves=moves, start=start, holidays=free, effort=effort, first_wave=first_wave)
