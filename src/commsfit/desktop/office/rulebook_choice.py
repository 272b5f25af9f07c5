"""Choosing an organisation's own rulebook: checked at once, used from the next start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from commsfit.desktop.opening.awake import Awake
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say


class TellPerson(Protocol):
    """How words reach the person."""

    def __call__(self, words: str, *, is_fault: bool = True) -> object: ...


def ask_rulebook(awake: Awake, tell: TellPerson, window: QWidget) -> None:
    """Let a person choose a rulebook's folder."""
    known = awake.filing.preferences().rulebook_folder
    chosen = QFileDialog.getExistingDirectory(window, "Choose a rulebook folder", known)
    if chosen:
        take_rulebook(awake, tell, Path(chosen))


def take_rulebook(awake: Awake, tell: TellPerson, folder: Path) -> None:
    """Use the rulebook of a folder from the next start, if it can be used at all."""

    def named() -> str:
        manifest = awake.read_rulebook(folder).manifest
        _keep(awake, str(folder))
        return say("{title} {version} is used from the next start.", title=manifest.title, version=manifest.version)

    _told(named, tell)


def return_to_bundled(awake: Awake, tell: TellPerson) -> None:
    """Use the bundled rulebook from the next start."""

    def named() -> str:
        _keep(awake, "")
        return "The bundled rulebook is used from the next start."

    _told(named, tell)


def _keep(awake: Awake, folder: str) -> None:
    awake.filing.keep_preferences(replace(awake.filing.preferences(), rulebook_folder=folder))


def _told(deed: Callable[[], str], tell: TellPerson) -> None:
    try:
        tell(deed(), is_fault=False)
    except Refusal as refusal:
        tell(str(refusal))
