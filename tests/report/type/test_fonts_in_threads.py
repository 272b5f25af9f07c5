from __future__ import annotations

import subprocess
import sys

ALL_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from commsfit.report.type.fonts import face

sys.setswitchinterval(1e-6)
together = Barrier(8)

def made(_number):
    together.wait()
    return id(face("regular").font)

with ThreadPoolExecutor(8) as pool:
    print(len(set(pool.map(made, range(8)))))
"""


def test_a_face_is_made_once_however_many_threads_ask_for_it_at_the_same_time() -> None:
    """Two of one name in a document end it: the window sets two reports at once when it starts."""
    asked = subprocess.run([sys.executable, "-c", ALL_AT_ONCE], check=True, capture_output=True, text=True)
    assert asked.stdout.split() == ["1"]
