"""How many questions the shortest way asks: 1,000 random truthful buyers, and the ten examples beside the old order."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any, Final

from benchmarks.publicodes_order import HOW_TO_GET_IT, orders
from benchmarks.words_read import BEFORE, words_read
from commsfit import bootstrap
from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.way import way_on
from commsfit.storage.format.reading import read_document

BUYERS: Final = 1000
SEED: Final = 20261121
OLD_ORDER: Final = 12
"""Questions that Next asked before the verdict when it followed the order of the sections."""
_SHARES: Final = {
    "staff_collaboration": 0.5,
    "replace_pbx": 0.4,
    "embed_in_portal_or_crm": 0.2,
    "carrier_level_control": 0.1,
    "customer_notifications": 0.5,
    "whatsapp": 0.2,
}


@dataclass(frozen=True, slots=True)
class Walk:
    """One buyer led to the end of the way."""

    asked: tuple[str, ...]
    reached: tuple[str, ...]
    true: str
    smallest: int
    """The fewest of the buyer's own answers that settle it: only hindsight knows which."""


def buyer(random: Random) -> dict[str, Any]:
    """All nine answers of one buyer who knows and tells them; figures spread over the sizes that buyers have."""
    team = random.random() < 0.6  # noqa: PLR2004 - shares of the generator stand where they are used
    return {
        "engineering_team": team,
        "developer_hours_per_week": round(random.triangular(0, 80, 12)) if team else 0,
        "rest_api_expertise": team and random.random() < 0.75,  # noqa: PLR2004 - as above
        "days_to_go_live": round(random.triangular(7, 365, 60)),
        "external_messages_per_month": round(10 ** random.uniform(1, 6)),
        "internal_users": round(10 ** random.uniform(0, 3.5)),
        "workflow_deviation_percent": round(random.triangular(0, 80, 10)),
        "unmet_requirement_percent": round(random.triangular(0, 60, 5)),
        "goals": sorted(goal for goal, share in _SHARES.items() if random.random() < share),
    }


def buyers(count: int = BUYERS, seed: int = SEED) -> list[dict[str, Any]]:
    """The same buyers each time."""
    random = Random(seed)
    return [buyer(random) for _ in range(count)]


def walked(rulebook: Rulebook, truth: Mapping[str, Any]) -> Walk:
    """Answer what the way asks, truthfully, until it asks no more."""
    whole = _answers(rulebook, truth)
    given, asked = Answers(), []
    while (question := way_on(rulebook, given).next_question) is not None:
        asked.append(question)
        given = given.having(question, whole[question])
    reached = sheet_of(rulebook, given).possible()
    (true,) = sheet_of(rulebook, whole).possible()
    return Walk(tuple(asked), reached, true, _smallest(rulebook, whole))


def _smallest(rulebook: Rulebook, whole: Answers) -> int:
    for size in range(len(whole) + 1):
        for kept in combinations(whole, size):
            if len(sheet_of(rulebook, Answers({name: whole[name] for name in kept})).possible()) == 1:
                return size
    raise AssertionError("all answers together settle it")


def _answers(rulebook: Rulebook, raw: Mapping[str, Any]) -> Answers:
    answers, wrong = read_answers(rulebook, raw)
    assert not wrong, wrong
    return answers


def _settled_after(rulebook: Rulebook, whole: Answers, order: Iterable[str]) -> int:
    """Questions until settled when they come in some order."""
    given = Answers()
    for count, question in enumerate(order, start=1):
        given = given.having(question, whole[question])
        if len(sheet_of(rulebook, given).possible()) == 1:
            return count
    raise AssertionError("all answers together settle it")


def _by_publicodes(rulebook: Rulebook, truths: Sequence[Mapping[str, Any]]) -> str:
    found = orders(rulebook, truths)
    if found is None:
        return HOW_TO_GET_IT
    wholes = [_answers(rulebook, truth) for truth in truths]
    own = statistics.mean(len(asked) for asked, _ in found)
    stopped = statistics.mean(
        _settled_after(rulebook, whole, asked) for whole, (asked, _) in zip(wholes, found, strict=True)
    )
    other = sum(
        sheet_of(rulebook, whole).possible() != (reached,) for whole, (_, reached) in zip(wholes, found, strict=True)
    )
    return f"mean {own:.2f}, and {stopped:.2f} where it stops as ours does; {other} outcomes differ"


def main() -> None:
    rulebook = bootstrap.rulebook()
    sheets = buyers()
    walks = [walked(rulebook, truth) for truth in sheets]
    counts = [len(walk.asked) for walk in walks]
    over = Counter(len(walk.asked) - walk.smallest for walk in walks)
    wrong = sum(walk.reached != (walk.true,) for walk in walks)
    print(f"{len(walks):,} truthful buyers, seed {SEED}")
    print(f"questions until settled: mean {statistics.mean(counts):.2f}, most {max(counts)}; {wrong} wrong")
    print(f"with hindsight: mean {statistics.mean(walk.smallest for walk in walks):.2f}")
    sections = tuple(sheet_of(rulebook, Answers()).layout.axes)
    in_order = [_settled_after(rulebook, _answers(rulebook, truth), sections) for truth in sheets]
    print(f"in the order of the sections: mean {statistics.mean(in_order):.2f}")
    print(f"in publicodes' own order: {_by_publicodes(rulebook, sheets)}")
    for more in sorted(over):
        print(f"  {more} more than the smallest set: {over[more]} ({over[more] / len(walks):.1%})")
    print("Examples, questions by the way (before: 12, in the order of the sections):")
    for path in bootstrap.examples():
        print(f"  {path.stem}: {_example(rulebook, path.read_bytes())}")
    read = list(words_read())
    print(f"Words before a person on the way, panel and all (before: {BEFORE:,}):")
    for one in read:
        print(f"  {one.example}: {one.pages + one.panel:,} ({one.pages:,} on the pages of {one.questions} questions)")
    print(f"  mean {statistics.mean(one.pages + one.panel for one in read):,.0f}")


def _example(rulebook: Rulebook, content: bytes) -> str:
    given = read_document(content, rulebook).document.assessment.scenarios[0].answers
    answers, count, passed = Answers(), 0, set[str]()
    while (question := way_on(rulebook, answers, passed).next_question) is not None:
        count += 1
        if question in given:
            answers = answers.having(question, given[question])
        else:
            passed.add(question)
    possible = len(sheet_of(rulebook, answers).possible())
    state = {0: "answers contradict each other", 1: "settled"}.get(possible, f"{possible} outcomes left")
    return f"{count} beside {OLD_ORDER}, {state}"


if __name__ == "__main__":
    main()
