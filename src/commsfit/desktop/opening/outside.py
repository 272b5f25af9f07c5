"""What the window needs to be painted, and the way to wake the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    # Named only: fetched after the first frame.
    from commsfit.desktop.opening.awake import Awake
    from commsfit.ports.themes import Theme


class Outside(NamedTuple):
    """`wake` runs in a thread of its own and touches no widget; `first_look` gives theme and text size, if chosen."""

    resources: Path
    first_look: Callable[[], tuple[Theme, int | None]]
    wake: Callable[[], Awake]
