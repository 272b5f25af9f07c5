"""Whatever comes in: exit 0 or 2, one clear message, no traceback, within a second and 300 MB."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.catalogue.loading import load_rulebook
from commsfit.cli.main import run
from commsfit.domain.refusals import Refusal
from tests.catalogue.edited import CORE, copied
from tests.domain.partial_sheets import partial_sheets

LOGISTICS = next(path for path in bootstrap.examples() if path.stem == "logistics").read_bytes()
QUESTIONS = [question.id for question in bootstrap.rulebook().questions.questions]
MOST_SECONDS, MOST_MEGABYTES = 1.0, 300
SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def assess(capsys: pytest.CaptureFixture[str], content: bytes, folder: Path, *more: str) -> int:
    file = folder / "sheet.commsfit"
    file.write_bytes(content)
    code = run(["assess", str(file), "--today", "2026-11-20", "--format", "json", *more])
    told = capsys.readouterr()
    assert code in {0, 2}, told.err
    assert bool(told.out) is (code == 0)
    assert bool(told.err) is (code == 2)
    assert "Traceback" not in told.err
    assert "own fault" not in told.err
    return code


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=10,
)


@SAME_FOLDER
@given(content=st.binary(max_size=200))
def test_any_bytes(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes) -> None:
    assess(capsys, content, tmp_path)


@SAME_FOLDER
@given(answers=st.dictionaries(st.sampled_from(QUESTIONS), JSON, max_size=4), sheet=partial_sheets())
def test_any_json_in_place_of_answers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, answers: Any, sheet: dict[str, Any]
) -> None:
    assess(capsys, json.dumps({"answers": {**sheet, **answers}}).encode(), tmp_path)


@SAME_FOLDER
@given(sheet=partial_sheets())
def test_any_partial_sheet_gives_a_result(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, sheet: dict[str, Any]
) -> None:
    assert assess(capsys, json.dumps({"answers": sheet}).encode(), tmp_path) == 0


@SAME_FOLDER
@given(question=st.sampled_from(QUESTIONS), value=st.text(max_size=30).filter(lambda text: "\0" not in text))
def test_any_text_as_a_setting(capsys: pytest.CaptureFixture[str], tmp_path: Path, question: str, value: str) -> None:
    assess(capsys, LOGISTICS, tmp_path, "--set", f"{question}={value}")


def mutated(content: bytes, random: Random) -> bytes:
    """A few bytes changed, dropped, doubled or moved."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(changed))
        length = random.randint(1, 12)
        match random.randrange(4):
            case 0:
                changed[at] = random.randrange(256)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length]
            case _:
                changed[at:at] = random.choice(
                    [b"{", b"}", b"[", b'"', b"-", b"9" * 30, b"1e999", b"null", b"\xff", b"\\u0000"]
                )
    return bytes(changed)


@pytest.mark.parametrize(
    "seed", [pytest.param(0), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 6))]
)
def test_byte_mutations_of_an_example(capsys: pytest.CaptureFixture[str], tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    codes = {assess(capsys, mutated(LOGISTICS, random), tmp_path) for _ in range(400)}
    assert codes == {0, 2}


@pytest.mark.parametrize("file", ["decision.toml", "questions.toml", "manifest.toml", "words/en/decision.toml"])
@pytest.mark.parametrize("seed", [pytest.param(0), *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
def test_byte_mutations_of_a_rulebook(tmp_path: Path, file: str, seed: int) -> None:
    random = Random(f"{seed}{file}")
    folder = copied(tmp_path)
    content = (folder / file).read_bytes()
    refusals = []
    for _ in range(12):
        (folder / file).write_bytes(mutated(content, random))
        try:
            load_rulebook(folder, CORE)
        except Refusal as refusal:
            refusals.append(str(refusal))
    assert refusals
    assert all(len(told) < 3000 for told in refusals)


BOMBS = {
    "deep lists": b'{"answers": {"goals": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    "deep objects": b'{"answers": ' * 5_000 + b"1" + b"}" * 5_000,
    "an endless number": b'{"answers": {"sites": ' + b"9" * 200_000 + b"}}",
    "a huge exponent": b'{"answers": {"seat_price": 1e999999999}}',
    "a tiny exponent": b'{"answers": {"seat_price": 1e-999999999}}',
    "not a number": b'{"answers": {"sites": NaN}}',
    "infinity": b'{"answers": {"sites": -Infinity}}',
    "a doubled key": b'{"answers": {"sites": 1, "sites": 2}}',
    "a lone surrogate": b'{"answers": {"industry": "\\ud800"}}',
    "half a character": '{"answers": {"sites": 1}} é'.encode("latin-1"),
    "a null byte": b'{"answers": {"sites": 1\0}}',
    "a long text": b'{"answers": {"industry": "' + b"x" * 9_000_000 + b'"}}',
    "a long key": b'{"answers": {"' + b"x" * 9_000_000 + b'": 1}}',
    "many unknown keys": b'{"answers": {' + b",".join(b'"k%d": 1' % number for number in range(200_000)) + b"}}",
    "too large a file": b'{"answers": {}}' + b" " * 10_000_001,
    "nothing": b"",
}


@pytest.mark.skipif(sys.platform != "linux", reason="reads the most memory held where Linux tells it")
def test_bombs_are_refused_quickly_and_in_little_memory(tmp_path: Path) -> None:
    # One process for each would mostly measure its start; the clock runs around each read alone.
    probe = tmp_path / "probe.py"
    probe.write_text(
        "import sys, time\n"
        "from pathlib import Path\n"
        "from commsfit.cli.main import run\n"
        "run(['assess', sys.argv[1]])\n"
        "for file in sys.argv[2:]:\n"
        "    begun = time.process_time()\n"
        "    code = run(['assess', file])\n"
        "    print(f'{code} {time.process_time() - begun:.3f} {file}', file=sys.__stdout__)\n"
        # Not ru_maxrss: that begins at what the test run held when it started this process.
        "told = dict(line.split(':', 1) for line in Path('/proc/self/status').read_text().splitlines())\n"
        "print(int(told['VmHWM'].split()[0]) // 1024, file=sys.__stdout__)\n"
    )
    good = tmp_path / "good.commsfit"
    good.write_bytes(LOGISTICS)
    files = list(_files(tmp_path))
    done = subprocess.run(
        [sys.executable, str(probe), str(good), *files], capture_output=True, text=True, check=True, timeout=100
    )
    *lines, megabytes = done.stdout.splitlines()[-len(files) - 1 :]
    assert "Traceback" not in done.stderr
    assert [line.split(" ", 1)[0] for line in lines] == ["2"] * len(files), lines
    assert max(float(line.split()[1]) for line in lines) < MOST_SECONDS, lines
    assert int(megabytes) < MOST_MEGABYTES


def _files(folder: Path) -> Iterator[str]:
    for name, content in BOMBS.items():
        file = folder / f"{name.replace(' ', '-')}.commsfit"
        file.write_bytes(content)
        yield str(file)


def test_a_good_sheet_takes_no_second(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assess(capsys, LOGISTICS, tmp_path)
    begun = time.process_time()
    assert assess(capsys, LOGISTICS, tmp_path) == 0
    assert time.process_time() - begun < MOST_SECONDS


@pytest.mark.parametrize(
    "text",
    [
        'id = "x"\nid = "y"\n',
        "a = " + "[" * 10_000,
        "a = 1e999999999\n",
        "a = nan\n",
        "a = 1979-13-45\n",
        "\ufeff\ud7ff",
        'title = "' + "x" * 1000,
        "[[rows]]\nid = 3\n",
        "rows = 3\n",
        "rows = [1, 2]\n",
        'thresholds = [{ id = "capacity_hours", value = nan, source = "our_estimate", as_of = 2026-01-01 }]\n',
    ],
)
def test_bad_toml_in_a_pack_is_refused(tmp_path: Path, text: str) -> None:
    manifest = 'id = "p"\nversion = "1"\ntitle = "P"\nextends = "commsfit-core"\n'
    (tmp_path / "manifest.toml").write_text(manifest)
    (tmp_path / "decision.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal):
        load_rulebook(tmp_path, CORE)


def test_figures_keep_their_exact_value_on_the_way_in() -> None:
    assert bootstrap.rulebook().thresholds["capacity_hours"] == 20
    assert isinstance(bootstrap.rulebook().question("sms_list_price").examples[0], Decimal)
