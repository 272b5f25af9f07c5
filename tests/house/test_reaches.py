"""How often the code behind `advise` goes back to the rulebook and climbs through it: doors keep that low."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
MOST = 82
"""In 0.1 there were 166: for most words one walked through three topics."""
_OF_A_MAPPING = {"get", "items", "values", "keys", "index", "format", "__getitem__"}


def imported_by(code: ast.Module) -> Iterator[str]:
    """The modules that a module names in its imports."""
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def modules_behind(start: str) -> dict[str, ast.Module]:
    """A module and all of the project's that it uses, itself or through others."""
    found: dict[str, ast.Module] = {}
    waiting = [start]
    while waiting:
        name = waiting.pop()
        file = SOURCE / f"{name.replace('.', '/')}.py"
        if name not in found and file.exists():
            found[name] = ast.parse(file.read_text(encoding="utf-8"))
            waiting += imported_by(found[name])
    return found


def reaches(code: ast.Module) -> Iterator[str]:
    """Every place that goes from a rulebook through two or more of its fields: `rulebook.words.costs`."""
    above = {child: parent for parent in ast.walk(code) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(code):
        if not isinstance(node, ast.Name | ast.Attribute):
            continue
        if (node.id if isinstance(node, ast.Name) else node.attr) not in {"rulebook", "_rulebook"}:
            continue
        fields, at = [], above.get(node)
        while isinstance(at, ast.Attribute):
            fields.append(at.attr)
            at = above.get(at)
        if len([field for field in fields if field not in _OF_A_MAPPING]) > 1:
            yield ".".join(fields)


def test_the_code_behind_advise_seldom_climbs_through_the_rulebook() -> None:
    modules = modules_behind("commsfit.domain.advice")
    assert len(modules) > 80
    assert sum(len(list(reaches(code))) for code in modules.values()) <= MOST


def test_a_climb_through_the_rulebook_is_counted() -> None:
    code = "def f(plan):\n    plan.rulebook.words.costs\n    rulebook.asked('b')\n    rulebook.source.get(1)"
    assert list(reaches(ast.parse(code))) == ["words.costs"]
