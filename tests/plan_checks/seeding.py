"""Faults to seed into Python sources: one small slip each, drawn at random and never chosen by a person."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

FLIPPED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
EXTREMES: Final = {"max": "min", "min": "max"}
KINDS: Final = ("comparison", "extreme", "off by one", "dropped wait", "and or")


@dataclass(frozen=True)
class Fault:
    """A slip at a place: what stands there, and what stands there instead."""

    file: Path
    line: int
    kind: str
    was: str
    now: str
    source: str
    """The whole file with the slip in it."""

    @property
    def words(self) -> str:
        """In one line."""
        return f"{self.file.name}:{self.line} {self.kind}: {self.was}  ->  {self.now}"


Site = tuple[Path, int, str]
"""A file, the number of a node in it, and the kind of slip that can be made there."""


def drawn(files: list[Path], seed: int) -> Iterator[Fault]:
    """All of them in an order of chance, each kind as likely as another; the same for the same seed and sources."""
    random = Random(seed)
    by_kind: dict[str, list[Site]] = {}
    for site in sites(files):
        by_kind.setdefault(site[2], []).append(site)
    for found in by_kind.values():
        random.shuffle(found)
    while any(by_kind.values()):
        kind = random.choice(sorted(kind for kind, left in by_kind.items() if left))
        yield fault_at(by_kind[kind].pop())


def sites(files: list[Path]) -> Iterator[Site]:
    """Every slip that can be made in these files, in the order in which they stand."""
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        running = _in_functions(tree)
        for number, node in enumerate(ast.walk(tree)):
            if id(node) in running and isinstance(node, ast.expr):
                yield from ((file, number, kind) for kind in KINDS if _slip(deepcopy(node), kind))


def fault_at(site: Site) -> Fault:
    """The slip made."""
    file, number, kind = site
    whole = ast.parse(file.read_text(encoding="utf-8"))
    node = next(node for place, node in enumerate(ast.walk(whole)) if place == number)
    assert isinstance(node, ast.expr)
    was = ast.unparse(node)
    _slip(node, kind)
    return Fault(file, node.lineno, kind, was, ast.unparse(node), ast.unparse(whole) + "\n")


def _in_functions(tree: ast.AST) -> frozenset[int]:
    """What runs when a plan is made: bodies of functions, without annotations."""
    bodies = (part for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for part in node.body)
    running = {id(node) for body in bodies for node in ast.walk(body)}
    annotated = [
        node.annotation for node in ast.walk(tree) if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation
    ]
    return frozenset(running - {id(node) for annotation in annotated for node in ast.walk(annotation)})


def _slip(node: ast.expr, kind: str) -> bool:
    """Makes the slip in place, where it can be made here."""
    match kind, node:
        case "comparison", ast.Compare(ops=[operator]) if type(operator) in FLIPPED:
            node.ops = [FLIPPED[type(operator)]()]
        case "extreme", ast.Call(func=ast.Name(id=name) as called) if name in EXTREMES:
            called.id = EXTREMES[name]
        case "off by one", ast.Constant(value=int(value)) if not isinstance(node.value, bool):
            node.value = value + 1
        case "dropped wait", ast.Call(func=ast.Name(id="max"), args=[_, *_, _] as operands):
            node.args = [*operands[:-1], operands[0]]
        case "and or", ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case _:
            return False
    return True
