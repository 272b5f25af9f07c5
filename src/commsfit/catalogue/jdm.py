"""The decision as a JSON Decision Model, as zen-engine and the GoRules editor read it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

from commsfit.catalogue.expressions import ZEN, condition_text
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.compiled import compiled
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_INPUT, _FIGURING, _TABLE, _OUTPUT = "input", "figuring", "table", "output"
_STEP: Final = 320


def jdm_of(rulebook: Rulebook, *, hit_policy: str = "first") -> dict[str, Any]:
    """The model; with the hit policy "collect" it gives every row that holds instead of the first."""
    nodes = [
        _node(_INPUT, "inputNode", "Answers", 0, {"schema": _input_schema(rulebook)}),
        _node(_FIGURING, "expressionNode", "Tests, signals and concepts", 1, _expressions(rulebook)),
        _node(_TABLE, "decisionTableNode", "Outcome", 2, _table(rulebook, hit_policy)),
        _node(_OUTPUT, "outputNode", "Verdict", 3, None),
    ]
    chain = (_INPUT, _FIGURING, _TABLE, _OUTPUT)
    edges = [
        {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}
        for source, target in pairwise(chain)
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def _node(name: str, kind: str, title: str, column: int, content: Any) -> dict[str, Any]:
    node: dict[str, Any] = {"id": name, "type": kind, "name": title, "position": {"x": column * _STEP, "y": 0}}
    return node if content is None else {**node, "content": content}


def _input_schema(rulebook: Rulebook) -> str:
    facts = in_commas(dict.fromkeys(atom.fact for atom in compiled(rulebook).atoms))
    return say("Every deciding answer, none open: {facts}.", facts=facts)


def _expressions(rulebook: Rulebook) -> dict[str, Any]:
    """Each with everything it names written out, since a list of expressions has no order of its own."""
    by_id = {named.id: named.when for named in rulebook.decision.named}

    def spelled(condition: Condition) -> str:
        return condition_text(condition, ZEN, rulebook.thresholds, lambda name: f"({spelled(by_id[name])})")

    rows = [{"id": named.id, "key": named.id, "value": spelled(named.when)} for named in rulebook.decision.concepts]
    needed = {name for row in rulebook.decision.rows for name in row.when}
    known = {named.id for named in rulebook.decision.concepts}
    rows += [{"id": name, "key": name, "value": spelled(by_id[name])} for name in sorted(needed - known)]
    return {"expressions": rows, "passThrough": True}


def _table(rulebook: Rulebook, hit_policy: str) -> dict[str, Any]:
    asked = list(dict.fromkeys(name for row in rulebook.decision.rows for name in row.when))
    inputs = [{"id": f"in_{name}", "name": name, "type": "expression", "field": name} for name in asked]
    outputs = [
        {"id": "out_outcome", "name": "Outcome", "type": "expression", "field": "outcome"},
        {"id": "out_row", "name": "Row", "type": "expression", "field": "row"},
    ]
    rules = [
        {
            "_id": row.id,
            **{f"in_{name}": str(row.when[name]).lower() if name in row.when else "" for name in asked},
            "out_outcome": f'"{row.outcome}"',
            "out_row": f'"{row.id}"',
        }
        for row in rulebook.decision.rows
    ]
    return {"hitPolicy": hit_policy, "inputs": inputs, "outputs": outputs, "rules": rules}
