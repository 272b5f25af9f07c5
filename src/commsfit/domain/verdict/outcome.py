"""The verdict: the exact set of outcomes that the answers leave possible."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.decision import StatementWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.verdict.explanation import OpenQuestion
from commsfit.domain.verdict.lexicon import lexicon
from commsfit.domain.verdict.open_questions import open_questions
from commsfit.domain.wording.figures import ValueWords, alternatives
from commsfit.domain.wording.sentences import filled


@dataclass(frozen=True, slots=True)
class Verdict:
    """`outcome`, `platform` and `timing` are None while more than one outcome is possible or answers contradict."""

    outcome: str | None
    platform: str | None
    timing: str | None
    reasons: tuple[str, ...]
    settled: bool
    possible: tuple[str, ...]
    next_question: str | None
    row: str | None = None
    sentence: str = ""
    """The verdict in one plain sentence, for headline and summary."""
    detail: str = ""
    """One or two sentences more: what goes live when, what waits for what."""
    notes: tuple[str, ...] = ()
    """Things to know beside it: contact centre, nothing needs a new platform."""


def verdict_of(rulebook: Rulebook, answers: Answers) -> Verdict:
    """Just the verdict, for a list of files or a live panel."""
    sheet = sheet_of(rulebook, answers)
    return judge(sheet, open_questions(sheet))


def judge(sheet: AnswerSheet, questions: tuple[OpenQuestion, ...]) -> Verdict:
    """The verdict of a sheet, in codes and in words; `questions` are the open ones, the most decisive first."""
    possible = sheet.possible()
    if len(possible) != 1:
        return _undecided(sheet, possible, next((one.question for one in questions if one.matters), None))
    book = sheet.book
    outcome = next(outcome for outcome in book.outcomes if outcome.id == possible[0])
    statement = _statement(sheet, outcome.id)
    return Verdict(
        outcome=outcome.id,
        platform=outcome.platform,
        timing=outcome.timing,
        reasons=tuple(
            reason.id
            for reason in book.reasons
            if outcome.id in reason.outcomes and sheet.truth(sheet.made.mask(reason.when)) is True
        ),
        settled=True,
        possible=possible,
        next_question=None,
        row=next((row.id for row in book.rows if sheet.truth(sheet.made.rows[row.id]) is True), None),
        sentence=statement.sentence,
        detail=statement.detail,
        notes=_notes(sheet),
    )


def _undecided(sheet: AnswerSheet, possible: tuple[str, ...], asked: str | None) -> Verdict:
    words = sheet.words
    if not possible:
        sentence, detail = words.phrases.contradiction, words.phrases.contradiction_detail
    else:
        sentence, detail = _open_in_words(sheet, possible, asked)
    return Verdict(
        outcome=None,
        platform=None,
        timing=None,
        reasons=(),
        settled=False,
        possible=possible,
        next_question=asked,
        sentence=sentence,
        detail=detail,
        notes=_notes(sheet),
    )


def _open_in_words(sheet: AnswerSheet, possible: tuple[str, ...], asked: str | None) -> tuple[str, str]:
    """Headline and detail while several outcomes are possible; where it is all of them, naming each says nothing."""
    rulebook, words = sheet.rulebook, sheet.words
    phrases, everything = words.phrases, str(len(words.outcomes))
    asked_for = rulebook.question_name(asked) if asked else ""
    next_one = filled(rulebook, phrases.decides_most, question=asked_for) if asked else ""
    if len(possible) == len(words.outcomes):
        return filled(rulebook, phrases.all_open, all=everything), next_one
    names = tuple(words.outcomes[outcome].name for outcome in possible)
    sentence = filled(rulebook, phrases.open, outcomes=alternatives(names, phrases.or_))
    detail = filled(rulebook, phrases.open_detail, count=str(len(possible)), all=everything)
    return sentence, f"{detail} {next_one}".rstrip()


def _statement(sheet: AnswerSheet, outcome: str) -> StatementWords:
    rulebook = sheet.rulebook
    words = sheet.words
    for statement in sheet.book.statements:
        if statement.outcome == outcome and (statement.when is None or sheet.facts.holds(statement.when)):
            said = words.statements[statement.id]
            blockers = _blockers(sheet, statement.names or sheet.book.blockers)
            return StatementWords(
                sentence=filled(rulebook, said.sentence, blockers=blockers),
                detail=filled(rulebook, said.detail, blockers=blockers),
            )
    return StatementWords(sentence=f"{words.outcomes[outcome].name}.", detail="")


def _blockers(sheet: AnswerSheet, tests: tuple[str, ...]) -> str:
    """What has to become true before CPaaS can go live, joined to a phrase; what follows from another is left out."""
    rulebook, made = sheet.rulebook, sheet.made
    standing = [test for test in tests if sheet.truth(made.named[test]) is True]
    told = [
        test
        for test in standing
        if not any(
            other != test and not made.named[other] & sheet.layout.feasible & ~made.named[test] for other in standing
        )
    ]
    return ValueWords(rulebook).listed(tuple(lexicon(rulebook).tests[test].clears for test in told))


def _notes(sheet: AnswerSheet) -> tuple[str, ...]:
    rulebook = sheet.rulebook
    words = sheet.words.notes
    return tuple(filled(rulebook, words[note.id]) for note in sheet.book.notes if sheet.facts.holds(note.when) is True)
