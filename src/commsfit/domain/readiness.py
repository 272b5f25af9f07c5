"""Readiness checks of the CPaaS part and of the network; a separate axis that never changes the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.definitions.planning.readiness import CheckRule, UplinkRule
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.wording.figures import ValueWords, number_words
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.reasons import Cited, cited
from commsfit.domain.wording.sentences import within_sentence


class CheckState(StrEnum):
    """`high_risk` and `fail` both close the gate."""

    PASS = "pass"
    CAUTION = "caution"
    HIGH_RISK = "high_risk"
    FAIL = "fail"
    OPEN = "open"


class Gate(StrEnum):
    """What the checks together allow."""

    GO = "go"
    CAUTION = "caution"
    FIX_FIRST = "fix_first"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Check:
    """One check with what to do about it and who does it."""

    id: str
    title: str
    state: CheckState
    said: str
    limits: str
    because: str
    action: str
    owner: str
    due_phase: int
    questions: tuple[str, ...]
    source: Cited | None = None
    done: str = ""
    """The evidence, where a person marked it as done."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """The checks of one platform and their gate."""

    gate: Gate
    checks: tuple[Check, ...]
    words: str = ""


_LOAD: Final = "rate_limit"
_NAMED: Final = {
    Gate.GO: frozenset[CheckState](),
    Gate.CAUTION: frozenset({CheckState.CAUTION}),
    Gate.FIX_FIRST: frozenset({CheckState.FAIL, CheckState.HIGH_RISK}),
    Gate.OPEN: frozenset({CheckState.OPEN}),
}


def cpaas_readiness(rulebook: Rulebook, facts: Facts, choices: Choices) -> Readiness:
    """The four checks of the CPaaS part and the gate that they close or open."""
    return _gated(rulebook, _checks(rulebook, facts, choices, "cpaas"), "cpaas")


def network_readiness(rulebook: Rulebook, facts: Facts, choices: Choices) -> Readiness:
    """The checks of the network that UCaaS calls run over."""
    checks = (*_checks(rulebook, facts, choices, "ucaas"), _uplink(rulebook, facts, choices))
    return _gated(rulebook, checks, "ucaas")


def gate_of(states: Iterable[CheckState]) -> Gate:
    """Anything that fails comes first, then what is not known, then what needs care."""
    found = frozenset(states)
    if found & {CheckState.FAIL, CheckState.HIGH_RISK}:
        return Gate.FIX_FIRST
    if CheckState.OPEN in found:
        return Gate.OPEN
    return Gate.CAUTION if CheckState.CAUTION in found else Gate.GO


def load_state(rulebook: Rulebook, percent: Decimal) -> CheckState:
    """How a load on a limit is judged, by the rule of the `rate_limit` check."""
    book = rulebook.readiness
    rule = next(rule for rule in book.checks if rule.id == _LOAD)
    answers = Answers({rule.questions[0]: Answer(percent)})
    return _state(Facts(answers, book.limits), rule)


def evidence_words(rulebook: Rulebook, choices: Choices, item: str) -> str:
    """What a person recorded as done for a check or milestone, by whom and when; the latest counts."""
    mark = next((evidence for evidence in reversed(choices.evidence) if evidence.item == item), None)
    if mark is None:
        return ""
    words = rulebook.words.readiness
    parts = (
        words.done.format(note=mark.note) if mark.note else words.done_without_note,
        words.done_by.format(by=mark.by) if mark.by else "",
        words.done_on.format(on=ValueWords(rulebook).day(mark.on)) if mark.on else "",
    )
    return in_commas(parts)


def _checks(rulebook: Rulebook, facts: Facts, choices: Choices, platform: str) -> tuple[Check, ...]:
    book = rulebook.readiness
    measured, limits = facts.knowing(thresholds=book.limits), _limits(rulebook)
    return tuple(_check(rulebook, measured, choices, rule, limits) for rule in book.checks if rule.platform == platform)


def _check(rulebook: Rulebook, facts: Facts, choices: Choices, rule: CheckRule, limits: Mapping[str, str]) -> Check:
    said = ValueWords(rulebook).answer(facts, rule.questions[0])
    return _told(rulebook, choices, rule, _state(facts, rule), {**limits, "said": said})


def _state(facts: Facts, rule: CheckRule) -> CheckState:
    passes = facts.holds(rule.passes)
    if passes:
        return CheckState.PASS
    fails = facts.holds(rule.fails) if rule.fails else False
    if fails:
        return CheckState(rule.fails_as)
    return CheckState.OPEN if passes is None or fails is None else CheckState.CAUTION


def _uplink(rulebook: Rulebook, facts: Facts, choices: Choices) -> Check:
    rule, in_words = rulebook.readiness.uplink, ValueWords(rulebook)
    users, line = facts.number("internal_users"), facts.number("uplink_mbps")
    calls_mbps = Decimal(rule.concurrent_percent) / 100 * rule.kbps_per_call / 1000
    state = CheckState.OPEN
    if users and line:
        needs = users.value.times(calls_mbps * rule.headroom)
        calls = users.value.times(calls_mbps)
        if line.value.low >= needs.high:
            state = CheckState.PASS
        elif line.value.high < calls.low:
            state = CheckState.FAIL
        elif line.value.low >= calls.high and line.value.high < needs.low:
            state = CheckState.CAUTION
    figures = {
        **_limits(rulebook),
        "said": in_words.answer(facts, "uplink_mbps"),
        "users": in_words.number_band(users.value) if users else in_words.words.unanswered,
        "need": in_words.number_band(users.value.times(calls_mbps * rule.headroom)) if users else "",
    }
    return _told(rulebook, choices, rule, state, figures)


def _told(
    rulebook: Rulebook, choices: Choices, rule: CheckRule | UplinkRule, state: CheckState, said: Mapping[str, str]
) -> Check:
    words = rulebook.words.readiness.checks[rule.id]
    figures = {**said, "title": words.title}
    return Check(
        id=rule.id,
        title=words.title,
        state=state,
        said=said["said"],
        limits=words.limits.format_map(figures),
        because=words.because[state].format_map(figures),
        action=words.action.get(state, ""),
        owner=rulebook.role(rule.owner),
        due_phase=rule.due_phase,
        questions=rule.questions,
        source=cited(rulebook, rule.cites),
        done=evidence_words(rulebook, choices, rule.id),
    )


def _limits(rulebook: Rulebook) -> dict[str, str]:
    book = rulebook.readiness
    uplink = book.uplink
    figures = {
        **book.limits,
        "concurrent_percent": uplink.concurrent_percent,
        "kbps_per_call": uplink.kbps_per_call,
        "headroom": uplink.headroom,
    }
    return {name: number_words(figure) for name, figure in figures.items()}


def _gated(rulebook: Rulebook, checks: tuple[Check, ...], platform: str) -> Readiness:
    gate = gate_of(check.state for check in checks)
    titles = tuple(within_sentence(check.title) for check in checks if check.state in _NAMED[gate])
    sentence = rulebook.words.readiness.gates[platform][gate].format(titles=ValueWords(rulebook).listed(titles))
    marked = tuple(within_sentence(check.title) for check in checks if check.done and check.state in _NAMED[gate])
    if marked:
        sentence += " " + rulebook.words.readiness.marked.format(titles=ValueWords(rulebook).listed(marked))
    return Readiness(gate, checks, sentence)
