"""A brand to the bytes that travel inside a report, and back without trust, for who checks it without the file."""

from __future__ import annotations

import base64
import binascii
import json
import warnings
from io import BytesIO
from typing import Annotated, Final

from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from commsfit.domain.refusals import Refusal
from commsfit.presentation.formats.brand import Brand, Logo

UNREADABLE: Final = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    OSError,
    SyntaxError,
    ValueError,
)
"""What Pillow raises at a picture that is broken, or larger than it says."""
_LARGEST: Final = 4_000_000
_WIDEST: Final = 900

_Line = Annotated[str, StringConstraints(max_length=200)]
_Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class _PackedShape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: _Line
    accent: _Colour
    heading: _Colour
    contact: _Line
    disclaimer: Annotated[str, StringConstraints(max_length=3_000)]
    footer: _Line
    logo: Annotated[str, StringConstraints(max_length=_LARGEST)]


def packed_brand(brand: Brand) -> bytes:
    """All that a brand puts on paper."""
    said = {name: getattr(brand, name) for name in _PackedShape.model_fields if name != "logo"}
    logo = base64.b64encode(brand.logo.png).decode() if brand.logo is not None else ""
    return json.dumps({**said, "logo": logo}, ensure_ascii=False, indent=1).encode()


def unpacked_brand(content: bytes) -> Brand:
    """The same brand again; refuses what no report of ours carries."""
    try:
        shape = _PackedShape.model_validate_json(content)
        logo = _logo(base64.b64decode(shape.logo, validate=True)) if shape.logo else None
    except (ValidationError, binascii.Error):
        raise _damaged() from None
    return Brand(**shape.model_dump(exclude={"logo"}), logo=logo)


def _logo(png: bytes) -> Logo:
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(png), formats=["PNG"]) as image:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            if max(image.size) > _WIDEST or image.mode != "RGB":
                raise _damaged()
            image.load()
            return Logo(png, image.width, image.height)
    except UNREADABLE:
        raise _damaged() from None


def _damaged() -> Refusal:
    return Refusal("The brand inside the PDF is damaged or was changed by hand.")
