"""Ids that point nowhere, comparisons that a question cannot answer, and words that are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from string import Formatter

from commsfit.catalogue.findings import Finding, unknown_id
from commsfit.catalogue.plan_references import find_unplannable
from commsfit.catalogue.procurement_references import find_idle_points
from commsfit.catalogue.walking import conditions_of, definitions_of, rulebook_texts
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.base import Citation, SourcedFigure
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves, names
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import FILLED

_COMPARING = ("below", "above", "at_least", "at_most")
_FIGURES = {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DAYS}


def find_unresolved(rulebook: Rulebook) -> tuple[Finding, ...]:
    """Everything that would break or mislead the decision or the plan."""
    return tuple(
        finding
        for check in (
            _doubles,
            _conditions,
            _decision_ids,
            _sources,
            _words,
            _blanks,
            find_unplannable,
            find_idle_points,
        )
        for finding in check(rulebook)
    )


def _doubles(rulebook: Rulebook) -> Iterator[Finding]:
    book = rulebook.decision
    groups = {
        "questions.questions": [question.id for question in rulebook.every_question],
        "questions.sections": [section.id for section in rulebook.questions.sections],
        "decision.tests, signals and concepts": [named.id for named in book.named],
        "decision.thresholds": [threshold.id for threshold in book.thresholds],
        "decision.rows": [row.id for row in book.rows],
        "decision.outcomes": [outcome.id for outcome in book.outcomes],
        "sources": [source.id for source in rulebook.sources],
    }
    for where, ids in groups.items():
        for one, times in Counter(ids).items():
            if times > 1:
                yield Finding(
                    "double id", f"{where}.{one}", say("this id stands {times} times; each needs its own.", times=times)
                )


def _conditions(rulebook: Rulebook) -> Iterator[Finding]:
    decided: set[str] = set()
    for named in rulebook.decision.named:
        for name in names(named.when):
            if name not in decided:
                yield unknown_id(f"decision.{named.id}", "earlier test, signal or concept", name, decided)
        decided.add(named.id)
    figures = {*rulebook.thresholds, *rulebook.readiness.limits}
    for place, condition in conditions_of(rulebook):
        if place.startswith("decision."):
            unknown = (name for name in names(condition) if name not in decided)
            if ".tests." not in place and ".signals." not in place and ".concepts." not in place:
                yield from (unknown_id(place, "test, signal or concept", name, decided) for name in unknown)
        yield from _comparisons(rulebook, place, condition, figures)


def _comparisons(rulebook: Rulebook, place: str, condition: Condition, figures: set[str]) -> Iterator[Finding]:
    asked = rulebook.questions.by_id
    for leaf in leaves(condition):
        question = asked.get(leaf.fact)
        if question is None:
            yield unknown_id(place, "question", leaf.fact, asked)
        elif isinstance(leaf, conditions.Has | conditions.Is):
            yield from _option(place, leaf, question)
        else:
            if question.kind not in _FIGURES:
                yield _misfit(place, "a comparison with a figure", question)
            figure = next(getattr(leaf, name) for name in _COMPARING if hasattr(leaf, name))
            if isinstance(figure, str) and figure not in figures:
                yield unknown_id(place, "threshold", figure, figures)


def _option(place: str, leaf: conditions.Has | conditions.Is, question: Question) -> Iterator[Finding]:
    wanted = leaf.has if isinstance(leaf, conditions.Has) else leaf.is_
    if isinstance(leaf, conditions.Has):
        form, fits = "has", question.kind in (Kind.MANY, Kind.SHARES)
    else:
        form, fits = "is", question.kind is (Kind.YES_NO if isinstance(wanted, bool) else Kind.CHOICE)
    if not fits:
        yield _misfit(place, say('"{form}" with {wanted}', form=form, wanted=wanted), question)
    elif isinstance(wanted, str) and wanted not in question.options:
        yield unknown_id(place, say("option of {fact}", fact=leaf.fact), wanted, question.options)


def _misfit(place: str, what: str, question: Question) -> Finding:
    return Finding(
        "wrong kind",
        place,
        say("{what} does not fit {id}, which is a {kind} question.", what=what, id=question.id, kind=question.kind),
    )


def _decision_ids(rulebook: Rulebook) -> Iterator[Finding]:
    book = rulebook.decision
    named = {one.id for one in book.named}
    outcomes = {outcome.id for outcome in book.outcomes}
    signals = {signal.id for signal in book.signals}
    tests = {test.id for test in book.tests}
    sections = {section.id for section in rulebook.questions.sections}
    pairs: list[tuple[str, str, Iterable[str], Container[str]]] = [
        *((f"decision.rows.{row.id}", "test, signal or concept", row.when, named) for row in book.rows),
        *((f"decision.rows.{row.id}", "outcome", [row.outcome], outcomes) for row in book.rows),
        *((f"decision.reasons.{one.id}", "outcome", one.outcomes, outcomes) for one in book.reasons),
        *((f"decision.statements.{one.id}", "outcome", [one.outcome], outcomes) for one in book.statements),
        *((f"decision.conflicts.{one.id}", "signal", sum(one.between, ()), signals) for one in book.conflicts),
        *(
            (f"decision.contradictions.{one.id}", "question", one.questions, rulebook.questions.by_id)
            for one in book.contradictions
        ),
        *(
            (f"decision.soft_checks.{one.id}", "question", one.questions, rulebook.questions.by_id)
            for one in book.soft_checks
        ),
        ("decision.blockers", "test", book.blockers, tests),
        *((f"decision.statements.{one.id}", "test", one.names, tests) for one in book.statements),
        ("decision.effort_of_change", "question", book.effort_of_change, rulebook.questions.by_id),
        *((f"questions.{one.id}", "section", [one.section], sections) for one in rulebook.every_question),
        *(
            (f"questions.{one.id}.offers", "question", [one.offers], rulebook.questions.by_id)
            for one in rulebook.every_question
            if one.offers
        ),
    ]
    for where, what, found, known in pairs:
        for one in found:
            if one not in known:
                assert isinstance(known, Iterable)
                yield unknown_id(where, what, one, known)


def _sources(rulebook: Rulebook) -> Iterator[Finding]:
    for place, definition in definitions_of(rulebook):
        if isinstance(definition, Citation | SourcedFigure) and definition.source not in rulebook.source:
            yield unknown_id(place, "source", definition.source, rulebook.source)


def _words(rulebook: Rulebook) -> Iterator[Finding]:
    book, words = rulebook.decision, rulebook.words
    needed: list[tuple[str, Iterable[str], Container[str]]] = [
        ("questions.questions", rulebook.questions.by_id, words.questions.questions),
        ("questions.sections", [section.id for section in rulebook.questions.sections], words.questions.sections),
        ("decision.tests", [one.id for one in book.tests], words.decision.tests),
        ("decision.signals", [one.id for one in book.signals], words.decision.signals),
        ("decision.outcomes", [one.id for one in book.outcomes], words.decision.outcomes),
        ("decision.statements", [one.id for one in book.statements], words.decision.statements),
        ("decision.notes", [one.id for one in book.notes], words.decision.notes),
        ("decision.conflicts", [one.id for one in book.conflicts], words.decision.conflicts),
        ("decision.contradictions", [one.id for one in book.contradictions], words.decision.contradictions),
        ("decision.soft_checks", [one.id for one in book.soft_checks], words.decision.soft_checks),
    ]
    for where, ids, said in needed:
        for one in ids:
            if one not in said:
                yield Finding("missing words", f"words.{where}.{one}", "there are no words for this id.")
    for question in rulebook.every_question:
        asked = words.questions.questions.get(question.id)
        for option in question.options if asked else ():
            if asked and option not in asked.options:
                yield Finding(
                    "missing words", f"words.questions.{question.id}.options.{option}", "this option has no words."
                )


def _blanks(rulebook: Rulebook) -> Iterator[Finding]:
    """Blanks in the decision's sentences that nothing fills."""
    known = {*rulebook.thresholds, *FILLED}
    for place, text in rulebook_texts(rulebook):
        if not place.startswith("words.decision."):
            continue
        try:
            blanks = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        except ValueError as problem:
            yield Finding(
                "broken blank", place, say("{problem}: write {{name}}, or {{{{ for a brace itself.", problem=problem)
            )
            continue
        yield from (unknown_id(place, "threshold or blank", name, known) for name in blanks if name not in known)
