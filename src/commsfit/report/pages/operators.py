"""Numbers, colours, strings and curves as operators of a PDF page: what reportlab writes slowly, written fast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from commsfit.report.branding.contrast import channels

_ROUND: Final = 0.5523
"""Where a Bezier curve's handles stand to look like a quarter of a circle."""
_ESCAPES: Final = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord(sign): f"\\{sign}" for sign in "()\\"
}


@lru_cache(maxsize=256)
def colour_operands(hexadecimal: str) -> str:
    """#rrggbb as three shares of one."""
    return " ".join(f"{channel / 255:.4g}" for channel in channels(hexadecimal))


def string(codes: bytes) -> str:
    """Character codes as a string between brackets."""
    return f"({codes.decode('latin-1').translate(_ESCAPES)})"


def line_through(points: Sequence[tuple[float, float]], *, closed: bool) -> str:
    """A path of straight lines."""
    (x, y), *others = points
    drawn = [f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in others)]
    return " ".join([*drawn, "h"] if closed else drawn)


def rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """A rectangle with round corners, from its lower left corner; a circle where the radius is half of both sides."""
    near, far = radius * (1 - _ROUND), radius
    right, top = x + width, y + height
    corners = (
        ((right - far, y), (right - near, y), (right, y + near), (right, y + far)),
        ((right, top - far), (right, top - near), (right - near, top), (right - far, top)),
        ((x + far, top), (x + near, top), (x, top - near), (x, top - far)),
        ((x, y + far), (x, y + near), (x + near, y), (x + far, y)),
    )
    drawn = [f"{x + far:.2f} {y:.2f} m"]
    for start, first, second, end in corners:
        drawn.append(f"{start[0]:.2f} {start[1]:.2f} l")
        drawn.append(" ".join(f"{part:.2f}" for point in (first, second, end) for part in point) + " c")
    return " ".join([*drawn, "h"])


def painted(*, fill: bool, stroke: bool) -> str:
    """What is done with the path."""
    return {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}[fill, stroke]
