"""File names from ids of any origin."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.storage.batch.naming import safe_name

NAMES = [
    ("northwind", "000007-northwind.pdf"),
    ("../../etc/passwd", "000007-etc-passwd.pdf"),
    ("C:\\Windows\\x", "000007-C-Windows-x.pdf"),
    ("CON", "000007-CON.pdf"),
    ("..", "000007.pdf"),
    ("", "000007.pdf"),
    ("Zürich Süd", "000007-Zürich-Süd.pdf"),
    ("a\0b\nc", "000007-a-b-c.pdf"),
    ("\ud800x", "000007-x.pdf"),
]


@pytest.mark.parametrize(("id_", "name"), NAMES)
def test_an_id_becomes(id_: str, name: str) -> None:
    assert safe_name(7, id_, ".pdf") == name


@given(st.text(), st.integers(1, 10**7))
def test_any_id_stays_in_its_folder_and_is_not_too_long(id_: str, row: int) -> None:
    name = safe_name(row, id_, ".pdf")
    assert Path(name).name == name
    assert len(name.encode()) < 100
    assert not set(name) & set('<>:"/\\|?*\0')
    assert not name.startswith(".")
