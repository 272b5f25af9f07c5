"""The net case in words: what is left against staying put, and when it is paid back."""

from __future__ import annotations

from typing import Final

NET_TITLE: Final = "Net against staying put, by month"
NET_AS_TODAY: Final = "as today"
NET_BETTER: Final = "{amount} better"
NET_DEARER: Final = "{amount} more"
NET_LIKELY: Final = "likely {low} to {high}"
MONTH: Final = "month {month}"
NET: Final = "Middle"
NET_MOST_TIED_UP: Final = "most tied up: {amount}"
NET_ALT: Final = (
    "Net against staying put over {months} months: it ends {total}, likely between {low} and {high}; "
    "at its lowest it stands at {lowest}."
)
SCOPES: Final = "The net case in figures"
SCOPE: Final = "Scope"
FULL_SCOPE: Final = "Full scope"
MUSTS_ONLY: Final = "Musts only"
NET_MEDIAN: Final = "Net, likely middle"
NOT_BACK_IN_TIME: Final = "not in time"
PRESENT_VALUE: Final = "Present value at {percent}%"
MIDDLES: Final = "Payback, present value and net over cost are reckoned from middle figures."
MEDIAN_AND_SUM: Final = "The headline is the middle of all draws; the lines, each at its middle, add up to another sum."
