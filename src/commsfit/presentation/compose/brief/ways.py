"""The options as a table: what each costs, when its must-haves are live, whether it does what this buyer needs."""

from __future__ import annotations

from commsfit.domain.advice import Advice
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.wording.lists import in_dots
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import Column, Span, Spans, Table, Tone, words
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money.likely import likely_range, middle
from commsfit.presentation.sentences.plan import board

_FIRST_SENTENCE = ". "
_YES = {"phased": board.YES_IN_STEPS, "blocked": board.YES_WHEN_CLEARED}


def ways(material: Material) -> Table | None:
    """The recommended one first; None while nothing can be laid side by side."""
    costs = material.advice.costs
    if not costs.options:
        return None
    ordered = sorted(costs.options, key=lambda option: option.id != costs.recommended)
    widest = max((option.likely.median for option in ordered if option.is_priced), default=0)
    columns = (
        Column(headings.OPTION, 1.6),
        Column(headings.PAID_ONCE, 0.95, figures=True),
        Column(board.BOARD_A_MONTH, 0.85, figures=True),
        Column(board.BOARD_IN_ALL.format(months=costs.months), 2.35),
        Column(board.MUSTS, 1.0),
        Column(board.FITS, 2.5),
    )
    rows = tuple(_row(material, option, float(widest) or 1.0) for option in ordered)
    chosen = 0 if ordered[0].id == costs.recommended else None
    return Table("", columns, rows, row_headers=True, tinted=chosen)


def _row(material: Material, option: CostOption, widest: float) -> tuple[Spans, ...]:
    currency = material.advice.costs.currency
    recommended = option.id == material.advice.costs.recommended
    plain, trade = _names(material, option, recommended=recommended)
    known = in_dots((board.RECOMMENDED if recommended else "", trade))
    under = (Span(f"\n{known}", muted=True),) if known else ()
    if option.is_priced:
        likely = option.likely
        told = likely_range(likely, currency)
        share = float(likely.median) / widest
        below = (Span(f"\n{told}", muted=True),) if told else ()
        total: Spans = (Span(middle(likely, currency), strong=recommended, bar=share), *below)
        once, monthly = (words(middle(found, currency)) for found in (option.whole.once, option.whole.monthly))
    else:
        once, monthly, total = words("–"), words("–"), words(material.no_price(option))
    live = _live(material.advice, recommended=recommended, fits=option.fits)
    return (Span(plain, strong=True), *under), once, monthly, total, live, _fits(material, option)


def _names(material: Material, option: CostOption, *, recommended: bool) -> tuple[str, str]:
    """What it is called by people who know no acronym, and the trade's name for it."""
    outcomes = material.rulebook.words.decision.outcomes
    outcome = material.advice.verdict.outcome if recommended else option.id
    named = outcomes.get(outcome or option.id)
    return (named.plain, option.title) if named is not None else (option.title, "")


def _live(advice: Advice, *, recommended: bool, fits: bool) -> Spans:
    roadmap = advice.roadmap
    if not recommended:
        return (Span(board.NOT_DRAWN_UP if fits else board.BOARD_NEVER, muted=True),)
    if roadmap.musts_end is None:
        return words("–")
    tone = {True: Tone.GOOD, False: Tone.CAUTION, None: None}[roadmap.deadline_met]
    return (Span(calendar_day(roadmap.musts_end), tone=tone, strong=True),)


def _fits(material: Material, option: CostOption) -> Spans:
    advice = material.advice
    if option.id == advice.costs.recommended:
        told = _YES.get(advice.verdict.timing or "", board.YES)
        return (Span(told, tone=Tone.GOOD, strong=True),)
    if not option.fits:
        why = option.note.split(_FIRST_SENTENCE)[0].rstrip(".")
        told = board.NO_BECAUSE.format(why=within_sentence(why)) if why else board.NO
        return words(told)
    settled = advice.verdict.settled
    return (Span(board.CAN_DO if settled else board.NOT_RULED_OUT, tone=Tone.NEUTRAL if settled else Tone.OPEN),)
