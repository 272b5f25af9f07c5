"""How a person walks through the questions: what was passed by, what is being sharpened, and what they prefer."""

from __future__ import annotations

from dataclasses import dataclass, field

from commsfit.domain.definitions.questions import Sharpens


@dataclass(slots=True)
class Walk:
    """Belongs to the window, never to the file: another day begins on the same way anew."""

    is_in_order: bool = False
    """All questions in the order of the sections, instead of the shortest way."""
    goes_on_by_itself: bool = True
    """After a single choice was clicked."""
    sharpening: Sharpens | None = None
    """What the questions sharpen that are asked now; None on the way to the verdict."""
    passed: dict[str, None] = field(default_factory=dict)
    """Questions that were shown and left, in that order."""
    sure: set[tuple[str, object]] = field(default_factory=set)
    """Figures out of all reason that were said to be right."""

    def begin_anew(self) -> None:
        """Forget where somebody was; what they prefer stays."""
        self.sharpening = None
        self.passed.clear()
        self.sure.clear()

    def pass_by(self, question: str) -> None:
        """Do not lead there again by itself."""
        self.passed[question] = None
