"""No method that Qt calls lets an exception out: each class that Qt calls back is Guarded, each painter is ended."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg, QtSvgWidgets, QtWidgets

from commsfit.desktop.guarded import is_called_by_qt

DESKTOP = Path(__file__).resolve().parents[2] / "src" / "commsfit" / "desktop"
QT = (QtCore, QtGui, QtNetwork, QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg, QtSvgWidgets, QtWidgets)
# Their names are Qt's too, but Qt never calls ours: they are plain setters that say a little more.
NEVER_CALLED_BY_QT = {"setAccessibleName"}


def of_qt(name: str) -> type | None:
    """The class of Qt with this name; each is made when it is first asked for, so there is no list of them."""
    found = next((getattr(module, name) for module in QT if hasattr(module, name)), None)
    return found if isinstance(found, type) else None


def classes(source: str) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)}


def all_classes() -> dict[str, ast.ClassDef]:
    found: dict[str, ast.ClassDef] = {}
    for path in sorted(DESKTOP.rglob("*.py")):
        found |= classes(path.read_text(encoding="utf-8"))
    return found


def ancestors(name: str, known: Mapping[str, ast.ClassDef]) -> Iterator[str]:
    """The names of all bases, nearest first."""
    for base in known[name].bases if name in known else ():
        spelt = ast.unparse(base).rpartition(".")[2]
        yield spelt
        yield from ancestors(spelt, known)


def overrides(name: str, known: Mapping[str, ast.ClassDef]) -> list[str]:
    """The methods of a class that a Qt class above it has too."""
    above = [kind for base in ancestors(name, known) if (kind := of_qt(base)) is not None]
    methods = [node.name for node in known[name].body if isinstance(node, ast.FunctionDef)]
    return [method for method in methods if method[0] != "_" and any(hasattr(base, method) for base in above)]


def faults(known: Mapping[str, ast.ClassDef]) -> list[str]:
    found = []
    for name, node in known.items():
        above = list(ancestors(name, known))
        is_guarded = "Guarded" in above
        if any(of_qt(base) for base in above) and not is_guarded:
            found.append(f"{name} is called by Qt and not Guarded")
        if is_guarded and "Guarded" in [ast.unparse(base) for base in node.bases][1:]:
            found.append(f"Guarded is not the first base of {name}")
        unknown = [one for one in overrides(name, known) if not is_called_by_qt(one) and one not in NEVER_CALLED_BY_QT]
        found += [f"{name}.{one} is unknown to commsfit.desktop.guarded" for one in unknown]
        mixed_in = [one.name for one in node.body if isinstance(one, ast.FunctionDef) and one.name.endswith("Event")]
        found += [f"{name}.{one} may reach Qt and is not Guarded" for one in mixed_in if not is_guarded]
    return found


def test_every_class_that_qt_calls_back_is_guarded() -> None:
    known = all_classes()
    assert len([name for name in known if overrides(name, known)]) > 40, "the walk finds the overrides"
    assert faults(known) == []


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("class A(QWidget):\n    pass", "A is called by Qt and not Guarded"),
        ("class A(QFrame, Guarded):\n    pass", "Guarded is not the first base of A"),
        ("class A(QtWidgets.QWidget):\n    pass", "A is called by Qt and not Guarded"),
        ("class A:\n    def paintEvent(self, event): ...", "A.paintEvent may reach Qt and is not Guarded"),
        (
            "class A(Guarded, QAbstractListModel):\n    def rowCount(self): ...",
            "A.rowCount is unknown to commsfit.desktop.guarded",
        ),
    ],
)
def test_what_is_not_guarded_is_found(planted: str, told: str) -> None:
    assert told in faults(classes(planted))


def unended(source: str) -> list[int]:
    """The lines where a painter is made otherwise than by `with`."""
    tree = ast.parse(source)
    held = {
        id(item.context_expr)
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        for item in node.items
        if isinstance(item.context_expr, ast.Call)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "QPainter" and id(node) not in held
    ]


def test_every_painter_is_ended_whatever_happens() -> None:
    found = {path.name: unended(path.read_text(encoding="utf-8")) for path in DESKTOP.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert unended("with QPainter(self) as painter:\n    pass\nother = QPainter(self)") == [3]


def peeking(source: str) -> list[int]:
    """The lines where something asks one of Qt's own layouts for what it holds."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    attributes = ((node.lineno, node.func) for node in calls)
    return [line for line, func in attributes if isinstance(func, ast.Attribute) and func.attr in PEEKS]


# PySide keeps what these give for as long as the layout lives. Qt deletes it with its widget and tells nobody; the next
# widget at that address is then taken for it, and the program ends. Who fills a layout remembers with what.
PEEKS = {"itemAt", "itemAtPosition", "itemAtRow"}


def test_nobody_asks_a_layout_for_what_it_holds() -> None:
    found = {path.name: peeking(path.read_text(encoding="utf-8")) for path in DESKTOP.rglob("*.py")}
    # Home asks a layout of ours, which answers from its own list.
    assert {name: lines for name, lines in found.items() if lines and name != "home.py"} == {}
    assert peeking("first = self.column.itemAt(0)") == [1]
