"""A batch from source to files."""

from __future__ import annotations

import csv
import errno
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.document.assessment import Assessment
from commsfit.ports.filing_refusals import CannotRead, CannotWrite, HeldElsewhere, StorageError
from commsfit.storage.batch.ledger import PROGRESS_FILE
from commsfit.storage.batch.naming import safe_name
from commsfit.storage.batch.outputs import FAILURES, RESULTS, TABLE
from commsfit.storage.batch.rows import InputRow, JsonLines, source_of
from commsfit.storage.batch.running import Batch, BatchProgress, run_batch
from commsfit.storage.batch.working import Worker
from commsfit.storage.disk.locks import lock_handle
from tests.storage.documents import FULL, rulebook

DAY = date(2026, 11, 20)
NAMES = (RESULTS, TABLE, FAILURES)
ROWS, BAD = 20, 4


def line(number: int) -> str:
    if number % 10 == 3:
        return '{"id": "bad", "answers": {"internal_users": "many"}}'
    if number % 10 == 7:
        return '{"answers": {"goals": ['
    return json.dumps({"id": f"client-{number}", "answers": {"internal_users": number, "days_to_go_live": 45}})


def write_source(folder: Path) -> Path:
    path = folder / "clients.jsonl"
    path.write_text("\n".join(line(number) for number in range(ROWS)), encoding="utf-8")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_source(tmp_path)


@pytest.fixture(scope="module")
def straight(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """What the source gives in one run without interruption."""
    folder = tmp_path_factory.mktemp("straight")
    run_batch(batch(write_source(folder), folder / "out"), quiet)
    return contents(folder / "out")


def batch(source: Path, folder: Path, jobs: int = 1, made_with: str = "x") -> Batch:
    known = frozenset(rulebook().questions.by_id)
    return Batch(source_of(source, known), folder, made_with, partial(bootstrap.batch_worker, None, DAY, None), jobs)


def quiet(progress: BatchProgress) -> None:
    del progress


def contents(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in NAMES]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_good_rows_are_in_the_results_in_their_order(source: Path, tmp_path: Path) -> None:
    end = run_batch(batch(source, tmp_path / "out"), quiet)
    results = [json.loads(line) for line in (tmp_path / "out" / RESULTS).read_bytes().splitlines()]
    assert (end.rows, end.failed) == (ROWS, BAD)
    assert [result["row"] for result in results] == [n + 1 for n in range(ROWS) if n % 10 not in {3, 7}]
    assert results[0]["id"] == "client-0"
    assert results[0]["result"]["verdict"]["possible"]
    assert [row["id"] for row in table(tmp_path / "out", TABLE)] == [result["id"] for result in results]


def test_bad_rows_are_listed_with_line_column_and_remedy(source: Path, tmp_path: Path) -> None:
    run_batch(batch(source, tmp_path / "out"), quiet)
    first, second, *_ = table(tmp_path / "out", FAILURES)
    assert (first["row"], first["id"], first["line"], first["column"]) == ("4", "bad", "4", "internal_users")
    assert "many" in first["problem"]
    assert (second["row"], second["line"], second["column"]) == ("8", "8", "character 24")
    assert second["remedy"]


def test_the_bytes_are_the_same_for_any_number_of_jobs(source: Path, tmp_path: Path) -> None:
    for jobs in (1, 2):
        run_batch(batch(source, tmp_path / str(jobs), jobs), quiet)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def stopping_after(rows: int) -> Callable[[BatchProgress], None]:
    def tell(progress: BatchProgress) -> None:
        if progress.rows == rows:
            raise KeyboardInterrupt

    return tell


@pytest.mark.parametrize(("stop", "jobs"), [(1, 1), (11, 1), (19, 1), (11, 2)])
def test_a_second_run_goes_on_and_ends_with_the_same_bytes(
    source: Path, tmp_path: Path, straight: list[bytes], stop: int, jobs: int
) -> None:
    with pytest.raises(KeyboardInterrupt):
        run_batch(batch(source, tmp_path / "out", jobs), stopping_after(stop))
    assert not (tmp_path / "out" / RESULTS).exists()
    end = run_batch(batch(source, tmp_path / "out", jobs), quiet)
    assert end.resumed_at == stop
    assert contents(tmp_path / "out") == straight
    assert sorted(entry.name for entry in (tmp_path / "out").iterdir()) == sorted([*NAMES, PROGRESS_FILE])


def test_what_was_half_written_after_the_last_checkpoint_is_cut_off(
    source: Path, tmp_path: Path, straight: list[bytes]
) -> None:
    with pytest.raises(KeyboardInterrupt):
        run_batch(batch(source, tmp_path / "out"), stopping_after(13))
    for name in NAMES:
        with (tmp_path / "out" / f"{name}.part").open("ab") as file:
            file.write(b'{"row": 14, "id": "ha')
    run_batch(batch(source, tmp_path / "out"), quiet)
    assert contents(tmp_path / "out") == straight


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on file sizes stands in for a full disk")
def test_a_full_disk_is_told_and_a_second_run_goes_on(source: Path, tmp_path: Path, straight: list[bytes]) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(straight[0]) // 2, before[1]))
    try:
        with pytest.raises(CannotWrite, match="run the same command again"):
            run_batch(batch(source, tmp_path / "out"), quiet)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert run_batch(batch(source, tmp_path / "out"), quiet).rows == ROWS
    assert contents(tmp_path / "out") == straight


def test_a_finished_batch_has_nothing_left_to_do(source: Path, tmp_path: Path) -> None:
    run_batch(batch(source, tmp_path), quiet)
    before = [(tmp_path / name).stat().st_mtime_ns for name in NAMES]
    end = run_batch(batch(source, tmp_path), quiet)
    assert (end.resumed_at, end.failed) == (ROWS, BAD)
    assert [(tmp_path / name).stat().st_mtime_ns for name in NAMES] == before


@pytest.mark.parametrize("change", ["an earlier row", "a row more", "another rulebook", "a lost file", "a torn ledger"])
def test_anything_that_would_mix_results_starts_over(
    source: Path, tmp_path: Path, straight: list[bytes], change: str
) -> None:
    out, made_with = tmp_path / "out", "x"
    run_batch(batch(source, out), quiet)
    if change == "an earlier row":
        source.write_text(source.read_text(encoding="utf-8").replace("client-2", "client-B", 1), encoding="utf-8")
    elif change == "a row more":
        source.write_text(source.read_text(encoding="utf-8") + "\n" + line(ROWS), encoding="utf-8")
    elif change == "another rulebook":
        made_with = "y"
    elif change == "a lost file":
        (out / TABLE).unlink()
    else:
        (out / PROGRESS_FILE).write_bytes((out / PROGRESS_FILE).read_bytes()[:-20])
    assert run_batch(batch(source, out, made_with=made_with), quiet).resumed_at == 0
    if "row" in change:
        run_batch(batch(source, tmp_path / "afresh"), quiet)
        assert contents(out) == contents(tmp_path / "afresh")
    else:
        assert contents(out) == straight


def test_two_batches_do_not_write_to_one_folder(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    handle = lock_handle(tmp_path / "out" / ".batch.lock", os.O_RDWR)
    assert handle is not None
    with pytest.raises(HeldElsewhere):
        run_batch(batch(source, tmp_path / "out"), quiet)
    os.close(handle)


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "no row": ("a.jsonl", b"\n\n", "no row"),
    "heads alone": ("a.csv", b"id,internal_users\n", "no row"),
    "no head": ("a.csv", b"\n", "empty"),
    "an unknown column": ("a.csv", b"id,internal_user\n1,5\n", "internal_users"),
    "a column twice": ("a.csv", b"id,id\n1,5\n", "same head"),
    "no text": ("a.csv", b"id,\xff\xfe\n1,5\n", "UTF-8"),
}


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_refused_source_leaves_nothing_behind(tmp_path: Path, case: str, jobs: int) -> None:
    name, content, told = REFUSED[case]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StorageError, match=told):
        run_batch(batch(tmp_path / name, tmp_path / "new" / "out", jobs), quiet)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_source_that_may_not_be_read_leaves_nothing_behind(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, "closed")

    run = batch(source, tmp_path / "new" / "out")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CannotRead, match="You may not read this file"):
        run_batch(run, quiet)
    assert not (tmp_path / "new").exists()


def test_a_folder_of_no_assessments_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "clients").mkdir()
    with pytest.raises(CannotRead, match="holds no assessment"):
        run_batch(batch(tmp_path / "clients", tmp_path / "out"), quiet)
    assert not (tmp_path / "out").exists()


def test_a_refusal_leaves_the_folder_that_was_there_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("keep", encoding="utf-8")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(CannotRead):
        run_batch(batch(tmp_path / "empty.jsonl", out), quiet)
    assert [entry.name for entry in out.iterdir()] == ["mine.txt"]


@pytest.mark.skipif(os.name == "nt", reason="names may be longer there")
def test_a_name_that_is_too_long_leaves_no_part_of_its_path(source: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="too long"):
        run_batch(batch(source, tmp_path / "new" / ("x" * 300)), quiet)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("blocked", ["reports", f"{TABLE}.part"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_place_that_cannot_be_written_to_is_told_before_any_row(
    source: Path, tmp_path: Path, blocked: str, jobs: int
) -> None:
    out = tmp_path / "out"
    if blocked == "reports":
        out.mkdir()
        (out / blocked).touch()
    else:
        (out / blocked).mkdir(parents=True)
    with pytest.raises(CannotWrite, match="Nothing was changed"):
        run_batch(replace(batch(source, out, jobs), reports=out / "reports"), quiet)
    assert [entry.name for entry in out.iterdir()] == [blocked]


def test_stopped_before_the_first_row_nothing_is_left(source: Path, tmp_path: Path) -> None:
    def stopped() -> Worker:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(replace(batch(source, tmp_path / "out"), make_worker=stopped), quiet)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_told(source: Path) -> None:
    with pytest.raises(CannotWrite):
        run_batch(batch(source, source / "out"), quiet)


def test_a_folder_of_files_names_the_file_of_a_failure(tmp_path: Path) -> None:
    clients = tmp_path / "clients"
    clients.mkdir()
    (clients / "b-bad.commsfit").write_bytes(b'{\n"answers": {"internal_users": 5,,}}')
    (clients / "a-good.commsfit").write_bytes(b'{"answers": {"internal_users": 5}}')
    end = run_batch(batch(clients, tmp_path / "out"), quiet)
    (failure,) = table(tmp_path / "out", FAILURES)
    assert (end.rows, end.failed) == (2, 1)
    assert (failure["file"], failure["id"], failure["line"]) == ("b-bad.commsfit", "b-bad", "2")
    assert table(tmp_path / "out", TABLE)[0]["id"] == "a-good"


def test_an_id_that_a_spreadsheet_would_run_is_marked_as_text(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text('{"id": "=cmd()", "answers": {}}\n', encoding="utf-8")
    run_batch(batch(source, tmp_path / "out"), quiet)
    assert table(tmp_path / "out", TABLE)[0]["id"] == "'=cmd()"
    assert json.loads((tmp_path / "out" / RESULTS).read_bytes())["id"] == "=cmd()"


def test_a_fault_of_ours_in_one_row_stops_no_other(source: Path, tmp_path: Path) -> None:
    def broken(assessment: Assessment) -> bytes:
        if assessment.scenarios[0].answers["internal_users"].said == 5:
            raise ZeroDivisionError
        return b"%PDF"

    pdf = tmp_path / "pdf"
    run = Batch(
        JsonLines(source), tmp_path / "out", "x", lambda: Worker(rulebook(), DAY, pdf, {".pdf": broken}), reports=pdf
    )
    assert run_batch(run, quiet).failed == BAD + 1
    assert "own fault" in next(row for row in table(tmp_path / "out", FAILURES) if row["row"] == "6")["problem"]
    assert (tmp_path / "pdf" / "000001-client-0.pdf").is_file()


def test_whole_documents_are_lines_too(tmp_path: Path) -> None:
    from commsfit.storage.format.json_text import json_line
    from commsfit.storage.format.strict_json import read_json
    from commsfit.storage.format.writing import document_bytes

    source = tmp_path / "a.jsonl"
    source.write_text(json_line(read_json(document_bytes(FULL))) + "\n", encoding="utf-8")
    end = run_batch(batch(source, tmp_path / "out"), quiet)
    assert (end.rows, end.failed) == (1, 0)
    assert table(tmp_path / "out", TABLE)[0]["id"] == "1"


@dataclass
class Endless:
    """A source that counts how far it was read ahead."""

    given: int = 0

    def rows(self) -> Iterator[InputRow]:
        while self.given < 5000:
            self.given += 1
            yield InputRow(self.given, self.given, line(self.given).encode())


def test_no_more_than_a_few_lots_are_read_ahead(tmp_path: Path) -> None:
    source = Endless()
    run = Batch(source, tmp_path / "out", "x", partial(bootstrap.batch_worker, None, DAY, None), jobs=2)
    with pytest.raises(KeyboardInterrupt):
        run_batch(run, stopping_after(1))
    assert source.given < 200


def paper(room: Path, _assessment: Assessment) -> bytes:
    return b"%PDF-" + b"x" * int(room.read_text())


def paper_worker(papers: Path, room: Path) -> Worker:
    """Made in each process anew; `room` says how large its papers are."""
    return Worker(rulebook(), DAY, papers, {".pdf": partial(paper, room)})


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.skipif(sys.platform != "linux", reason="a limit on file sizes stands in for a full disk")
def test_a_disk_that_fills_up_under_the_reports_fails_no_row(source: Path, tmp_path: Path, jobs: int) -> None:
    import resource

    out, room = tmp_path / "out", tmp_path / "room"
    papers = out / "reports"
    worker = partial(paper_worker, papers, room)
    whole = replace(batch(source, out), make_worker=worker, reports=papers, jobs=jobs)
    room.write_text("3000000")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, before[1]))
    try:
        with pytest.raises(CannotWrite):
            run_batch(whole, quiet)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    room.write_text("50")
    end = run_batch(whole, quiet)
    assert end.rows == ROWS
    assert len(list(papers.glob("*.pdf"))) == end.rows - end.failed
    assert not list(papers.glob(".*"))


@pytest.mark.parametrize("name", ["results.jsonl.part", "results.csv", "failures.csv.part", ".batch.lock"])
@pytest.mark.parametrize("kind", ["link", "pipe"])
@pytest.mark.skipif(sys.platform == "win32", reason="making links and pipes needs rights there")
def test_what_was_planted_under_a_name_of_ours_is_neither_followed_nor_waited_for(
    source: Path, tmp_path: Path, name: str, kind: str
) -> None:
    out, victim = tmp_path / "out", tmp_path / "victim"
    out.mkdir()
    victim.write_text("mine")
    if kind == "link":
        (out / name).symlink_to(victim)
    else:
        os.mkfifo(out / name)
    with pytest.raises(CannotWrite, match="stands where a file is to be written"):
        run_batch(batch(source, out), quiet)
    assert victim.read_text() == "mine"


def test_a_link_planted_for_a_report_is_not_followed(source: Path, tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "victim"
    papers = out / "reports"
    papers.mkdir(parents=True)
    victim.write_text("mine")
    (papers / safe_name(1, "client-0", ".pdf")).symlink_to(victim)
    worker = partial(Worker, rulebook(), DAY, papers, {".pdf": lambda _assessment: b"%PDF-"})
    with pytest.raises(CannotWrite, match="stands where a file is to be written"):
        run_batch(replace(batch(source, out), make_worker=worker, reports=papers), quiet)
    assert victim.read_text() == "mine"


def test_what_a_killed_run_left_half_written_is_swept_away(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".commsfit-0123456789ab-0123.tmp").write_text("half a ledger")
    run_batch(batch(source, out), quiet)
    assert not list(out.glob(".commsfit-*"))


def test_the_table_gives_median_and_likely_range_beside_the_sums_at_base(tmp_path: Path) -> None:
    """A plain deal on UCaaS against a cheap old system, and a row of which nothing is known."""
    known = {
        "internal_users": 40,
        "external_messages_per_month": 0,
        "developer_hours_per_week": 0,
        "engineering_team": False,
        "rest_api_expertise": False,
        "workflow_deviation_percent": 0,
        "unmet_requirement_percent": 0,
        "days_to_go_live": 90,
        "goals": ["staff_collaboration"],
        "legacy_monthly_cost": 10,
    }
    source = tmp_path / "two.jsonl"
    source.write_text(f"{json.dumps({'id': 'a', 'answers': known})}\n{json.dumps({'id': 'b', 'answers': {}})}\n")
    run_batch(batch(source, tmp_path / "out"), quiet)
    first, second = table(tmp_path / "out", TABLE)
    result = json.loads((tmp_path / "out" / RESULTS).read_bytes().splitlines()[0])["result"]
    likely = next(one["likely"] for one in result["costs"]["options"] if one["id"] == "ucaas")
    assert (first["ucaas_median"], first["ucaas_likely_low"]) == (likely["median"], likely["low"])
    assert Decimal(first["ucaas_likely_low"]) < Decimal(first["ucaas_total"]) < Decimal(first["ucaas_likely_high"])
    assert Decimal(first["net_likely_low"]) < Decimal(first["net_median"]) < Decimal(first["net_likely_high"]) < 0
    assert {second[name] for name in second if "likely" in name or "median" in name} == {""}
