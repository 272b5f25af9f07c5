"""Draws the first page of the sample Brief for the README: `python -m devtools.paper_picture`, after the samples."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

DOCS = Path(__file__).resolve().parent.parent / "docs"
PICTURE = DOCS / "pictures" / "brief-page-1.png"
_DOTS = 110
"""An inch."""


def draw(paper: Path, picture: Path) -> None:
    """The first page of a PDF, in so many colours that the two nearest, accent and CPaaS, stay two."""
    page = pypdfium2.PdfDocument(paper)[0]
    drawn: Image.Image = page.render(scale=_DOTS / 72).to_pil()
    drawn.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    draw(DOCS / "sample-brief.pdf", PICTURE)
