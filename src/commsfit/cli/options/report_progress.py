"""How a large report tells where it stands: nothing for one of usual size, then a line now and then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Final

from commsfit.cli.options.output import tell_aside
from commsfit.domain.wording.messages import say
from commsfit.reporting.orders import TellProgress

EVERY: Final = 5.0
"""Seconds; a part of ten thousand entries takes longer than that by itself, so a thread tells and not the writer."""


@contextmanager
def telling(every: float = EVERY) -> Iterator[TellProgress]:
    """Give what the writer is to call at each part."""
    reached, is_done = ["Working"], Event()

    def note(done: int, of: int, part: str) -> None:
        reached[0] = say("Part {number} of {of}: {part}", number=min(done + 1, of), of=of, part=part)

    def tell() -> None:
        while not is_done.wait(every):
            tell_aside(reached[0])

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield note
    finally:
        is_done.set()
        teller.join()
