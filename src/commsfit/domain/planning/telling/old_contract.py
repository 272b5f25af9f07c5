"""The contract of the old system against the day on which the plan can switch it off."""

from __future__ import annotations

from datetime import date

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import OldContract, Remedy
from commsfit.domain.planning.scheduling.plan import Plan


def old_contract_of(plan: Plan, today: date) -> OldContract | None:
    """None where nobody said when it ends, or where the plan leaves the old system as it is."""
    book, sentences, facts = plan.book, plan.sentences, plan.facts
    end = facts.number(book.contract_end_question)
    if end is None or not plan.is_planned(book.overlap_blocks):
        return None
    ends = days_after(today, int(end.value.base))
    span = plan.span(book.overlap_blocks)
    until = None if span is None else plan.draft.calendar.on(span.last)
    notice = facts.number(book.notice_question)
    notice_by = None if notice is None else days_after(ends, -int(notice.value.base))
    sentence = "contract_short_open" if until is None else "contract_short" if until > ends else "contract_fits"
    told = [sentences.say(sentence, ends=sentences.day(ends), until=sentences.day(until) if until else "")]
    if notice_by is not None:
        past = notice_by < today
        told.append(sentences.say("contract_notice_past" if past else "contract_notice", date=sentences.day(notice_by)))
    return OldContract(ends, notice_by, until, " ".join(told))


def extension_of(plan: Plan, contract: OldContract | None, today: date) -> Remedy | None:
    """Extending it, where the plan needs the old system for longer; the dates of the plan stay as they are."""
    if contract is None or contract.needed_until is None or not contract.is_short or plan.musts_end is None:
        return None
    book, sentences, until = plan.book, plan.sentences, contract.needed_until
    days = (until - today).days
    most = plan.rulebook.question(book.contract_end_question).maximum
    answers = {book.contract_end_question: days} if most is None or days <= most else {}
    signed = plan.span(book.overlap_after)
    starts = contract.ends if signed is None else max(contract.ends, plan.draft.calendar.on(signed.first))
    return Remedy(
        kind="extend",
        words=sentences.say("remedy_extend", until=sentences.day(until)),
        ends=plan.musts_end,
        answers=answers,
        starts=starts,
        track=plan.rulebook.feature(book.overlap_blocks).track,
    )
