"""The assessment file as JSON Schema: the shape of the file with the rulebook's own questions in it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.storage.format.shape import DocumentShape


def assessment_schema(rulebook: Rulebook) -> dict[str, Any]:
    """The schema of a whole file; `{"answers": ...}` alone is accepted too."""
    whole = DocumentShape.model_json_schema()
    definitions = whole.pop("$defs", {})
    definitions["Answers"] = answers_schema(rulebook)
    definitions |= {f"said_{one.id}": _said(one) for one in rulebook.every_question}
    definitions["ScenarioShape"]["properties"]["answers"] = {"$ref": "#/$defs/Answers"}
    bare = {
        "type": "object",
        "properties": {"answers": {"$ref": "#/$defs/Answers"}},
        "required": ["answers"],
        "additionalProperties": False,
    }
    return {"title": "CommsFit assessment", "anyOf": [whole, bare], "$defs": definitions}


def answers_schema(rulebook: Rulebook) -> dict[str, Any]:
    """Every question with the answers that it takes."""
    words = rulebook.words.questions.questions
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            question.id: {"description": words[question.id].ask, **_answer(question)}
            for question in rulebook.every_question
        },
    }


def _answer(question: Question) -> dict[str, Any]:
    said = {"$ref": f"#/$defs/said_{question.id}"}
    return {
        "anyOf": [
            said,
            {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "value": said,
                    "basis": {"enum": ["stated", "estimate", "default"]},
                    "note": {"type": "string"},
                    "by": {"type": "object", "additionalProperties": said},
                },
                "anyOf": [{"required": ["value"]}, {"required": ["by"]}],
            },
        ]
    }


def _said(question: Question) -> dict[str, Any]:
    return {"anyOf": [*_plain(question), {"const": "unknown"}]}


def _plain(question: Question) -> list[dict[str, Any]]:
    match question.kind:
        case Kind.YES_NO:
            return [{"type": "boolean"}]
        case Kind.TEXT:
            return [{"type": "string"}]
        case Kind.CHOICE:
            return [{"enum": list(question.options)}]
        case Kind.MANY:
            return [{"type": "array", "items": {"enum": list(question.options)}}]
        case Kind.SHARES:
            part = {"type": "number", "minimum": 0, "maximum": 100}
            properties = dict.fromkeys(question.options, part)
            return [{"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}]
        case _:
            figure: dict[str, Any] = {"type": "integer" if question.whole else "number"}
            for key, bound in (("minimum", question.minimum), ("maximum", question.maximum)):
                if bound is not None:
                    figure[key] = _number(bound)
            pair = {"type": "array", "items": figure, "minItems": 2, "maxItems": 2}
            between = {"type": "object", "properties": {"between": pair}, "required": ["between"]}
            return [figure, {**between, "additionalProperties": False}]


def _number(value: Number) -> int | float:
    return float(value) if isinstance(value, Decimal) else value
