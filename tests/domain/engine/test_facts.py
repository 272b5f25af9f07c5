from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.values import UNKNOWN, Band, Between, Said
from commsfit.domain.definitions.conditions import (
    Above,
    All,
    Any,
    AtLeast,
    AtMost,
    Below,
    Condition,
    Fires,
    Has,
    Is,
    Not,
)
from commsfit.domain.engine.facts import Facts, SomeOf, spanned


def facts(**said: Said) -> Facts:
    return Facts(
        Answers({name: Answer(one) for name, one in said.items()}), {"limit": 20}, {"fired": True, "open": None}
    )


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ((3, 3), 3),
        ((3, 8), Between(3, 8)),
        ((Between(2, 5), 9), Between(2, 9)),
        ((3, UNKNOWN), UNKNOWN),
        ((True, False), UNKNOWN),
        (("retail", "other"), UNKNOWN),
        ((frozenset("ab"), frozenset("bc")), SomeOf(frozenset("b"), frozenset("abc"))),
    ],
)
def test_several_people_span_what_they_leave_possible(voices: tuple[Said, ...], expected: object) -> None:
    answer = Answer(voices[0], by=tuple((f"person {place}", voice) for place, voice in enumerate(voices)))
    assert spanned(answer) == expected


@pytest.mark.parametrize(
    ("condition", "said", "truth"),
    [
        (Below(fact="x", below="limit"), 19, True),
        (Below(fact="x", below="limit"), 20, False),
        (Below(fact="x", below="limit"), Between(8, 25), None),
        (Below(fact="x", below="limit"), Between(8, 20), None),
        (Below(fact="x", below="limit"), Between(20, 25), False),
        (AtMost(fact="x", at_most=20), 20, True),
        (AtMost(fact="x", at_most=20), Between(20, 21), None),
        (Above(fact="x", above=20), 20, False),
        (Above(fact="x", above=20), Decimal("20.5"), True),
        (AtLeast(fact="x", at_least=20), 20, True),
        (AtLeast(fact="x", at_least=20), UNKNOWN, None),
        (Is(fact="x", **{"is": True}), True, True),
        (Is(fact="x", **{"is": True}), UNKNOWN, None),
        (Has(fact="x", has="a"), frozenset("ab"), True),
        (Has(fact="x", has="c"), frozenset("ab"), False),
        (Has(fact="y", has="c"), frozenset("ab"), None),
        (Fires(holds="fired"), 1, True),
        (Fires(holds="open"), 1, None),
        (All(all=(Fires(holds="fired"), Fires(holds="open"))), 1, None),
        (All(all=(Fires(holds="open"), Not(**{"not": Fires(holds="fired")}))), 1, False),
        (Any(any=(Fires(holds="open"), Fires(holds="fired"))), 1, True),
        (Any(any=()), 1, False),
        (All(all=()), 1, True),
    ],
)
def test_a_condition_is_true_false_or_open(condition: Condition, said: Said, truth: bool | None) -> None:
    assert facts(x=said).holds(condition) is truth


def test_a_figure_is_a_band_with_its_basis() -> None:
    of = Facts(Answers({"a": Answer(Between(2, 6), Basis.ESTIMATE), "b": Answer(3), "c": Answer(UNKNOWN)}), {})
    a, b = of.number("a"), of.number("b")
    assert a is not None
    assert b is not None
    assert (a.value, a.basis) == (Band(Decimal(2), Decimal(4), Decimal(6)), Basis.ESTIMATE)
    assert (b.value, b.basis) == (Band.exactly(3), Basis.STATED)
    assert of.number("c") is None
    assert of.number("d") is None
    assert (of.basis("c"), of.basis("d")) == (Basis.DEFAULT, Basis.DEFAULT)
