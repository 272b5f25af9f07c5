from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.document.file_names import safe_stem, with_ending

FORBIDDEN = set('<>:"/\\|?*')


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("AT/T: EU", "AT-T- EU"),
        ("Acme v1.2", "Acme v1.2"),
        ("  Müller & Söhne.  ", "Müller & Söhne"),
        ("con", "con_"),
        ("COM1.txt", "COM1.txt_"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\nb\u202ec", "abc"),
        ("???", "Report"),
        ("", "Report"),
    ],
)
def test_a_client_s_name_becomes_a_name_that_every_system_takes(name: str, stem: str) -> None:
    assert safe_stem(name, "Report") == stem


@given(st.text(max_size=400))
def test_whatever_a_client_is_called_the_name_stands_in_a_folder(name: str) -> None:
    stem = safe_stem(name, "Report")
    assert stem
    assert not FORBIDDEN & set(stem)
    assert stem.isprintable()
    assert len(stem.encode()) <= 121
    assert stem[-1] not in " ."
    assert stem[0] not in " ."


@pytest.mark.parametrize(
    ("name", "whole"), [("Acme v1.2", "Acme v1.2.pdf"), ("Acme.pdf", "Acme.pdf"), ("Acme.PDF", "Acme.PDF")]
)
def test_an_ending_is_added_where_there_is_none_of_its_kind(name: str, whole: str) -> None:
    assert with_ending(name, ".pdf") == whole
