"""From which month of the plan each stage of the CPaaS part is paid; found by the roadmap, counted by the costs."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.definitions.costs import Stage


@dataclass(frozen=True, slots=True)
class Phasing:
    """Months are counted from the start of the plan, the first is 1; where nothing is planned all begin at once."""

    build: int = 1
    """Work on the CPaaS part begins."""
    channel: int = 1
    """The first customer channel opens: messages are sent, and what was built is kept up."""
    video: int = 1
    """Video opens."""

    def begins(self, stage: Stage | None) -> int:
        """The first month of a stage; what belongs to none is paid from the start."""
        return 1 if stage is None else {"build": self.build, "channel": self.channel, "video": self.video}[stage]
