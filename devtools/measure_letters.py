"""Read the advance widths of the shipped Inter and write them as a module: `python -m devtools.measure_letters`."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts" / "inter"
TARGET = ROOT / "src" / "commsfit" / "presentation" / "advances.py"
SOFT_HYPHEN = 0xAD
LATIN = "".join(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100)) if code != SOFT_HYPHEN)
LETTERS = f"{LATIN}–—‘’“”•…→←↔€≈≤≥−✓"
HEAD = '''"""Advance widths of Inter in units of 1/2048 em, written by devtools/measure_letters.py: do not edit."""

# ruff: noqa: RUF001 - every letter of the table

from __future__ import annotations

from typing import Final

UNITS: Final = 2048
'''


def advances(font: str) -> list[int]:
    """The width of each letter in one weight."""
    with TTFont(FONTS / f"{font}.ttf") as read:
        names = read.getBestCmap()
        return [read["hmtx"][names[ord(letter)]][0] for letter in LETTERS]


def main() -> None:
    """Write the module."""
    lines = [LETTERS[start : start + 64] for start in range(0, len(LETTERS), 64)]
    body = "LETTERS: Final = (\n" + "".join(f"    {json.dumps(line, ensure_ascii=False)}\n" for line in lines) + ")\n"
    for weight, font in (("REGULAR", "Inter-Regular"), ("STRONG", "Inter-SemiBold")):
        body += f'{weight}: Final = """\n{textwrap.fill(" ".join(map(str, advances(font))), 112)}\n"""\n'
    TARGET.write_text(f"{HEAD}{body}", encoding="utf-8")


if __name__ == "__main__":
    main()
