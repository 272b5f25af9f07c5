"""The Document to the bytes of a file: the same document gives the same bytes, empty parts are left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Freeze, Settings
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.document.assessment import (
    Assessment,
    Document,
    Edition,
    Paper,
    PrivateNotes,
    ReportChoices,
    Scenario,
)
from commsfit.domain.reading.answer_reading import write_answers
from commsfit.storage.format.json_text import json_text
from commsfit.storage.format.shape import ASSESSMENT_FORMAT, ASSESSMENT_VERSION


def document_bytes(document: Document) -> bytes:
    """The file of a whole document, private notes and all."""
    value = _assessment(document.assessment)
    private = _private(document.private)
    return _bytes({**value, "private": private} if private else value)


def assessment_bytes(assessment: Assessment) -> bytes:
    """The file of what may be shown: what a report attaches."""
    return _bytes(_assessment(assessment))


def _bytes(value: Mapping[str, Any]) -> bytes:
    return (json_text(value) + "\n").encode("utf-8")


def _filled(group: Mapping[str, Any], keep: tuple[str, ...] = ()) -> dict[str, Any]:
    """The group without the parts that are empty; False and 0 are not."""
    return {
        key: part
        for key, part in group.items()
        if key in keep or not (part is None or (isinstance(part, str | dict | list | tuple) and not part))
    }


def _identity(rulebook: Identity | None) -> dict[str, str] | None:
    return {"id": rulebook.id, "version": rulebook.version, "sha256": rulebook.sha256} if rulebook else None


def _assessment(assessment: Assessment) -> dict[str, Any]:
    client = assessment.client
    return _filled(
        {
            "format": ASSESSMENT_FORMAT,
            "version": ASSESSMENT_VERSION,
            "client": {
                "name": client.name,
                "prepared_by": client.prepared_by,
                **({"date": client.date.isoformat()} if client.date else {}),
            },
            **_settings(assessment.settings),
            "rulebook": _identity(assessment.rulebook),
            "scenarios": [_scenario(scenario) for scenario in assessment.scenarios],
            "people": [_filled({"name": person.name, "role": person.role}) for person in assessment.people],
            "decisions": [
                _filled(
                    {"words": entry.words, "by": entry.by, "on": _day(entry.on), "question": entry.question},
                    keep=("words",),
                )
                for entry in assessment.decisions
            ],
            "parked": [
                _filled({"question": parked.question, "note": parked.note, "by": parked.by})
                for parked in assessment.parked
            ],
            "report": _report(assessment.report),
        },
        # No freeze and no calendar is a choice; where nothing is said the answers propose some.
        keep=tuple(key for key in ("freeze", "holidays") if getattr(assessment.settings, key) is not None),
    )


def _settings(settings: Settings) -> dict[str, Any]:
    return {
        "currency": settings.currency,
        "language": settings.language,
        "exchange_rates": [
            _filled({"currency": one.currency, "rate": one.rate, "on": _day(one.on), "by": one.by})
            for one in settings.exchange_rates
        ],
        "freeze": _frozen(settings.freeze),
        "holidays": settings.holidays,
    }


def _frozen(freeze: tuple[Freeze, ...] | None) -> list[dict[str, str]] | None:
    return None if freeze is None else [{"from": _of_year(one.starts), "to": _of_year(one.ends)} for one in freeze]


def _of_year(day: tuple[int, int]) -> str:
    return f"{day[0]:02}-{day[1]:02}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _report(report: ReportChoices) -> dict[str, Any]:
    paper = None if report.paper is Paper.A4 else report.paper.value
    edition = None if report.edition is Edition.BRIEF else report.edition.value
    group = _filled({"edition": edition, "paper": paper, "brand": report.brand})
    # An empty list of ticked sections is a choice; no list means all of them.
    return group if report.sections is None else {"sections": report.sections, **group}


def _private(private: PrivateNotes) -> dict[str, Any]:
    return _filled({"notes": private.notes, "by_question": dict(private.by_question)})


def _scenario(scenario: Scenario) -> dict[str, Any]:
    recorded = scenario.recorded
    return _filled(
        {
            "name": scenario.name,
            "answers": write_answers(scenario.answers),
            "choices": _choices(scenario.choices),
            "notes": scenario.notes,
            "recorded": recorded
            and {
                "outcome": recorded.outcome,
                "possible": recorded.possible,
                "rulebook": _identity(recorded.rulebook),
            },
        },
        keep=("answers",),
    )


def _choices(choices: Choices) -> dict[str, Any]:
    decision = choices.decision
    return _filled(
        {
            "moves": [
                _filled({"item": move.item, "to": move.to.value, "reason": move.reason, "by": move.by})
                for move in choices.moves
            ],
            "own_figures": [
                _filled({"line": own.line, "amount": _band(own.amount), "reason": own.reason, "by": own.by})
                for own in choices.own_figures
            ],
            "evidence": [
                _filled({"item": shown.item, "note": shown.note, "by": shown.by, "on": _day(shown.on)})
                for shown in choices.evidence
            ],
            "decision": decision
            and _filled(
                {
                    "outcome": decision.outcome,
                    "reason": decision.reason,
                    "by": decision.by,
                    "on": _day(decision.on),
                },
                keep=("reason",),
            ),
            "start": _day(choices.start),
            "holidays": [day.isoformat() for day in sorted(choices.holidays)],
            "effort": {item: _band(effort) for item, effort in choices.effort.items()},
            "bridge": choices.bridge or None,
            "first_wave": choices.first_wave,
        }
    )


def _band(band: Band) -> dict[str, Any]:
    return {"low": band.low, "base": band.base, "high": band.high}
