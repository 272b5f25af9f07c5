"""How fast the decision is: one sheet, all there is to say of it, and 100,000 sheets, beside zen-engine on the same."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import Any

import zen

from benchmarks.bare_evaluation import evaluate
from benchmarks.side_by_side import Contender, lines_of, readable, time_in_turns
from commsfit import bootstrap
from commsfit.catalogue.jdm import jdm_of
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.engine.outcome_map import map_outcomes
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.explaining import explain
from commsfit.domain.verdict.open_questions import open_questions
from commsfit.domain.verdict.outcome import judge
from commsfit.domain.verdict.signals import read_signals
from tests.domain import by_hand

SHEETS = 2000
MANY = 100_000
ON = date(2026, 11, 20)
PARTIAL = ("goals", "rest_api_expertise", "workflow_deviation_percent", "unmet_requirement_percent")


def main() -> None:
    rulebook = bootstrap.rulebook()
    random = Random(1)
    sheets = [by_hand.edge_biased(random) for _ in range(SHEETS)]
    partial = [{fact: said for fact, said in sheet.items() if fact not in PARTIAL} for sheet in sheets]
    evaluate(rulebook, sheets[0])

    told("one checked evaluation with trace and citations", spent(lambda sheet: evaluate(rulebook, sheet), sheets))
    told("everything for one sheet, complete", spent(everything, sheets[:500]))
    told("everything for one sheet, partly answered", spent(everything, partial[:500]))

    begun = time.process_time()
    kept = [evaluate(rulebook, sheets[number % SHEETS])[0] for number in range(MANY)]
    print(f"{len(kept):,} sheets with trace objects kept: {time.process_time() - begun:.2f} s of one core")

    answers, _ = read_answers(rulebook, sheets[0])
    xs, ys = list(range(200)), list(range(0, 40_000, 200))
    grid = spent(
        lambda _: map_outcomes(rulebook, answers, "developer_hours_per_week", xs, "external_messages_per_month", ys),
        range(50),
    )
    told("a map of 200 by 200 outcomes", grid)

    decision = zen.ZenEngine().create_decision(json.dumps(jdm_of(rulebook)))
    some = sheets[:300]
    contenders = [
        Contender("commsfit, checked, with trace", lambda: [evaluate(rulebook, sheet) for sheet in some]),
        Contender("zen-engine", lambda: [decision.evaluate(sheet) for sheet in some]),
        Contender("zen-engine, with trace", lambda: [decision.evaluate(sheet, {"trace": True}) for sheet in some]),
    ]
    print("\n".join(lines_of("300 sheets, in turns", time_in_turns(contenders, rounds=9))))


def everything(raw: dict[str, Any]) -> str:
    """Verdict, trace in words, sufficient answers, all flips and why not the others, as JSON."""
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, raw)
    sheet = sheet_of(rulebook, answers)
    questions = open_questions(sheet)
    verdict, signals, explained = judge(sheet, questions), read_signals(sheet), explain(sheet, questions)
    told = {
        "outcome": verdict.outcome,
        "sentence": verdict.sentence,
        "signals": [(signal.id, signal.state.value, signal.because, signal.source.quote) for signal in signals],
        "sufficient": explained.sufficient,
        "flips": [(flip.to, [(change.question, change.kind, str(change.to)) for change in flip.changes])
                  for flip in explained.flips],
        "why_not": [(other.outcome, other.because) for other in explained.why_not],
    }  # fmt: skip
    return json.dumps(told)


def spent(work: Callable[[Any], object], items: Sequence[Any]) -> list[float]:
    """Processor seconds of each item's work, sorted."""
    taken = []
    for item in items:
        begun = time.process_time()
        work(item)
        taken.append(time.process_time() - begun)
    return sorted(taken)


def told(title: str, taken: list[float]) -> None:
    """Print the median and the slow end."""
    p95 = taken[len(taken) * 95 // 100]
    print(f"{title}: median {readable(statistics.median(taken))}, p95 {readable(p95)}")


if __name__ == "__main__":
    main()
