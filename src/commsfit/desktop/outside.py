"""What the window needs from other rooms; `bootstrap` gives it, the heavy part only once the window is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Named only: what stands here is fetched after the first frame.
    from commsfit.desktop.office import Office
    from commsfit.desktop.session import Advise
    from commsfit.desktop.window import MainWindow
    from commsfit.domain.assessment import Document
    from commsfit.domain.definitions.rulebook import Rulebook
    from commsfit.presentation.filing import Filing, Preferences


@dataclass(frozen=True, slots=True)
class Example:
    """A bundled assessment with one line on what it shows."""

    name: str
    client: str
    line: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Awake:
    """Everything that takes time to fetch."""

    rulebook: Rulebook
    advise: Advise
    filing: Filing
    examples: tuple[Example, ...]
    open_example: Callable[[str], Document]
    make_office: Callable[[MainWindow], Office]
    """Called in the window's thread, as the last step of waking up."""


@dataclass(frozen=True, slots=True)
class Outside:
    """`wake` runs in a thread of its own and touches no widget."""

    today: Callable[[], date]
    resources: Path
    preferences: Callable[[], Preferences]
    wake: Callable[[], Awake]
