"""A change of an answer in about five words: the named comparison's own where there is one."""

from __future__ import annotations

from commsfit.domain.answers.values import Number
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.verdict.lexicon import lexicon
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.sentences import within_sentence


def turned_in_words(sheet: AnswerSheet, fact: str, turned: dict[int, bool], kind: str, to: Number | str) -> str:
    """A change that turns these atoms of one fact to these truths."""
    words = lexicon(sheet.rulebook)
    named = [words.atom(atom, holds=holds) for atom, holds in turned.items()]
    own = [sheet.made.atoms[atom].fact == fact for atom in turned]
    said = [one for one in named if one]
    return said[0] if len(said) == 1 and all(own) else _plainly(sheet, fact, kind, to)


def _plainly(sheet: AnswerSheet, fact: str, kind: str, to: Number | str) -> str:
    rulebook = sheet.rulebook
    in_words = ValueWords(rulebook)
    phrases = rulebook.phrases
    if kind in {"includes", "excludes"}:
        option = in_words.say(fact, frozenset({str(to)}))
        return (phrases.includes if kind == "includes" else phrases.excludes).format(option=option)
    phrase = {"at_least": phrases.at_least, "at_most": phrases.at_most}.get(kind, phrases.exactly)
    return phrase.format(question=within_sentence(in_words.short(fact)), figure=in_words.say(fact, to))
