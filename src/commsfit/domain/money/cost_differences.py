"""How much more one option costs than another: a figure that both pay by moves both, so it is drawn once."""

from __future__ import annotations

from dataclasses import replace

from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.cost_lines import figures_in, terms_of
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum

_THEN = "then "


def likely_difference(then: CostOption, now: CostOption) -> Likely:
    """Above 0 the first is dearer. A figure whose range is another one then rises and falls with today's."""
    months = now.months
    mine, theirs = figures_in(now.lines, months), figures_in(then.lines, months)
    other = {name for name, band in theirs.items() if name in mine and mine[name] != band}
    figures = {**mine, **{_named(name, other): band for name, band in theirs.items()}}
    added = [_renamed(term, other) for line in then.lines for term in terms_of(line, months)]
    taken = [replace(term, factor=-term.factor) for line in now.lines for term in terms_of(line, months)]
    dear, cheap = then.total, now.total
    within = Band(dear.low - cheap.high, dear.base - cheap.base, dear.high - cheap.low)
    ties = [frozenset(_both(tie, other)) for tie in now.ties]
    ties += [frozenset({name, _named(name, other)}) for name in other if not any(name in tie for tie in ties)]
    return likely_sum([*added, *taken], figures, within, ties=ties)


def _named(name: str, other: set[str]) -> str:
    return f"{_THEN}{name}" if name in other else name


def _renamed(term: Term, other: set[str]) -> Term:
    return replace(term, figures=tuple(_named(name, other) for name in term.figures), growth=_named(term.growth, other))


def _both(tie: frozenset[str], other: set[str]) -> set[str]:
    return {*tie, *(_named(name, other) for name in tie)}
