"""Python's garbage collector rests while threads work: it runs in whichever thread makes the next object.

There it would take apart what is left of a widget in the very moment in which Qt deletes it in the window's thread, and
the program would end.
"""

from __future__ import annotations

import gc
from typing import Final

_YOUNG: Final = 1


class Rest:
    """Asked for in the window's thread, once for each piece of work, by everybody who gives work to threads."""

    _asked_for = 0
    _was_on = False
    # Of the class: there is one collector for all of them.

    def __init__(self) -> None:
        self._mine = 0

    def begin(self) -> None:
        """From now on nothing is collected."""
        if not Rest._asked_for:
            Rest._was_on = gc.isenabled()
            gc.disable()
        Rest._asked_for += 1
        self._mine += 1

    def end(self) -> None:
        """When nobody asks for it any more, collect here what has piled up, and go on as before."""
        Rest._asked_for -= 1
        self._mine -= 1
        if not Rest._asked_for and Rest._was_on:
            # By hand, so that a thread which is just ending has nothing to collect.
            gc.collect(_YOUNG)
            gc.enable()

    @staticmethod
    def let_collect() -> None:
        """Python may collect by itself again, as soon as nobody asks for rest."""
        if Rest._asked_for:
            Rest._was_on = True
        else:
            gc.enable()

    def end_all(self) -> None:
        """Whoever asked has gone, and hears of no more work that ends."""
        while self._mine:
            self.end()
