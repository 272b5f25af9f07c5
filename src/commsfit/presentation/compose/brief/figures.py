"""The five figures that a board asks for first: staff live, first channel, the date, the net, what is to be cleared."""

from __future__ import annotations

from commsfit.domain.readiness import CheckState
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.charts.plan.landmarks import first_channel, release_of, staff_live
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import listed_parts
from commsfit.presentation.formats.formats import about_money, calendar_day, short_day, short_money
from commsfit.presentation.outline.outline import Cards, OneCard, Span, Spans, Tone
from commsfit.presentation.sentences.money.likely import better_or_more, middle, net_range
from commsfit.presentation.sentences.plan import board, landmarks
from commsfit.presentation.sentences.plan.readiness import planned_checks

_FAILS = (CheckState.FAIL, CheckState.HIGH_RISK)


def figures(material: Material, most_named: int, *, tight: bool = False) -> Cards:
    """Always five, so that none is ever missed."""
    return Cards(
        (
            _staff(material),
            _customers(material),
            _date(material),
            _net(material, tight=tight),
            _to_clear(material, most_named),
        )
    )


def _quiet(*lines: str) -> tuple[Spans, ...]:
    return tuple((Span(line, muted=True),) for line in lines if line)


def _staff(material: Material) -> OneCard:
    roadmap = material.advice.roadmap
    # The last wave, with its own numbers: when the first begin to call stands over the picture.
    live = roadmap.staff_live or staff_live(roadmap)
    if live is None:
        if "ucaas" in roadmap.platforms:
            return OneCard(landmarks.STAFF_LIVE, value=landmarks.NOT_DATED)
        told = _quiet(landmarks.OLD_SYSTEM_STAYS)
        return OneCard(landmarks.STAFF_LIVE, value=landmarks.NOT_PLANNED_STAFF, lines=told)
    late = roadmap.deadline is not None and live > roadmap.deadline
    told = _quiet(landmarks.against(live, roadmap.deadline)) if roadmap.deadline else ()
    tone = Tone.BAD if late else Tone.GOOD if roadmap.deadline else Tone.NEUTRAL
    moves = any(wave.numbers for wave in roadmap.waves)
    title = landmarks.STAFF_AND_NUMBERS if moves else landmarks.STAFF_LIVE
    return OneCard(title, value=calendar_day(live), lines=told, tone=tone)


def _customers(material: Material) -> OneCard:
    roadmap = material.advice.roadmap
    gate = first_channel(roadmap)
    if gate is None or gate.on is None:
        planned = "cpaas" in roadmap.platforms
        value = landmarks.NOT_DATED if planned else landmarks.NOT_PLANNED_CUSTOMERS
        return OneCard(landmarks.FIRST_CHANNEL, value=value, lines=() if planned else _quiet(landmarks.NO_CHANNEL))
    return OneCard(landmarks.FIRST_CHANNEL, value=calendar_day(gate.on), lines=_quiet(within_sentence(gate.title)))


def _date(material: Material) -> OneCard:
    roadmap = material.advice.roadmap
    if roadmap.deadline is None:
        return OneCard(landmarks.NO_DATE, value=landmarks.NO_DATE_SET, tone=Tone.NEUTRAL)
    title = landmarks.YOUR_DATE.format(day=short_day(roadmap.deadline))
    if roadmap.musts_end is None or roadmap.deadline_met is None:
        return OneCard(title, value=landmarks.OPEN, tone=Tone.OPEN)
    tone = Tone.GOOD if roadmap.deadline_met else Tone.BAD
    told = landmarks.MUSTS_LIVE.format(day=calendar_day(roadmap.musts_end))
    return OneCard(title, value=landmarks.kept(roadmap.musts_end, roadmap.deadline), lines=_quiet(told), tone=tone)


def _net(material: Material, *, tight: bool) -> OneCard:
    costs = material.advice.costs
    net, chosen = costs.net, costs.chosen
    if net is None:
        why = board.STAY_NOT_KNOWN if chosen is None or chosen.is_priced else board.PRICES_NOT_KNOWN
        return OneCard(board.AGAINST_STAYING, value=landmarks.OPEN, tone=Tone.OPEN, lines=_quiet(why))
    # Where the page is full, the contact centre above says what it takes instead.
    has_room = not (tight and costs.agents is not None)
    counted = (
        board.COUNTING_SAVINGS.format(amount=middle(net.likely_saved, costs.currency)) if net.saved and has_room else ""
    )
    open_ = "" if tight else board.NOT_MEASURED
    told = _quiet(
        net_range(net.likely, costs.currency, short_money if tight else about_money),
        counted if costs.savings_measured else open_,
    )
    tone = Tone.GOOD if net.likely.median >= 0 else Tone.NEUTRAL
    value = better_or_more(net.likely, costs.currency)
    return OneCard(board.AGAINST_STAYING, value=value, lines=told, tone=tone, share=1.2)


def _to_clear(material: Material, most_named: int) -> OneCard:
    advice = material.advice
    checks = planned_checks(advice)
    names = [within_sentence(check.title) for check in checks if check.state in _FAILS]
    if release_of(advice.roadmap) is not None:
        names.insert(0, board.CAPACITY)
    still_open = sum(check.state is CheckState.OPEN for check in checks)
    waiting = board.CHECK_OPEN if still_open == 1 else board.CHECKS_OPEN.format(count=still_open) if still_open else ""
    if not names:
        return OneCard(board.TO_CLEAR, value=board.NOTHING_TO_CLEAR, lines=_quiet(waiting or board.NO_CHECK_FAILS))
    value = board.BLOCKER if len(names) == 1 else board.BLOCKERS.format(count=len(names))
    return OneCard(board.TO_CLEAR, value=value, lines=_quiet(_named(names, most_named)), tone=Tone.BAD)


def _named(names: list[str], most: int) -> str:
    """All of them, or the first few and how many more there are."""
    if len(names) <= most:
        return listed_parts(names)
    return listed_parts([*names[:most], board.MORE_TO_CLEAR.format(count=len(names) - most)])
