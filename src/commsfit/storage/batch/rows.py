"""A batch's source to rows, one at a time: a folder of files, a JSON Lines file or a CSV table."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import IO, Final, Protocol

from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import CannotRead, NotAnAssessment, StorageError
from commsfit.storage.batch.ledger import PROGRESS_FILE as PROGRESS
from commsfit.storage.batch.table_lines import LONGEST_LINE, TOO_LONG, separator_of, text_lines_of, text_of
from commsfit.storage.disk.refusing import cannot_read, within
from commsfit.storage.format.strict_json import LARGEST_FILE

_FILE_ENDINGS: Final = frozenset({".commsfit", ".json"})
ID: Final = "id"
CURRENCY: Final = "currency"


@dataclass(frozen=True, slots=True)
class InputRow:
    """One input as raw as it came: `content` of a line or cells of a table, or the file that holds it."""

    number: int
    line: int
    content: bytes = b""
    cells: tuple[tuple[str, str], ...] | None = None
    file: Path | None = None
    broken: str = ""
    """Why the source itself could not give this row."""
    done: float = 0.0
    """The share of the source that is read once this row is."""

    def fingerprint(self) -> bytes:
        """What the row is made of, to see on resuming that the source is the same."""
        if self.file:
            try:
                about = self.file.stat()
            except OSError:
                return b"gone"
            return f"{self.file.name}\0{about.st_size}\0{about.st_mtime_ns}".encode("utf-8", "surrogateescape")
        return self.content if self.cells is None else repr(self.cells).encode("utf-8", "surrogateescape")


class RowSource(Protocol):
    """Where rows come from; can be read again from the start."""

    def rows(self) -> Iterator[InputRow]: ...


@dataclass(frozen=True, slots=True)
class FolderOfFiles:
    """Every assessment file of a folder, by name."""

    folder: Path

    def rows(self) -> Iterator[InputRow]:
        try:
            files = sorted(file for file in self.folder.iterdir() if _is_input(file))
        except OSError as problem:
            raise cannot_read(problem, self.folder) from None
        if not files:
            raise CannotRead("This folder holds no assessment.", place=str(self.folder), allowed=".commsfit or .json")
        for number, file in enumerate(files, start=1):
            yield InputRow(number, 1, file=file, done=number / len(files))


def _is_input(file: Path) -> bool:
    """A dead link counts and fails as a row, so that nobody misses it; a batch's own progress does not count."""
    return file.suffix.lower() in _FILE_ENDINGS and file.name != PROGRESS and not file.is_dir()


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A document a line; empty lines do not count."""

    file: Path

    def rows(self) -> Iterator[InputRow]:
        try:
            total = self.file.stat().st_size
            with self.file.open("rb") as lines:
                yield from _lines(lines, total)
        except OSError as problem:
            raise cannot_read(problem, self.file) from None


def _lines(lines: IO[bytes], total: int) -> Iterator[InputRow]:
    number = line = 0
    while content := lines.readline(LARGEST_FILE + 1):
        line += 1
        whole = content.endswith(b"\n") or len(content) <= LARGEST_FILE
        if not whole:
            while rest := lines.readline(LARGEST_FILE):
                if rest.endswith(b"\n"):
                    break
        content = content.strip(b"\xef\xbb\xbf \t\r\n") if whole else b""
        if content or not whole:
            number += 1
            broken = "" if whole else "This line is too long."
            yield InputRow(number, line, content, broken=broken, done=lines.tell() / total)


@dataclass(frozen=True, slots=True)
class InputTable:
    """A row an assessment, a column a question; `questions` are the ids that a column may have."""

    file: Path
    questions: frozenset[str]

    def rows(self) -> Iterator[InputRow]:
        try:
            total = self.file.stat().st_size or 1
            with self.file.open("rb") as content, text_of(content) as text:
                yield from self._rows(text, content, total)
        except StorageError as problem:
            raise within(problem, str(self.file)) from None
        except OSError as problem:
            raise cannot_read(problem, self.file) from None

    def _rows(self, text: TextIOWrapper, content: IO[bytes], total: int) -> Iterator[InputRow]:
        lines = text_lines_of(text)
        heads = next(lines, "")
        parted_by = separator_of(heads)
        if parted_by:
            heads = next(lines, "")
        if not _is_text(heads):
            remedy = "Save it as “CSV UTF-8” in the spreadsheet."
            raise NotAnAssessment("This table is not text in UTF-8.", place="line 1", remedy=remedy)
        # Spreadsheets of half the world part columns by semicolons.
        delimiter = parted_by or max(",;\t", key=heads.count)
        reader = csv.reader(chain([heads], lines), delimiter=delimiter, strict=True)
        try:
            header = next(reader, [])
        except csv.Error as problem:
            raise NotAnAssessment(
                say("The heads of this table cannot be read: {problem}.", problem=problem), place="line 1"
            ) from None
        if not any(name.strip() for name in header):
            raise NotAnAssessment("This table is empty.", place="line 1", allowed="a head for each column")
        columns = self._columns([name.removeprefix("\ufeff").strip() for name in header])
        number = 0
        while True:
            line = reader.line_num + 1
            try:
                found = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                number += 1
                yield InputRow(
                    number,
                    line,
                    broken=say("This row cannot be read: {problem}.", problem=problem),
                    done=content.tell() / total,
                )
                continue
            if not any(cell.strip() for cell in found):
                continue
            number += 1
            yield _table_row(number, line, columns, found, content.tell() / total)

    def _columns(self, header: list[str]) -> list[str]:
        known = {ID, CURRENCY, *self.questions}
        for position, name in enumerate(header, start=1):
            if name not in known:
                raise NotAnAssessment(
                    "This column is no question.",
                    place=say("line 1, column {position}", position=position),
                    found=found_text(name),
                    allowed="id, currency and question ids",
                    remedy=did_you_mean(name, known) or "`commsfit example --csv-template` gives the heads.",
                )
            if name in header[: position - 1]:
                raise NotAnAssessment(
                    "Two columns have the same head.",
                    place=say("line 1, column {position}", position=position),
                    found=found_text(name),
                )
        return header


def _is_text(decoded: str) -> bool:
    """Whether every byte was text; those that are none were kept as lone surrogates, or as the sign for them."""
    return not any("\udc80" <= letter <= "\udcff" or letter == "\ufffd" for letter in decoded)


def _table_row(number: int, line: int, columns: list[str], found: list[str], done: float) -> InputRow:
    if any(TOO_LONG in cell for cell in found):
        broken = say("A line of this row is longer than {longest_line:,} characters.", longest_line=LONGEST_LINE)
        return InputRow(number, line, broken=broken, done=done)
    if not all(map(_is_text, found)):
        return InputRow(number, line, broken="This row is not text in UTF-8.", done=done)
    cells = tuple(zip(columns, found, strict=False))
    if any(cell.strip() for cell in found[len(columns) :]):
        broken = say(
            "This row has {found_count} cells, the table has {columns_count} columns.",
            found_count=len(found),
            columns_count=len(columns),
        )
        return InputRow(number, line, cells=cells, broken=broken, done=done)
    return InputRow(number, line, cells=cells, done=done)


def source_of(path: Path, questions: frozenset[str]) -> RowSource:
    """The kind of source that a path is, by what it is and how it ends."""
    if path.is_dir():
        return FolderOfFiles(path)
    if not path.exists():
        raise CannotRead("There is no such file or folder.", place=str(path))
    if not path.is_file():
        raise CannotRead("This is a device, no file.", place=str(path))
    if path.suffix.lower() in {".jsonl", ".ndjson"}:
        return JsonLines(path)
    if path.suffix.lower() in {".csv", ".tsv", ".txt"}:
        return InputTable(path, questions)
    raise CannotRead(
        "A batch cannot be read from this kind of file.",
        place=str(path),
        found=found_text(path.suffix),
        allowed="a folder of assessments, .jsonl, .csv, .tsv or .txt",
    )
