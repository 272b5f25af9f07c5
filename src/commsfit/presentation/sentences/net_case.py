"""The net case in words: what is left against staying put, and when it is paid back."""

from __future__ import annotations

from typing import Final

NET_TITLE: Final = "Net against staying put, by month"
NET_AS_TODAY: Final = "as today"
NET_BETTER: Final = "{amount} better"
NET_DEARER: Final = "{amount} more"
NET_LIKELY: Final = "likely {low} to {high}"
MONTH: Final = "month {month}"
MONTH_HEAD: Final = "Month"
NET: Final = "Middle"
NET_MOST_TIED_UP: Final = "most tied up: {amount}"
NET_ALT: Final = (
    "Net against staying put over {months} months: it ends {total}, likely between {low} and {high}; "
    "at its lowest it stands at {lowest}."
)
