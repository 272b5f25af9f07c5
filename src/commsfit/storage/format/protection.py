"""A file's bytes under a password: AES-256-GCM seals content and header together, under the key of `passwords`."""

from __future__ import annotations

import base64
import binascii
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from commsfit.domain.refusals import found_text
from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import (
    CannotWrite,
    NewerVersion,
    NotAnAssessment,
    PasswordRefused,
)
from commsfit.ports.passwords import LEAST_LETTERS, weakness
from commsfit.storage.format.json_text import json_line, json_text
from commsfit.storage.format.passwords import Argon2Work, ScryptWork, work_of
from commsfit.storage.format.strict_json import LARGEST_FILE, read_json

PROTECTED_FORMAT: Final = "commsfit-protected"
PROTECTED_VERSION: Final = 2
_MARK: Final = re.compile(rb'"format"\s*:\s*"commsfit-protected"')
_HEAD: Final = 200
_KINDS: Final[dict[object, type[ScryptWork | Argon2Work]]] = {1: ScryptWork, 2: Argon2Work}
_KEYS: Final = ("kdf", "salt", "cipher", "nonce", "sealed")


def is_protected(content: bytes) -> bool:
    """Whether the bytes say that they are sealed; they always say it within their first lines."""
    return _MARK.search(content[:_HEAD]) is not None


def _header(work: Argon2Work | ScryptWork, salt: bytes, nonce: bytes) -> dict[str, Any]:
    return {
        "format": PROTECTED_FORMAT,
        "version": 1 if isinstance(work, ScryptWork) else PROTECTED_VERSION,
        "kdf": work.name,
        **work.header(),
        "salt": base64.b64encode(salt).decode(),
        "cipher": "aes-256-gcm",
        "nonce": base64.b64encode(nonce).decode(),
    }


def _bound(header: Mapping[str, Any]) -> bytes:
    return json_line(header).encode("utf-8")


@dataclass(frozen=True, slots=True)
class Sealer:
    """A key once derived; each sealing takes a fresh nonce."""

    work: Argon2Work | ScryptWork
    salt: bytes
    key: bytes = field(repr=False)

    @classmethod
    def with_password(cls, password: str, work: Argon2Work | ScryptWork | None = None) -> Sealer:
        """A new key for a new file."""
        asked = work or Argon2Work()
        salt = secrets.token_bytes(16)
        return cls(asked, salt, asked.key(password, salt))

    @classmethod
    def with_new_password(cls, password: str) -> Sealer:
        """A new key under a password that somebody has just chosen; one that guards nothing is refused."""
        if password and len(password) < LEAST_LETTERS:
            raise PasswordRefused(
                weakness(password),
                allowed=say("{least_letters} characters or more", least_letters=LEAST_LETTERS),
                remedy="Four words that do not belong together are easy to keep and hard to guess.",
            )
        return cls.with_password(password)

    def seal(self, content: bytes) -> bytes:
        """The protected file."""
        nonce = secrets.token_bytes(12)
        header = _header(self.work, self.salt, nonce)
        sealed = AESGCM(self.key).encrypt(nonce, content, _bound(header))
        whole = (json_text({**header, "sealed": base64.b64encode(sealed).decode()}) + "\n").encode("utf-8")
        if len(whole) > LARGEST_FILE:
            raise CannotWrite(
                "This assessment is too large to be protected.",
                allowed=say("{largest_file:,} bytes", largest_file=LARGEST_FILE),
            )
        return whole

    def sealed_here(self, content: bytes) -> bytes | None:
        """What this very key has sealed; None where another one did."""
        header, _, sealed = _parts(read_json(content))
        try:
            return AESGCM(self.key).decrypt(base64.b64decode(header["nonce"]), sealed, _bound(header))
        except InvalidTag:
            return None


def unseal(content: bytes, password: str) -> tuple[bytes, Sealer]:
    """What a protected file holds, and the key to seal it again: today's, also where the file is an older one."""
    header, work, sealed = _parts(read_json(content))
    salt, nonce = base64.b64decode(header["salt"]), base64.b64decode(header["nonce"])
    key = work.key(password, salt)
    try:
        plain = AESGCM(key).decrypt(nonce, sealed, _bound(header))
    except InvalidTag:
        raise PasswordRefused(
            "The password is wrong, or the file is damaged.",
            remedy="Type it again, mind capital letters; else open an earlier copy.",
        ) from None
    return plain, Sealer(work, salt, key) if isinstance(work, Argon2Work) else Sealer.with_password(password)


def _parts(value: Any) -> tuple[dict[str, Any], Argon2Work | ScryptWork, bytes]:
    """Header, work and sealed bytes, each part checked: damage here can be told without a password."""
    group: dict[str, Any] = value if isinstance(value, dict) else {}
    version = group.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > PROTECTED_VERSION:
        raise NewerVersion(
            "A later CommsFit protected this file; it is left untouched.", remedy="Update CommsFit to open it."
        )
    if group.get("format") != PROTECTED_FORMAT:
        raise _damaged("format", group.get("format"), PROTECTED_FORMAT)
    if isinstance(version, bool) or not isinstance(version, int) or version not in _KINDS:
        raise _damaged("version", version, listed(tuple(map(str, _KINDS)), "or"))
    kind = _KINDS[version]
    expected = {"kdf": kind.name, "cipher": "aes-256-gcm"}
    for key in _KEYS:
        if key not in group or group[key] != expected.get(key, group[key]):
            raise _damaged(key, group.get(key), found_text(expected.get(key, "this key")))
    for key, allowed in kind.allowed.items():
        if isinstance(group.get(key), bool) or group.get(key) not in allowed:
            raise _damaged(key, group.get(key), in_commas(map(str, allowed)))
    salt, nonce = _bytes_of(group, "salt", length=16), _bytes_of(group, "nonce", length=12)
    work = work_of(kind, group)
    return _header(work, salt, nonce), work, _bytes_of(group, "sealed")


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
