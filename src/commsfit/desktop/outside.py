"""What the window needs from other rooms; `bootstrap` gives it, the heavy part only once the window is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Named only: what stands here is fetched after the first frame.
    from commsfit.desktop.session import Advise, Session
    from commsfit.desktop.workspace import Workspace
    from commsfit.domain.assessment import Document
    from commsfit.domain.definitions.rulebook import Rulebook
    from commsfit.presentation.filing import Filing, Preferences, Recovery
    from commsfit.presentation.plan_files import PlanWriter
    from commsfit.presentation.reporting import Reporting


class Insides(Protocol):
    """What the window asks of whatever works inside it once all is awake."""

    session: Session
    workspace: Workspace

    def settle_in(self) -> Iterator[None]:
        """Make what is seen, a piece at a time."""

    def do(self, name: str) -> None:
        """Perform an action of the menus."""

    def leave_and(self, then: Callable[[], object]) -> None:
        """Do what ends the work on this document, asking once where it is not saved."""

    def open(self, path: Path) -> None:
        """Open a file."""

    def open_example(self, name: str) -> None:
        """Open a bundled assessment."""

    def restore(self, recovery: Recovery) -> None:
        """Take unsaved work back."""

    def discard(self, recovery: Recovery) -> None:
        """Forget unsaved work."""

    def keep_preferences(self, change: Callable[[Preferences], Preferences]) -> None:
        """Change the settings."""

    def close(self) -> None:
        """The window closes in order."""


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
    reporting: Reporting
    write_plan: PlanWriter
    keep: Callable[[Path, bytes], object]
    """Writes a file whole or not at all."""
    make_office: Callable[..., Insides]
    """Called in the window's thread, as the last step of waking up."""


@dataclass(frozen=True, slots=True)
class Outside:
    """`wake` runs in a thread of its own and touches no widget."""

    today: Callable[[], date]
    resources: Path
    preferences: Callable[[], Preferences]
    wake: Callable[[], Awake]
