"""Today and target as one picture: systems, people and channels, drawn from the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from commsfit.domain.advice import Advice
from commsfit.domain.money.lines.cost_parts import CostPart
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.verdict.explanation import Flip
from commsfit.presentation.charts.today_and_target import Manner, SystemBox, SystemRow, SystemState, today_and_target
from commsfit.presentation.compose.brief.approval import cost_shares_of
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import listed_parts, sentence, sentences
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.outline.outline import (
    Block,
    Cards,
    Chart,
    Heading,
    OneCard,
    Rule,
    Section,
    SectionFlow,
    words,
)
from commsfit.presentation.sentences import picture as say
from commsfit.presentation.sentences.money.likely import middle
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.landmarks import days_told
from commsfit.presentation.sentences.verdict.verdict import notes_beside

NOTES_TOLD = 1
_FEW, _TURNING = 3, 2
_CHANNELS = (
    "customer_notifications",
    "sign_in_codes",
    "two_way_messaging",
    "whatsapp",
    "voice_ivr",
    "number_masking",
    "in_app_voice",
    "video_support",
)


def picture_section(material: Material) -> Section:
    return Section("picture", "Today and target", tuple(_blocks(material)), SectionFlow.SHEET, board.SOURCES)


def _blocks(material: Material) -> Iterator[Block]:
    staff, customers = _planned(material.advice)
    title = say.TITLE_BOTH if staff and customers else say.TITLE_STAFF if staff else say.TITLE_CUSTOMERS
    yield Heading(2, title)
    chart = today_and_target((_today(material), _target(material)), width=MEASURE)
    yield Chart("", chart.scene, chart.alt)
    cards = tuple(_cards(material))
    if cards:
        yield Rule()
        yield Cards(cards)


def turning(flips: Sequence[Flip]) -> list[Flip]:
    """The changes that a reader can take in."""
    return [flip for flip in flips if len(flip.changes) <= _FEW][:_TURNING]


def _planned(advice: Advice) -> tuple[bool, bool]:
    platforms = advice.roadmap.platforms
    return "ucaas" in platforms, "cpaas" in platforms


def _today(material: Material) -> SystemState:
    stay = next((option for option in material.advice.costs.options if option.id == "stay"), None)
    bill = stay.whole.monthly if stay is not None and stay.is_priced and stay.whole.monthly.median else None
    cost = say.PICTURE_A_MONTH.format(amount=_middle(material, bill)) if bill else say.NOT_KNOWN
    serves = SystemBox(say.PICTURE_OLD_SYSTEM if bill else say.NO_SYSTEM, "", Manner.OLD)
    people = SystemRow((_people(material), serves, SystemBox(say.NETWORK, _numbers(material))), both=True)
    return SystemState(say.PICTURE_TODAY, cost, (people, *_unserved(material)))


def _unserved(material: Material) -> Iterator[SystemRow]:
    """What customers are to get and today do not, where anything is asked for."""
    wanted = _said(material, "external_messages_per_month")
    goals = _channels(material)
    if not goals and not wanted:
        return
    nothing = SystemBox(say.NOTHING, say.NO_WAY, Manner.MISSING)
    customers = SystemBox(
        say.PICTURE_CUSTOMERS, say.WANTED.format(volume=wanted) if wanted else listed_parts(goals[:2])
    )
    yield SystemRow((SystemBox(say.SYSTEMS, _said(material, "industry")), nothing, customers))


def _target(material: Material) -> SystemState:
    advice = material.advice
    chosen = advice.costs.chosen
    priced = chosen is not None and chosen.is_priced
    shares = cost_shares_of(chosen, advice.costs.options) if chosen is not None and priced else None
    staff, customers = (shares.staff, shares.customers) if shares else (CostPart(()), CostPart(()))
    has_staff, has_customers = _planned(advice)
    rows = [_staff_row(material, staff, planned=has_staff)]
    if has_customers:
        rows.append(_customer_row(material, customers))
    both = CostPart((*staff.lines, *customers.lines), staff.ties)
    once = _middle(material, both.once)
    cost = say.A_MONTH_AND_ONCE.format(amount=_middle(material, both.monthly), once=once)
    two = has_customers and _routes(material) > 1
    return SystemState(
        say.TARGET,
        cost if priced else say.NOT_KNOWN,
        tuple(rows),
        say.PICTURE_APART if has_staff and has_customers else "",
        say.TWO_ROUTES if two else "",
    )


def _staff_row(material: Material, share: CostPart, *, planned: bool) -> SystemRow:
    if planned:
        named = say.NAMED.format(name=_name(material, "ucaas"), amount=_middle(material, share.monthly))
        serves = SystemBox(say.STAFF_SERVICE, named, Manner.STAFF)
    else:
        serves = SystemBox(say.PICTURE_OLD_SYSTEM, say.STAYS, Manner.OLD)
    numbers = _numbers(material)
    reached = SystemBox(say.NETWORK, say.SAME_NUMBERS.format(numbers=numbers) if numbers else "")
    return SystemRow((_people(material), serves, reached), both=True)


def _customer_row(material: Material, share: CostPart) -> SystemRow:
    named = say.NAMED.format(name=_name(material, "cpaas"), amount=_middle(material, share.monthly))
    days = round(
        sum(
            (item.effort_days.base for item in material.advice.roadmap.items if item.track.value == "cpaas"), Decimal(0)
        )
    )
    built = SystemBox(say.SYSTEMS, say.SYSTEMS_BUILD.format(days=days_told(days)), Manner.BUILT)
    reached = SystemBox(say.PICTURE_CUSTOMERS, listed_parts([one.lower() for one in _channels(material)][:2]))
    return SystemRow(
        (built, SystemBox(say.MESSAGE_SERVICE, named, Manner.CUSTOMERS), reached), routes=_routes(material)
    )


def _routes(material: Material) -> int:
    """Two where a second route is there or planned."""
    answer = material.advice.answers.get("secondary_carrier_routing")
    planned = any("failover" in item.because or item.id == "F07" for item in material.advice.roadmap.items)
    return 2 if planned or (answer is not None and answer.said is True) else 1


def _people(material: Material) -> SystemBox:
    people, sites = _said(material, "internal_users"), _said(material, "sites")
    both = say.PEOPLE_AT.format(people=people, sites=sites) if people and sites else people or sites
    return SystemBox(say.PEOPLE, both)


def _numbers(material: Material) -> str:
    numbers, lines = _said(material, "numbers_to_port"), _said(material, "analog_lines")
    return say.NUMBERS.format(numbers=numbers, lines=lines) if numbers and lines else numbers or lines


def _channels(material: Material) -> list[str]:
    """The chosen goals that reach customers, by their public names."""
    answer = material.advice.answers.get("goals")
    said = answer.said if answer is not None and isinstance(answer.said, frozenset) else frozenset()
    names = material.rulebook.asked("goals").options
    return [names[goal] for goal in _CHANNELS if goal in said and goal in names]


def _said(material: Material, question: str) -> str:
    """An answer with its unit; empty where there is none."""
    answer = material.advice.answers.get(question)
    known = answer is not None and (isinstance(answer.said, int | Decimal | str) or hasattr(answer.said, "low"))
    told = material.answer(question) if known else ""
    return "" if told in {"0", ""} else told


def _name(material: Material, outcome: str) -> str:
    return material.rulebook.outcome_words(outcome).short


def _middle(material: Material, found: Likely) -> str:
    return middle(found, material.advice.costs.currency)


def _cards(material: Material) -> Iterator[OneCard]:
    """What two platforms apart are good for, who else could build it, and what would turn the verdict."""
    advice = material.advice
    if advice.prospects.isolation:
        yield OneCard(board.WHY_APART, lines=(words(sentence(advice.prospects.isolation)),))
    for note in notes_beside(material.rulebook, advice)[:NOTES_TOLD]:
        yield OneCard(board.TO_KNOW, lines=(words(sentence(note)),))
    turns = turning(advice.explanation.flips)
    told = [
        board.LEADS_TO.format(change=sentence(flip.words)[:-1], outcome=material.outcome(flip.to)) for flip in turns
    ]
    if told:
        yield OneCard(board.WHAT_TURNS_IT, lines=(words(sentences(told)),))
