from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from commsfit.catalogue.checking.whole import check_rulebook
from commsfit.catalogue.findings import Finding
from commsfit.catalogue.fingerprints import fingerprint_of, read_fingerprint, write_fingerprint
from commsfit.catalogue.loading import parse_rulebook
from tests.catalogue.edited import CORE, by_id, copied, edited


def check(folder: Path) -> tuple[Finding, ...]:
    return check_rulebook(parse_rulebook(folder, CORE), (folder, CORE))


def kinds(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.kind for finding in findings}


def test_the_bundled_rulebook_is_sound() -> None:
    assert check(CORE) == ()


R7 = """[[rows]]
id = "R7"
when = { need = true, strong = true, blocked = false, staff = false }
outcome = "cpaas"
"""

EDITS: dict[str, tuple[str, str, str, str, list[str]]] = {
    "a row left out": (
        "decision.toml",
        R7,
        "", "gap", ["no row covers", "for example", "20 or more hours a week"],
    ),
    "a condition left out of a row": (
        "decision.toml", "when = { need = true, unfit = false, blocked = true, staff = false }",
        "when = { need = true, blocked = true, staff = false }", "overlap", ["R3", "R4", "for example"],
    ),
    "a row for everything on top": (
        "decision.toml", 'id = "R1"\nwhen = { need = false }', 'id = "R1"\nwhen = {}', "shadowed row", ["R4"],
    ),
    "a row that nothing reaches": (
        "decision.toml", "when = { need = true, strong = false, blocked = false }",
        "when = { need = false, strong = true }", "dead row", ["R5"],
    ),
    "a comparison that nothing uses": (
        "decision.toml", 'when = { any = [{ holds = "short_of_capacity" }, { holds = "timeline" }] }',
        'when = { holds = "short_of_capacity" }', "never matters", ["urgent"],
    ),
    "a question that nothing shows": (
        "questions.toml", 'shown_when = { fact = "internal_users", above = 0 }',
        'shown_when = { fact = "internal_users", below = 0 }', "unreachable question", ["network_latency_ms"],
    ),
    "a point for buying that waits for what nothing settles": (
        "procurement.toml", 'when = { holds = "plans_U06" }', 'when = { holds = "plans_U66" }', "unknown id",
        ["procurement.ask_numbers", "plans_U66", "plans_U06"],
    ),
    "a point for buying without words": (
        "procurement.toml", 'id = "ask_numbers"', 'id = "ask_digits"', "missing words", ["procurement.ask_digits"],
    ),
    "words that no point for buying has": (
        "procurement.toml", 'id = "ask_numbers"', 'id = "ask_digits"', "idle words", ["procurement.ask_numbers"],
    ),
    "a point for buying that stands twice": (
        "procurement.toml", 'id = "ask_emergency"', 'id = "ask_numbers"', "double id", ["procurement.ask_numbers", "2"],
    ),
    "an altered quotation": (
        "decision.toml", "IF required time-to-market is < 30 days", "IF required time-to-market is < 40 days",
        "misquotation", ["timeline", "40 days", "architecture_article"],
    ),
    "a quotation too short to prove": (
        "decision.toml", "IF required time-to-market is < 30 days → REQUIREMENT = UCaaS.", "UCaaS", "short quotation",
        ["UCaaS"],
    ),
    "a figure written bare": (
        "decision.toml", 'fact = "days_to_go_live", below = "timeline_days"', 'fact = "days_to_go_live", below = 30',
        "unsourced figure", ["urgent", "30"],
    ),
    "an unexplained acronym": (
        "words/en/questions.toml", "Developer hours", "Developer FTEs", "unexplained acronym", ["FTE", "glossary"],
    ),
    "a requirement that no work meets": (
        "features.toml", 'owed = ["records_retention"]', 'owed = ["pupils"]',
        "unplanned duty", ["records_retention", "no roadmap would plan it"],
    ),
    "a check that no work mends": (
        "features.toml", 'covers = ["failover"]\n', "", "unplanned duty", ["failover", "no roadmap would mend it"],
    ),
    "a law that nobody says when it binds": (
        "features.toml", 'grounds = "legal", owed = ["pupils"]',
        'grounds = "legal", when = { fact = "industry", is = "education" }', "unfounded duty", ["F34", "pupils_law"],
    ),
    "a question that is not there": (
        "decision.toml", 'fact = "engineering_team"', 'fact = "engineers_team"', "unknown id", ["engineering_team"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_fault_is_found_and_told_in_one_paragraph(edit: str, tmp_path: Path) -> None:
    file, old, new, kind, parts = EDITS[edit]
    findings = check(copied(tmp_path, file, old, new))
    told = [str(finding) for finding in findings if finding.kind == kind]
    assert told, [f"{finding.kind}: {finding}" for finding in findings]
    assert any(all(part in one for part in parts) for one in told), told
    assert all("\n" not in one for one in told)


def test_a_gap_counts_the_combinations_and_its_example_is_one_of_them() -> None:
    def without_r5(book: Any) -> None:
        book["rows"].remove(by_id(book["rows"], "R5"))

    gap = next(finding for finding in check_rulebook(edited(without_r5), (CORE,)) if finding.kind == "gap")
    assert "over 10% unmet requirements" in gap.message
    assert "30% custom workflows or less" in gap.message


def test_more_comparisons_than_can_be_decided_exactly_are_refused() -> None:
    def crowded(book: Any) -> None:
        for number in range(10):
            book["concepts"].append({"id": f"extra{number}", "when": {"fact": "sites", "above": number + 1}})

    assert kinds(check_rulebook(edited(crowded), (CORE,))) == {"too many comparisons"}


TEXT = "Soft rains fall on the quiet town; the trains, however, run on time (mostly)."


@pytest.mark.parametrize(
    ("quote", "held"),
    [
        ("Soft rains fall on the quiet town", True),
        ("on the   quiet\ntown; the trains", True),
        ("run on time (mostly).", True),
        ("rains fall on a quiet town", False),
        ("the trains however", False),
        ("the quiet town; run on time", False),
        ("", False),
    ],
)
def test_a_fingerprint_proves_quotations_word_for_word(quote: str, held: bool) -> None:
    printed = read_fingerprint(write_fingerprint(fingerprint_of(TEXT)))
    assert printed.holds(quote) is held


def test_a_pack_may_ship_the_text_of_its_own_source(tmp_path: Path) -> None:
    folder = copied(tmp_path, "decision.toml", "IF required time-to-market is < 30 days", "trains run on time")
    texts = folder / "sources" / "texts"
    texts.mkdir()
    assert "misquotation" in kinds(check(folder))
    (folder / "sources" / "fingerprints" / "architecture_article.txt").unlink()
    (texts / "architecture_article.txt").write_text("Here, trains run on time → REQUIREMENT = UCaaS. Truly.")
    places = [finding.where for finding in check(folder) if finding.kind == "misquotation"]
    assert not any("timeline" in place for place in places)
