"""The decision as DMN 1.3, as Drools, Camunda and the bpmn.io editor read it."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from commsfit.catalogue.expressions import FEEL, condition_text
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves, names
from commsfit.domain.engine.compiled import compiled

NAMESPACE: Final = "https://www.omg.org/spec/DMN/20191111/MODEL/"
_TYPES: Final = {Kind.YES_NO: "boolean", Kind.CHOICE: "string", Kind.TEXT: "string", Kind.MANY: "Any"}


def dmn_of(rulebook: Rulebook) -> bytes:
    """The model: a decision for every named condition and one table, unique hit."""
    ET.register_namespace("", NAMESPACE)
    root = _part(
        None,
        "definitions",
        id="commsfit",
        name=rulebook.manifest.title,
        namespace=f"urn:commsfit:{rulebook.manifest.id}",
    )
    for fact in dict.fromkeys(atom.fact for atom in compiled(rulebook).atoms):
        kind = _TYPES.get(rulebook.question(fact).kind, "number")
        given = _part(root, "inputData", id=f"i_{fact}", name=fact)
        _part(given, "variable", name=fact, typeRef=kind)
    for named in rulebook.decision.named:
        decision = _part(root, "decision", id=f"d_{named.id}", name=named.id)
        _part(decision, "variable", name=named.id, typeRef="boolean")
        _require(decision, named.when)
        said = _part(decision, "literalExpression", typeRef="boolean")
        _text(said, condition_text(named.when, FEEL, rulebook.thresholds, lambda name: name))
    _table(rulebook, root)
    ET.indent(root)
    written_out: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written_out + b"\n"


def _part(parent: ET.Element | None, tag: str, **attributes: str) -> ET.Element:
    name = f"{{{NAMESPACE}}}{tag}"
    return ET.Element(name, attributes) if parent is None else ET.SubElement(parent, name, attributes)


def _text(parent: ET.Element, text: str) -> None:
    _part(parent, "text").text = text


def _require(decision: ET.Element, condition: Condition) -> None:
    needed = [("requiredDecision", f"#d_{name}") for name in names(condition)]
    needed += [("requiredInput", f"#i_{leaf.fact}") for leaf in leaves(condition)]
    for place, (tag, href) in enumerate(dict.fromkeys(needed)):
        requirement = _part(decision, "informationRequirement", id=f"{decision.get('id')}_r{place}")
        _part(requirement, tag, href=href)


def _table(rulebook: Rulebook, root: ET.Element) -> None:
    asked = list(dict.fromkeys(name for row in rulebook.decision.rows for name in row.when))
    decision = _part(root, "decision", id="d_outcome", name="outcome")
    _part(decision, "variable", name="outcome", typeRef="string")
    for place, name in enumerate(asked):
        requirement = _part(decision, "informationRequirement", id=f"d_outcome_r{place}")
        _part(requirement, "requiredDecision", href=f"#d_{name}")
    table = _part(decision, "decisionTable", id="t_outcome", hitPolicy="UNIQUE")
    for name in asked:
        expression = _part(_part(table, "input", id=f"t_{name}"), "inputExpression", typeRef="boolean")
        _text(expression, name)
    _part(table, "output", id="t_out", name="outcome")
    for row in rulebook.decision.rows:
        rule = _part(table, "rule", id=row.id)
        _part(rule, "description").text = row.id
        for name in asked:
            _text(
                _part(rule, "inputEntry", id=f"{row.id}_{name}"),
                str(row.when[name]).lower() if name in row.when else "-",
            )
        _text(_part(rule, "outputEntry", id=f"{row.id}_out"), f'"{row.outcome}"')
