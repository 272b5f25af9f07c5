"""Messages a day to the load of the busiest second, against what a sender may send a second and a day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.money.estimates import Sender
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.estimates.estimates import Estimate, plain_number
from commsfit.domain.readiness import CheckState, load_state
from commsfit.domain.wording.figures import number_words

_SECONDS_AN_HOUR: Final = 3600
_PERCENT: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class PeakLoad:
    """The busiest second against the sender's limit, and the day against its cap: two checks of their own."""

    estimate: Estimate
    segments_per_second: Decimal
    state: CheckState
    daily_percent: Decimal | None
    daily_state: CheckState | None
    """None: this sender has no daily cap."""
    daily_words: str


def peak_load(
    rulebook: Rulebook, messages_per_day: Number, peak_hour_percent: Number, parts: Number, sender: str
) -> PeakLoad:
    """Parts a second in the busiest hour against what the sender may send, and the day's parts against its cap."""
    limits = next(known for known in rulebook.estimates.senders if known.id == sender)
    daily = Decimal(messages_per_day) * parts
    rate = daily * peak_hour_percent / _PERCENT / _SECONDS_AN_HOUR
    exact = daily * peak_hour_percent / (_SECONDS_AN_HOUR * Decimal(limits.segments_per_second))
    state = load_state(rulebook, exact)
    words = rulebook.words.estimates
    said = {
        "messages_per_day": number_words(messages_per_day),
        "peak_hour_percent": number_words(peak_hour_percent),
        "segments": number_words(parts),
        "sender": words.senders[sender].name,
    }
    shown = {
        "rate": number_words(rate, 1),
        "limit": number_words(limits.segments_per_second),
        "value": number_words(exact, 1),
    }
    working = words.estimators["peak_load"].working.format_map({**said, **shown, "state": words.states[state]})
    percent, daily_state, daily_words = _daily(rulebook, limits, daily)
    if limits.each_carrier:
        daily_words += f" {words.each_carrier}"
    estimate = Estimate(plain_number(exact), working, said)
    return PeakLoad(estimate, rate, state, percent, daily_state, daily_words)


def _daily(rulebook: Rulebook, limits: Sender, parts: Decimal) -> tuple[Decimal | None, CheckState | None, str]:
    words = rulebook.words.estimates
    if limits.daily_cap is None:
        return None, None, words.no_daily_cap
    percent = _PERCENT * parts / Decimal(limits.daily_cap)
    state = load_state(rulebook, percent)
    told = words.daily_cap.format(
        parts=number_words(parts),
        cap=number_words(limits.daily_cap),
        percent=number_words(percent, 1),
        state=words.states[state],
    )
    return percent, state, told
