from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from commsfit.bootstrap import rulebook_findings
from commsfit.catalogue.loading import load_rulebook
from commsfit.catalogue.toml_files import RulebookError
from commsfit.domain.advice import advise
from commsfit.domain.engine.laid_over import sheet_of
from tests.catalogue.edited import CORE, copied
from tests.domain import by_hand


def load(folder: Path) -> object:
    return load_rulebook(folder, CORE)


def test_the_same_files_give_the_same_hash_and_others_another(tmp_path: Path) -> None:
    same = load_rulebook(copied(tmp_path / "same"), CORE).manifest.sha256
    other = load_rulebook(copied(tmp_path / "other", "decision.toml", "value = 20", "value = 21"), CORE).manifest.sha256
    assert same == load_rulebook(CORE, CORE).manifest.sha256 != other


BAD_EDITS = {
    "a figure as a word": (
        "decision.toml", "value = 20\n", 'value = "twenty"\n', ["decision.toml", "capacity_hours", "value", "twenty"],
    ),
    "a question that is not there": (
        "decision.toml", 'fact = "days_to_go_live", below', 'fact = "days_to_go_liv", below',
        ["urgent", "days_to_go_liv", 'Did you mean "days_to_go_live"?'],
    ),
    "a comparison that does not fit": (
        "decision.toml", 'fact = "rest_api_expertise", is = false', 'fact = "rest_api_expertise", below = 3',
        ["no_rest", "rest_api_expertise", "yes_no"],
    ),
    "an outcome that is not there": (
        "decision.toml", 'outcome = "cpaas_blocked"\n', 'outcome = "cpaas_blokked"\n',
        ["cpaas_blokked", 'Did you mean "cpaas_blocked"?'],
    ),
    "a key that is not there": (
        "questions.toml", 'estimator = "capacity"', 'estimater = "capacity"',
        ["questions.toml", "developer_hours_per_week", "estimater", "estimator"],
    ),
    "a condition of no known form": (
        "decision.toml", 'below = "timeline_days"', 'smaller_than = "timeline_days"',
        ["decision.toml", "urgent", "condition", "smaller_than", "at_least"],
    ),
    "a threshold that is not there": (
        "decision.toml", 'below = "timeline_days"', 'below = "timeline_day"', ["timeline_day", "timeline_days"],
    ),
    "an option that is not there": (
        "decision.toml", 'has = "replace_pbx"', 'has = "replace_pbxs"', ["replace_pbxs", 'Did you mean "replace_pbx"?'],
    ),
    "a concept that is not there": (
        "decision.toml", "when = { need = false }", "when = { needed = false }",
        ["R1", "needed", 'Did you mean "need"?'],
    ),
    "a figure without a date": (
        "decision.toml", "as_of = 2026-11-20\n", "", ["capacity_hours", "as_of", "missing"],
    ),
    "an id that stands twice": (
        "decision.toml", 'id = "R2"', 'id = "R1"', ["R1", "2 times"],
    ),
    "words that are missing": (
        "words/en/decision.toml", "[signals.volume]", "[signals.volumes]", ["words", "signals.volume"],
    ),
    "a source that is not there": (
        "decision.toml", 'source = "architecture_article"', 'source = "architecture"', ["architecture", "source"],
    ),
    "a blank that nothing fills": (
        "words/en/decision.toml", "{capacity_hours} or more", "{capacity_hour} or more",
        ["few_hours", "capacity_hour", 'Did you mean "capacity_hours"?'],
    ),
    "half a blank": (
        "words/en/decision.toml", "{capacity_hours} or more", "{capacity_hours or more", ["few_hours", "{{"],
    ),
    "broken TOML": ("decision.toml", "[[thresholds]]", "[[thresholds]", ["decision.toml", "TOML"]),
}  # fmt: skip


@pytest.mark.parametrize("edit", BAD_EDITS)
def test_a_bad_edit_is_refused_with_its_place_and_what_is_allowed(edit: str, tmp_path: Path) -> None:
    file, old, new, parts = BAD_EDITS[edit]
    with pytest.raises(RulebookError) as refused:
        load(copied(tmp_path, file, old, new))
    told = str(refused.value)
    assert all(part in told for part in parts), told
    assert "\n" not in told
    assert len(told) < 700


def test_a_folder_without_a_manifest_is_no_rulebook(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=r"manifest\.toml"):
        load(tmp_path)


PACK = """
[[thresholds]]
id = "capacity_hours"
value = 25
source = "house_rule"
as_of = 2026-10-01

[[tests]]
id = "many_sites"
when = { fact = "sites", above = "sites_limit" }

[[thresholds]]
id = "sites_limit"
value = 40
source = "house_rule"
as_of = 2026-10-01

[[signals]]
id = "sprawl"
when = { holds = "many_sites" }
cites = [{ source = "house_rule" }]

[[concepts]]
id = "need"
when = { any = [{ holds = "strong" }, { holds = "shift" }, { holds = "sprawl" }] }
"""
PACK_WORDS = """
[tests.many_sites]
yes = "over {sites_limit} sites"
no = "{sites_limit} sites or fewer"
clears = "you have {sites_limit} sites or fewer"

[signals.sprawl]
title = "Many sites"
means = "A later phase must be on the roadmap."
"""


def pack(folder: Path, decision: str = PACK, extends: str = "commsfit-core") -> Path:
    (folder / "words" / "en").mkdir(parents=True)
    manifest = f'id = "acme"\nversion = "1"\ntitle = "Acme rules"\nextends = "{extends}"\n'
    (folder / "manifest.toml").write_text(manifest)
    (folder / "decision.toml").write_text(decision)
    (folder / "words" / "en" / "decision.toml").write_text(PACK_WORDS)
    source = '[[sources]]\nid = "house_rule"\ntitle = "Acme house rules"\nkind = "own"\nread_on = 2026-10-01\n'
    (folder / "sources.toml").write_text(source)
    return folder


def test_a_pack_overrides_figures_and_adds_signals_and_keeps_the_rest(tmp_path: Path) -> None:
    rulebook = load_rulebook(pack(tmp_path), CORE)
    assert (rulebook.manifest.id, rulebook.thresholds["capacity_hours"]) == ("acme", 25)
    assert len(rulebook.every_question) == len(load_rulebook(CORE, CORE).questions.questions)
    base = {
        "engineering_team": True, "developer_hours_per_week": 22, "rest_api_expertise": True, "days_to_go_live": 60,
        "external_messages_per_month": 500, "internal_users": 10, "workflow_deviation_percent": 0,
        "unmet_requirement_percent": 0, "goals": [],
    }  # fmt: skip
    answers = by_hand.answers_of(base | {"sites": 41}, rulebook)
    assert sheet_of(rulebook, answers).possible() == ("dual_stack_phased",)
    assert sheet_of(rulebook, answers).facts.truths["capacity"] is True


def test_a_pack_may_take_something_out(tmp_path: Path) -> None:
    rulebook = load_rulebook(pack(tmp_path, PACK + '\n[[notes]]\nid = "contact_centre"\nremoved = true\n'), CORE)
    assert "contact_centre" not in [note.id for note in rulebook.decision.notes]


def test_a_pack_of_an_unknown_rulebook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="commsfit-core"):
        load(pack(tmp_path, extends="somebody-elses"))


def test_an_overridden_figure_needs_a_source_and_date_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=r"capacity_hours\.source"):
        load(pack(tmp_path, '[[thresholds]]\nid = "capacity_hours"\nvalue = 25\n'))


PACK_QUESTION = """
[[questions]]
id = "stores_open_at_night"
section = "goals"
kind = "yes_no"
"""
PACK_QUESTION_WORDS = """
[questions.stores_open_at_night]
ask = "Are any of your stores open at night?"
short = "Open at night"
help = "After ten in the evening."
why = "Night staff cannot ask anybody, so messages have to be sent by software."
"""
NIGHT = """
[effort_of_change]
stores_open_at_night = 1

[[tests]]
id = "open_at_night"
when = { fact = "stores_open_at_night", is = true }

[[concepts]]
id = "strong"
when = { any = [
  { holds = "many_messages" }, { holds = "customization" }, { holds = "unfit" }, { holds = "open_at_night" },
] }
"""
NIGHT_WORDS = """
[tests.open_at_night]
yes = "stores open at night"
no = "no store open at night"
clears = "no store is open at night"
"""


def test_a_pack_may_add_a_question_that_decides(tmp_path: Path) -> None:
    folder = pack(tmp_path, NIGHT)
    (folder / "questions.toml").write_text(PACK_QUESTION)
    (folder / "words" / "en" / "questions.toml").write_text(PACK_QUESTION_WORDS)
    (folder / "words" / "en" / "decision.toml").write_text(NIGHT_WORDS)
    assert rulebook_findings(folder) == ()
    rulebook = load_rulebook(folder, CORE)
    able = {
        "engineering_team": True, "developer_hours_per_week": 25, "rest_api_expertise": True, "days_to_go_live": 60,
        "external_messages_per_month": 500, "internal_users": 10, "workflow_deviation_percent": 0,
        "unmet_requirement_percent": 0, "goals": [],
    }  # fmt: skip
    reached = {
        said: sheet_of(rulebook, by_hand.answers_of(able | {"stores_open_at_night": said}, rulebook)).possible()
        for said in (True, False, "unknown")
    }
    assert reached == {True: ("cpaas",), False: ("ucaas",), "unknown": ("ucaas", "cpaas")}
    advice = advise(rulebook, by_hand.answers_of(able | {"stores_open_at_night": False}, rulebook), date(2026, 11, 20))
    assert any(flip.words == "Stores open at night" for flip in advice.explanation.flips)


def test_a_question_without_words_is_refused(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "questions.toml").write_text(PACK_QUESTION)
    with pytest.raises(RulebookError, match="stores_open_at_night"):
        load(folder)
