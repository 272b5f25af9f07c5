"""A password becomes a key: by Argon2id for what is sealed today, by scrypt for what an earlier version sealed."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from commsfit.ports.filing_refusals import PasswordNeeded

_KEY_BYTES: Final = 32
_BLOCK: Final = 8
# A file may ask for less work or a little more, never for so much that opening it stalls the machine (256 MB).
_COSTS: Final = (1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18)
_MEMORIES: Final = tuple(1024 << step for step in range(3, 9))
_PASSES: Final = tuple(range(1, 11))
_LANES: Final = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Argon2Work:
    """How much work a guess costs: the second choice of RFC 9106, three passes over 64 MiB."""

    name: ClassVar[str] = "argon2id"
    allowed: ClassVar[Mapping[str, tuple[int, ...]]] = {"memory_kib": _MEMORIES, "passes": _PASSES, "lanes": _LANES}
    memory_kib: int = 1 << 16
    passes: int = 3
    lanes: int = 4

    def header(self) -> dict[str, int]:
        """The part of a file's head that tells it."""
        return {"memory_kib": self.memory_kib, "passes": self.passes, "lanes": self.lanes}

    def key(self, password: str, salt: bytes) -> bytes:
        """The key of a password."""
        deriving = Argon2id(
            salt=salt, length=_KEY_BYTES, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory_kib
        )
        return deriving.derive(_typed(password))


@dataclass(frozen=True, slots=True)
class ScryptWork:
    """The work of files that version 1 of the protection sealed; nothing new is sealed so."""

    name: ClassVar[str] = "scrypt"
    allowed: ClassVar[Mapping[str, tuple[int, ...]]] = {"cost": _COSTS}
    cost: int

    def header(self) -> dict[str, int]:
        """The part of a file's head that tells it."""
        return {"cost": self.cost}

    def key(self, password: str, salt: bytes) -> bytes:
        """The key of a password."""
        return Scrypt(salt=salt, length=_KEY_BYTES, n=self.cost, r=_BLOCK, p=1).derive(_typed(password))


def work_of(kind: type[Argon2Work | ScryptWork], header: Mapping[str, Any]) -> Argon2Work | ScryptWork:
    """The work that a checked head asks for."""
    return kind(**{name: header[name] for name in kind.allowed})


def _typed(password: str) -> bytes:
    if not password:
        raise PasswordNeeded("A password needs at least one character.")
    # The same letters typed on another keyboard may arrive composed differently.
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
