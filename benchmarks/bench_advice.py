"""How long the whole advice takes for the largest bundled example, since the window asks for it on every keystroke."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.bare_evaluation import evaluate
from benchmarks.side_by_side import readable
from commsfit import bootstrap
from commsfit.domain.advice import Advice, advise
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.cost_spread import swings_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.likelihood import DRAWS
from commsfit.domain.reading.answer_reading import read_answers
from tests.domain import by_hand

ROUNDS = 300
SHEETS = 2000
DRAWN_ROUNDS = 10
ON = date(2026, 11, 20)


def main() -> None:
    rulebook = bootstrap.rulebook()
    path, sheet = max(
        ((path, sheet) for path in bootstrap.examples() for sheet in sheets(path)), key=lambda it: len(it[1])
    )
    answers, _ = read_answers(rulebook, sheet)
    advice = advise(rulebook, answers, ON)
    print(f"advise, {path.stem} ({len(answers)} answers, {ROUNDS} rounds)")
    taken = list[float]()
    for name, clock in (("on the clock", time.perf_counter), ("of the processor", time.process_time)):
        taken = sorted(seconds(lambda: advise(rulebook, answers, ON), clock) for _ in range(ROUNDS))
        print(f"  {name}: median {readable(statistics.median(taken))}, p95 {readable(taken[ROUNDS * 95 // 100])}")
    bare = evaluation_of(rulebook)
    ratio = statistics.median(taken) / bare
    print(f"  one checked evaluation with trace {readable(bare)}: the advice takes {ratio:.0f} times that")
    register = statistics.median(seconds(registered(advice), time.process_time) for _ in range(DRAWN_ROUNDS))
    print(f"  the register's trials, apart and once asked for: {readable(register)}")
    option = advice.costs.recommended or advice.costs.options[-1].id
    swung = statistics.median(seconds(lambda: swings_of(advice.costs, option)) for _ in range(DRAWN_ROUNDS))
    drawn = statistics.median(seconds(likely_of(advice.costs, option)) for _ in range(DRAWN_ROUNDS))
    print(f"on demand, {option}\n  tornado {readable(swung)}, likely range of {DRAWS:,} draws {readable(drawn)}")


def evaluation_of(rulebook: Rulebook) -> float:
    """Seconds of one checked evaluation with trace, over the same sheets as in the benchmark of the decision."""
    random = Random(1)
    found = [by_hand.edge_biased(random) for _ in range(SHEETS)]
    evaluate(rulebook, found[0])
    return seconds(lambda: [evaluate(rulebook, each) for each in found], time.process_time) / SHEETS


def registered(advice: Advice) -> Callable[[], object]:
    """The register of assumptions, weighed anew."""
    return lambda: replace(advice.register).assumptions


def likely_of(costs: Costs, option: str) -> Callable[[], object]:
    """The likely range of an option that nobody has asked for yet."""
    found = costs.option(option)
    assert found is not None
    return lambda: replace(found).likely


def sheets(path: Path) -> list[dict[str, Any]]:
    """The answers of each scenario of an example."""
    document = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return [scenario["answers"] for scenario in document["scenarios"]]


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """How long one round takes; the processor's clock stands still while other programs run."""
    begun = clock()
    work()
    return clock() - begun


if __name__ == "__main__":
    main()
