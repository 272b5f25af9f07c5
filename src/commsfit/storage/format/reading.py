"""The bytes of a file to the Document, or a refusal with its place; nothing is guessed and nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices, Evidence, Move, OwnDecision, OwnFigure
from commsfit.domain.answers.settings import ExchangeRate, Freeze, Settings
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.document.assessment import (
    Assessment,
    Client,
    Document,
    LogEntry,
    Parked,
    Person,
    PrivateNotes,
    Recorded,
    ReportChoices,
    Scenario,
)
from commsfit.domain.document.scenarios import looks_like
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import NotAnAssessment
from commsfit.storage.format import shape
from commsfit.storage.format.migrations import migrated, version_of
from commsfit.storage.format.shape_refusals import shape_refusal
from commsfit.storage.format.strict_json import read_json

_MOST_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class Read:
    """A document and the version that its file was written in."""

    document: Document
    version: int


def read_document(content: bytes, rulebook: Rulebook) -> Read:
    """The document that a file's bytes hold."""
    return read_value(read_json(content), rulebook)


def read_value(value: object, rulebook: Rulebook) -> Read:
    """The document that a JSON value holds, in any accepted form and version."""
    version = version_of(value)
    assert isinstance(value, dict)
    places = "answers" if version == 0 else "scenarios[{}].answers"
    try:
        whole = shape.DocumentShape.model_validate(migrated(value, version))
    except ValidationError as problem:
        raise shape_refusal(problem) from None
    _refuse_double_names(whole)
    scenarios = tuple(
        _scenario(found, _answers(rulebook, found.answers, places.format(index)))
        for index, found in enumerate(whole.scenarios)
    )
    return Read(Document(_assessment(whole, scenarios), _private(whole.private)), version)


def _answers(rulebook: Rulebook, raw: dict[str, Any], place: str) -> Answers:
    answers, wrong = read_answers(rulebook, raw, place)
    if not wrong:
        return answers
    others = [f"{one.place}: {one.sentence}" for one in wrong[1:_MOST_TOLD]]
    left = len(wrong) - _MOST_TOLD
    more = [say("And {left} more.", left=left)] if left > 0 else []
    raise NotAnAssessment(wrong[0].sentence, place=wrong[0].place, remedy=" ".join([*others, *more]))


def _refuse_double_names(whole: shape.DocumentShape) -> None:
    known: set[str] = set()
    for index, scenario in enumerate(whole.scenarios):
        before = len(known)
        known.add(looks_like(scenario.name))
        if len(known) == before:
            raise NotAnAssessment(
                "Two scenarios have the same name.",
                place=f"scenarios[{index}].name",
                found=repr(scenario.name),
                allowed="a name of its own for each scenario",
            )


def _assessment(whole: shape.DocumentShape, scenarios: tuple[Scenario, ...]) -> Assessment:
    return Assessment(
        client=Client(whole.client.name, whole.client.prepared_by, whole.client.date),
        scenarios=scenarios,
        people=tuple(Person(found.name, found.role) for found in whole.people),
        decisions=tuple(LogEntry(found.words, found.by, found.on, found.question) for found in whole.decisions),
        parked=tuple(Parked(found.question, found.note, found.by) for found in whole.parked),
        report=ReportChoices(whole.report.sections, whole.report.paper, whole.report.brand, whole.report.edition),
        rulebook=_identity(whole.rulebook) if whole.rulebook else None,
        settings=_settings(whole),
    )


def _settings(whole: shape.DocumentShape) -> Settings:
    frozen = None if whole.freeze is None else tuple(Freeze(one.starts, one.ends) for one in whole.freeze)
    rates = tuple(ExchangeRate(one.currency, one.rate, one.on, one.by) for one in whole.exchange_rates)
    return Settings(whole.currency, whole.language, frozen, whole.holidays, rates)


def _private(found: shape.PrivateShape) -> PrivateNotes:
    return PrivateNotes(found.notes, dict(found.by_question))


def _identity(found: shape.RulebookShape) -> Identity:
    return Identity(found.id, found.version, found.sha256)


def _scenario(found: shape.ScenarioShape, answers: Answers) -> Scenario:
    recorded = found.recorded
    return Scenario(
        name=found.name,
        answers=answers,
        choices=_choices(found.choices),
        notes=found.notes,
        recorded=Recorded(recorded.outcome, recorded.possible, _identity(recorded.rulebook)) if recorded else None,
    )


def _choices(found: shape.ChoicesShape) -> Choices:
    decision = found.decision
    return Choices(
        moves=tuple(Move(move.item, move.to, move.reason, move.by) for move in found.moves),
        own_figures=tuple(OwnFigure(own.line, _band(own.amount), own.reason, own.by) for own in found.own_figures),
        evidence=tuple(Evidence(shown.item, shown.note, shown.by, shown.on) for shown in found.evidence),
        decision=OwnDecision(decision.outcome, decision.reason, decision.by, decision.on) if decision else None,
        start=found.start,
        holidays=frozenset(found.holidays),
        effort={item: _band(effort) for item, effort in found.effort.items()},
        bridge=found.bridge,
        first_wave=found.first_wave,
    )


def _band(found: shape.BandShape) -> Band:
    return Band(Decimal(found.low), Decimal(found.base), Decimal(found.high))
