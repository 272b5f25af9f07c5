"""From which month of the plan each part is paid; found by the roadmap, counted by the costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from commsfit.domain.definitions.money.costs import Stage
from commsfit.domain.money.lines.months import StepsUp

NEVER: Final = 10_000
"""The month of what does not open at all."""


@dataclass(frozen=True, slots=True)
class Phasing:
    """Months are counted from the start of the plan, the first is 1; where nothing is planned all begin at once."""

    build: int = 1
    """Work on the CPaaS part begins."""
    channel: int = 1
    """The first full month after the gate of the first customer channel: from then on messages are sent and paid."""
    video: int = 1
    """The first full month after the gate of video."""
    seats: StepsUp = ()
    """In which month which share of all seats is live, rising wave by wave; without any all are from the start."""
    overlap: int | None = None
    """The last month in which the plan still runs the old system; None where it never switches it off."""
    musts: Phasing | None = None
    """The same for the Musts alone; what none of them opens is paid NEVER."""

    @property
    def staff(self) -> int:
        """The first wave of staff is live."""
        return self.seats[0][0] if self.seats else 1

    def begins(self, stage: Stage | None) -> int:
        """The first month of a stage; what belongs to none is paid from the start."""
        if stage is None:
            return 1
        return {"build": self.build, "channel": self.channel, "video": self.video, "staff": self.staff}[stage]
