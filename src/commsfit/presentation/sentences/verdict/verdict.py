"""The verdict in a few words: what is settled, what is still possible, and what could turn it."""

from __future__ import annotations

from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.recording import Drift
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.verdict.preview import Preview
from commsfit.domain.wording.figures import alternatives
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import within_sentence

_CONTACT_CENTRE: Final = "contact_centre"


def contradiction_words() -> str:
    """What stands where a verdict would, while answers contradict each other."""
    return say("Answers contradict each other")


def possible_words(rulebook: Rulebook, verdict: Verdict) -> str:
    """How many outcomes are left."""
    return say_many(
        len(verdict.possible),
        "{count} of {all} outcomes is left",
        "{count} of {all} outcomes are still possible",
        all=len(rulebook.decision.outcomes),
    )


def verdict_words(rulebook: Rulebook, verdict: Verdict) -> str:
    """The outcome's name; before that, how many are left."""
    if not verdict.possible:
        return contradiction_words()
    return rulebook.plain_outcome_names[verdict.outcome] if verdict.outcome else possible_words(rulebook, verdict)


def preview_words(rulebook: Rulebook, preview: Preview) -> str:
    """Where this is heading, in one line."""
    verdict = preview.verdict
    if preview.problems or not verdict.outcome:
        return verdict_words(rulebook, verdict)
    return say("Settled: {outcome}", outcome=within_sentence(rulebook.plain_outcome_names[verdict.outcome]))


def outcomes_words(rulebook: Rulebook, possible: tuple[str, ...]) -> str:
    """The names of those that are left, one of which it will be."""
    if not possible:
        return contradiction_words()
    return alternatives(tuple(rulebook.outcome_name(outcome) for outcome in possible), rulebook.phrases.or_)


def no_flip_sentence(advice: Advice) -> str:
    """Why no change is listed; empty where one is."""
    if advice.explanation.flips:
        return ""
    if advice.problems:
        return say("Resolve the contradiction first.")
    if not advice.verdict.settled:
        return say("Nothing is settled yet. The next answers decide it.")
    return say("No change of one or two answers that can still move leads to another outcome.")


def decided_otherwise(rulebook: Rulebook, outcome: str) -> str:
    """That a person took another way than the tool."""
    return say("You decided otherwise: {outcome}", outcome=rulebook.outcome_name(outcome))


def drift_words(drift: Drift, rulebook: Rulebook) -> str:
    """What another rulebook makes of a scenario: both verdicts, and the rulebook that it was saved with."""
    return say(
        "{scenario}: {was} when saved with rulebook {version}; {now} with this one. Nothing is saved yet.",
        scenario=drift.scenario,
        was=_drifted(drift.was.possible, rulebook),
        now=_drifted(drift.possible, rulebook),
        version=drift.was.rulebook.version,
    )


def _drifted(possible: tuple[str, ...], rulebook: Rulebook) -> str:
    if not possible:
        return say("no verdict, for the answers contradict each other")
    names = tuple(say("“{name}”", name=rulebook.outcome_name(outcome)) for outcome in possible)
    return alternatives(names, rulebook.phrases.or_)


def notes_beside(rulebook: Rulebook, advice: Advice) -> tuple[str, ...]:
    """What stands beside the verdict; of a contact centre it is told with its price instead, where all read it."""
    told = rulebook.words.decision.notes.get(_CONTACT_CENTRE)
    return tuple(note for note in advice.verdict.notes if note != told)
