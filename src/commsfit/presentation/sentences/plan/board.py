"""Titles and labels of the pages that a board reads: whole templates with named slots."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

RECOMMENDATION: Final = "Recommendation"
STILL_OPEN: Final = "Not settled yet"
BOARD_CONTRADICTION: Final = "Answers that contradict each other"
IN_TRADE_TERMS: Final = "In trade terms: {name}."
DECIDED_OTHERWISE: Final = "You decided otherwise: {outcome}"
DECIDED_BY: Final = "You decided otherwise: {outcome} ({by})"
PROVISIONAL: Final = "The plan is provisional"
AGAINST_STAYING: Final = "Against staying put"
COUNTING_SAVINGS: Final = "savings {amount}"
NOT_MEASURED: Final = "savings not measured"
PRICES_NOT_KNOWN: Final = "prices are still missing"
STAY_NOT_KNOWN: Final = "the present bill is not known"
TO_CLEAR: Final = "To clear first"
NOTHING_TO_CLEAR: Final = "Nothing"
NO_CHECK_FAILS: Final = "no check fails"
CHECKS_OPEN: Final = "{count} not answered"
CHECK_OPEN: Final = "1 check not answered"
BLOCKER: Final = "1 blocker"
BLOCKERS: Final = "{count} blockers"
MORE_TO_CLEAR: Final = "{count} more"
CAPACITY: Final = "developer hours"
BOTH_LIVE: Final = "Staff call from {staff}; the first customer channel opens on {customers}"
STAFF_ONLY: Final = "Staff call from {staff}"
CUSTOMERS_ONLY: Final = "The first customer channel opens on {customers}"
PLAN_AS_PICTURE: Final = "From the first day to the last"
ONE_DECIDES: Final = "One answer decides it"
SOME_DECIDE: Final = "{count} answers decide it"
NOTHING_CALLS: Final = "No answer calls for building your own"
COUNTS: Final = MappingProxyType({2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight"})
WHY_NOT: Final = "Why not {name}"
WHY_NOT_STAY: Final = "Why not stay put"
STAY_COSTS: Final = "It costs {amount} in {months} months. {why}"
ESTIMATES: Final = (
    "Amounts are estimates from your answers and dated list prices. What is still guessed stands on page 2."
)
NOT_LEGAL: Final = "Nothing here is legal advice. Every formula, answer and source stands in the full edition."
SOURCES: Final = "Sources: your answers; price book and lead times as read on the days that the full edition names."
DATE_MISSED_REMEDY: Final = "{hours} developer hours a week in all keep your date"
DATE_MISSED: Final = "Your date is missed by {days}; the choices are these"
DATE_KEPT: Final = "The date holds; {count} ways were weighed"
NO_DATE_WEIGHED: Final = "{count} ways were weighed, staying put among them"
RECOMMENDED: Final = "Recommended"
BOARD_A_MONTH: Final = "A month"
BOARD_IN_ALL: Final = "{months} months, in all"
MUSTS: Final = "Must-haves live"
FITS: Final = "Does what you need"
BOARD_NEVER: Final = "never in full"
NOT_DRAWN_UP: Final = "no plan made"
YES: Final = "Yes"
YES_IN_STEPS: Final = "Yes, in two steps"
YES_WHEN_CLEARED: Final = "Yes, once cleared"
CAN_DO: Final = "It could"
NO: Final = "No"
NO_BECAUSE: Final = "No: {why}"
NOT_RULED_OUT: Final = "Not ruled out"
APPROVE_FIRST: Final = "Approve the first step: the plan counts on this day"
RELEASE_SECOND_STEP: Final = "Release the second step, or take a partner"
ACCEPT: Final = "Accept: {gate}"
MIDDLE_FIGURES: Final = "Medians with their likely range, before savings."
OTHER_SCENARIO: Final = "What “{name}” changes"
COST: Final = "Cost, {months} months"
FIX_FIRST: Final = "To fix first"
CHECKS: Final = "{count} checks"
ONE_CHECK: Final = "1 check"
NO_CHECKS: Final = "none"
TAKEN_AS_DONE: Final = "It takes as done: {what}. With that work paid and planned: {cost}; must-haves on {day}, {kept}."
TAKEN_AS_DONE_UNPRICED: Final = "It takes as done, without a price: {what}."
DIFFERENT_ANSWERS: Final = "Different answers: {answers}."
CHANGED_ANSWER: Final = "{question}, {here} to {there}"
MORE_SCENARIOS: Final = "{count} more scenarios stand in the full edition."
BOARD_DECISIONS: Final = "Decisions, by date"
RISKS_ONE: Final = "One risk, with its owner"
RISKS: Final = "{count} risks, each with an owner"
RISK: Final = "What could go wrong, and the answer to it"
OWNER: Final = "Who, by when"
BY_DAY: Final = "by {day}"
GUESSED: Final = "What is still guessed"
PAID_BACK_TITLE: Final = "It is likely paid back in month {month}, {day}"
NOT_PAID_BACK: Final = "It is likely not paid back in {months} months"
AHEAD_FROM_THE_START: Final = "It is ahead of staying put from the start"


def counted_title(count: int, one: str, some: str) -> str:
    """A title that begins with how many there are."""
    return one if count == 1 else some.format(count=COUNTS.get(count, str(count)))


def counted_checks(count: int) -> str:
    """None, 1 check, 3 checks."""
    return NO_CHECKS if not count else ONE_CHECK if count == 1 else CHECKS.format(count=count)


WHY_APART: Final = "Why two platforms are safer apart"
TO_KNOW: Final = "Have it built instead"
WHAT_TURNS_IT: Final = "What would change it"
LEADS_TO: Final = "{change}: {outcome}"
FIRST_YEAR: Final = "First year"
WHAT_IT_CANNOT: Final = "What it cannot do for you"
NOTHING_AGAINST: Final = "Nothing that you asked for is missing."
WHY_NOT_THE_OTHERS: Final = "Why not the others"
PULL_APART: Final = "Where rules pull apart"
OPTIONS_OPEN: Final = "More than one way is still open; these are the prices so far"
OPTIONS_ONE: Final = "One of {count} options does what you need"
OPTIONS_SOME: Final = "{fitting} of {count} options can do what you need"
OPTIONS_NONE: Final = "No option does all that you need now"
COSTS_TITLE: Final = "{name} costs about {median} over {months} months, likely between {low} and {high}"
COSTS_INFORM: Final = "Costs inform the choice; they never make it. Every formula stands in the full edition."
AMOUNT: Final = "Amount"
SMALLER: Final = "{count} smaller lines together"
TOTAL: Final = "Total, base figures"
MADE_OF: Final = "What {name} is made of, the dearest first"
PAID_ONCE_IN: Final = "Once, in month {month}"
PAID_FROM: Final = "Monthly, from month {month}"
PAID_UNTIL: Final = "Monthly, months {first} to {last}"
NET_OPEN: Final = "What it brings in, as far as the figures reach"
BREAK_EVEN: Final = "Where messages cost what the seats cost"
CHANNEL: Final = "Channel"
VALID: Final = "Validity"
NET_A_MONTH: Final = "Net benefit a month"
WITH_BUILD: Final = "With build and upkeep"
BRINGS_IN: Final = "What the channels bring in"
NO_BASELINE: Final = "A return without a measured baseline is a guess, and stands in no headline."
EFFORTS: Final = "Efforts and lead times are estimates with their ranges; the full edition names each source."
NO_DATES: Final = "Nothing can be put on the calendar yet: it needs an outcome to plan for and the team's hours."
PLAN_LEGEND: Final = (
    "Light bars prepare or train, full bars work, dashed ones come later or wait. A diamond is a gate or a day to keep."
)
EFFORT_TITLE: Final = "{days} days of work, between {low} and {high}"
TOPIC: Final = "Topic"
ACCOUNTABLE: Final = "Accountable"
RESPONSIBLE: Final = "Responsible"
CONSULTED: Final = "Consulted"
INFORMED: Final = "Informed"
WHO_ANSWERS: Final = "Who answers for what"
WORK_BY_ROLE: Final = "Work by who answers for it. Hours a week in the plan: {capacity}"
WORK: Final = "Work by who answers for it"
CAPACITY_OF: Final = "{who} {hours}"
ITEMS: Final = "Items"
DAYS: Final = "Days of work, base figures"
NOBODY: Final = "Nobody named yet"
WHAT_WAITS: Final = "What waits"
LIVE: Final = "Live"
MAY_WAIT: Final = "Not in the first go-live, each with its own date"
YOU_SAID: Final = "You said"
BEFORE_LIVE: Final = "Before it goes live, the most urgent first"
MILESTONE: Final = "Milestone"
BY_PHASE: Final = "Before phase"
PHASE_OF: Final = "{side} {phase}"
DUTIES: Final = "Duties of law and security"
IN_STATE: Final = "{state}: {checks}."
LATER_GATES: Final = "{count} later gates stand in the full edition."
MORE_DUTIES: Final = "{count} more stand in the full edition, with the evidence and source of each."
NO_DUTIES: Final = "Nothing in the answers sets off a check or a duty."
LAW: Final = "Not legal advice: rules of law are summaries. The full edition names the source and evidence of each."
MORE_RISKS: Final = "{count} lighter risks stand in the full edition."
NO_RISKS: Final = "The answers so far set off none of our risks. The list grows with what is answered."
MEANS: Final = "What it means"
SOFTENS: Final = "What softens it"
PRICE_OF_IT: Final = "What this way costs in convenience"
RISKS_TITLE_ONE: Final = "One risk, and its answer"
RISKS_TITLE: Final = "{count} risks, the heaviest first, each with its answer"
RISKS_TITLE_NONE: Final = "No risk is set off yet"
APPROVAL: Final = "Approval or delivery"
ASKED: Final = "Asked on"
USUALLY: Final = "Usually by"
AT_WORST: Final = "At worst by"
OTHERS_GRANT: Final = "What others must grant or deliver"
VENDORS_TITLE: Final = "{count} things wait for somebody else; ask for them early"
VENDORS_TITLE_ONE: Final = "One thing waits for somebody else; ask for it early"
VENDORS_TITLE_NONE: Final = "What to ask vendors, and what to put into the contract"
GATE: Final = "Gate"
GATE_OF: Final = "{gate} ({side})"
MEASURES: Final = "What must be measured before going on"
GATES: Final = "By what it will be seen that it works"
BY_DAY_TITLE: Final = "By {day}"
STEPS_TITLE_ONE: Final = "One step starts it"
STEPS_TITLE: Final = "{count} steps in ninety days, each with an owner"
STEPS_TITLE_NONE: Final = "First the open answers, then the work"
NO_STEPS: Final = "The next step is to answer what decides most."


def options_title(fitting: int, count: int, *, settled: bool) -> str:
    """How many of the options can do what is needed."""
    if not settled:
        return OPTIONS_OPEN
    named = COUNTS.get(count, str(count)).lower()
    if fitting == 1:
        return OPTIONS_ONE.format(count=named)
    some = COUNTS.get(fitting, str(fitting))
    return OPTIONS_SOME.format(fitting=some, count=named) if fitting else OPTIONS_NONE


def risks_title(count: int) -> str:
    """How many risks are listed."""
    return counted_title(count, RISKS_TITLE_ONE, RISKS_TITLE) if count else RISKS_TITLE_NONE


def vendors_title(count: int) -> str:
    """How many approvals the plan waits for."""
    return counted_title(count, VENDORS_TITLE_ONE, VENDORS_TITLE) if count else VENDORS_TITLE_NONE


def steps_title(count: int) -> str:
    """How many steps the first ninety days have."""
    return counted_title(count, STEPS_TITLE_ONE, STEPS_TITLE) if count else STEPS_TITLE_NONE
