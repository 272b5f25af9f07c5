"""The order in which publicodes asks: the same decision written in its language, the same buyers, run by its engine."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import Atom, atom_of

ENGINE = Path(__file__).parent / "publicodes"
HOW_TO_GET_IT = "not there: `npm install` in benchmarks/publicodes fetches it"
_OUTCOME = "outcome"
_RELATIONS = {"below": "<", "above": ">"}


def orders(rulebook: Rulebook, buyers: Sequence[Mapping[str, Any]]) -> list[tuple[tuple[str, ...], str]] | None:
    """Per buyer what publicodes asks until it misses nothing, and its outcome; none where publicodes is not there."""
    node = shutil.which("node")
    if node is None or not (ENGINE / "node_modules" / "publicodes").is_dir():
        return None
    atoms = _atoms(rulebook)
    given = json.dumps(
        {
            "rules": dict(_rules(rulebook, atoms)),
            "goal": _OUTCOME,
            "questions": {_inquiry(atom): atom.fact for atom in atoms},
            "buyers": [{_inquiry(atom): _told(atom, truth[atom.fact]) for atom in atoms} for truth in buyers],
        }
    )
    ran = subprocess.run([node, "order.mjs"], cwd=ENGINE, input=given, capture_output=True, text=True, check=True)
    return [(tuple(walk["asked"]), walk["reached"]) for walk in json.loads(ran.stdout)]


def _atoms(rulebook: Rulebook) -> list[Atom]:
    tests = (test.when for test in rulebook.decision.tests)
    return [atom_of(when, rulebook.thresholds)[0] for when in tests]  # type: ignore[arg-type]  # a test is one comparison


def _rules(rulebook: Rulebook, atoms: Sequence[Atom]) -> Iterator[tuple[str, Any]]:
    """Questions, tests, signals, concepts and rows as publicodes writes them."""
    for atom in atoms:
        yield _inquiry(atom), {"question": atom.fact}
    for test, atom in zip(rulebook.decision.tests, atoms, strict=True):
        affirmed = atom_of(test.when, rulebook.thresholds)[1]  # type: ignore[arg-type]  # as above
        yield _named(test.id), {"valeur": _compared(atom, affirmed=affirmed)}
    for named in (*rulebook.decision.signals, *rulebook.decision.concepts):
        yield _named(named.id), _said(named.when)
    rows = [
        {
            "si": {"toutes ces conditions": [_is(name, wanted) for name, wanted in row.when.items()]},
            "alors": f"'{row.outcome}'",
        }
        for row in rulebook.decision.rows
    ]
    yield _OUTCOME, {"variations": [*rows, {"sinon": "'none'"}]}


def _said(condition: Condition) -> Any:
    match condition:
        case conditions.All(all=parts):
            return {"toutes ces conditions": [_said(part) for part in parts]}
        case conditions.Any(any=parts):
            return {"une de ces conditions": [_said(part) for part in parts]}
        case conditions.Not(not_=conditions.Fires(holds=name)):
            return _is(name, wanted=False)
        case conditions.Fires(holds=name):
            return _named(name)
        case _:
            raise AssertionError(f"signals and concepts speak of names only, not of {condition}")


def _is(name: str, wanted: bool) -> str:  # noqa: FBT001 - a row says of each name whether it is wanted
    return _named(name) if wanted else f"{_named(name)} = non"


def _compared(atom: Atom, *, affirmed: bool) -> str:
    if relation := _RELATIONS.get(atom.relation):
        return f"{_inquiry(atom)} {relation} {atom.operand}"
    return f"{_inquiry(atom)} = {'oui' if affirmed else 'non'}"


def _told(atom: Atom, answer: Any) -> Any:
    if atom.relation == "has":
        return "oui" if atom.operand in answer else "non"
    return ("oui" if answer else "non") if atom.relation == "is" else answer


def _inquiry(atom: Atom) -> str:
    """What publicodes is told: it has no lists, so each goal stands by itself and is told with the others."""
    return f"asked {atom.fact} {atom.operand if atom.relation == 'has' else ''}".strip().replace("_", " ")


def _named(name: str) -> str:
    return f"rule {name.replace('_', ' ')}"
