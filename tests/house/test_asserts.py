"""`python -O` takes every assert away: none may be all that stands between us and what comes from outside."""

from __future__ import annotations

import ast

import pytest

from tests.house.test_glue import SOURCE

INVARIANTS = {
    "desktop.widgets.words.by_name": {"is_known"},
    "domain.planning.scheduling.ordering": {"len(order) == len(keyed)"},
    "report.pages.canvas": {
        "self._owner is None",
        "not self._in_artifact",
        "self._in_artifact or self._owner is not None",
    },
    "report.pages.pagination": {"height <= self._room"},
    "report.structure": {"level <= before + 1"},
}
"""What our own code alone can break; nothing here is asked of an input."""


def narrows(test: ast.expr) -> bool:
    """Whether it only tells the type checker what is known already."""
    match test:
        case ast.Call(func=ast.Name(id="isinstance")):
            return True
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            return isinstance(inner, ast.Call) and narrows(inner)
        case ast.Compare(ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return True
        case ast.BoolOp(values=values):
            return all(map(narrows, values))
        case ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp(elt=each)]):
            return narrows(each)
        case _:
            return False


def guards(code: str, module: str = "") -> list[str]:
    """The asserts of a module that are neither a type known nor an invariant named."""
    asserts = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Assert)]
    known = INVARIANTS.get(module, set())
    return [ast.unparse(one.test) for one in asserts if not narrows(one.test) and ast.unparse(one.test) not in known]


def test_no_assert_guards() -> None:
    found = {
        module: left
        for path in SOURCE.rglob("*.py")
        for module in [".".join(path.relative_to(SOURCE).with_suffix("").parts)]
        if (left := guards(path.read_text(encoding="utf-8"), module))
    }
    assert found == {}, "raise a Refusal or another error instead"


@pytest.mark.parametrize(
    "planted", ["assert '\\n' not in name", "assert size < LARGEST", "assert ok and x is not None"]
)
def test_a_planted_guard_is_found(planted: str) -> None:
    assert guards(planted)
