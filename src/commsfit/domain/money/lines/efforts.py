"""How many working days the plan takes, by kind of work; counted by the roadmap, priced by the costs."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.answers.values import Band

_NOTHING = Band.exactly(0)


@dataclass(frozen=True, slots=True)
class Efforts:
    """Days of work in a plan that has both platforms; an option pays for its own part."""

    build: Band
    """Everything that developers do on the CPaaS side, video included, temporary middleware left out."""
    setup: Band
    """Everything on the UCaaS side."""
    middleware: Band
    """Temporary, thrown away with the old system."""
    video: Band
    """The part of `build` that is for video."""
    legal: Band = _NOTHING
    """Lawyers and purchasing, on any platform."""
    common: Band = _NOTHING
    """What every plan holds, whichever its platform, apart from legal work."""
    cpaas_setup: Band = _NOTHING
    """What others than developers do on the CPaaS side."""
    musts: Efforts | None = None
    """The same with the Musts alone; None where there is no plan."""
