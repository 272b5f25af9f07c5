"""The return of a channel as data: what it saves, what it costs to send, and which cost lines load it fully."""

from __future__ import annotations

from typing import Literal

from commsfit.domain.definitions.base import Citation, Definition, Id
from commsfit.domain.definitions.conditions import Condition


class ChannelRule(Definition):
    """Savings are the first pair multiplied; each pair of `costs` is multiplied and taken off."""

    saves: tuple[Id, Id]
    costs: tuple[tuple[Id, Id], ...]
    loaded_with: tuple[Id, ...]
    """Cost lines of the CPaaS option that the fully loaded figure bears too, once-only ones spread over the horizon."""
    shared: tuple[Id, ...]
    """Those of them that the channels share by days of work."""
    cites: Citation
    wanted_when: Condition | None = None
    """Where this is definitely false, nobody is asked for the figures that are missing."""


class Measure(Definition):
    """What somebody measures before a part goes live; where `when` is definitely false it is not asked for."""

    id: Id
    owner: Id
    before: Literal["staff", "channel", "video"]
    when: Condition | None = None


class ReturnBook(Definition):
    """SMS and video, and what to measure before either can be shown to pay."""

    measuring_days: int
    """So long without a gap."""
    measures: tuple[Measure, ...]

    sms: ChannelRule
    video: ChannelRule


class ChannelWords(Definition):
    """`formula` names the figures in braces; `even` says how much must be avoided to break even."""

    title: str
    formula: str
    even: str
    even_one: str
    not_wanted: str = ""


class MeasureWords(Definition):
    """What is measured, and how."""

    what: str
    how: str


class ReturnWords(Definition):
    """What a person reads of the returns."""

    measures: dict[Id, MeasureWords]
    measure_by: str
    measure_now: str
    measure_open: str

    sms: ChannelWords
    video: ChannelWords
    missing: str
    invalid: str
    valid: str
    loaded: str
    not_loaded: str
