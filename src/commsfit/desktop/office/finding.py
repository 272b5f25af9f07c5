"""What the palette offers: commands of the menus, pages, questions, and terms with their meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from commsfit.desktop.dialogs.palette import Findable
from commsfit.desktop.menus.actions import ALL_ACTIONS, Actions
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.lists import in_commas


def findable(
    rulebook: Rulebook, workspace: Workspace, actions: Actions, explain: Callable[[], object]
) -> Iterator[Findable]:
    """Only what can be done now: at home there are no pages."""
    for name, (words, _) in ALL_ACTIONS.items():
        if actions[name].isEnabled() and name != "palette":
            plain = words.replace("&", "").rstrip("…")
            key = actions[name].shortcut().toString()
            yield Findable(plain, in_commas(("command", key)), actions[name].trigger)
    if actions["check"].isEnabled():
        for entry in workspace.entries:
            yield Findable(entry.title, "page", partial(workspace.show_page, entry.id))
        for question in rulebook.every_question:
            words_of = rulebook.asked(question.id)
            yield Findable(
                words_of.short,
                "question",
                partial(workspace.visit_question, question.id),
                f"{words_of.ask} {words_of.help}",
            )
    for term, meaning in rulebook.words.glossary.items():
        yield Findable(term, "term", explain, meaning)
