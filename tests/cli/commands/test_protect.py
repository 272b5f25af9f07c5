"""`commsfit protect` and reading what it wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.cli.main import run

PLAIN = b'{"answers": {"internal_users": 48, "days_to_go_live": 45}}'


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "north.commsfit"
    path.write_bytes(PLAIN)
    return path


@pytest.fixture
def password(tmp_path: Path) -> Path:
    path = tmp_path / "password.txt"
    path.write_text("correct horse\nsecond line\n", encoding="utf-8")
    return path


@pytest.fixture
def sealed(plain: Path, password: Path, tmp_path: Path) -> Path:
    out = tmp_path / "sealed.commsfit"
    assert run(["protect", str(plain), "-o", str(out), "--password-file", str(password)]) == 0
    return out


def test_the_copy_opens_with_the_password_only(
    plain: Path, sealed: Path, password: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plain.read_bytes() == PLAIN
    assert b"internal_users" not in sealed.read_bytes()
    assert run(["assess", str(sealed), "--password-file", str(password)]) == 0
    monkeypatch.setenv("COMMSFIT_PASSWORD", "correct horse")
    assert run(["assess", str(sealed)]) == 0
    capsys.readouterr()
    monkeypatch.setenv("COMMSFIT_PASSWORD", "wrong")
    assert run(["assess", str(sealed)]) == 2
    assert "password is wrong, or the file is damaged" in capsys.readouterr().err


def test_without_anybody_to_ask_the_ways_to_give_it_are_told(sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["assess", str(sealed)]) == 2
    told = capsys.readouterr().err
    assert "--password-file" in told
    assert "COMMSFIT_PASSWORD" in told


def test_the_protection_can_be_taken_away(sealed: Path, password: Path, tmp_path: Path) -> None:
    out = tmp_path / "plain.commsfit"
    assert run(["protect", "--remove", str(sealed), "-o", str(out), "--password-file", str(password)]) == 0
    assert out.read_bytes() == PLAIN


def test_a_protected_file_is_not_protected_twice(sealed: Path, password: Path, tmp_path: Path) -> None:
    arguments = ["protect", str(sealed), "-o", str(tmp_path / "x"), "--password-file", str(password)]
    assert run(arguments) == 2
    assert not (tmp_path / "x").exists()


def test_what_could_not_be_opened_again_is_not_protected(tmp_path: Path, password: Path) -> None:
    bad = tmp_path / "bad.commsfit"
    bad.write_bytes(b'{"answers": {"internal_users": "many"}}')
    assert run(["protect", str(bad), "-o", str(tmp_path / "x"), "--password-file", str(password)]) == 2
    assert not (tmp_path / "x").exists()


def test_an_empty_password_file_is_refused(plain: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n", encoding="utf-8")
    assert run(["protect", str(plain), "-o", str(tmp_path / "x"), "--password-file", str(tmp_path / "empty")]) == 2


def test_a_changed_password_opens_the_copy_and_the_old_one_does_not(
    sealed: Path, password: Path, tmp_path: Path
) -> None:
    out, new = tmp_path / "again.commsfit", tmp_path / "new.txt"
    assert run(["protect", "--change", str(sealed), "-o", str(out), "--password-file", str(password)]) == 0
    assert run(["assess", str(out), "--password-file", str(password)]) == 2
    new.write_text("second line\n", encoding="utf-8")
    assert run(["assess", str(out), "--password-file", str(new)]) == 0


@pytest.mark.parametrize("file", ["plain", "sealed"])
def test_what_cannot_be_changed_is_left_alone(
    file: str, password: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A file without a password, and one whose new password is nowhere to be found."""
    if file == "sealed":
        request.getfixturevalue("sealed")
        password.write_text("correct horse\n", encoding="utf-8")
    given = str(request.getfixturevalue(file))
    assert run(["protect", "--change", given, "-o", str(tmp_path / "x"), "--password-file", str(password)]) == 2
    assert not (tmp_path / "x").exists()
