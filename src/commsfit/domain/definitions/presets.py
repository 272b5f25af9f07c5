"""What companies of an industry usually put into each tier."""

from __future__ import annotations

from functools import cached_property

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.base import Citation, Definition, Id, SourcedFigure


class Preset(Definition):
    """One industry's usual tiers, by feature."""

    industry: Id
    must: tuple[Id, ...] = ()
    should: tuple[Id, ...] = ()
    could: tuple[Id, ...] = ()
    wont: tuple[Id, ...] = ()
    cites: tuple[Citation, ...] = ()
    """Empty where all tiers are our own estimate."""
    cited: tuple[Id, ...] = ()
    """The features whose tier is the source's own."""

    @cached_property
    def tiers(self) -> dict[str, Priority]:
        """The tier of each feature that the preset names."""
        named = (
            (Priority.MUST, self.must),
            (Priority.SHOULD, self.should),
            (Priority.COULD, self.could),
            (Priority.WONT, self.wont),
        )
        return {feature: tier for tier, features in named for feature in features}


class PresetBook(Definition):
    """All presets."""

    read: SourcedFigure
    presets: tuple[Preset, ...]

    @cached_property
    def by_industry(self) -> dict[str, Preset]:
        """Each preset under its industry."""
        return {preset.industry: preset for preset in self.presets}


class PresetWords(Definition):
    """How a preset speaks: the companies it stands for, and why it leaves something out."""

    companies: dict[Id, str]
    usual: str
    usual_in_source: str
    left_out: str
    left_out_because: dict[Id, str]
    """By feature: why an industry usually leaves it out this time."""
