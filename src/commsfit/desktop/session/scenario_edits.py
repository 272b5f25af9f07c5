"""What a person can do with the scenarios; an action for one that is not there any more does nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.document.assessment import Scenario
from commsfit.domain.document.scenarios import cloned, free_name, removed, renamed, reordered
from commsfit.domain.wording.messages import say


@dataclass(frozen=True, slots=True)
class Listed:
    """A scenario as a menu or a row lists it: it acts on this one or on none, however long it stands there."""

    index: int
    name: str


def listed_scenarios(session: Session) -> tuple[Listed, ...]:
    """The scenarios in their order."""
    return tuple(Listed(index, scenario.name) for index, scenario in enumerate(session.assessment.scenarios))


def worked_on(session: Session) -> Listed:
    """The scenario worked on."""
    return Listed(session.index, session.scenario.name)


def add_scenario(session: Session, name: str, answers: Answers | None = None, choices: Choices | None = None) -> None:
    """Add a scenario, as the current one is where nothing else is said, and work on it."""
    added = Scenario(
        free_name(session.assessment, name),
        session.answers if answers is None else answers,
        session.choices if choices is None else choices,
    )
    scenarios = (*session.assessment.scenarios, added)
    assessment = replace(session.assessment, scenarios=scenarios)
    session.edit_assessment(assessment, say("New scenario {name}", name=added.name), index=len(scenarios) - 1)


def clone_scenario(session: Session, one: Listed) -> None:
    """Copy a scenario, put the copy behind it, and work on the copy."""
    if _is_there(session, one):
        copied = cloned(session.assessment, one.index, one.name)
        session.edit_assessment(copied, say("Copy of {name}", name=one.name), index=one.index + 1)


def rename_scenario(session: Session, one: Listed, name: str) -> None:
    """Give a scenario another name."""
    if _is_there(session, one):
        assessment = renamed(session.assessment, one.index, name)
        session.edit_assessment(assessment, say("Rename to {name}", name=assessment.scenarios[one.index].name))


def move_scenario_up(session: Session, one: Listed) -> None:
    """Let a scenario change places with the one before it; the one worked on stays the same."""
    if _is_there(session, one) and one.index > 0:
        above = one.index - 1
        here = {one.index: above, above: one.index}.get(session.index, session.index)
        session.edit_assessment(
            reordered(session.assessment, one.index, above), say("Move {name} up", name=one.name), index=here
        )


def remove_scenario(session: Session, one: Listed) -> None:
    """Take a scenario away; there is always one left."""
    if _is_there(session, one) and len(session.assessment.scenarios) > 1:
        here = max(0, session.index - (1 if one.index <= session.index else 0))
        session.edit_assessment(removed(session.assessment, one.index), say("Remove {name}", name=one.name), index=here)


def work_on_scenario(session: Session, one: Listed) -> None:
    """Turn to another scenario; no edit, so nothing to undo."""
    if _is_there(session, one):
        session.work_on(one.index)


def _is_there(session: Session, one: Listed) -> bool:
    return one in listed_scenarios(session)
