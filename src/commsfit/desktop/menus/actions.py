"""Everything that menus and keys can do, each a named action with the shortcut that the platform expects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

Shortcut: TypeAlias = QKeySequence.StandardKey | str | None
_ = QKeySequence.StandardKey

PASSWORD_WORDS: Final = {False: "Save with a &password…", True: "Change or remove the &password…"}
"""By whether the file has one."""
# Name: words with their mnemonic, key. An empty menu entry is a line.
FILE_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "new": ("&New assessment", _.New),
    "open": ("&Open…", _.Open),
    "template": ("&Use as a template", None),
    "save": ("&Save", _.Save),
    "save_as": ("Save &as…", "Ctrl+Shift+S"),
    "protect": (PASSWORD_WORDS[False], None),
    "anonymised": ("Save an anonymise&d copy…", None),
    "earlier": ("&Earlier versions…", None),
    "questionnaire": ("Blank quest&ionnaire…", None),
    "batch": ("Assess man&y at once…", None),
    "client": ("About this assess&ment…", "Ctrl+I"),
    "rulebook": ("Choose a &rulebook…", None),
    "bundled_rulebook": ("Use the &bundled rulebook", None),
    "print": ("Prin&t the report…", _.Print),
    "close": ("&Close and go home", _.Close),
    "quit": ("&Quit", "Ctrl+Q"),
}
EDIT_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "undo": ("&Undo", _.Undo),
    "redo": ("&Redo", "Ctrl+Shift+Z"),
    "copy_scenario": ("&Copy this scenario…", None),
    "rename_scenario": ("Re&name this scenario…", None),
    "remove_scenario": ("Re&move this scenario", None),
}
GO_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "palette": ("&Find anything…", "Ctrl+Shift+P"),
    "find": ("Find on this &page", _.Find),
    "home": ("&Home", "Alt+Home"),
    "back": ("&Back", "Alt+Left"),
    "next": ("&Next", "Alt+Right"),
    "check": ("&Check your answers", "Ctrl+K"),
    "result": ("&Result", "Ctrl+R"),
}
VIEW_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "larger": ("&Larger text", "Ctrl++"),
    "smaller": ("&Smaller text", "Ctrl+-"),
    "normal": ("&Normal text", "Ctrl+0"),
    "full_screen": ("&Full screen", "F11"),
    "in_order": ("All questions in &order", None),
    "goes_on": ("&Go on by itself after a choice", None),
    "still": ("Less &movement", None),
}
WORKSHOP_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "decide": ("Write down a &decision…", "Ctrl+L"),
    "workshop": ("&Workshop page", "F6"),
    "private": ("My private &notes", "Shift+F6"),
    "override": ("Decide otherwise &than the tool…", None),
    "room": ("Show to the &room", "F5"),
    "room_outcomes": ("&Outcomes for the room", None),
}
HELP_MENU: Final[Mapping[str, tuple[str, Shortcut]]] = {
    "tour": ("A short &tour", None),
    "guide": ("&Help with this page", "F1"),
    "glossary": ("&Glossary", None),
    "sources": ("Where the &rules come from", None),
    "keys": ("&Keys", "Ctrl+/"),
    "about": ("&About CommsFit", None),
}
ALL_ACTIONS: Final[Mapping[str, tuple[str, Shortcut]]] = {
    **FILE_MENU,
    **EDIT_MENU,
    **GO_MENU,
    **VIEW_MENU,
    **WORKSHOP_MENU,
    **HELP_MENU,
}
SWITCHES: Final = frozenset(("in_order", "goes_on", "still"))
_FOR_FILES = ("template", "save", "save_as", "protect", "anonymised", "earlier", "client", "print", "close")
_FOR_SCENARIOS = ("copy_scenario", "rename_scenario", "remove_scenario")
_FOR_PAGES = ("find", "back", "next", "check", "result")
NEEDS_DOCUMENT: Final = frozenset((*_FOR_FILES, *_FOR_SCENARIOS, *_FOR_PAGES, *WORKSHOP_MENU))


class Actions:
    """The actions by name."""

    def __init__(self, owner: QObject, perform: Callable[[str], object]) -> None:
        self._by_name: dict[str, QAction] = {}
        for name, (words, key) in ALL_ACTIONS.items():
            action = QAction(words, owner)
            action.setObjectName(f"action.{name}")
            action.setCheckable(name in SWITCHES)
            if key is not None:
                action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False, name=name: perform(name))
            self._by_name[name] = action
        # Ctrl+= is where + stands without Shift on most keyboards.
        self._by_name["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def allow_document(self, *, is_open: bool) -> None:
        """Switch what makes sense only with a document."""
        for name in NEEDS_DOCUMENT:
            self._by_name[name].setEnabled(is_open)
