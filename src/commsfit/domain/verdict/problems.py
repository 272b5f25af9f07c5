"""Answers that contradict each other, and doubts that are told but never block."""

from __future__ import annotations

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.wording.reasons import Problem
from commsfit.domain.wording.sentences import filled


def find_contradictions(sheet: AnswerSheet) -> tuple[Problem, ...]:
    """Contradictions, each beside its questions; empty where the answers can all be true."""
    if sheet.cells:
        return ()
    facts = sheet.facts
    plain = Facts(facts.answers, facts.thresholds, _truths_by_themselves(sheet, facts))
    words = sheet.words.contradictions
    return tuple(
        Problem(one.id, one.questions, words[one.id].message, words[one.id].remedy)
        for one in sheet.book.contradictions
        if plain.holds(one.never) is True
    )


def find_doubts(rulebook: Rulebook, facts: Facts) -> tuple[Problem, ...]:
    """Soft checks that hold."""
    words = rulebook.words.decision.soft_checks
    return tuple(
        Problem(check.id, check.questions, filled(rulebook, words[check.id].message), words[check.id].remedy)
        for check in rulebook.decision.soft_checks
        if facts.holds(check.when) is True
    )


def _truths_by_themselves(sheet: AnswerSheet, facts: Facts) -> dict[str, bool | None]:
    """The tests' truths from each answer alone: together the answers leave no cell."""
    alone = Facts(facts.answers, facts.thresholds)
    return {test.id: alone.holds(test.when) for test in sheet.book.tests}
