"""What pages may ask of other rooms beyond advice: reports and plans as bytes, and a safe place to put them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from commsfit.desktop.session.background import Background
from commsfit.ports.plan_files import PlanWriter
from commsfit.reporting.report_maker import ReportMaker


@dataclass(frozen=True, slots=True)
class Services:
    """`keep` writes a file whole or not at all and raises a Refusal where it cannot."""

    reporting: ReportMaker
    write_plan: PlanWriter
    keep: Callable[[Path, bytes], object]
    work: Background
    """Runs slow work; its threads end with the window."""
    folder: Callable[[], str] = str
    """Where this person kept the last file."""
    keep_folder: Callable[[str], object] = str
