"""Return on SMS and on video: the source's formula beside the fully loaded figure."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.costs import CostInput
from commsfit.domain.values import Band


@dataclass(frozen=True, slots=True)
class Return:
    """Net benefit a month of one channel; not valid without a measured baseline. None: an input is missing."""

    channel: str
    net_benefit_per_month: Band | None
    fully_loaded_per_month: Band | None
    valid: bool
    formula: str
    inputs: tuple[CostInput, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Returns:
    """Both channels."""

    sms: Return
    video: Return
