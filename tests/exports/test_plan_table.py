from __future__ import annotations

import csv
import io
from dataclasses import replace

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.exports.plan_table import TableLayout, csv_of
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE

ROADMAP = advised(BASE | {"internal_users": 80, "goals": ["replace_pbx", "customer_notifications"]}).roadmap


def rows(layout: TableLayout, roadmap: Roadmap = ROADMAP) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_of(roadmap, layout).removeprefix("\ufeff"), newline="")))


def titled(text: str) -> Roadmap:
    return replace(ROADMAP, items=(replace(ROADMAP.items[0], what=text, title=text, waves=()),), closing=())


def test_jira_finds_the_columns_that_its_importer_maps() -> None:
    head = rows(TableLayout.JIRA)[0]
    assert head[:7] == ["Issue Id", "Issue Type", "Summary", "Priority", "Start date", "Due date", "Original estimate"]
    assert head.count("Labels") == 4
    assert all(title.replace(" ", "").isalnum() for title in head), "punctuation in the header confuses the importer"


def test_planner_finds_the_columns_of_its_own_export() -> None:
    assert rows(TableLayout.PLANNER)[0] == [
        *("Task Name", "Bucket Name", "Progress", "Priority", "Start date", "Due date", "Labels", "Description")
    ]


def test_every_planned_item_is_a_row_and_what_is_left_out_is_none() -> None:
    planned = [item for item in ROADMAP.items if item.priority is not Priority.WONT]
    names = [item.id for item in planned for _ in item.waves or (item,)] + [item.id for item in ROADMAP.closing]
    assert [row[2].split()[0] for row in rows(TableLayout.JIRA)[1:]] == names
    assert [row[0].split()[0] for row in rows(TableLayout.PLANNER)[1:]] == names


def test_each_wave_is_a_row_with_its_own_days_effort_and_label() -> None:
    phones = next(item for item in ROADMAP.items if item.id == "U08")
    assert len(phones.waves) > 1
    found = [row for row in rows(TableLayout.JIRA) if row[2].startswith("U08 ")]
    titles = {wave.number: wave.title for wave in ROADMAP.waves}
    assert [(row[2], row[4], row[5], row[10]) for row in found] == [
        (f"U08 {phones.title}: {titles[part.wave]}", str(part.starts), str(part.ends), f"wave-{part.wave}")
        for part in phones.waves
    ]
    whole = phones.effort_days.base * 8 * 3600
    assert abs(sum(int(row[6]) for row in found) - whole) <= len(found), "the parts are the whole"
    assert all("; Pilot" in row[6] for row in rows(TableLayout.PLANNER) if row[0].endswith(": Pilot"))


def test_what_closes_the_old_system_is_a_row_of_no_tier() -> None:
    closing = [row for row in rows(TableLayout.JIRA) if row[7] == "closing"]
    assert [row[2].split()[0] for row in closing] == [item.id for item in ROADMAP.closing]
    assert closing


def test_jira_gets_ids_that_are_numbers() -> None:
    found = [row[0] for row in rows(TableLayout.JIRA)[1:]]
    assert found == [str(number) for number in range(1, len(found) + 1)]


def test_excel_is_told_of_utf_8_and_jira_finds_its_first_column() -> None:
    assert csv_of(ROADMAP, TableLayout.PLANNER).startswith("\ufeffTask Name,")
    assert csv_of(ROADMAP, TableLayout.JIRA).startswith("Issue Id,")


def test_every_row_has_every_column() -> None:
    for layout in TableLayout:
        assert len({len(row) for row in rows(layout)}) == 1


def test_dates_estimate_and_tiers_are_those_of_the_plan() -> None:
    item = next(item for item in ROADMAP.items if item.id == "F06")
    row = next(row for row in rows(TableLayout.JIRA) if row[2].startswith("F06"))
    assert row[3:11] == ["Highest", str(item.starts), str(item.ends), str(6 * 8 * 3600), "must", "phase-1", "cpaas", ""]
    row = next(row for row in rows(TableLayout.PLANNER) if row[0].startswith("F06"))
    assert row[1:7] == ["Messages", "Not started", "Urgent", str(item.starts), str(item.ends), "Must; cpaas"]


def test_buckets_of_the_staff_tool_have_their_own_names() -> None:
    buckets = {row[0].split()[0]: row[1] for row in rows(TableLayout.PLANNER)[1:]}
    assert buckets["U01"] == "Staff tool ready"
    assert buckets["F00"] == "Foundation and security"


def test_the_text_is_rfc_4180() -> None:
    text = csv_of(titled('a "quoted", word\nand a line'), TableLayout.JIRA)
    assert text.endswith("\r\n")
    assert '"a ""quoted"", word\nand a line' in text


def test_what_a_spreadsheet_would_run_is_defused() -> None:
    for danger in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        described = rows(TableLayout.PLANNER, titled(danger))[1][-1]
        assert described.startswith(("'", "\\u000d"))
    assert not rows(TableLayout.PLANNER, titled("plain - and = inside"))[1][-1].startswith("'")


def test_a_plan_without_items_is_a_header_alone() -> None:
    assert len(rows(TableLayout.JIRA, replace(ROADMAP, items=(), closing=()))) == 1
