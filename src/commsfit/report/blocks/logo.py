"""The brand's logo on the first page: a figure with a name, no larger than its corner."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image
from reportlab.lib.utils import ImageReader

from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.brand import Logo
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.structure import Node, Role

_HIGHEST: Final = 36.0
_WIDEST: Final = 150.0


class LogoPiece(Piece):
    """A small picture at the left above the title."""

    def __init__(self, logo: Logo, name: str, parent: Node) -> None:
        self._logo = logo
        self._scale = min(_HIGHEST / logo.height, _WIDEST / logo.width)
        self._node = parent.add(Role.FIGURE, alt=say("Logo of {name}", name=name) if name else "Logo")
        self.after = 22.0
        self.keep_with_next = True

    def height(self, width: float) -> float:  # noqa: ARG002 - its size is its own
        return self._logo.height * self._scale

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:  # noqa: ARG002 - its size is its own
        breadth, height = self._logo.width * self._scale, self._logo.height * self._scale
        bottom = brush.canvas.height - top
        self._node.box = (x, bottom - height, x + breadth, bottom)
        with brush.canvas.content(self._node), Image.open(BytesIO(self._logo.png)) as image:
            brush.canvas.picture(ImageReader(image), (x, top, breadth, height))
