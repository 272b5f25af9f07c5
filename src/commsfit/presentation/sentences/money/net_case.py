"""The net case in words: what is left against staying put, when it is paid back, what it is worth today."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from commsfit.domain.money.costs import Costs
from commsfit.domain.money.net_case import NetCase
from commsfit.domain.wording.messages import say, word
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.formats.formats import about_money, number, percent
from commsfit.presentation.sentences.money.likely import better_or_more, in_all, net_range

NET_TITLE: Final = word("Net against staying put, by month")
NET_AS_TODAY: Final = word("as today")
MONTH: Final = word("month {month}")
NET: Final = word("Median")
NET_AT_BASE: Final = word("At base")
NET_MOST_TIED_UP: Final = word("most tied up: {amount}")
NET_ALT: Final = word(
    "Net against staying put over {months} months, the median with its likely range: it ends {total}, {likely}; "
    "at its lowest it stands at {lowest}."
)
SCOPES: Final = word("The net case in figures")
SCOPE: Final = word("Scope")
FULL_SCOPE: Final = word("Full scope")
MUSTS_ONLY: Final = word("Musts only")
NET_MEDIAN: Final = word("Net, median")
NOT_BACK_IN_TIME: Final = word("not in time")
PRESENT_VALUE: Final = word("Present value at {percent}%")
MEDIANS: Final = word(
    "Everything in the table is the median of all draws; payback is the month in which its line crosses."
)
MEDIAN_AND_SUM: Final = word(
    "The headline is the median: half of all draws lie under it. The lines stand at base, each figure at its most "
    "probable; where a figure can rise further than fall, the median is above their sum."
)
_NET: Final = word("Against staying put it is {net} over {months} months, {likely}.")
_NET_SURE: Final = word("Against staying put it is {net} over {months} months.")
_PAYBACK_OPEN: Final = word(
    "The payback is not known yet. It takes a settled outcome, its price and the monthly cost of the current system."
)
_AHEAD: Final = word("It is ahead of staying put from the start.")
_PAYBACK: Final = word("It likely pays back in month {month}: from then on it is ahead of staying put.")
_NEVER: Final = word("It likely does not pay back within {months} months against staying put.")
_AT_BASE: Final = word("By base figures, which add up line by line, it pays back in month {month}.")
_NOT_AT_BASE: Final = word("By base figures, which add up line by line, it does not pay back in that time.")
_WORTH: Final = word("Present value at {percent}% a year: {worth}; the net is {share} of the cost.")
_WORTH_FREE: Final = word("Present value at {percent}% a year: {worth}.")
_MUSTS: Final = word(
    "With the Musts alone: net {net}; paid back in month {month}; present value {worth}; net over cost {share}."
)
_MUSTS_NEVER: Final = word(
    "With the Musts alone: net {net}; not paid back in that time; present value {worth}; net over cost {share}."
)
_STAY: Final = word(
    "Staying put is counted at {amount} in every month, as today: it neither grows nor rises in price over {months} "
    "months."
)


def net_sentence(costs: Costs) -> str:
    """What it nets against staying put, when it pays back and what it is worth; empty while that is not known."""
    return in_a_row(*_told(costs)) if costs.net is not None else ""


def payback_sentence(costs: Costs) -> str:
    """What savings are counted, and when the option of the outcome is ahead of staying put."""
    net = costs.net
    if net is None:
        return say(_PAYBACK_OPEN)
    savings = costs.savings_words if net.savings or not costs.savings_measured else ""
    return in_a_row(savings, *_payback(net))


def net_figures_sentence(costs: Costs) -> str:
    """Present value and net over cost in full scope; all of it for the Musts alone."""
    return in_a_row(*_worth(costs))


def stay_sentence(costs: Costs) -> str:
    """What staying put is taken to cost; empty where that is not known."""
    stay = costs.stay
    if stay is None or not stay.lines or not stay.is_priced:
        return ""
    return say(_STAY, amount=about_money(stay.monthly.base, costs.currency), months=costs.months)


def share_words(share: Decimal | None) -> str:
    """The net over the cost."""
    return "–" if share is None else percent(share)


def _told(costs: Costs) -> Iterator[str]:
    assert costs.net is not None
    found = costs.net.likely
    net, likely = better_or_more(found, costs.currency), net_range(found, costs.currency)
    yield say(_NET if likely else _NET_SURE, net=net, likely=likely, months=costs.months)
    yield payback_sentence(costs)
    yield net_figures_sentence(costs)
    yield stay_sentence(costs)


def _payback(net: NetCase) -> Iterator[str]:
    likely, base, months = net.likely_payback, net.payback_month, net.option.months
    if min(net.likely_months.median) >= 0:
        yield say(_AHEAD)
    elif likely is None:
        yield say(_NEVER, months=months)
    else:
        yield say(_PAYBACK, month=likely)
    if likely != base:
        yield say(_NOT_AT_BASE) if base is None else say(_AT_BASE, month=base)


def _worth(costs: Costs) -> Iterator[str]:
    net, musts = costs.net, costs.net_of_musts
    if net is not None:
        share = net.likely_roi
        form = _WORTH_FREE if share is None else _WORTH
        worth = in_all(net.likely_months.present, costs.currency)
        yield say(form, percent=number(costs.discount_percent), worth=worth, share=share_words(share))
    if musts is not None:
        yield say(
            _MUSTS if musts.likely_payback else _MUSTS_NEVER,
            net=in_all(musts.likely, costs.currency),
            month=musts.likely_payback,
            worth=about_money(musts.likely_months.present.median, costs.currency),
            share=share_words(musts.likely_roi),
        )
