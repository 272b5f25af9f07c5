"""A pack with a faulty roadmap is refused by name, before anybody plans with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.catalogue.loading import load_rulebook
from commsfit.catalogue.toml_files import RulebookError
from tests.catalogue.edited import CORE, copied


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("features.toml", 'requires = ["F00"]', 'requires = ["F0"]', 'no feature "F0"'),
        ("features.toml", 'owner = "legal"', 'owner = "lawyer"', 'no role "lawyer"'),
        ("features.toml", 'worked_by = "legal"', 'worked_by = "lawyers"', 'no worker "lawyers"'),
        ("features.toml", "effort = [1, 2, 4]", "effort = [3, 2, 4]", "must rise"),
        ("features.toml", 'live_after = ["F03", "F30", "F31", "F33", "F34"]', 'live_after = ["F07"]', "circle"),
        ("features.toml", 'because = "foundation"', 'because = "foundations"', "no words"),
        ("features.toml", 'fact = "health_data"', 'fact = "healthdata"', "healthdata"),
        ("features.toml", 'owed = ["pupils"]', 'owed = ["pupil"]', 'no milestone "pupil"'),
        ("features.toml", 'covers = ["failover"]', 'covers = ["failovers"]', 'no milestone or check "failovers"'),
        ("presets.toml", 'could = ["F18", "F11"]', 'could = ["F18", "F111"]', 'no feature "F111"'),
        ("presets.toml", 'industry = "logistics"', 'industry = "logistic"', 'no industry "logistic"'),
        ("lead_times.toml", 'blocks = ["F02"]', 'blocks = ["F99"]', 'no feature "F99"'),
        ("lead_times.toml", 'source = "sender_registration"', 'source = "hearsay"', "hearsay"),
        ("raci.toml", 'accountable = "sponsor"', 'accountable = "boss"', 'no role "boss"'),
        ("roadmap.toml", 'follows = "U01"', 'follows = "U91"', 'no feature "U91"'),
        ("roadmap.toml", 'numbers = "U06"', 'numbers = "U96"', 'no feature "U96"'),
        ("roadmap.toml", 'delivery = ["F23"]', 'delivery = ["F93"]', 'no feature "F93"'),
        ("features.toml", 'by = "flows"', 'by = "floes"', 'no question or size "floes"'),
        ("words/en/features.toml", "F32 = {", "F93 = {", "no words"),
    ],
)  # fmt: skip
def test_a_faulty_roadmap_is_refused_by_name(file: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=told):
        load_rulebook(copied(tmp_path, file, old, new), CORE)


def test_what_is_bundled_can_be_planned_with() -> None:
    assert load_rulebook(CORE, CORE).features.features
