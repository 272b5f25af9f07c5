"""Legal and security milestones that this buyer's regions, industry and answers trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.definitions.planning.compliance import MilestoneRule
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.readiness import evidence_words
from commsfit.domain.wording.because import because, questions, undecided
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.reasons import Cited, cited


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something to have in place by a phase, with its evidence. `open` where an unanswered question decides it."""

    id: str
    title: str
    why: str
    owner: str
    evidence: str
    due_phase: int
    mandatory: bool
    applies: bool | None
    because: tuple[str, ...]
    questions: tuple[str, ...]
    """Those that decide whether it applies; while that is open, those without an answer."""
    source: Cited | None = None
    done: str = ""
    items: tuple[str, ...] = ()
    """The planned items that settle it."""
    track: Track = Track.CPAAS
    """Whose phase `due_phase` is."""
    due_on: date | None = None
    """The day of the law itself."""
    late: bool = False
    """What settles it is planned for a later day."""


def milestones(rulebook: Rulebook, facts: Facts, choices: Choices, items: Sequence[Item]) -> tuple[Milestone, ...]:
    """The milestones that apply or may apply, by phase; `facts` know what the plan holds, `items` are the roadmap's."""
    settling = defaultdict[str, list[Item]](list)
    for item in items:
        if item.priority is not Priority.WONT:
            for duty in rulebook.feature(item.id).settles:
                settling[duty].append(item)
    rules = (rule for rule in rulebook.every_milestone if facts.holds(rule.when) is not False)
    found = (_milestone(rulebook, facts, choices, rule, settling[rule.id]) for rule in rules)
    return tuple(sorted(found, key=lambda milestone: milestone.due_phase))


def _milestone(
    rulebook: Rulebook, facts: Facts, choices: Choices, rule: MilestoneRule, settling: Sequence[Item]
) -> Milestone:
    words = rulebook.words.compliance.milestones[rule.id]
    first = min(settling, key=lambda item: item.phase, default=None)
    applies = facts.holds(rule.when)
    reasons, asked = because(rulebook, facts, rule.when), questions(rulebook, rule.when)
    if applies is None:
        in_words, still = ValueWords(rulebook), undecided(rulebook, facts, rule.when)
        asked = tuple(question for question in asked if question in still)
        told = in_words.listed(tuple(in_words.short(question) for question in asked))
        words_of = rulebook.words.compliance
        reasons = (words_of.depends.format(questions=told or words_of.the_outcome),)
    return Milestone(
        id=rule.id,
        title=words.title,
        why=words.why,
        owner=rulebook.role(rule.owner),
        evidence=words.evidence,
        due_phase=first.phase if first else rule.due_phase,
        mandatory=rule.mandatory and (rule.mandatory_when is None or facts.holds(rule.mandatory_when) is True),
        applies=applies,
        because=reasons,
        questions=asked,
        source=cited(rulebook, rule.cites, rule.as_of),
        done=evidence_words(rulebook, choices, rule.id),
        items=tuple(item.id for item in settling),
        track=Track.UCAAS if first and first.track is Track.UCAAS else Track.CPAAS,
        due_on=rule.due_on,
        late=applies is True
        and rule.due_on is not None
        and any(item.ends > rule.due_on for item in settling if item.ends),
    )
