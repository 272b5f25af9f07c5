"""A small plan written by hand in which nothing is wrong, to plant one breach at a time in."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from tests.plan_checks.rulebook_data import library
from tests.plan_checks.sheets import Sheet
from tests.plan_checks.working_days import SATURDAY, days, monday

Json = dict[str, Any]

ANSWERS: Final[Json] = {
    "industry": "professional_services",
    "regions": ["us"],
    "sites": 3,
    "internal_users": 100,
    "numbers_to_port": 50,
    "analog_lines": 4,
    "engineering_team": True,
    "developer_hours_per_week": 40,
    "rest_api_expertise": True,
    "days_to_go_live": 200,
    "external_messages_per_month": 25_000,
    "workflow_deviation_percent": 0,
    "goals": ["customer_notifications", "replace_pbx"],
    "secondary_carrier_routing": False,
    "records_calls": False,
    "cards_by_phone": True,
    "it_hours_per_week": 40,
    "legacy_contract_end": 400,
    "legacy_notice_days": 30,
}

# feature, wave, tier, track, phase, role, days, starts, ends, procures, requires
_ROWS: Final = (
    ("Q1", None, "must", "ucaas", 0, "buyer", 0.5, "2026-02-02", "2026-02-06", "requirements", ()),
    ("Q2", None, "must", "ucaas", 0, "buyer", 0.5, "2026-02-09", "2026-02-13", "offers", ()),
    ("Q3", None, "must", "ucaas", 0, "buyer", 0.5, "2026-02-16", "2026-02-18", "choice", ()),
    ("Q4", None, "must", "ucaas", 0, "buyer", 0.5, "2026-02-18", "2026-02-20", "contract", ()),
    ("Q5", None, "must", "cpaas", 0, "buyer", 0.5, "2026-02-02", "2026-02-10", "requirements", ()),
    ("Q6", None, "must", "cpaas", 0, "buyer", 0.5, "2026-02-10", "2026-02-16", "offers", ()),
    ("Q7", None, "must", "cpaas", 0, "buyer", 0.5, "2026-02-17", "2026-02-18", "choice", ()),
    ("Q8", None, "must", "cpaas", 0, "buyer", 0.5, "2026-02-18", "2026-02-20", "contract", ()),
    ("U04", None, "must", "ucaas", 0, "network", 5, "2026-02-09", "2026-02-13", None, ()),
    ("U01", None, "must", "ucaas", 0, "it", 4, "2026-02-23", "2026-02-26", None, ()),
    ("U05", None, "must", "ucaas", 0, "it", 2, "2026-02-27", "2026-03-02", None, ("U01",)),
    ("U07", None, "must", "ucaas", 1, "it", 2, "2026-03-03", "2026-03-05", None, ("U01",)),
    ("U10", 1, "must", "ucaas", 1, "it", 1, "2026-03-06", "2026-03-06", None, ()),
    ("U08", 1, "must", "ucaas", 1, "it", 1, "2026-03-09", "2026-03-09", None, ("U01", "U04")),
    ("U06", 1, "must", "ucaas", 2, "it", 1, "2026-03-06", "2026-03-24", None, ("U01",)),
    ("U10", 2, "must", "ucaas", 1, "it", 2, "2026-03-17", "2026-03-18", None, ()),
    ("U08", 2, "must", "ucaas", 1, "it", 3, "2026-03-19", "2026-03-24", None, ("U01", "U04")),
    ("U06", 2, "must", "ucaas", 2, "it", 1, "2026-03-18", "2026-04-01", None, ("U01",)),
    ("U09", None, "must", "ucaas", 2, "it", 3, "2026-03-10", "2026-03-13", None, ()),
    ("F00", None, "must", "foundation", 0, "developers", 2, "2026-02-23", "2026-02-24", None, ()),
    ("F01", None, "must", "foundation", 0, "developers", 4, "2026-02-25", "2026-03-02", None, ("F00",)),
    ("F02", None, "must", "foundation", 0, "developers", 7, "2026-03-03", "2026-03-11", None, ("F01",)),
    ("F03", None, "must", "foundation", 0, "developers", 5, "2026-03-12", "2026-03-18", None, ("F02",)),
    ("F23", None, "must", "cpaas", 1, "developers", 5, "2026-03-19", "2026-03-25", None, ("F02",)),
    ("F08", None, "must", "cpaas", 1, "developers", 8, "2026-03-26", "2026-04-06", None, ("F02",)),
    ("F06", None, "must", "cpaas", 1, "developers", 6, "2026-04-07", "2026-04-14", None, ("F02",)),
    ("F13", None, "should", "cpaas", 2, "developers", 5, "2026-04-15", "2026-04-21", None, ("F02",)),
)
NOTICE: Final = "Notice is due by 6 February 2027."
WAITING: Final = {"U06": ["porting"], "F02": ["vendor_checks"]}
_OFF: Final = ("U11", None, None, "ucaas", 4, "it", 4, "2026-04-28", "2026-05-05", None, ("U01", "U07"))


def sound_sheet() -> Sheet:
    """Whose plan it is."""
    return Sheet(dict(ANSWERS), today=date(2026, 2, 1))


def sound_result() -> Json:
    """The result that answers it, new each time."""
    items = [_item(*row) for row in _ROWS]
    closing = [_item(*_OFF)]
    return {
        "problems": [],
        "verdict": {"sentence": "Both now.", "detail": "", "possible": ["dual_stack"]},
        "readiness": {
            "gate": "fix_first",
            "checks": [{"id": "failover", "state": "fail", "due_phase": 1, "action": "Build it."}],
        },
        "compliance": [
            {
                "id": "life_safety_lines",
                "applies": True,
                "mandatory": True,
                "items": ["U09"],
                "due_on": "2026-12-31",
                "late": False,
            },
            {"id": "card_masking", "applies": False, "mandatory": True, "items": [], "due_on": None, "late": False},
        ],
        "facts": [{"id": "a_rule", "source": "a regulator", "old_after": "2027-01-01", "old": False}],
        "roadmap": {
            "for": "dual_stack",
            "start": "2026-02-02",
            "deadline": "2026-08-20",
            "hours_per_week": 40,
            "items": items,
            "closing": closing,
            "lead_times": [
                _wait("porting", 1, "2026-03-06", "2026-03-24", "U06"),
                _wait("porting", 2, "2026-03-18", "2026-04-01", "U06"),
                _wait("vendor_checks", None, "2026-02-24", "2026-02-26", "F02"),
            ],
            "gates": [
                _gate("cpaas", 0, "2026-03-18"),
                _gate("cpaas", 1, "2026-04-14"),
                _gate("cpaas", 2, "2026-04-21"),
                _gate("ucaas", 0, "2026-03-02"),
                _gate("ucaas", 1, "2026-03-24"),
                _gate("ucaas", 2, "2026-04-01"),
                _gate("ucaas", 4, "2026-05-05"),
            ],
            "spans": [],
            "freezes": [],
            "waves": [
                {
                    "wave": 1,
                    "people": 10,
                    "sites": 1,
                    "trained": "2026-03-06",
                    "calls": "2026-03-09",
                    "numbers": "2026-03-24",
                },
                {
                    "wave": 2,
                    "people": 90,
                    "sites": 2,
                    "trained": "2026-03-18",
                    "calls": "2026-03-24",
                    "numbers": "2026-04-01",
                },
            ],
            "old_contract": {"ends": "2027-03-08", "notice_by": "2027-02-06", "needed_until": "2026-05-05"},
            "musts_end_at_worst": "2026-05-01",
            "load": _load([*items, *closing]),
            "goals": [
                {"goal": "customer_notifications", "how": "planned", "item": "F06", "words": "", "on": "2026-04-14"},
                {"goal": "replace_pbx", "how": "planned", "item": "U08", "words": "", "on": "2026-03-24"},
            ],
            "first_value": "2026-03-09",
            "staff_live": "2026-04-01",
            "musts_end": "2026-04-14",
            "ends": "2026-05-05",
            "deadline_met": True,
            "shares_of_effort": {"must": 0.9306, "should": 0.0694, "could": 0},
            "must_share_of_effort": 0.9306,
            "remedies": [],
            "warnings": ["Musts take 94% of the effort; more than 60% leaves too little room.", NOTICE],
            "demotion_candidates": [],
            "consequences": [],
        },
    }


def _item(*row: Any) -> Json:
    feature, wave, tier, track, phase, role, days_of_work, starts, ends, procures, requires = row
    return {
        "id": feature if wave is None else f"{feature}.{wave}",
        "feature": feature,
        "wave": wave,
        "priority": tier,
        "track": track,
        "phase": phase,
        "worked_by": role,
        "effort_days": [days_of_work] * 3,
        "starts": starts,
        "ends": ends,
        "procures": procures,
        "requires": list(requires),
        "waits_for": WAITING.get(feature, []),
        "moved": None,
    }


def _wait(lead: str, wave: int | None, starts: str, ends: str, blocks: str) -> Json:
    return {"id": lead, "wave": wave, "starts": starts, "typical_end": ends, "blocks": [blocks]}


def _gate(track: str, phase: int, on: str) -> Json:
    data = library()
    return {
        "track": track,
        "phase": phase,
        "on": on,
        "criteria": [data.criteria[criterion] for criterion in data.gates[track, phase]["criteria"]],
    }


def _load(items: list[Json]) -> list[Json]:
    """Spread evenly over the weekdays of each item; no holiday of this plan falls on one."""
    found: dict[tuple[str, date], float] = {}
    for item in items:
        whole = days(date.fromisoformat(item["starts"]), date.fromisoformat(item["ends"]))
        worked = [day for day in whole if day.weekday() < SATURDAY]
        for day in worked:
            key = (item["worked_by"], monday(day))
            found[key] = found.get(key, 0.0) + item["effort_days"][1] * 8 / len(worked)
    return [
        {"role": role, "week": week.isoformat(), "hours": hours, "capacity": 40}
        for (role, week), hours in sorted(found.items())
    ]
