"""A rulebook, or the difference of two, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from commsfit.domain.answers.values import Number, Plain
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.questions import Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves, names
from commsfit.domain.refusals import Refusal, did_you_mean
from commsfit.domain.wording.figures import ValueWords, number_words
from commsfit.domain.wording.lists import in_clauses, in_commas
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import filled


class Differing(Protocol):
    """What the comparison of two rulebooks gives."""

    @property
    def combinations(self) -> int: ...
    @property
    def moved(self) -> dict[tuple[str, str], int]: ...
    @property
    def examples(self) -> dict[tuple[str, str], dict[str, Plain]]: ...
    @property
    def figures(self) -> dict[str, tuple[Number | None, Number | None]]: ...


class NotInRulebook(Refusal):
    """An id that the rulebook does not have."""


def rulebook_lines(rulebook: Rulebook, name: str | None = None) -> Iterator[str]:
    """Everything that decides, or what stands under one id."""
    entries = list(_entries(rulebook))
    if name is None:
        yield f"{rulebook.manifest.title} {rulebook.manifest.version} ({rulebook.manifest.id})"
        part = ""
        for heading, _, lines in entries:
            if heading != part:
                yield from ("", heading, "")
                part = heading
            yield from (f"  {line}" for line in lines)
        return
    found = [lines for _, one, lines in entries if one == name]
    if not found:
        known = dict.fromkeys(one for _, one, _ in entries)
        raise NotInRulebook(
            say('The rulebook has no "{name}".', name=name[:80]),
            remedy=did_you_mean(name, known) or "`commsfit rulebook show` prints it all.",
        )
    for lines in found:
        yield from lines


def difference_lines(before: Rulebook, after: Rulebook, difference: Differing) -> Iterator[str]:
    """Figures that differ, then each kind of change with how often it comes and an example."""
    yield f"{before.manifest.id} {before.manifest.version} -> {after.manifest.id} {after.manifest.version}"
    for name, (was, now) in difference.figures.items():
        before_after = ("-" if figure is None else number_words(figure, 6) for figure in (was, now))
        yield f"  {name}: {' -> '.join(before_after)}"
    changed = sum(difference.moved.values())
    if not changed:
        yield say(
            "No outcome changes in any of {combinations:,} combinations of answers.",
            combinations=difference.combinations,
        )
        return
    share = changed / difference.combinations
    yield say(
        "The outcome changes in {changed:,} of {combinations:,} combinations of answers ({share:.1%}).",
        changed=changed,
        combinations=difference.combinations,
        share=share,
    )
    for (former, new), times in sorted(difference.moved.items(), key=lambda item: -item[1]):
        yield f"  {former} -> {new}: {times:,}"
        in_words = ValueWords(after)
        sheet = difference.examples[former, new]
        told = (
            f"{in_words.short(fact)}: {in_words.say(fact, value)}"
            for fact, value in sheet.items()
            if fact in after.questions.by_id
        )
        yield say("    for example: {join}", join=in_clauses(told))


def condition_in_words(  # noqa: PLR0911 - one arm for each form of the algebra
    rulebook: Rulebook, condition: Condition
) -> str:
    """A condition in one line."""
    match condition:
        case conditions.All(all=parts):
            return say(" and ").join(_bracketed(rulebook, part) for part in parts)
        case conditions.Any(any=parts):
            return say(" or ").join(_bracketed(rulebook, part) for part in parts)
        case conditions.Not(not_=part):
            return say("not {bracketed}", bracketed=_bracketed(rulebook, part))
        case conditions.Fires(holds=name):
            return name
        case conditions.Is(fact=fact, is_=wanted):
            return say("{fact} is {value}", fact=fact, value=ValueWords(rulebook).say(fact, wanted))
        case conditions.Has(fact=fact, has=option):
            return say("{fact} has {option}", fact=fact, option=option)
        case _:
            sign, figure = _comparison(condition)
            value = rulebook.thresholds[figure] if isinstance(figure, str) else figure
            return f"{condition.fact} {sign} {number_words(value, 6)}"


def _comparison(
    leaf: conditions.Below | conditions.Above | conditions.AtLeast | conditions.AtMost,
) -> tuple[str, Number | str]:
    match leaf:
        case conditions.Below(below=figure):
            return "<", figure
        case conditions.Above(above=figure):
            return ">", figure
        case conditions.AtLeast(at_least=figure):
            return ">=", figure
        case conditions.AtMost(at_most=figure):
            return "<=", figure


def _bracketed(rulebook: Rulebook, condition: Condition) -> str:
    text = condition_in_words(rulebook, condition)
    single = len(list(leaves(condition))) + len(list(names(condition))) == 1
    return text if single else f"({text})"


def _entries(rulebook: Rulebook) -> Iterator[tuple[str, str, list[str]]]:
    book, words = rulebook.decision, rulebook.words.decision
    for question in rulebook.every_question:
        yield "Questions", question.id, list(_question(rulebook, question))
    for threshold in book.thresholds:
        source = rulebook.source[threshold.source]
        yield (
            "Thresholds",
            threshold.id,
            [f"{threshold.id} = {number_words(threshold.value, 6)}  ({source.title}, {threshold.as_of})"],
        )
    for signal in book.signals:
        said = words.signals[signal.id]
        lines = [f"{signal.id}: {condition_in_words(rulebook, signal.when)}", say("  means: {means}", means=said.means)]
        lines += [
            say('  source: "{quote}" ({title})', quote=one.quote, title=rulebook.source[one.source].title)
            for one in signal.cites
        ]
        yield "Signals", signal.id, lines
    for test in book.tests:
        text = filled(rulebook, words.tests[test.id].yes)
        yield "Tests", test.id, [f"{test.id}: {condition_in_words(rulebook, test.when)}  ({text})"]
    for concept in book.concepts:
        yield "Concepts", concept.id, [f"{concept.id}: {condition_in_words(rulebook, concept.when)}"]
    for row in book.rows:
        told = in_commas(f"{name} {'yes' if wanted else 'no'}" for name, wanted in row.when.items())
        yield "Rows", row.id, [f"{row.id}: {told} -> {row.outcome}"]
    for outcome in book.outcomes:
        said_of = words.outcomes[outcome.id]
        yield (
            "Outcomes",
            outcome.id,
            [
                say(
                    "{id}: {name} (platform {platform}, timing {timing})",
                    id=outcome.id,
                    name=said_of.name,
                    platform=outcome.platform,
                    timing=outcome.timing,
                )
            ],
        )


def _question(rulebook: Rulebook, question: Question) -> Iterator[str]:
    words = rulebook.asked(question.id)
    yield f"{question.id} ({question.kind}, {question.section}): {words.ask}"
    if question.minimum is not None and question.maximum is not None:
        unit = f" {words.unit}" if words.unit else ""
        yield say(
            "  from {minimum} to {maximum}{unit}",
            minimum=number_words(question.minimum, 6),
            maximum=number_words(question.maximum, 6),
            unit=unit,
        )
    if question.options:
        yield say("  options: {join}", join=in_commas(question.options))
    if question.shown_when is not None:
        yield say(
            "  shown when {condition_in_words}", condition_in_words=condition_in_words(rulebook, question.shown_when)
        )
