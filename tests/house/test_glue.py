"""Sentences are whole templates: what is glued from words in code is found, and may only become less.

Glue is an f-string that holds words beside a slot, a `+` of words, a join with more than white space between (the one
list sentence stands in `domain/wording`), a capital letter put on by code, and words handed into a slot of `say`.
`tests/house/glue_left.toml` names what is written for machines and stays; a module that glues more than it names there
fails, and one that glues less is told to name less.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "commsfit"
LEFT = Path(__file__).with_name("glue_left.toml")
WORDS = re.compile(r"[A-Za-z]{2,}\s|\s[A-Za-z]{2,}")
LETTERS = re.compile(r"[A-Za-z]{2,}")
JOINTS = re.compile(r"[A-Za-z,;·]")
TAG = re.compile(r"<[^>]*>?")
"""Markup for Word or a PDF: what stands between its tags is looked at, the tags are not words."""
LISTS = "domain.wording"
"""The room that may join: the one list sentence."""
SAYING = {"say", "say_many"}


def literal(node: ast.expr) -> str:
    """The fixed part of a string, its slots as braces."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(literal(part) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case _:
            return ""


def is_glue(node: ast.AST, *, may_join: bool) -> bool:
    match node:
        case ast.JoinedStr(values=parts):
            return any(isinstance(part, ast.FormattedValue) for part in parts) and bool(
                WORDS.search(TAG.sub("", literal(node)))
            )
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return any(LETTERS.search(literal(side)) for side in (left, right))
        case ast.Call(func=ast.Attribute(attr="join", value=ast.Constant(value=str(between)))):
            return not may_join and bool(JOINTS.search(TAG.sub("", between)))
        case ast.Call(func=ast.Attribute(attr="capitalize")):
            return True
        case ast.Call(func=ast.Name(id=name), keywords=slots) if name in SAYING:
            handed = (part for slot in slots if isinstance(slot.value, ast.IfExp) for part in ast.walk(slot.value))
            return any(isinstance(part, ast.Constant) and LETTERS.search(literal(part)) for part in handed)
        case _:
            return False


def told_to_us(tree: ast.AST) -> Iterator[ast.AST]:
    """What an assertion says: nobody but who mends the program reads it."""
    for node in ast.walk(tree):
        match node:
            case ast.Assert(msg=ast.expr() as told):
                yield from ast.walk(told)
            case ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError")) as told):
                yield from ast.walk(told)
            case _:
                pass


def glue_in(code: str, module: str = "") -> Iterator[str]:
    """Each place that glues, as line and what stands there."""
    may_join, tree = module.startswith(LISTS), ast.parse(code)
    ours = set(told_to_us(tree))
    for node in ast.walk(tree):
        if node not in ours and is_glue(node, may_join=may_join):
            assert isinstance(node, ast.expr)
            yield f"line {node.lineno}: {ast.unparse(node)[:90]}"


def left() -> Mapping[str, int]:
    """How much each module may still glue."""
    found = tomllib.loads(LEFT.read_text(encoding="utf-8"))
    return dict(found["for_machines"])


def modules() -> list[str]:
    return sorted(".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in SOURCE.rglob("*.py"))


@cache
def glued() -> Mapping[str, list[str]]:
    """What each module glues."""
    codes = {module: (SOURCE / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8") for module in modules()}
    return {module: list(glue_in(code, module)) for module, code in codes.items()}


def test_no_module_glues_more_than_is_named() -> None:
    named, more = left(), []
    for module, found in glued().items():
        if len(found) > named.get(module, 0):
            more.append(f"{module}: {len(found)}, not {named.get(module, 0)}\n  " + "\n  ".join(found))
    assert not more, "\n".join(["whole templates through say() and say_many(), please:", *more])


def test_nothing_is_named_that_is_mended() -> None:
    assert {module: most for module, most in left().items() if len(glued().get(module, [])) < most} == {}


@pytest.mark.parametrize(
    "planted",
    [
        'f"{count} users"',
        'f"The plan ends on {day}"',
        '"Settled: " + name',
        'name + (f" by {who}")',
        '", ".join(names)',
        'raise ValueError(f"{count} do not fit")',
        '" and ".join(names)',
        "told.capitalize()",
        'say("{count} checks {verb} open", count=n, verb="is" if n == 1 else "are")',
        'f"<w:p>{count} users</w:p>"',
    ],
)
def test_planted_glue_is_found(planted: str) -> None:
    assert list(glue_in(planted))


@pytest.mark.parametrize(
    "clean",
    [
        'say("The plan ends on {day}.", day=day)',
        'say_many(count, "{count} user", "{count} users")',
        'f"{low}–{high}"',
        'f"item.{name}"',
        '"\\n".join(lines)',
        '"<w:br/>".join(runs)',
        'assert fits, f"{count} do not fit"',
        'raise AssertionError(f"{count} do not fit")',
        'f"{share}%"',
        "f\"<w:tblW w:w='{wide}' w:type='dxa'/>{cells}\"",
    ],
)
def test_whole_templates_are_none(clean: str) -> None:
    assert not list(glue_in(clean))
