"""A file under a password."""

from __future__ import annotations

import json
import time

import pytest

from commsfit.ports.filing_refusals import (
    CannotWrite,
    NewerVersion,
    NotAnAssessment,
    PasswordNeeded,
    PasswordRefused,
)
from commsfit.ports.passwords import weakness
from commsfit.storage.format.passwords import Argon2Work, ScryptWork
from commsfit.storage.format.protection import Sealer, is_protected, unseal

CHEAP = Argon2Work(memory_kib=1 << 13, passes=1, lanes=1)
EARLIER = ScryptWork(1 << 14)
CONTENT = b'{"format": "commsfit-assessment", "client": {"name": "Northwind"}}'


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return Sealer.with_password("corréct horse", CHEAP).seal(CONTENT)


def changed(file: bytes, **parts: object) -> bytes:
    return json.dumps({**json.loads(file), **parts}).encode()


def test_the_password_opens_what_it_sealed(sealed: bytes) -> None:
    assert is_protected(sealed)
    assert b"Northwind" not in sealed
    content, sealer = unseal(sealed, "corréct horse")
    assert content == CONTENT
    assert unseal(sealer.seal(b"next"), "corréct horse")[0] == b"next"


def test_the_same_letters_composed_differently_are_the_same_password(sealed: bytes) -> None:
    assert unseal(sealed, "corre\u0301ct horse")[0] == CONTENT


def test_each_sealing_differs() -> None:
    sealer = Sealer.with_password("x", CHEAP)
    assert sealer.seal(CONTENT) != sealer.seal(CONTENT)


def test_a_plain_file_is_not_protected_whatever_its_client_is_called() -> None:
    assert not is_protected(CONTENT)
    assert not is_protected(CONTENT.replace(b"Northwind", b"commsfit-protected"))


def test_wrong_password_and_changed_content_look_the_same(sealed: bytes) -> None:
    body = json.loads(sealed)["sealed"]
    tampered = changed(sealed, sealed=("A" if body[0] != "A" else "B") + body[1:])
    texts = set()
    for content, password in ((sealed, "wrong"), (tampered, "corréct horse")):
        with pytest.raises(PasswordRefused) as refused:
            unseal(content, password)
        texts.add(str(refused.value))
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"memory_kib": 1 << 30}, "memory_kib"),
        ({"memory_kib": 3}, "memory_kib"),
        ({"passes": True}, "passes"),
        ({"passes": 1000}, "passes"),
        ({"lanes": "4"}, "lanes"),
        ({"salt": "AAAA"}, "salt"),
        ({"nonce": "?"}, "nonce"),
        ({"nonce": 5}, "nonce"),
        ({"kdf": "md5"}, "kdf"),
        ({"cipher": "none"}, "cipher"),
        ({"sealed": ""}, "sealed"),
    ],
)
def test_a_damaged_head_is_told_at_once(sealed: bytes, parts: dict[str, object], place: str) -> None:
    began = time.perf_counter()
    with pytest.raises(NotAnAssessment) as refused:
        unseal(changed(sealed, **parts), "corréct horse")
    assert refused.value.place == place
    assert time.perf_counter() - began < 0.5


def test_the_head_is_bound_to_the_content(sealed: bytes) -> None:
    with pytest.raises(PasswordRefused):
        unseal(changed(sealed, passes=2), "corréct horse")


def test_a_newer_protection_is_refused_by_name(sealed: bytes) -> None:
    with pytest.raises(NewerVersion):
        unseal(changed(sealed, version=3), "corréct horse")


def test_an_empty_password_is_none() -> None:
    with pytest.raises(PasswordNeeded):
        Sealer.with_password("", CHEAP)


def test_a_file_that_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(CannotWrite, match="too large"):
        Sealer.with_password("x", CHEAP).seal(b"0" * 9_000_000)


def test_a_file_of_the_earlier_protection_opens_and_is_sealed_anew_the_newer_way() -> None:
    earlier = Sealer.with_password("corréct horse", EARLIER).seal(CONTENT)
    assert json.loads(earlier)["version"] == 1
    content, sealer = unseal(earlier, "corréct horse")
    again = sealer.seal(content)
    assert (content, json.loads(again)["kdf"]) == (CONTENT, "argon2id")
    assert unseal(again, "corréct horse")[0] == CONTENT


def test_the_earlier_protection_asks_for_no_more_work_than_it_may() -> None:
    earlier = Sealer.with_password("corréct horse", EARLIER).seal(CONTENT)
    with pytest.raises(NotAnAssessment) as refused:
        unseal(changed(earlier, cost=1 << 30), "corréct horse")
    assert refused.value.place == "cost"


@pytest.mark.parametrize("password", ["a", "1234567"])
def test_a_new_password_that_guards_nothing_is_refused(password: str) -> None:
    with pytest.raises(PasswordRefused, match="guessed"):
        Sealer.with_new_password(password)


def test_weak_passwords_are_told_and_strong_ones_are_not() -> None:
    assert all(map(weakness, ("short", "aaaaaaaaaaaaaaa", "123456789012", "ninechars")))
    assert not weakness("correct horse battery")
