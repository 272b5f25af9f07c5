"""The verdict explained: open questions so far."""

from __future__ import annotations

from commsfit.domain.explanation import Explanation
from commsfit.domain.open_questions import open_questions
from commsfit.domain.outcome import Verdict
from commsfit.domain.sheet import Sheet


def explain(sheet: Sheet, verdict: Verdict) -> Explanation:
    """Everything that explains a verdict."""
    del verdict
    return Explanation((), (), (), (), open_questions(sheet), ())
