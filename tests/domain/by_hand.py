"""The decision once more, written by hand from the specification, and sheets that lean on its edges: for tests only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from random import Random
from typing import Any, Final

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.outcome import Verdict, verdict_of

THRESHOLDS: Final = {
    "developer_hours_per_week": 20,
    "days_to_go_live": 30,
    "external_messages_per_month": 10000,
    "internal_users": 50,
    "workflow_deviation_percent": 30,
    "unmet_requirement_percent": 10,
}
STAFF: Final = ("staff_collaboration", "replace_pbx")
PROGRAMMABLE: Final = ("embed_in_portal_or_crm", "carrier_level_control")
PLACE: Final = {"ucaas": 0, "cpaas_blocked": 1, "dual_stack_phased": 1, "dual_stack": 2, "cpaas": 2}


def decide(sheet: Mapping[str, Any]) -> str | None:
    """The outcome of a complete sheet; None where the answers contradict each other."""
    goals = sheet["goals"]
    if not sheet["engineering_team"] and (sheet["developer_hours_per_week"] > 0 or sheet["rest_api_expertise"]):
        return None
    capacity = sheet["developer_hours_per_week"] < 20 or not sheet["rest_api_expertise"]
    unfit = "embed_in_portal_or_crm" in goals or "carrier_level_control" in goals
    strong = sheet["external_messages_per_month"] > 10000 or sheet["workflow_deviation_percent"] > 30 or unfit
    blocked = capacity or not sheet["engineering_team"] or sheet["days_to_go_live"] < 30
    staff = "staff_collaboration" in goals or "replace_pbx" in goals or sheet["internal_users"] >= 50
    if not strong and not sheet["unmet_requirement_percent"] > 10:
        return "ucaas"
    if blocked:
        return "cpaas_blocked" if unfit and not staff else "dual_stack_phased"
    if not strong:
        return "dual_stack_phased"
    return "dual_stack" if staff else "cpaas"


def cells() -> Iterator[dict[str, Any]]:
    """One sheet for every combination of the twelve comparisons, contradictory ones too."""
    sides = {
        "developer_hours_per_week": (25, 0),
        "days_to_go_live": (60, 10),
        "external_messages_per_month": (20000, 500),
        "internal_users": (80, 10),
        "workflow_deviation_percent": (50, 5),
        "unmet_requirement_percent": (25, 5),
    }
    options = (*STAFF, *PROGRAMMABLE)
    for team, rest, *rest_of_it in product((True, False), (True, False), *sides.values(), *[(True, False)] * 4):
        figures, chosen = rest_of_it[: len(sides)], rest_of_it[len(sides) :]
        yield {
            "engineering_team": team,
            "rest_api_expertise": rest,
            **dict(zip(sides, figures, strict=True)),
            "goals": [option for option, wanted in zip(options, chosen, strict=True) if wanted],
        }


def feasible_cells() -> list[dict[str, Any]]:
    return [sheet for sheet in cells() if decide(sheet) is not None]


def edge_biased(random: Random) -> dict[str, Any]:
    """A complete sheet whose figures mostly sit at a threshold or one step beside it."""

    def figure(threshold: int, highest: int) -> int:
        at = random.choice((threshold - 1, threshold, threshold + 1, threshold - 1, threshold, threshold + 1, 0, None))
        return random.randint(0, highest) if at is None else at

    team = random.random() < 0.85
    limits = {"workflow_deviation_percent": 100, "unmet_requirement_percent": 100}
    return {
        "engineering_team": team,
        "rest_api_expertise": team and random.random() < 0.75,
        **{name: figure(at, limits.get(name, 4 * at)) for name, at in THRESHOLDS.items()},
        **({} if team else {"developer_hours_per_week": 0}),
        "goals": [option for option in (*STAFF, *PROGRAMMABLE) if random.random() < 0.3],
    }


def boundary_product() -> Iterator[dict[str, Any]]:
    """Six figures at t-1, t, t+1 by five yes or no: 23,328 sheets."""
    figures = [(at - 1, at, at + 1) for at in THRESHOLDS.values()]
    options = ("replace_pbx", "embed_in_portal_or_crm", "carrier_level_control")
    for *at, team, rest, phones, portal, carrier in product(*figures, *[(True, False)] * 5):
        chosen = zip(options, (phones, portal, carrier), strict=True)
        yield {
            "engineering_team": team,
            "rest_api_expertise": rest,
            **dict(zip(THRESHOLDS, at, strict=True)),
            "goals": [option for option, wanted in chosen if wanted],
        }


def answers_of(sheet: Mapping[str, Any], rulebook: Rulebook | None = None) -> Answers:
    answers, wrong = read_answers(rulebook or bootstrap.rulebook(), sheet)
    assert not wrong, wrong
    return answers


def verdict(sheet: Mapping[str, Any]) -> Verdict:
    return verdict_of(bootstrap.rulebook(), answers_of(sheet))


def _decided_completions(partial: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Complete sheets that a partial one may turn into, each decided once: every side that its answers allow."""
    allowed = {question: list(_figures_within(question, partial.get(question))) for question in THRESHOLDS}
    choices = {
        "engineering_team": _truths(partial.get("engineering_team")),
        "rest_api_expertise": _truths(partial.get("rest_api_expertise")),
        "goals": _goals(partial.get("goals")),
    }
    names = [*allowed, *choices]
    for combination in product(*allowed.values(), *choices.values()):
        sheet = dict(zip(names, combination, strict=True))
        outcome = decide(sheet)
        if outcome is not None:
            yield sheet, outcome


def completions(partial: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Complete sheets that a partial one may turn into and that do not contradict themselves."""
    return (sheet for sheet, _ in _decided_completions(partial))


def reachable(partial: Mapping[str, Any]) -> set[str]:
    return {outcome for _, outcome in _decided_completions(partial)}


def _voices(said: Any) -> list[Any]:
    return list(said["by"].values()) if isinstance(said, Mapping) and "by" in said else [said]


def _figures_within(question: str, said: Any) -> Iterator[int]:
    voices = _voices(said)
    candidates = {at + step for at in (THRESHOLDS[question], 10, 30) for step in (-1, 0, 1)} | {0, 1, 60}
    candidates |= {THRESHOLDS[question] * 2}
    if said is None or "unknown" in voices:
        # One figure on each side of every threshold that can matter for it is enough.
        near = THRESHOLDS[question]
        sides = {0, near - 1, near, near + 1} | ({10, 11, 30, 31} if question.endswith("percent") else set())
        yield from sorted(sides)
        return
    ends = [end for voice in voices for end in (voice["between"] if isinstance(voice, Mapping) else [voice])]
    low, high = min(ends), max(ends)
    yield from sorted({low, high} | {one for one in candidates if low <= one <= high})


def _truths(said: Any) -> list[bool]:
    voices = _voices(said)
    return [True, False] if said is None or "unknown" in voices or len(set(voices)) > 1 else [bool(voices[0])]


def _goals(said: Any) -> list[list[str]]:
    deciding = (*STAFF, *PROGRAMMABLE)
    voices = _voices(said)
    certain: set[str] = set()
    possible = set(deciding)
    if said is not None and "unknown" not in voices:
        certain = set.intersection(*map(set, voices)) & possible
        possible &= set.union(*map(set, voices))
    open_ones = sorted(possible - certain)
    return [
        sorted(certain | {one for one, wanted in zip(open_ones, picks, strict=True) if wanted})
        for picks in product((True, False), repeat=len(open_ones))
    ]
