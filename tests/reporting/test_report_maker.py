"""The use cases of a report, with a press that only notes what it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import Advice, advise
from commsfit.domain.answers.answers import Answer
from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.document.assessment import Assessment, Document, Edition, Paper, ReportChoices, Scenario
from commsfit.domain.document.recording import stamped
from commsfit.domain.refusals import Refusal
from commsfit.presentation.compose.material import Material
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportDifference, ReportForm, ReportOrder
from commsfit.reporting.press import PRODUCER, Inside, Press, PrintJob
from commsfit.reporting.report_maker import ReportMaker
from tests.report.examples import TODAY, assessment_of, order_of

RULEBOOK = bootstrap.rulebook()
MANIFEST = RULEBOOK.manifest
HERE = Identity(MANIFEST.id, MANIFEST.version, MANIFEST.sha256)
UNLIKE = ReportDifference("“Costs”", "$1", "$2")


@dataclass
class Notes:
    """What the press was asked for; it prints `printed N` and reads whatever lies in `inside`."""

    inside: Inside
    assessment: Assessment
    difference: ReportDifference | None = None
    jobs: list[PrintJob] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)
    presented: list[Material] = field(default_factory=list)
    packed: list[Assessment] = field(default_factory=list)
    compared: list[tuple[bytes, bytes]] = field(default_factory=list)
    texts_compared: list[tuple[bytes, bytes]] = field(default_factory=list)

    @property
    def press(self) -> Press:
        return Press(
            write=self._write,
            present=self._present,
            pack=self._pack,
            read=lambda _content, _rulebook: self.assessment,
            open=lambda _content: self.inside,
            difference=self._compare,
            text_difference=self._compare_texts,
        )

    def _write(self, outline: Outline, job: PrintJob) -> bytes:
        self.outlines.append(outline)
        self.jobs.append(job)
        return b"printed %d" % len(self.jobs)

    def _present(self, material: Material, job: PrintJob) -> bytes:
        self.presented.append(material)
        self.jobs.append(job)
        return b"presented %d" % len(self.jobs)

    def _pack(self, assessment: Assessment) -> bytes:
        self.packed.append(assessment)
        return b"packed"

    def _compare(self, printed: bytes, derived: bytes) -> ReportDifference | None:
        self.compared.append((printed, derived))
        return self.difference

    def _compare_texts(self, printed: bytes, derived: bytes) -> ReportDifference | None:
        self.texts_compared.append((printed, derived))
        return self.difference


def recorded() -> Assessment:
    """The logistics example as its report carries it: with the verdict of its answers."""
    return stamped(Document(assessment_of("logistics")), RULEBOOK).assessment


def notes(
    change: Callable[[Inside], Inside] = lambda inside: inside, difference: ReportDifference | None = None
) -> Notes:
    assessment = recorded()
    inside = Inside(b"packed", HERE, assessment.scenarios[0].name, TODAY.isoformat(), PRODUCER)
    return Notes(change(inside), assessment, difference)


def test_a_report_is_printed_with_its_answers_and_the_choices_it_was_made_with() -> None:
    asked = notes()
    order = replace(order_of("logistics"), paper=Paper.LETTER, sections=("summary",), brand="house.toml")
    assert ReportMaker(RULEBOOK, asked.press).write(order, ReportForm.WORD) == b"printed 1"
    (job,), (outline,), (packed,) = asked.jobs, asked.outlines, asked.packed
    assert (job.form, job.paper, job.brand) == (ReportForm.WORD, Paper.LETTER, "house.toml")
    assert (job.attachment, job.scenario) == (b"packed", order.scenario)
    assert [section.id for section in outline.sections] == ["summary"]
    assert packed.report == ReportChoices(("summary",), Paper.LETTER, edition=Edition.FULL)
    assert packed.scenarios == recorded().scenarios


def test_a_workbook_is_made_from_the_advice_itself_and_carries_no_file() -> None:
    asked = notes()
    order = replace(order_of("logistics"), brand="house.toml")
    assert ReportMaker(RULEBOOK, asked.press).write(order, ReportForm.WORKBOOK) == b"presented 1"
    (job,), (material,) = asked.jobs, asked.presented
    assert (job.form, job.brand, job.attachment) == (ReportForm.WORKBOOK, "house.toml", None)
    assert material.scenario.name == order.scenario
    assert len(material.others) == len(order.assessment.scenarios) - 1


def test_the_blank_form_carries_no_answers() -> None:
    asked = notes()
    ReportMaker(RULEBOOK, asked.press).questionnaire(ReportForm.PDF, Paper.LETTER, TODAY)
    assert [(job.paper, job.attachment, job.scenario) for job in asked.jobs] == [(Paper.LETTER, None, "")]
    assert asked.packed == []


def test_a_report_is_checked_against_the_one_that_its_answers_give() -> None:
    asked = notes(difference=UNLIKE)
    found = ReportMaker(RULEBOOK, asked.press).verify(b"the report")
    assert (found.difference, found.note) == (UNLIKE, "")
    assert asked.compared == [(b"the report", b"printed 1")]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda inside: replace(inside, rulebook=replace(HERE, version="0.0.1")), "0.0.1"),
        (lambda inside: replace(inside, program="Another 9"), "Another 9"),
    ],
)
def test_what_another_program_or_rulebook_made_is_told_and_compared_by_its_texts_alone(
    change: Callable[[Inside], Inside], told: str
) -> None:
    asked = notes(change, UNLIKE)
    found = ReportMaker(RULEBOOK, asked.press).verify(b"the report")
    assert found.difference is UNLIKE
    assert told in found.note
    assert asked.compared == []
    assert asked.texts_compared == [(b"the report", b"printed 1")]


def test_a_verdict_that_the_answers_do_not_give_is_told_before_any_text_is_compared() -> None:
    asked = notes()
    scenario: Scenario = asked.assessment.scenarios[0]
    assert scenario.recorded is not None
    said = replace(scenario, recorded=replace(scenario.recorded, outcome="cpaas", possible=("cpaas",)))
    asked.assessment = replace(asked.assessment, scenarios=(said,))
    found = ReportMaker(RULEBOOK, asked.press).verify(b"the report")
    assert found.difference is not None
    assert (found.difference.place, found.difference.printed) == ("the verdict", "cpaas")
    assert asked.compared == []


@pytest.mark.parametrize(
    "change",
    [
        lambda inside: replace(inside, scenario="Nobody's"),
        lambda inside: replace(inside, position=9),
        lambda inside: replace(inside, position=0),
        lambda inside: replace(inside, date="yesterday"),
    ],
)
def test_a_report_about_no_scenario_or_no_day_is_refused(change: Callable[[Inside], Inside]) -> None:
    with pytest.raises(Refusal):
        ReportMaker(RULEBOOK, notes(change).press).verify(b"the report")


def test_a_scenario_is_found_by_its_place_whatever_paper_makes_of_its_name() -> None:
    asked = notes(lambda inside: replace(inside, scenario="cleaned", position=2))
    first = asked.assessment.scenarios[0]
    asked.assessment = replace(asked.assessment, scenarios=(first, replace(first, name="odd\u202ename")))
    assert ReportMaker(RULEBOOK, asked.press).verify(b"the report").difference is None
    assert (asked.jobs[0].scenario, asked.jobs[0].position) == ("odd\u202ename", 2)


def test_a_report_is_made_again_in_the_brand_that_travelled_inside() -> None:
    asked = notes(lambda inside: replace(inside, dress=b"the brand"))
    ReportMaker(RULEBOOK, asked.press).verify(b"the report")
    assert (asked.jobs[0].dress, asked.jobs[0].brand) == (b"the brand", "")


def test_the_other_scenarios_are_set_beside_the_one_that_is_ordered() -> None:
    first = assessment_of("logistics").scenarios[0]
    named = (first, replace(first, name="Another"), replace(first, name="A third"))
    both = replace(assessment_of("logistics"), scenarios=named)
    outline = ReportMaker(RULEBOOK, notes().press).outline(ReportOrder(both, "Another", TODAY, edition=Edition.FULL))
    assert "scenarios" in [section.id for section in outline.sections]


def test_another_edition_of_the_same_answers_is_made_from_the_same_advice() -> None:
    asked: list[tuple[object, ...]] = []

    def counting(in_use: Rulebook, *on: Any) -> Advice:
        asked.append(on)
        return advise(in_use, *on)

    maker = ReportMaker(RULEBOOK, notes().press, counting)
    brief = order_of("logistics", Edition.BRIEF)
    maker.outline(brief)
    once = len(asked)
    maker.outline(replace(brief, edition=Edition.FULL))
    assert len(asked) == once
    maker.outline(replace(brief, today=TODAY + timedelta(days=1)))
    assert len(asked) == 2 * once
    first, *others = brief.assessment.scenarios
    changed = replace(first, answers=first.answers.having("internal_users", Answer(81)))
    maker.outline(replace(brief, assessment=replace(brief.assessment, scenarios=(changed, *others))))
    assert len(asked) > 2 * once
