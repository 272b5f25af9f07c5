"""Sources to rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.ports.filing_refusals import CannotRead, NotAnAssessment
from commsfit.storage.batch.rows import FolderOfFiles, InputRow, InputTable, JsonLines, source_of
from commsfit.storage.format.strict_json import LARGEST_FILE

QUESTIONS = frozenset({"days_to_go_live", "goals", "internal_users"})


def rows(path: Path, content: bytes = b"") -> list[InputRow]:
    if content:
        path.write_bytes(content)
    return list(source_of(path, QUESTIONS).rows())


def cells(path: Path, content: bytes) -> list[dict[str, str]]:
    return [dict(row.cells or ()) for row in rows(path, content)]


def test_the_kind_of_source_is_told_by_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.JSONL").touch()
    (tmp_path / "a.csv").touch()
    assert isinstance(source_of(tmp_path, QUESTIONS), FolderOfFiles)
    assert isinstance(source_of(tmp_path / "a.JSONL", QUESTIONS), JsonLines)
    assert isinstance(source_of(tmp_path / "a.csv", QUESTIONS), InputTable)


@pytest.mark.parametrize("name", ["gone.jsonl", "a.xlsx", "noending"])
def test_other_sources_are_refused(tmp_path: Path, name: str) -> None:
    if not name.startswith("gone"):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(CannotRead):
        source_of(tmp_path / name, QUESTIONS)


def test_files_of_a_folder_come_by_name_and_strangers_are_left_out(tmp_path: Path) -> None:
    for name in ("b.commsfit", "a.json", "c.txt", "results.jsonl"):
        (tmp_path / name).write_bytes(b"{}")
    (tmp_path / "folder.commsfit").mkdir()
    assert [(row.number, row.file and row.file.name) for row in rows(tmp_path)] == [(1, "a.json"), (2, "b.commsfit")]


def test_a_dead_link_is_a_row_and_a_progress_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.COMMSFIT").write_bytes(b"{}")
    (tmp_path / "batch-progress.json").write_bytes(b"{}")
    (tmp_path / "dead.commsfit").symlink_to(tmp_path / "gone")
    assert [row.file and row.file.name for row in rows(tmp_path)] == ["a.COMMSFIT", "dead.commsfit"]


def test_a_table_in_another_encoding_is_told_how_to_be_saved(tmp_path: Path) -> None:
    with pytest.raises(NotAnAssessment) as refusal:
        rows(tmp_path / "a.csv", "id,größe\n".encode("latin-1"))
    assert str(refusal.value).startswith(f"{tmp_path / 'a.csv'}: line 1: This table is not text in UTF-8.")
    assert "CSV UTF-8" in refusal.value.remedy


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no assessment"):
        rows(tmp_path)


def test_empty_lines_do_not_count_but_line_numbers_do(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"a": 1}\r\n\n  \n{"b": 2}')
    assert [(row.number, row.line, row.content) for row in found] == [(1, 1, b'{"a": 1}'), (2, 4, b'{"b": 2}')]
    assert [row.done for row in found][-1] == 1.0


def test_a_line_that_is_too_long_is_its_own_failure(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.jsonl", b"x" * (2 * LARGEST_FILE + 5) + b"\n{}\n")
    assert [(row.number, row.line, bool(row.broken), row.content) for row in found] == [
        (1, 1, True, b""),
        (2, 2, False, b"{}"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_may_be_parted_as_spreadsheets_do(tmp_path: Path, separator: str) -> None:
    content = f'id{separator}goals\nnorth{separator}"voice_ivr{separator}whatsapp"\n'.encode()
    assert cells(tmp_path / "a.csv", content) == [{"id": "north", "goals": f"voice_ivr{separator}whatsapp"}]


def test_a_cell_may_hold_line_ends_and_the_row_knows_its_first_line(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.csv", b'\xef\xbb\xbfid,goals\r\n"one\r\ntwo",\r\n\r\n,,\r\nthree,\r\n')
    assert [(row.number, row.line) for row in found] == [(1, 2), (2, 6)]


@pytest.mark.parametrize(
    ("heads", "place", "words"),
    [
        (b"id,days_to_go_liv", "line 1, column 2", 'Did you mean "days_to_go_live"'),
        (b"goals,goals", "line 1, column 2", "same head"),
        (b"", "line 1", "empty"),
        (b"id,,goals", "line 1, column 2", "no question"),
        (b'id,"goals', "line 1", "cannot be read"),
    ],
)
def test_wrong_heads_are_refused_before_anything_is_done(tmp_path: Path, heads: bytes, place: str, words: str) -> None:
    (tmp_path / "a.csv").write_bytes(heads)
    with pytest.raises(NotAnAssessment) as refused:
        rows(tmp_path / "a.csv")
    assert refused.value.place == f"{tmp_path / 'a.csv'}: {place}"
    assert words in str(refused.value)


def test_broken_rows_of_a_table_are_their_own_failures(tmp_path: Path) -> None:
    content = b'id,internal_users\none,5,7\ntwo,\xff\nthree,"5"x\nfour,5\nfive\n'
    found = rows(tmp_path / "a.csv", content)
    assert [(row.number, row.line, bool(row.broken)) for row in found] == [
        (1, 2, True),
        (2, 3, True),
        (3, 4, True),
        (4, 5, False),
        (5, 6, False),
    ]


def test_a_table_without_line_ends_is_not_taken_in_whole(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.csv", b"id,goals\n" + b'"' + b"x" * 5_000_000)
    assert found
    assert all(row.broken or len(repr(row.cells)) < 2_000_000 for row in found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("said", "separator"), [("", ","), ("", "\t"), ("sep=;", ";"), ("sep=|", "|")])
def test_tables_are_read_as_spreadsheets_write_them(
    tmp_path: Path, encoding: str, ending: str, said: str, separator: str
) -> None:
    lines = [*([said] if said else []), f"id{separator}internal_users", f"Müller{separator}17", f"x{separator}18", ""]
    mark = "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else ""
    found = cells(tmp_path / "a.csv", (mark + ending.join(lines)).encode(encoding))
    assert found == [{"id": "Müller", "internal_users": "17"}, {"id": "x", "internal_users": "18"}]


@pytest.mark.parametrize("size", [1_000_000, 1_000_001, 2_000_000, 5_000_003])
@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ('"', '"'), ('"a\n', '"'), ('"', '\nb"')], ids=["bare", "quoted", "late", "early"]
)
def test_a_row_is_never_made_of_a_fragment(tmp_path: Path, size: int, before: str, after: str) -> None:
    long = "9," * (size // 2)
    table = f"id,internal_users\na,1\nlong,{before}{long}{after}\nb,2\n"
    found = rows(tmp_path / "a.csv", table.encode())
    assert [dict(row.cells or ()) for row in found if not row.broken] == [
        {"id": "a", "internal_users": "1"},
        {"id": "b", "internal_users": "2"},
    ]
    assert len([row for row in found if row.broken]) == 1
