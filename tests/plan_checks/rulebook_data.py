"""The rulebook's own files, read as plain data: what each feature, gate and lead time is, never how it is planned."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

from commsfit.locations import resources

Data = dict[str, Any]

# Meaning of the ids that DOMAIN.md 6 and the library fix; the rest is read from the files.
TENANT: Final = "U01"
NETWORK_TEST: Final = "U04"
EMERGENCY: Final = "U05"
PORT: Final = "U06"
CALL_FLOWS: Final = "U07"
PHONES: Final = "U08"
SPECIAL_LINES: Final = "U09"
TRAINING: Final = "U10"
SWITCH_OFF: Final = "U11"
PROVIDER: Final = "F00"
MONITORING: Final = "F23"
CARD_PAUSES: Final = ("F16", "U13")
RECORDING_NOTICE: Final = "U14"
STAFF_GOALS: Final = ("staff_collaboration", "replace_pbx")

MEASURED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "keys_safe": ("F01",),
    "webhooks_signed": ("F02",),
    "logs_clean": ("F03",),
    "retention_audited": ("F03",),
    "delivery": (MONITORING,),
    "api_latency": (MONITORING,),
    "webhook_failures": (MONITORING,),
    "tenant_live": (TENANT,),
    "network_passed": (NETWORK_TEST,),
    "network_pilot": (),
    "people_trained": (TRAINING,),
    "emergency_tested": (EMERGENCY,),
    "staff_calling": (PHONES,),
    "flows_tested": (CALL_FLOWS,),
    "numbers_tested": (PORT,),
    "old_lines_checked": (SPECIAL_LINES,),
    "readiness": (),
    "rollback": (),
    "call_quality": (),
    "devices_tried": (),
    "month_of_calls": (),
    "notice_given": (),
}
"""What is done before a criterion can be measured; the empty ones have rules of their own or none."""


@dataclass(frozen=True)
class Library:
    """The files, by topic."""

    topics: Mapping[str, Data]

    @cached_property
    def features(self) -> dict[str, Data]:
        return {feature["id"]: feature for feature in self.topics["features"]["features"]}

    @cached_property
    def lead_times(self) -> dict[str, Data]:
        return {lead["id"]: lead for lead in self.topics["lead_times"]["lead_times"]}

    @cached_property
    def gates(self) -> dict[tuple[str, int], Data]:
        return {(phase["track"], phase["number"]): phase for phase in self.topics["roadmap"]["phases"]}

    @cached_property
    def criteria(self) -> dict[str, str]:
        """The sentence of each criterion of a gate."""
        sentences: dict[str, str] = self.topics["words"]["criteria"]
        return sentences

    @cached_property
    def questions(self) -> dict[str, Data]:
        return {question["id"]: question for question in self.topics["questions"]["questions"]}

    @cached_property
    def serving(self) -> dict[str, frozenset[str]]:
        """The features that serve each goal: those with a rule that rests on it."""
        found: dict[str, set[str]] = {goal: {PHONES} for goal in STAFF_GOALS}
        for feature in self.features.values():
            for rule in feature.get("rules", ()):
                if rule["grounds"] == "goal":
                    for goal in _goals_of(rule.get("when", {})):
                        found.setdefault(goal, set()).add(feature["id"])
        return {goal: frozenset(features) for goal, features in found.items()}

    @cached_property
    def thresholds(self) -> dict[str, Decimal | int]:
        """The figures that conditions name."""
        limits: dict[str, Decimal | int] = self.topics["readiness"]["limits"]
        return {threshold["id"]: threshold["value"] for threshold in self.topics["decision"]["thresholds"]} | limits

    @cached_property
    def named_conditions(self) -> dict[str, Data]:
        """What `holds` may name: tests, signals and concepts of the decision, and concepts of the plan."""
        decision = self.topics["decision"]
        rows = (row for group in ("tests", "signals", "concepts") for row in decision[group])
        of_plan: dict[str, Data] = self.topics["roadmap"]["concepts"]
        return {row["id"]: row["when"] for row in rows} | of_plan

    def has(self, feature: str, tag: str) -> bool:
        return bool(self.features.get(feature, {}).get(tag))

    def covering(self, check: str) -> frozenset[str]:
        return frozenset(each["id"] for each in self.features.values() if check in each.get("covers", ()))

    def needs(self, feature: str, needed: str) -> bool:
        """Whether one feature cannot be without another, directly or through others."""
        data = self.features.get(feature, {})
        direct = (*data.get("requires", ()), *data.get("live_needs", ()))
        return needed in direct or any(self.needs(each, needed) for each in direct)


def _goals_of(condition: Any) -> Iterator[str]:
    if isinstance(condition, list):
        for part in condition:
            yield from _goals_of(part)
    elif isinstance(condition, dict):
        if condition.get("fact") == "goals" and "has" in condition:
            yield condition["has"]
        for key in ("all", "any"):
            yield from _goals_of(condition.get(key, []))


@lru_cache(maxsize=1)
def library() -> Library:
    """All files of the rulebook that is shipped, and the English words of its plan."""
    folder = resources() / "rulebook"
    topics = {file.stem: _read(file) for file in folder.glob("*.toml")}
    return Library(topics | {"words": _read(folder / "words" / "en" / "roadmap.toml")})


def _read(file: Path) -> Data:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
