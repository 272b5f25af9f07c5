"""A brand's TOML file to a Brand, or a refusal that says what is wrong and where."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import Annotated, Final

from PIL import Image
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from commsfit.domain.refusals import Refusal, did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.intake.regular_files import NotTaken, taken
from commsfit.intake.toml_text import TomlRefused, toml_values
from commsfit.presentation.formats.brand import Brand, Logo
from commsfit.presentation.tokens import PAPER
from commsfit.report.branding.contrast import ENOUGH, contrast_on_white
from commsfit.report.branding.packed_brand import UNREADABLE
from commsfit.report.door import line

_LARGEST_FILE: Final = 100_000
_LARGEST_LOGO: Final = 2_000_000
_MOST_PIXELS: Final = 16_000_000
_WIDEST: Final = 900
_FORMATS: Final = ("PNG", "JPEG", "WEBP")

_Line = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True)]
_Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class BrandRefused(Refusal):
    """The brand file cannot be used."""


class _BrandShape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: _Line = ""
    accent: _Colour = PAPER["accent"]
    heading: _Colour = PAPER["text"]
    contact: _Line = ""
    disclaimer: Annotated[str, StringConstraints(max_length=3_000, strip_whitespace=True)] = ""
    footer: _Line = ""
    logo: _Line = ""


def read_brand(file: Path) -> Brand:
    """The brand of a file on this machine; its logo lies beside it."""
    # An assessment that came by mail may name the file: asking a network place would tell its owner who we are.
    if str(file).startswith(("//", "\\\\")):
        raise BrandRefused("A brand file must lie on this machine, not in a network place.", place=str(file))
    shape = _shape(file)
    for name in ("accent", "heading"):
        _refuse_pale(file, name, getattr(shape, name))
    return Brand(
        name=line(shape.name),
        accent=shape.accent.upper(),
        heading=shape.heading.upper(),
        contact=line(shape.contact),
        disclaimer=shape.disclaimer,
        footer=line(shape.footer),
        logo=_logo(file, shape.logo) if shape.logo else None,
    )


def _shape(file: Path) -> _BrandShape:
    try:
        content = _bytes(file, _LARGEST_FILE)
        return _BrandShape.model_validate(toml_values(content))
    except TomlRefused as problem:
        raise BrandRefused(say("The brand file is not TOML: {problem}.", problem=problem), place=str(file)) from None
    except ValidationError as problem:
        raise _placed(file, problem) from None


def _placed(file: Path, problem: ValidationError) -> BrandRefused:
    """The first thing that is wrong, with its key."""
    first = problem.errors()[0]
    key = ".".join(map(str, first["loc"]))
    known = tuple(_BrandShape.model_fields)
    if first["type"] == "extra_forbidden":
        allowed = in_commas(known)
        return BrandRefused(
            "The brand file has no such key.", place=f"{file}: {key}", allowed=allowed, remedy=did_you_mean(key, known)
        )
    asked = {"string_pattern_mismatch": "a colour like #2F4BD8", "string_too_long": first["msg"].lower()}
    allowed = asked.get(first["type"], "text in quotation marks")
    return BrandRefused(
        "This cannot be used.", place=f"{file}: {key}", found=found_text(first["input"]), allowed=allowed
    )


def _refuse_pale(file: Path, name: str, colour: str) -> None:
    ratio = contrast_on_white(colour)
    if ratio < ENOUGH:
        raise BrandRefused(
            say("The colour cannot be read on white: its contrast is {ratio:.1f} to 1.", ratio=ratio),
            place=f"{file}: {name}",
            found=colour,
            allowed=say("a contrast of {enough} to 1 or more", enough=ENOUGH),
            remedy="Choose a darker shade.",
        )


def _bytes(file: Path, largest: int, within: Path | None = None) -> bytes:
    try:
        return taken(file, largest, within=within)
    except OSError as problem:
        raise BrandRefused(
            say("The file cannot be read: {value}.", value=problem.strerror or problem), place=str(file)
        ) from None
    except NotTaken as problem:
        raise BrandRefused(problem.what, place=problem.place, found=problem.found, allowed=problem.allowed) from None


def _logo(file: Path, name: str) -> Logo:
    """The picture beside the brand file, decoded under guard and encoded anew."""
    place = say("{file}: logo", file=file)
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise BrandRefused("The logo must lie beside the brand file.", place=place, found=found_text(name))
    content = _bytes(file.parent / name, _LARGEST_LOGO, within=file.parent)
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(content), formats=_FORMATS) as image:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            if image.width * image.height > _MOST_PIXELS:
                raise BrandRefused(
                    say("The logo has more than {most_pixels:,} points.", most_pixels=_MOST_PIXELS), place=place
                )
            return _encoded(image)
    except UNREADABLE:
        allowed = "a PNG, JPEG or WebP picture"
        raise BrandRefused("The logo is no picture that can be read.", place=place, allowed=allowed) from None


def _encoded(image: Image.Image) -> Logo:
    image.load()
    image.thumbnail((_WIDEST, _WIDEST))
    clear = image.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    written = BytesIO()
    ground.save(written, "PNG", optimize=False)
    return Logo(written.getvalue(), ground.width, ground.height)
