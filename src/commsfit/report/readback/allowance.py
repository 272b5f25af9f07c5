"""What reading a stranger's PDF may cost in unfolded bytes and in steps; beyond it the file is refused."""

from __future__ import annotations

from typing import Final

from commsfit.report.readback.opening import NotOurReport

_BYTES: Final = 100_000_000
_STEPS: Final = 5_000_000


class Allowance:
    """Spent as the reading goes on; a step is an operator, an element of the structure or a code of a font."""

    def __init__(self, most_bytes: int = _BYTES, most_steps: int = _STEPS) -> None:
        self._most_bytes, self._most_steps = most_bytes, most_steps
        self._bytes = self._steps = 0

    @property
    def bytes_left(self) -> int:
        return self._most_bytes - self._bytes

    def unfold(self, count: int) -> None:
        self._bytes += count
        self._keep()

    def step(self, count: int = 1) -> None:
        self._steps += count
        self._keep()

    def twice_what_was_spent(self) -> Allowance:
        """For another file that claims to say the same."""
        return Allowance(2 * self._bytes + 100_000, 2 * self._steps + 1_000)

    def _keep(self) -> None:
        if self._bytes > self._most_bytes or self._steps > self._most_steps:
            raise NotOurReport("The PDF asks for more work than a report ever does.")
