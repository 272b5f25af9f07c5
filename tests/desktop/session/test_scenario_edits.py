"""An action for a scenario acts on that one or on none, however long it was offered."""

from collections.abc import Callable
from functools import partial

import pytest

from commsfit.desktop.session.scenario_edits import (
    Listed,
    add_scenario,
    clone_scenario,
    listed_scenarios,
    move_scenario_up,
    remove_scenario,
    rename_scenario,
    work_on_scenario,
    worked_on,
)
from commsfit.desktop.session.session import Session
from commsfit.domain.document.assessment import Document
from commsfit.ports.filing import Opened

ACTIONS: dict[str, Callable[[Session, Listed], object]] = {
    "clone": clone_scenario,
    "rename": lambda session, one: rename_scenario(session, one, "Renamed"),
    "up": move_scenario_up,
    "remove": remove_scenario,
    "work on": work_on_scenario,
}


@pytest.fixture
def three(session: Session) -> Session:
    add_scenario(session, "Later")
    add_scenario(session, "Latest")
    return session


def stands(session: Session) -> tuple[list[str], int]:
    return [one.name for one in listed_scenarios(session)], session.index


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_acts_while_its_scenario_is_there(three: Session, name: str) -> None:
    act, before = partial(ACTIONS[name], three, listed_scenarios(three)[1]), stands(three)
    act()
    assert stands(three) != before


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_for_a_scenario_that_has_gone_is_dead(three: Session, name: str) -> None:
    act = partial(ACTIONS[name], three, worked_on(three))
    remove_scenario(three, worked_on(three))
    before = stands(three)
    act()
    assert stands(three) == before


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_of_another_document_is_dead(three: Session, name: str) -> None:
    offered = [partial(ACTIONS[name], three, one) for one in listed_scenarios(three)[1:]]
    three.open(Opened(Document(), None, None))
    for act in offered:
        act()
    assert stands(three) == (["Today"], 0)


def test_where_another_scenario_has_taken_the_place_an_action_is_dead(three: Session) -> None:
    middle = listed_scenarios(three)[1]
    move_scenario_up(three, listed_scenarios(three)[2])
    remove_scenario(three, middle)
    assert stands(three)[0] == ["Today", "Latest", "Later"]


def test_the_only_scenario_stays(session: Session) -> None:
    remove_scenario(session, worked_on(session))
    assert stands(session) == (["Today"], 0)
    assert session.history.count() == 0
