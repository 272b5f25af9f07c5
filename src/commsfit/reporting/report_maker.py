"""The use cases of a report: an order in; its outline, its file, the blank form, or what a check found out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from commsfit.domain.advice import Advice, Advise, advise
from commsfit.domain.changes import not_done_yet, taken_as_done
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Document, Paper, ReportChoices, Scenario
from commsfit.domain.document.recording import stamped
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.editions import compose
from commsfit.presentation.compose.material import Material, Undone
from commsfit.presentation.compose.questionnaire import questionnaire
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportDifference, ReportForm, ReportOrder, Stop, TellProgress, Verified
from commsfit.reporting.press import PRODUCER, Inside, Press, PrintJob, unstopped, untold


class ReportMaker:
    """Advice, outline, then the press; nothing here touches a file except to read the brand."""

    def __init__(self, rulebook: Rulebook, press: Press, advise: Advise = advise) -> None:
        self._rulebook = rulebook
        self._press = press
        self._advise = advise

    def outline(self, order: ReportOrder) -> Outline:
        """The report as neutral blocks."""
        return compose(self._material(order), order.sections, order.edition)

    def _material(self, order: ReportOrder) -> Material:
        sheets = [(each, self._advice(order, each)) for each in order.assessment.scenarios]
        scenario, advice = next(pair for pair in sheets if pair[0].name == order.scenario)
        others = tuple((each.name, other) for each, other in sheets if each is not scenario)
        undone = self._undone(order, advice, others)
        return Material(self._rulebook, advice, order.assessment, scenario, others, undone)

    def write(
        self, order: ReportOrder, form: ReportForm, *, progress: TellProgress = untold, stop: Stop = unstopped
    ) -> bytes:
        """The report as a file's bytes; raises ReportStopped where `stop` says so."""
        job = PrintJob(
            form=form,
            paper=order.paper,
            brand=order.brand,
            attachment=self._press.pack(self._stamped(order)) if form.has_pages else None,
            scenario=order.scenario,
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
        """Whether a report says what the answers inside it give; refuses what is no report of ours."""
        inside = self._press.open(content)
        order = self._order_of(inside)
        scenario = next(each for each in order.assessment.scenarios if each.name == order.scenario)
        advice = self._advice(order, scenario)
        sentence = advice.verdict.sentence
        changed = _verdict_changed(scenario, advice)
        if changed is not None:
            return Verified(sentence, changed)
        unlike = _made_otherwise(inside, advice)
        if unlike:
            return Verified(
                sentence, None, say("{unlike} The verdict is the same; the texts were not compared.", unlike=unlike)
            )
        return Verified(sentence, self._press.difference(content, self.write(order, ReportForm.PDF)))

    def _order_of(self, inside: Inside) -> ReportOrder:
        """The order that the report was made for, as the report tells it."""
        assessment = self._press.read(inside.assessment, self._rulebook)
        names = [scenario.name for scenario in assessment.scenarios]
        if inside.scenario not in names:
            raise Refusal(
                f"The report is about the scenario {inside.scenario!r}, which is not inside: {', '.join(names)}."
            )
        try:
            today = date.fromisoformat(inside.date)
        except ValueError:
            raise Refusal(f"The report's date is {inside.date[:40]!r}, which is no day.") from None
        wishes = assessment.report
        return ReportOrder(assessment, inside.scenario, today, wishes.paper, wishes.sections, edition=wishes.edition)

    def _advice(self, order: ReportOrder, scenario: Scenario) -> Advice:
        settings = order.assessment.settings
        return self._advise(self._rulebook, scenario.answers, order.today, scenario.choices, settings)

    def _undone(self, order: ReportOrder, here: Advice, others: tuple[tuple[str, Advice], ...]) -> Undone | None:
        """The first other scenario once more, with the work for what it takes as done."""
        for _, there in others[:1]:
            questions = taken_as_done(here.readiness, there.readiness)
            if questions:
                answers = not_done_yet(there.answers, here.answers, questions)
                settings = order.assessment.settings
                again = self._advise(self._rulebook, answers, order.today, there.choices, settings)
                return Undone(questions, again)
        return None

    def _stamped(self, order: ReportOrder) -> Assessment:
        """The assessment with each verdict recorded, and the choices that this report was made with."""
        document = stamped(Document(order.assessment), self._rulebook)
        return replace(document.assessment, report=ReportChoices(order.sections, order.paper, edition=order.edition))


def _verdict_changed(scenario: Scenario, advice: Advice) -> ReportDifference | None:
    """The verdict that was recorded beside the one that the answers give, where they differ."""
    said, gives = scenario.recorded, advice.verdict
    if said is not None and (said.outcome, said.possible) == (gives.outcome, gives.possible):
        return None
    recorded = said.possible if said is not None else ()
    return ReportDifference("the verdict", ", ".join(recorded), ", ".join(gives.possible))


def _made_otherwise(inside: Inside, advice: Advice) -> str:
    """Why the texts cannot be compared: another rulebook or another program wrote them; empty where neither did."""
    if inside.rulebook != advice.rulebook:
        was, now = (f"{one.id} {one.version} ({one.sha256[:12]})" for one in (inside.rulebook, advice.rulebook))
        return say("It was made with the rulebook {was}; this is {now}.", was=was, now=now)
    if inside.producer != PRODUCER:
        return say("It was made by {producer}; this is {producer_2}.", producer=inside.producer, producer_2=PRODUCER)
    return ""
