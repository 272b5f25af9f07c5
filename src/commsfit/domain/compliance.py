"""Legal and security milestones that this buyer's regions, industry and answers trigger."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.choices import Choices
from commsfit.domain.citing import cited
from commsfit.domain.definitions.compliance import MilestoneRule
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.facts import Facts
from commsfit.domain.grounds import because, questions, undecided
from commsfit.domain.readiness import evidence_words
from commsfit.domain.reasons import Cited
from commsfit.domain.saying import Saying


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
    source: Cited | None = None
    done: str = ""


def compliance(rulebook: Rulebook, facts: Facts, choices: Choices) -> tuple[Milestone, ...]:
    """The milestones that apply or may apply, by phase; `facts` know what the plan holds."""
    rules = ((rule, facts.holds(rule.when)) for rule in rulebook.compliance.milestones)
    found = (_milestone(rulebook, facts, choices, rule, applies) for rule, applies in rules if applies is not False)
    return tuple(sorted(found, key=lambda milestone: milestone.due_phase))


def _milestone(
    rulebook: Rulebook,
    facts: Facts,
    choices: Choices,
    rule: MilestoneRule,
    applies: bool | None,  # noqa: FBT001 - three-valued, not a flag
) -> Milestone:
    words = rulebook.words.compliance.milestones[rule.id]
    reasons = because(rulebook, facts, rule.when)
    if applies is None:
        saying = Saying(rulebook)
        still = undecided(facts, rule.when)
        open_questions = tuple(saying.short(question) for question in questions(rule.when) if question in still)
        told = saying.listed(open_questions) or rulebook.words.compliance.the_outcome
        reasons = (rulebook.words.compliance.depends.format(questions=told),)
    return Milestone(
        id=rule.id,
        title=words.title,
        why=words.why,
        owner=rulebook.words.roles[rule.owner],
        evidence=words.evidence,
        due_phase=rule.due_phase,
        mandatory=rule.mandatory and (rule.mandatory_when is None or facts.holds(rule.mandatory_when) is True),
        applies=applies,
        because=reasons,
        questions=questions(rule.when),
        source=cited(rulebook, rule.cites, rule.as_of),
        done=evidence_words(rulebook, choices, rule.id),
    )
