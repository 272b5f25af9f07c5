"""Typed shares: "Germany 60, France 40" becomes percent by option; one name alone is the whole."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Number, Shares
from commsfit.domain.definitions.questions import Question, QuestionWords
from commsfit.domain.reading.typed_figures import NotAFigureError, figure_typed
from commsfit.domain.refusals import Refusal, did_you_mean
from commsfit.domain.wording.figures import number_words
from commsfit.domain.wording.messages import say

_WHOLE: Final = 100
_SHOWN: Final = 40
_SPLIT: Final = re.compile(r"\s*[;,]\s*(?=[^\d\s])|\s+and\s+|\s*/\s*")
_PART: Final = re.compile(r"^(?P<name>\D+?)[\s:=]*(?P<share>\d[\d.,]*\s*%?)?$")


def shares_typed(question: Question, words: QuestionWords, text: str) -> Shares:
    """What was typed, by option; raises Refusal with what is allowed."""
    names = {words.options.get(option, option).lower(): option for option in question.options}
    names |= {option.lower(): option for option in question.options}
    found: dict[str, Number] = {}
    parts = [part for part in _SPLIT.split(text.strip(" ,;")) if part]
    for part in parts:
        name, share = _part(part, alone=len(parts) == 1)
        if name.lower() not in names:
            hint = did_you_mean(name, [words.options.get(option, option) for option in question.options])
            raise Refusal(say("There is no answer “{name}” here. {hint}", name=name[:_SHOWN], hint=hint).strip())
        option = names[name.lower()]
        found[option] = found.get(option, 0) + share
    total = sum(found.values())
    if total != _WHOLE:
        raise Refusal(say("The shares add up to {total}. They must add up to 100.", total=number_words(total, 6)))
    return Shares.of(found)


def _part(text: str, *, alone: bool) -> tuple[str, Number]:
    match = _PART.match(text)
    if match is None or (match["share"] is None and not alone):
        raise Refusal("Type each name with its share, such as “Germany 60, France 40”.")
    if match["share"] is None:
        return match["name"].strip(), _WHOLE
    try:
        share = figure_typed(match["share"], frozenset("%"), whole=False)
    except NotAFigureError:
        raise Refusal(say("“{match}” cannot be read as a share.", match=match["share"][:_SHOWN])) from None
    return match["name"].strip(), int(share) if share == int(share) else Decimal(share)
