"""Made-up parts of Advice for the charts, with long names and wide bands where they hurt."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.answers.settings import Settings
from commsfit.domain.answers.values import Band, Between
from commsfit.domain.assumptions.register import WrittenRegister
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.duties.risks import Prospects
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import BreakEven, Costs, Swing
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine
from commsfit.domain.money.returns import Return, Returns
from commsfit.domain.planning.roadmap import CalendarSpan, Item, LeadTime, PhaseGate, Roadmap
from commsfit.domain.readiness import Check, CheckState, Gate, Readiness
from commsfit.domain.verdict.explanation import Explanation
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.verdict.signals import Reading, SignalScale, SignalState
from commsfit.presentation.charts.canvas.plane import Plane, Side

START = date(2026, 11, 23)


def band(low: int | str, base: int | str, high: int | str) -> Band:
    return Band(Decimal(low), Decimal(base), Decimal(high))


def option(name: str, title: str, once: Band, monthly: Band, *, fits: bool = True) -> CostOption:
    cumulative = tuple(once + monthly.times(month) for month in range(37))
    line = CostLine(f"{name}_line", name, "Everything", Cadence.MONTHLY, monthly, "what it says", ())
    note = "" if fits else "Cannot carry 25,000 texts a month."
    return CostOption(
        name, title, (line,), once, monthly, cumulative[36], cumulative[12], cumulative[36], cumulative, fits, note
    )


def costs() -> Costs:
    return Costs(
        "USD",
        36,
        (
            option("ucaas", "UCaaS", band(2000, 3500, 6000), band(1200, 2200, 3200), fits=False),
            option("cpaas", "CPaaS", band(18000, 31000, 52000), band(300, 540, 1100), fits=False),
            option("dual_stack", "Dual-stack", band(20000, 34500, 58000), band(1500, 2740, 4300)),
            option("stay", "Staying put", band(0, 0, 0), band(3900, 3900, 3900)),
        ),
        10714,
        "At 10,714 messages a month CPaaS costs what the seats cost.",
        "dual_stack",
        break_even=BreakEven(band(45, 75, 120), band("0.007", "0.007", "0.007"), band("0.01", "0.02", "0.03")),
    )


def swings() -> tuple[Swing, ...]:
    return (
        Swing("seat_price", "Price of a seat", Decimal(96000), Decimal(168000)),
        Swing("build", "Effort to build, all channels and integrations together", Decimal(119000), Decimal(154000)),
        Swing("sms", "Price of a text", Decimal(128000), Decimal(141000)),
        Swing("volume", "Texts a month", Decimal(140000), Decimal(127000)),
        Swing("nothing", "Nothing", Decimal(132000), Decimal(132000)),
    )


def item(  # noqa: PLR0913, PLR0917 - a row of a plan
    name: str, title: str, priority: Priority, phase: int, track: Track, starts: int | None, days: int
) -> Item:
    begin = None if starts is None else START + timedelta(days=starts)
    end = None if begin is None else begin + timedelta(days=days)
    effort = band(days // 3, days // 2, days)
    return Item(name, title, priority, phase, track, effort, begin, end, ("You said so.",), (), "Developers")


def roadmap() -> Roadmap:
    must, should, could, wont = Priority.MUST, Priority.SHOULD, Priority.COULD, Priority.WONT
    return Roadmap(
        "dual_stack_phased",
        False,
        "",
        START,
        START + timedelta(days=45),
        (
            item("F01", "Secrets, key rotation and access rights", must, 0, Track.FOUNDATION, 3, 12),
            item("F02", "Webhook gateway with signature check", must, 0, Track.FOUNDATION, 15, 14),
            item("U01", "Tenant, sites and roles", must, 1, Track.UCAAS, 0, 21),
            item("U06", "Move the numbers", must, 2, Track.UCAAS, 21, 40),
            item("F06", "One-way text alerts with delivery status", must, 1, Track.CPAAS, 70, 25),
            item("F15", "Number masking for drivers and customers, voice and text", should, 2, Track.CPAAS, 95, 40),
            item("F18", "Video for technicians", could, 3, Track.CPAAS, 136, 50),
            item("F20", "Rich messages", could, 3, Track.CPAAS, None, 10),
            item("F22", "Chatbot", wont, 4, Track.CPAAS, None, 10),
        ),
        (
            LeadTime(
                "tendlc",
                "Sender registration with the carriers",
                Track.CPAAS,
                START,
                START + timedelta(days=30),
                START + timedelta(days=60),
                ("F06",),
                "carrier",
            ),
        ),
        (
            PhaseGate(1, "Staff calling", START + timedelta(days=21), ("Every user called",), Track.UCAAS, "staff"),
            PhaseGate(4, "Old system off", START + timedelta(days=100), ("A month went by",), Track.UCAAS, "off"),
            PhaseGate(0, "Foundation", START + timedelta(days=30), ("Keys rotate",)),
            PhaseGate(1, "First texts", START + timedelta(days=96), ("Delivery over 99.5%",)),
            PhaseGate(2, "Voice", START + timedelta(days=136), ("Latency under 100 ms",)),
            PhaseGate(3, "Video", START + timedelta(days=187), ("Rollback tried",)),
        ),
        (
            CalendarSpan("overlap", "Two contracts at once", Track.UCAAS, START, START + timedelta(days=100)),
            CalendarSpan("waiting", "Free 8 more developer hours", Track.CPAAS, START, START + timedelta(days=70)),
        ),
        {must: Decimal("0.58"), should: Decimal("0.24"), could: Decimal("0.18")},
        Decimal("0.58"),
        START + timedelta(days=187),
        START + timedelta(days=96),
        False,
        (),
        (),
        (),
        (),
        (),
        (),
        Decimal(12),
    )


def reading(said: str, low: float, high: float, state: SignalState) -> Reading:
    return Reading("developer_hours_per_week", said, "20", state, SignalScale(0, 40, low, high, 20))


def readiness() -> Readiness:
    titles = {
        CheckState.PASS: "Sign-in to the API",
        CheckState.CAUTION: "Webhook answer time at the 95th percentile of your own server",
        CheckState.HIGH_RISK: "Peak load",
        CheckState.FAIL: "Second carrier",
        CheckState.OPEN: "Retention",
    }
    checks = tuple(
        Check(state.value, title, state, "420 ms", "under 500 ms", "You said so.", "Do it", "Developers", 1, ())
        for state, title in titles.items()
    )
    return Readiness(Gate.FIX_FIRST, checks, "Two things to fix first.")


def advice(plan: Roadmap | None = None, answers: Answers | None = None) -> Advice:
    """The two-step outcome with its plan; the other parts are as empty as they may be."""
    nothing = Return("sms", None, None, valid=False, formula="", inputs=(), words="")
    return Advice(
        rulebook=Identity("sample", "1", "0"),
        today=START,
        answers=answers
        or Answers({"internal_users": Answer(80), "external_messages_per_month": Answer(Between(20000, 30000))}),
        choices=Choices(),
        settings=Settings(),
        verdict=Verdict("dual_stack_phased", "dual_stack", "phased", ("capacity",), True, ("dual_stack_phased",), None),
        signals=(),
        explanation=Explanation((), (), (), (), (), ()),
        problems=(),
        soft_checks=(),
        readiness=readiness(),
        network=Readiness(Gate.OPEN, ()),
        costs=costs(),
        returns=Returns(nothing, nothing),
        compliance=(),
        facts=(),
        prospects=Prospects((), (), (), "", ()),
        roadmap=plan or roadmap(),
        register=WrittenRegister(),
    )


NAMES = {
    "ucaas": "UCaaS",
    "cpaas": "CPaaS",
    "dual_stack": "Dual-stack, both now",
    "dual_stack_phased": "Dual-stack, in two steps",
    "cpaas_blocked": "CPaaS, once unblocked",
}


def plane(you: tuple[float, float] | None = (12.0, 12.0)) -> Plane:
    hours = Side("developer_hours_per_week", "Developer hours a week", (0, 20, 40), ("0", "20", "40"), you)
    texts = Side(
        "external_messages_per_month",
        "Texts a month",
        (0, 10000, 30000),
        ("0", "10,000", "30,000"),
        None if you is None else (25000.0, 25000.0),
    )
    low = (("ucaas",), ("ucaas",))
    high = (("dual_stack_phased",), ("dual_stack", "cpaas"))
    return Plane(hours, texts, (low, high))
