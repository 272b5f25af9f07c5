"""A file's bytes under a password: scrypt makes the key, AES-256-GCM seals content and header together."""

from __future__ import annotations

import base64
import binascii
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from commsfit.domain.refusals import found_text
from commsfit.ports.filing_refusals import (
    CannotWrite,
    NewerVersion,
    NotAnAssessment,
    PasswordNeeded,
    PasswordRefused,
)
from commsfit.storage.format.json_text import json_line, json_text
from commsfit.storage.format.strict_json import LARGEST_FILE, read_json

PROTECTED_FORMAT: Final = "commsfit-protected"
PROTECTED_VERSION: Final = 1
_MARK: Final = re.compile(rb'"format"\s*:\s*"commsfit-protected"')
_HEAD: Final = 200
_COST: Final = 1 << 17
# A file may ask for less work or a little more, never for so much that opening it stalls the machine (256 MB).
_COSTS: Final = (1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18)
_BLOCK: Final = 8
_LANES: Final = 1
_KEYS: Final = ("format", "version", "kdf", "cost", "salt", "cipher", "nonce", "sealed")


def is_protected(content: bytes) -> bool:
    """Whether the bytes say that they are sealed; they always say it within their first lines."""
    return _MARK.search(content[:_HEAD]) is not None


def _key(password: str, salt: bytes, cost: int) -> bytes:
    if not password:
        raise PasswordNeeded("A password needs at least one character.")
    # The same letters typed on another keyboard may arrive composed differently.
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=_LANES).derive(typed)


def _header(salt: bytes, cost: int, nonce: bytes) -> dict[str, Any]:
    return {
        "format": PROTECTED_FORMAT,
        "version": PROTECTED_VERSION,
        "kdf": "scrypt",
        "cost": cost,
        "salt": base64.b64encode(salt).decode(),
        "cipher": "aes-256-gcm",
        "nonce": base64.b64encode(nonce).decode(),
    }


def _bound(header: Mapping[str, Any]) -> bytes:
    return json_line(header).encode("utf-8")


@dataclass(frozen=True, slots=True)
class Sealer:
    """A key once derived; each sealing takes a fresh nonce."""

    salt: bytes
    cost: int
    key: bytes = field(repr=False)

    @classmethod
    def with_password(cls, password: str, cost: int = _COST) -> Sealer:
        """A new key for a new file."""
        salt = secrets.token_bytes(16)
        return cls(salt, cost, _key(password, salt, cost))

    def seal(self, content: bytes) -> bytes:
        """The protected file."""
        nonce = secrets.token_bytes(12)
        header = _header(self.salt, self.cost, nonce)
        sealed = AESGCM(self.key).encrypt(nonce, content, _bound(header))
        whole = (json_text({**header, "sealed": base64.b64encode(sealed).decode()}) + "\n").encode("utf-8")
        if len(whole) > LARGEST_FILE:
            raise CannotWrite("This assessment is too large to be protected.", allowed=f"{LARGEST_FILE:,} bytes")
        return whole


def unseal(content: bytes, password: str) -> tuple[bytes, Sealer]:
    """What a protected file holds, and the key to seal it again."""
    header, sealed = _parts(read_json(content))
    salt, nonce = base64.b64decode(header["salt"]), base64.b64decode(header["nonce"])
    key = _key(password, salt, header["cost"])
    try:
        return AESGCM(key).decrypt(nonce, sealed, _bound(header)), Sealer(salt, header["cost"], key)
    except InvalidTag:
        raise PasswordRefused(
            "The password is wrong, or the file is damaged.",
            remedy="Type it again, mind capital letters; else open an earlier copy.",
        ) from None


def _parts(value: Any) -> tuple[dict[str, Any], bytes]:
    """The header and the sealed bytes, each part checked: damage here can be told without a password."""
    group: dict[str, Any] = value if isinstance(value, dict) else {}
    version = group.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > PROTECTED_VERSION:
        raise NewerVersion(
            "A later CommsFit protected this file; it is left untouched.", remedy="Update CommsFit to open it."
        )
    expected = {"format": PROTECTED_FORMAT, "version": PROTECTED_VERSION, "kdf": "scrypt", "cipher": "aes-256-gcm"}
    for key in _KEYS:
        if key not in group or group[key] != expected.get(key, group[key]):
            raise _damaged(key, group.get(key), found_text(expected.get(key, "this key")))
    if isinstance(group["cost"], bool) or group["cost"] not in _COSTS:
        raise _damaged("cost", group["cost"], ", ".join(str(cost) for cost in _COSTS))
    salt = _bytes_of(group, "salt", length=16)
    nonce = _bytes_of(group, "nonce", length=12)
    return _header(salt, int(group["cost"]), nonce), _bytes_of(group, "sealed")


def _bytes_of(group: Mapping[str, Any], key: str, length: int | None = None) -> bytes:
    try:
        found = base64.b64decode(group[key], validate=True)
    except (binascii.Error, TypeError, ValueError):
        found = b""
    if not found or (length and len(found) != length):
        raise _damaged(key, group[key], "bytes in base64")
    return found


def _damaged(key: str, found: object, allowed: str) -> NotAnAssessment:
    return NotAnAssessment(
        "The head of this protected file is damaged.",
        place=key,
        found=found_text(found),
        allowed=allowed,
        remedy="Open an earlier copy.",
    )
