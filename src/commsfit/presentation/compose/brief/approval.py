"""What a board is asked to approve: the chosen option's cost by part, when each part is released, and the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from commsfit.domain.changes import PricedChange
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.cost_parts import CostPart
from commsfit.domain.planning.roadmap import Remedy
from commsfit.domain.wording.lists import in_commas
from commsfit.presentation.charts.plan.landmarks import release_of
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import about_money, day, number, short_day
from commsfit.presentation.outline.outline import CardGround, Cards, OneCard, Span, Spans, words
from commsfit.presentation.sentences import approving as say
from commsfit.presentation.sentences.money.likely import a_month, likely_range, middle

_STAY = "stay"
_KEEP_IT = frozenset({"hours", "fewer_musts", "bridge"})


@dataclass(frozen=True, slots=True)
class CostShares:
    """The two sides of the chosen option, and what is paid today already."""

    staff: CostPart
    customers: CostPart
    kept: CostPart


def cost_shares_of(chosen: CostOption, options: Iterable[CostOption]) -> CostShares:
    """Each line on the side of the option that would hold it alone."""
    by_option = {option.id: frozenset(line.id for line in option.lines) for option in options}
    today = by_option.get(_STAY, frozenset())
    staff = by_option.get("ucaas", frozenset()) - today if chosen.id != "cpaas" else frozenset[str]()
    rest = frozenset(line.id for line in chosen.lines) - staff - today
    return CostShares(chosen.part(staff), chosen.part(rest), chosen.part(today))


def approval(material: Material, *, tight: bool = False) -> Cards | None:
    """None while no option is chosen or it has no lines to pay for; `tight` says beside it only what is paid twice."""
    chosen = material.advice.costs.chosen
    if chosen is None or not chosen.lines:
        return None
    if not chosen.is_priced:
        answers = in_commas(material.short(question) for question in chosen.unpriced)
        waits = say.WAITS_FOR.format(answers=answers) if answers else say.prices_missing(len(chosen.no_local_price))
        card = OneCard(chosen.title, value=say.NO_PRICE, lines=(words(waits),))
        return Cards((card, *_dates(material)), say.WHAT_TO_APPROVE, ground=CardGround.ACCENT)
    shares = cost_shares_of(chosen, material.advice.costs.options)
    cards = tuple(_numbered(_cards(material, chosen, shares)))
    return Cards(cards, say.WHAT_TO_APPROVE, _note(material, shares, tight=tight), CardGround.ACCENT)


def _numbered(cards: Iterable[OneCard]) -> Iterator[OneCard]:
    """What is to be decided gets its number; what only adds up gets none."""
    number_of = 0
    for card in cards:
        if card.number is None:
            yield card
        else:
            number_of += 1
            yield OneCard(**{name: getattr(card, name) for name in _FIELDS} | {"number": number_of})


_FIELDS = tuple(OneCard.__dataclass_fields__)


def _cards(material: Material, chosen: CostOption, shares: CostShares) -> Iterator[OneCard]:
    advice = material.advice
    released = release_of(advice.roadmap)
    blocked = advice.verdict.timing == "blocked"
    parts = [(shares.staff, say.STAFF, say.APPROVAL_NOW)]
    when = say.RELEASE_ON.format(day=short_day(released)) if released else say.APPROVAL_NOW
    parts.append(
        (shares.customers, say.APPROVAL_CUSTOMERS, say.RELEASE_WHEN_CLEAR if blocked and not released else when)
    )
    for share, what, title in parts:
        if share.is_paid:
            yield _amounts(material, title, what, share)
    yield _in_all(material, chosen)
    yield from _dates(material)


def _amounts(material: Material, title: str, under: str, share: CostPart) -> OneCard:
    currency = material.advice.costs.currency
    lines = (
        _quiet(likely_range(share.once, currency)),
        (Span(a_month(share.monthly, currency), strong=True),),
        _quiet(likely_range(share.monthly, currency)),
    )
    shown = tuple(line for line in lines if line[0].text)
    return OneCard(title, under, middle(share.once, currency), say.APPROVAL_ONCE, lines=shown, number=1)


def _in_all(material: Material, chosen: CostOption) -> OneCard:
    """What all of it comes to; medians of parts do not add up to it, and no sum of them is printed."""
    costs = material.advice.costs
    in_all = say.APPROVAL_IN_ALL.format(months=costs.months)
    told = likely_range(chosen.likely, costs.currency)
    lines = (_quiet(told),) if told else ()
    return OneCard(say.WHAT_IT_IS_FOR, in_all, middle(chosen.likely, costs.currency), lines=lines)


def _quiet(told: str) -> Spans:
    return (Span(told, muted=True),)


def _dates(material: Material) -> Iterator[OneCard]:
    """A missed date: the cheapest priced change that keeps it, or that none was found, and what can be had as it is."""
    roadmap, changes = material.advice.roadmap, material.advice.changes
    if roadmap.deadline_met is not False or roadmap.deadline is None:
        return
    kept = changes.keeping_the_date if changes is not None else ()
    first = _priced(kept[0], material) if kept else _not_priced(roadmap.remedies, roadmap.deadline)
    later = sorted((one.ends, _takes(one)) for one in roadmap.remedies if one.ends > roadmap.deadline)
    lines = tuple((Span(f"{short_day(on)}: ", strong=True), Span(told)) for on, told in (first, *later[:1]))
    yield OneCard(say.CHOOSE_THE_DATE, lines=lines, number=1, share=1.15)


def _priced(change: PricedChange, material: Material) -> tuple[date, str]:
    more = change.more.median
    form = say.CHEAPEST if more > 0 else say.CHEAPER if more < 0 else say.AS_DEAR
    amount = about_money(abs(more), material.advice.costs.currency)
    return change.ends, form.format(takes=_takes(change.remedy), amount=amount)


def _not_priced(remedies: tuple[Remedy, ...], deadline: date) -> tuple[date, str]:
    """What keeps the date and no answer can try, so that it has no price; else that nothing does."""
    kept = next((one for one in remedies if one.ends <= deadline and one.kind in _KEEP_IT), None)
    return (deadline, say.NONE_KEEPS) if kept is None else (kept.ends, say.NOT_PRICED.format(takes=_takes(kept)))


def _takes(remedy: Remedy) -> str:
    match remedy.kind:
        case "hours":
            return say.WITH_HOURS.format(hours=number(max(remedy.hours.values(), default=0)))
        case "date":
            return say.AS_PLANNED
        case "fewer_musts":
            return say.WITH_FEWER.format(count=len(remedy.items))
        case "bridge":
            return say.WITH_BRIDGE
        case "extend":
            return say.WITH_EXTENSION
        case _:
            return remedy.words


def _note(material: Material, shares: CostShares, *, tight: bool) -> str:
    advice = material.advice
    overlap = next((span for span in advice.roadmap.spans if span.id == "overlap"), None)
    stay = next((option for option in advice.costs.options if option.id == _STAY), None)
    told = []
    if overlap is not None and stay is not None and stay.whole.monthly.median:
        amount = middle(stay.whole.monthly, advice.costs.currency)
        told.append(say.APPROVAL_OLD_SYSTEM.format(day=day(overlap.ends), amount=amount))
    told += [budget.words for budget in advice.costs.budgets]
    net = advice.costs.net
    if net is not None and net.saved and not tight:
        saved = middle(net.likely_saved, advice.costs.currency)
        told.append(say.NOT_TAKEN_OFF.format(amount=saved, months=advice.costs.months))
    if shares.kept.monthly.median:
        told.append(say.PRESENT_SYSTEM.format(amount=middle(shares.kept.monthly, advice.costs.currency)))
    return " ".join(told)
