"""How many parts a text message is sent and billed in: GSM-7 or UCS-2, single or joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION: Final = frozenset("\f^{}\\[~]|€")
_KNOWN: Final = _BASIC | _EXTENSION
_BEYOND_ONE_UNIT: Final = 0xFFFF


class Encoding(StrEnum):
    """How the characters of a message travel."""

    GSM_7 = "gsm_7"
    UCS_2 = "ucs_2"


_SINGLE: Final = {Encoding.GSM_7: 160, Encoding.UCS_2: 70}
_JOINED: Final = {Encoding.GSM_7: 153, Encoding.UCS_2: 67}


@dataclass(frozen=True, slots=True)
class Segments:
    """A text measured; `odd` holds the characters that force the dearer encoding, each once, in order."""

    encoding: Encoding
    characters: int
    units: int
    parts: int
    room: int
    """Units that one part of this message holds."""
    odd: tuple[str, ...]


def segments(text: str) -> Segments:
    """Measure a text; an empty one takes no part."""
    odd = tuple(dict.fromkeys(character for character in text if character not in _KNOWN))
    encoding = Encoding.UCS_2 if odd else Encoding.GSM_7
    sizes = tuple(_units(character, encoding) for character in text)
    units = sum(sizes)
    single = units <= _SINGLE[encoding]
    room = (_SINGLE if single else _JOINED)[encoding]
    return Segments(encoding, len(text), units, min(1, units) if single else _packed(sizes, room), room, odd)


def with_plain_signs(text: str) -> str:
    """The text with a plain sign in place of every character that GSM-7 does not know."""
    return "".join(character if character in _KNOWN else "?" for character in text)


def _units(character: str, encoding: Encoding) -> int:
    if encoding is Encoding.GSM_7:
        return 2 if character in _EXTENSION else 1
    return 2 if ord(character) > _BEYOND_ONE_UNIT else 1


def _packed(sizes: Iterable[int], room: int) -> int:
    """Parts needed when a character of two units never straddles two parts."""
    parts, used = 1, 0
    for size in sizes:
        if used + size > room:
            parts, used = parts + 1, 0
        used += size
    return parts
