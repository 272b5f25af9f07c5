"""What a board is asked to approve: the chosen option's cost by part, when each part is released, and the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.money.cost_lines import Cadence, CostLine
from commsfit.domain.money.costs import CostOption
from commsfit.domain.planning.roadmap import Remedy
from commsfit.presentation.charts.landmarks import release_of
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import about_money, day, money, number, short_day
from commsfit.presentation.outline.outline import CardGround, Cards, OneCard, Span, words
from commsfit.presentation.sentences import approving as say

_STAY = "stay"


@dataclass(frozen=True, slots=True)
class CostShare:
    """A part of the chosen option: what it costs at the start and in a steady month."""

    once: Decimal
    monthly: Decimal

    def __add__(self, other: CostShare) -> CostShare:
        return CostShare(self.once + other.once, self.monthly + other.monthly)


@dataclass(frozen=True, slots=True)
class CostShares:
    """The two sides of the chosen option, and what is paid today already; they add up to its printed totals."""

    staff: CostShare
    customers: CostShare
    kept: CostShare


def cost_shares_of(chosen: CostOption, options: Iterable[CostOption]) -> CostShares:
    """Each line on the side of the option that would hold it alone."""
    by_option = {option.id: {line.id for line in option.lines} for option in options}
    today = by_option.get(_STAY, set())
    staff = by_option.get("ucaas", set()) - today if chosen.id != "cpaas" else set[str]()
    lines = [line for line in chosen.lines if line.last_month is None]
    return CostShares(
        staff=_sum(line for line in lines if line.id in staff),
        customers=_sum(line for line in lines if line.id not in staff | today),
        kept=_sum(line for line in lines if line.id in today),
    )


def _sum(lines: Iterable[CostLine]) -> CostShare:
    total = CostShare(Decimal(0), Decimal(0))
    for line in lines:
        once = line.cadence is Cadence.ONCE
        total += CostShare(line.amount.base if once else Decimal(0), Decimal(0) if once else line.amount.base)
    return total


def approval(material: Material) -> Cards | None:
    """None while no option is chosen or it has no lines to pay for."""
    chosen = material.advice.costs.chosen
    if chosen is None or not chosen.lines:
        return None
    if not chosen.is_priced:
        answers = ", ".join(material.short(question) for question in chosen.unpriced)
        card = OneCard(chosen.title, value=say.NO_PRICE, lines=(words(say.WAITS_FOR.format(answers=answers)),))
        return Cards((card,), say.WHAT_TO_APPROVE, ground=CardGround.ACCENT)
    shares = cost_shares_of(chosen, material.advice.costs.options)
    cards = tuple(_numbered(_cards(material, chosen, shares)))
    return Cards(cards, say.WHAT_TO_APPROVE, _note(material, shares), CardGround.ACCENT)


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
    asked = [(share, what, title) for share, what, title in parts if share.once or share.monthly]
    for share, what, title in asked:
        yield _amounts(material, title, what, share, number_of=1)
    whole = say.OVER_MONTHS.format(amount=_money(material, chosen.total.base), months=advice.costs.months)
    if len(asked) > 1:
        yield _amounts(material, say.TOGETHER, whole, shares.staff + shares.customers)
    elif advice.costs.likely is not None:
        likely = advice.costs.likely
        low, high = (about_money(end, advice.costs.currency) for end in (likely.low, likely.high))
        in_all = say.APPROVAL_IN_ALL.format(months=advice.costs.months)
        told = say.APPROVAL_LIKELY.format(low=low, high=high)
        median = about_money(likely.median, advice.costs.currency)
        yield OneCard(say.WHAT_IT_IS_FOR, in_all, median, lines=(words(told),))
    if advice.roadmap.deadline_met is False and advice.roadmap.remedies:
        yield _dates(advice.roadmap.remedies)


def _amounts(material: Material, title: str, under: str, share: CostShare, number_of: int | None = None) -> OneCard:
    monthly = say.APPROVAL_A_MONTH.format(amount=_money(material, share.monthly))
    line = (Span(monthly, strong=True),)
    return OneCard(title, under, _money(material, share.once), say.APPROVAL_ONCE, lines=(line,), number=number_of)


def _dates(remedies: tuple[Remedy, ...]) -> OneCard:
    """The days that can be had, and what each takes."""
    lines = tuple((Span(f"{short_day(one.ends)}: ", strong=True), Span(_takes(one))) for one in remedies)
    return OneCard(say.CHOOSE_THE_DATE, lines=lines[:2], number=1, share=1.15)


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


def _note(material: Material, shares: CostShares) -> str:
    advice = material.advice
    overlap = next((span for span in advice.roadmap.spans if span.id == "overlap"), None)
    stay = next((option for option in advice.costs.options if option.id == _STAY), None)
    told = []
    if overlap is not None and stay is not None and stay.monthly.base:
        told.append(say.APPROVAL_OLD_SYSTEM.format(day=day(overlap.ends), amount=_money(material, stay.monthly.base)))
    saved = advice.costs.net.saved if advice.costs.net is not None else Decimal(0)
    if saved:
        told.append(say.NOT_TAKEN_OFF.format(amount=_money(material, saved), months=advice.costs.months))
    if shares.kept.monthly:
        told.append(say.PRESENT_SYSTEM.format(amount=_money(material, shares.kept.monthly)))
    return " ".join(told)


def _money(material: Material, amount: Decimal) -> str:
    return money(amount, material.advice.costs.currency)
