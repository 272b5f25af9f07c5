"""One public name, one thing: a name that two modules define for two things sends the reader to the wrong one."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "commsfit"
BY_CONVENTION = {"command": "cli.commands"}
"""A name that every module of one room defines on purpose."""


def defined_in(code: str) -> Iterator[str]:
    """The public names that a module defines at its top."""
    for node in ast.parse(code).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def names_with_two_meanings(modules: dict[str, str]) -> dict[str, list[str]]:
    """Public names that stand in two or more modules, each with those modules."""
    places = defaultdict[str, set[str]](set)
    for module, code in modules.items():
        for name in defined_in(code):
            if not name.startswith("_") and not module.startswith(BY_CONVENTION.get(name, "?")):
                places[name].add(module)
    return {name: sorted(found) for name, found in sorted(places.items()) if len(found) > 1}


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in SOURCE.rglob("*.py")
    }


def test_no_public_name_means_two_things(sources: dict[str, str]) -> None:
    assert names_with_two_meanings(sources) == {}


def test_a_second_thing_under_a_known_name_is_found(sources: dict[str, str]) -> None:
    planted = {**sources, "report.planted": "class Rulebook: ...\n\ncommand = 1\n"}
    assert names_with_two_meanings(planted) == {
        "Rulebook": ["domain.definitions.rulebook", "report.planted"],
    }
