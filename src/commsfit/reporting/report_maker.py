"""The use cases of a report: an order in; its outline, its file, the blank form, or what a check found out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final, TypeAlias

from commsfit.domain.advice import Advice, Advise, advise
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.changes import not_done_yet, taken_as_done
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Document, Paper, ReportChoices, Scenario
from commsfit.domain.document.recording import stamped
from commsfit.domain.refusals import Refusal, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.editions import compose
from commsfit.presentation.compose.material import Material, Undone
from commsfit.presentation.compose.questionnaire import questionnaire
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportDifference, ReportForm, ReportOrder, Stop, TellProgress, Verified
from commsfit.reporting.press import PRODUCER, Inside, Press, PrintJob, unstopped, untold

_PDF: Final = b"%PDF-"
_KNOWN: Final = 8
"""So many advices are kept: other editions and forms of the same answers are made from the same ones."""
_AdviseOn: TypeAlias = Callable[[Answers, date, Choices, Settings], Advice]


class ReportMaker:
    """Advice, outline, then the press; nothing here touches a file except to read the brand."""

    def __init__(self, rulebook: Rulebook, press: Press, advise: Advise = advise) -> None:
        self._rulebook = rulebook
        self._press = press
        self._advise = _keeping(partial(advise, rulebook))

    def outline(self, order: ReportOrder) -> Outline:
        """The report as neutral blocks."""
        return compose(self._material(order), order.sections, order.edition)

    def _material(self, order: ReportOrder) -> Material:
        sheets = [(each, self._advice(order, each)) for each in order.assessment.scenarios]
        scenario, advice = next(pair for pair in sheets if pair[0].name == order.scenario)
        others = tuple((each.name, other) for each, other in sheets if each is not scenario)
        undone = self._undone(order, advice, others)
        since = None if order.since is None else self._earlier(order.since, scenario, order.today)
        return Material(self._rulebook, advice, order.assessment, scenario, others, undone, since)

    def _earlier(self, since: Assessment, scenario: Scenario, today: date) -> Advice:
        """The scenario of the same name, else the first, counted from its own day."""
        then = next((each for each in since.scenarios if each.name == scenario.name), since.scenarios[0])
        return self._advise(then.answers, since.client.date or today, then.choices, since.settings)

    def write(
        self, order: ReportOrder, form: ReportForm, *, progress: TellProgress = untold, stop: Stop = unstopped
    ) -> bytes:
        """The report as a file's bytes; raises ReportStopped where `stop` says so."""
        job = PrintJob(
            form=form,
            paper=order.paper,
            brand=order.brand,
            dress=order.dress,
            attachment=self._press.pack(self._stamped(order)) if form.has_pages else None,
            scenario=order.scenario,
            position=_position(order),
            earlier=self._press.pack(order.since) if order.since is not None and form.has_pages else None,
            progress=progress,
            stop=stop,
        )
        if form.has_pages:
            return self._press.write(self.outline(order), job)
        return self._press.present(self._material(order), job)

    def questionnaire(self, form: ReportForm, paper: Paper, today: date) -> bytes:
        """The blank form with its guidance."""
        return self._press.write(questionnaire(self._rulebook, today), PrintJob(form, paper))

    def verify(self, content: bytes) -> Verified:
        """Makes the report again from the answers inside it, and compares; refuses what is no report of ours."""
        inside = self._press.open(content)
        order = self._order_of(inside)
        scenario = order.assessment.scenarios[_position(order) - 1]
        advice = self._advice(order, scenario)
        sentence = advice.verdict.sentence
        difference = _verdict_changed(scenario, advice)
        unlike = _made_otherwise(inside, advice)
        if difference is None:
            compare = self._press.text_difference if unlike else self._press.difference
            difference = compare(content, self.write(order, ReportForm.PDF))
        return Verified(sentence, difference, unlike)

    def _order_of(self, inside: Inside) -> ReportOrder:
        """The order that the report was made for, as the report tells it."""
        assessment = self._press.read(inside.assessment, self._rulebook)
        names = [scenario.name for scenario in assessment.scenarios]
        name = _named(inside, names)
        try:
            today = date.fromisoformat(inside.date)
        except ValueError:
            raise Refusal(say("The report’s date is {date}, which is no day.", date=found_text(inside.date))) from None
        wishes = assessment.report
        earlier = None if inside.earlier is None else self._press.read(inside.earlier, self._rulebook)
        return ReportOrder(
            assessment,
            name,
            today,
            wishes.paper,
            wishes.sections,
            edition=wishes.edition,
            since=earlier,
            dress=inside.dress,
        )

    def earlier_of(self, content: bytes) -> Assessment:
        """An assessment file's, or the one inside a report, dated with the day that the report was counted from."""
        if not content.startswith(_PDF):
            return self._press.read(content, self._rulebook)
        inside = self._press.open(content)
        assessment = self._press.read(inside.assessment, self._rulebook)
        return replace(assessment, client=replace(assessment.client, date=date.fromisoformat(inside.date)))

    def _advice(self, order: ReportOrder, scenario: Scenario) -> Advice:
        settings = order.assessment.settings
        return self._advise(scenario.answers, order.today, scenario.choices, settings)

    def _undone(self, order: ReportOrder, here: Advice, others: tuple[tuple[str, Advice], ...]) -> Undone | None:
        """The first other scenario once more, with the work for what it takes as done."""
        for _, there in others[:1]:
            questions = taken_as_done(here.readiness, there.readiness)
            if questions:
                answers = not_done_yet(there.answers, here.answers, questions)
                settings = order.assessment.settings
                again = self._advise(answers, order.today, there.choices, settings)
                return Undone(questions, again)
        return None

    def _stamped(self, order: ReportOrder) -> Assessment:
        """The assessment with each verdict recorded, and the choices that this report was made with."""
        document = stamped(Document(order.assessment), self._rulebook)
        return replace(document.assessment, report=ReportChoices(order.sections, order.paper, edition=order.edition))


def _keeping(advise_on: _AdviseOn) -> _AdviseOn:
    """The same, which remembers its last few answers: what they rest on is frozen, but holds maps and has no hash."""
    known: deque[tuple[tuple[object, ...], Advice]] = deque(maxlen=_KNOWN)

    def advised(answers: Answers, today: date, choices: Choices, settings: Settings) -> Advice:
        asked = (answers, today, choices, settings)
        found = next((advice for before, advice in known if before == asked), None)
        if found is None:
            found = advise_on(*asked)
            known.append((asked, found))
        return found

    return advised


def _position(order: ReportOrder) -> int:
    """The place of the scenario ordered, from 1."""
    return [scenario.name for scenario in order.assessment.scenarios].index(order.scenario) + 1


def _named(inside: Inside, names: list[str]) -> str:
    """The scenario by its place, because paper shows less of a name than a file holds; by its name in old reports."""
    if inside.position is not None and 0 < inside.position <= len(names):
        return names[inside.position - 1]
    if inside.position is None and inside.scenario in names:
        return inside.scenario
    raise Refusal(
        say(
            "The report is about the scenario {scenario}, which is not inside: {names}.",
            scenario=found_text(inside.scenario),
            names=in_commas(names),
        )
    )


def _verdict_changed(scenario: Scenario, advice: Advice) -> ReportDifference | None:
    """The verdict that was recorded beside the one that the answers give, where they differ."""
    said, gives = scenario.recorded, advice.verdict
    if said is not None and (said.outcome, said.possible) == (gives.outcome, gives.possible):
        return None
    recorded = said.possible if said is not None else ()
    return ReportDifference("the verdict", in_commas(recorded), in_commas(gives.possible))


def _made_otherwise(inside: Inside, advice: Advice) -> str:
    """Why the texts cannot be compared: another rulebook or another program wrote them; empty where neither did."""
    if inside.rulebook != advice.rulebook:
        was, now = (f"{one.id} {one.version} ({one.sha256[:12]})" for one in (inside.rulebook, advice.rulebook))
        return say("It was made with the rulebook {was}; this is {now}.", was=was, now=now)
    if inside.program != PRODUCER:
        return say("It was made by {program}; this is {ours}.", program=inside.program, ours=PRODUCER)
    return ""
