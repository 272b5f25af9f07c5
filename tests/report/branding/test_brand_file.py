from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from PIL import Image

from commsfit.report.branding.brand_file import BrandRefused, read_brand
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.wishes import Wishes
from tests.report.outlines import sample

GOOD = """
name = "Harbour Consulting"
accent = "#8A1538"
heading = "#1f2937"
contact = "hello@harbour.example"
disclaimer = "For the client's use only."
footer = "Confidential"
logo = "logo.png"
"""


def brand_in(folder: Path, text: str, logo: bytes | None = None) -> Path:
    file = folder / "brand.toml"
    file.write_text(text, encoding="utf-8")
    if logo is not None:
        (folder / "logo.png").write_bytes(logo)
    return file


def picture(width: int = 400, height: int = 100, kind: str = "PNG") -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "#8A1538").save(written, kind)
    return written.getvalue()


def bomb() -> bytes:
    """A small PNG that says it is 60,000 points wide and high."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


def test_a_brand_stands_on_the_report(tmp_path: Path) -> None:
    brand = read_brand(brand_in(tmp_path, GOOD, picture()))
    assert brand.logo is not None
    assert (brand.logo.width, brand.logo.height) == (400, 100)
    content = pdf_bytes(sample(2), Wishes(brand=brand))
    said = block_texts(content)
    assert said[0].role == "/Figure"
    assert said[-1].text == "For the client's use only."
    with Pdf.open(BytesIO(content)) as pdf:
        assert "/XObject" in pdf.pages[0].Resources
        assert b"0.5412 0.08235 0.2196 rg" in pdf.pages[0].Contents.read_bytes(), "the accent is painted"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("accent = '#FFD700'", r"brand\.toml: accent: The colour cannot be read on white: its contrast is 1\.4 to 1"),
        ("accent = 'red'", r"brand\.toml: accent: .*Found: 'red'\. Allowed: a colour like #2F4BD8"),
        ("acent = '#2F4BD8'", r'brand\.toml: acent: .*Did you mean "accent"\?'),
        ("name = 12", r"brand\.toml: name: .*Found: 12\. Allowed: text in quotation marks"),
        (f"footer = '{'x' * 300}'", r"brand\.toml: footer: .*at most 200 characters"),
        ("name = ", r"brand\.toml: The brand file is not TOML"),
        ("logo = '/etc/passwd'", r"brand\.toml: logo: The logo must lie beside the brand file"),
        ("logo = '../logo.png'", r"brand\.toml: logo: The logo must lie beside the brand file"),
        ("logo = 'missing.png'", r"missing\.png: The file cannot be read"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BrandRefused, match=told):
        read_brand(brand_in(tmp_path, text))


@pytest.mark.parametrize("logo", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", bomb(), picture()[:200], picture(kind="GIF")])
def test_a_logo_that_is_no_sound_picture_is_refused(tmp_path: Path, logo: bytes) -> None:
    with pytest.raises(BrandRefused, match="logo"):
        read_brand(brand_in(tmp_path, "logo = 'logo.png'", logo))


def test_a_logo_larger_than_two_megabytes_is_not_even_decoded(tmp_path: Path) -> None:
    with pytest.raises(BrandRefused, match="2,000,000 bytes"):
        read_brand(brand_in(tmp_path, "logo = 'logo.png'", picture() + b"\x00" * 2_000_000))


def test_a_logo_is_encoded_anew_so_that_nothing_rides_along(tmp_path: Path) -> None:
    hidden = b"secret position 52.5"
    brand = read_brand(brand_in(tmp_path, "logo = 'logo.png'", picture(3_000, 300) + hidden))
    assert brand.logo is not None
    assert hidden not in brand.logo.png
    assert brand.logo.width == 900


@pytest.mark.parametrize("place", [r"\\\\far.example\\share\\brand.toml", "//far.example/share/brand.toml"])
def test_no_network_place_is_ever_asked(place: str) -> None:
    with pytest.raises(BrandRefused, match="network place"):
        read_brand(Path(place))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrandRefused, match="cannot be read"):
        read_brand(tmp_path / "none.toml")
