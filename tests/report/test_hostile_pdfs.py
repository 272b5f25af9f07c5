"""PDFs made against us: each is told apart in a sentence, within seconds and 500 MB."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.domain.document.assessment import Edition
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.report.examples import order_of
from tests.report.hostile_pdfs import HOSTILE

MOST_SECONDS, MOST_MEGABYTES = 3.0, 500
SEEN = """
import sys, time
from commsfit import bootstrap
from commsfit.cli.main import run
bootstrap.rulebook()
began = time.process_time()
ended = run(["verify", sys.argv[1]])
(most,) = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(ended, time.process_time() - began, int(most) // 1024)
"""


@pytest.fixture(scope="module")
def report() -> bytes:
    asked = order_of("logistics")
    order = ReportOrder(asked.assessment, asked.scenario, asked.today, edition=Edition.BRIEF)
    return bootstrap.report_maker(bootstrap.rulebook()).write(order, ReportForm.PDF)


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no ceiling on memory")
@pytest.mark.parametrize("name", HOSTILE)
def test_no_pdf_holds_us_up_or_fills_the_memory(report: bytes, tmp_path: Path, name: str) -> None:
    """The processor's time, so that a busy machine does not count."""
    file = tmp_path / "hostile.pdf"
    file.write_bytes(HOSTILE[name](report))
    seen = subprocess.run([sys.executable, "-c", SEEN, str(file)], capture_output=True, text=True, check=True)
    ended, seconds, megabytes = seen.stdout.split()[-3:]
    assert ended in {"2", "3"}
    assert "own fault" not in seen.stderr
    assert float(seconds) < MOST_SECONDS
    assert int(megabytes) < MOST_MEGABYTES


def test_there_are_sixty_of_them() -> None:
    assert len(HOSTILE) >= 60
