from __future__ import annotations

import os
import subprocess
import sys

import pytest

PROGRAM = """
import json
from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.presentation.result.result_json import result_of
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE
answers = BASE | {"industry": "logistics", "regions": ["us", "eu", "uk"], "internal_users": 80, "days_to_go_live": 60,
    "goals": ["replace_pbx", "number_masking", "video_support", "customer_notifications", "whatsapp"]}
up = (Move("F15", Priority.MUST), Move("F18", Priority.MUST))
down = (Move("F06", Priority.COULD), Move("F02", Priority.WONT))
moves = (*up, *down)
print(json.dumps(result_of(advised(answers, Choices(moves=moves)))))
print(json.dumps(result_of(advised(answers))))
"""


@pytest.mark.long
def test_other_processes_say_the_same_in_the_same_bytes() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(said) == 1
    assert said.pop()
