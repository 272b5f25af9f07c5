"""The menu bar: File, Edit, Scenario, Go, View, Workshop, Help."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from commsfit.desktop.menus.actions import Actions
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.words.text import shortened
from commsfit.ports.themes import Theme

_LINE: Final = ""
_MENUS: Final[Mapping[str, Sequence[str]]] = {
    "&File": (
        *("new", "open", "template", _LINE, "save", "save_as", "protect", "anonymised", "earlier", _LINE),
        *(
            "client",
            "print",
            _LINE,
            "questionnaire",
            "batch",
            _LINE,
            "rulebook",
            "bundled_rulebook",
            _LINE,
            "close",
            "quit",
        ),
    ),
    "&Edit": ("undo", "redo"),
    "&Scenario": ("copy_scenario", "rename_scenario", "remove_scenario", _LINE),
    "&Go": ("palette", "find", _LINE, "home", "back", "next", _LINE, "check", "result"),
    "&View": ("larger", "smaller", "normal", _LINE, "full_screen", _LINE, "in_order", "goes_on", "still", _LINE),
    "&Workshop": ("decide", "workshop", "private", "override", _LINE, "room", "room_outcomes"),
    "&Help": ("guide", "tour", "glossary", "sources", "keys", _LINE, "about"),
}
_THEMES: Final = {
    Theme.SYSTEM: "As the s&ystem",
    Theme.LIGHT: "L&ight",
    Theme.DARK: "&Dark",
    Theme.HIGH_CONTRAST: "&High contrast",
}


class Menus:
    """Fills the menus of these titles; scenarios and themes are lists of their own."""

    def __init__(self, titles: Mapping[str, QMenu], actions: Actions) -> None:
        self._menus = titles
        for title, names in _MENUS.items():
            menu = titles[title]
            for name in names:
                if name == _LINE:
                    menu.addSeparator()
                else:
                    menu.addAction(actions[name])
        self._scenarios = QActionGroup(titles["&Scenario"])
        self._themes = QActionGroup(titles["&View"])

    def offer_themes(self, chosen: Theme, choose: Callable[[Theme], object]) -> None:
        """The themes, one of them ticked."""
        for theme, words in _THEMES.items():
            action = self._menus["&View"].addAction(words)
            action.setCheckable(True)
            action.setChecked(theme is chosen)
            action.triggered.connect(lambda _on=False, theme=theme: choose(theme))
            self._themes.addAction(action)

    def offer_scenarios(self, offered: Sequence[tuple[str, Callable[[], object]]], index: int) -> None:
        """The document's scenarios, one of them ticked."""
        menu = self._menus["&Scenario"]
        for action in self._scenarios.actions():
            self._scenarios.removeAction(action)
            menu.removeAction(action)
            # Qt deletes it a little later; who holds on to it until then holds nothing that acts.
            action.triggered.disconnect()
            action.setEnabled(False)
            action.deleteLater()
        for position, (name, choose) in enumerate(offered):
            action = QAction(without_mnemonic(shortened(name)), menu)
            action.setCheckable(True)
            action.setChecked(position == index)
            action.triggered.connect(lambda _on=False, choose=choose: choose())
            self._scenarios.addAction(action)
            menu.addAction(action)
