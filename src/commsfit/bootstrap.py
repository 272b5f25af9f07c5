"""Joins the rooms: the rulebook in use, and the heavy parts fetched only when they are needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from commsfit.catalogue.checking.whole import check_rulebook
from commsfit.catalogue.findings import Finding
from commsfit.catalogue.loading import load_rulebook, parse_rulebook
from commsfit.domain.advice import Advice, advise
from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Document, Paper, ReportChoices, Scenario
from commsfit.domain.document.recording import stamped
from commsfit.domain.money.cost_spread import tornado
from commsfit.domain.refusals import Refusal
from commsfit.domain.verdict.preview import heading
from commsfit.exports.plan_table import Layout, csv_of
from commsfit.locations import resources
from commsfit.ports.plan_files import PlanForm
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.questionnaire import questionnaire
from commsfit.presentation.compose.report import compose
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import Difference, Form, Progress, ReportOrder, Stop, Verified
from commsfit.storage.batch.working import Worker
from commsfit.storage.disk.atomic import write_whole
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import Cabinet
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import assessment_bytes
from commsfit.storage.person.kept_rulebooks import shelved
from commsfit.storage.person.preferences import read_preferences

if TYPE_CHECKING:
    from commsfit.desktop.opening.awake import Awake, Example
    from commsfit.report.readback.extraction import Inside


@lru_cache(maxsize=8)
def rulebook(folder: Path | None = None, language: str = "en") -> Rulebook:
    """The bundled rulebook, or the one of a folder; read once."""
    core = resources() / "rulebook"
    return load_rulebook(folder or core, core, language)


def examples() -> tuple[Path, ...]:
    """The bundled example assessments."""
    return tuple(sorted((resources() / "examples").glob("*.commsfit")))


def holidays(file: Path) -> frozenset[date]:
    """The days of a holidays file."""
    from commsfit.storage.person.holidays import read_holidays

    return read_holidays(file)


def plan_file(advice: Advice, form: PlanForm, name: str) -> bytes:
    """The plan for another tool; fulfils the PlanWriter protocol."""
    if form is PlanForm.CALENDAR:
        from commsfit.exports.plan_calendar import calendar_bytes

        return calendar_bytes(advice.roadmap, name=name, today=advice.today)
    return csv_of(advice.roadmap, Layout(form.value)).encode()


def rulebook_findings(folder: Path | None) -> tuple[Finding, ...]:
    """What a check finds in the bundled rulebook or in the one of a folder."""
    core = resources() / "rulebook"
    return check_rulebook(parse_rulebook(folder or core, core), (folder or core, core))


class ReportMaker:
    """Fulfils the Reporting protocol: advice, outline, then the writer of the form that is asked for."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook

    def outline(self, order: ReportOrder) -> Outline:
        """The report as neutral blocks."""
        sheets = [(each, self._advice(order, each)) for each in order.assessment.scenarios]
        scenario, advice = next(pair for pair in sheets if pair[0].name == order.scenario)
        others = tuple((each.name, other) for each, other in sheets if each is not scenario)
        swings = tornado(advice.costs, advice.costs.recommended) if advice.costs.recommended else ()
        material = Material(self._rulebook, advice, order.assessment, scenario, others, swings)
        return compose(material, order.sections)

    def write(self, order: ReportOrder, form: Form, *, progress: Progress, stop: Stop) -> bytes:
        """The report as a file's bytes."""
        from commsfit.report.branding.brand import PLAIN_BRAND
        from commsfit.report.branding.brand_file import read_brand
        from commsfit.report.writers import WRITERS, Wishes

        wishes = Wishes(
            paper=order.paper,
            brand=read_brand(Path(order.brand)) if order.brand else PLAIN_BRAND,
            attachment=assessment_bytes(self._stamped(order)),
            scenario=order.scenario,
            progress=progress,
            stop=stop,
        )
        return WRITERS[form](self.outline(order), wishes)

    def questionnaire(self, form: Form, paper: Paper, today: date) -> bytes:
        """The blank form with its guidance."""
        from commsfit.report.writers import WRITERS, Wishes

        return WRITERS[form](questionnaire(self._rulebook, today), Wishes(paper))

    def verify(self, content: bytes) -> Verified:
        """Whether a report says what the answers inside it give."""
        from commsfit.report.file.xmp import PRODUCER
        from commsfit.report.readback.comparing import first_difference
        from commsfit.report.readback.extraction import extract_assessment
        from commsfit.report.readback.reading_text import texts_of

        inside = extract_assessment(content)
        order = self._order_of(inside)
        scenario = next(each for each in order.assessment.scenarios if each.name == order.scenario)
        advice = self._advice(order, scenario)
        said, gives = scenario.recorded, advice.verdict
        if said is None or (said.outcome, said.possible) != (gives.outcome, gives.possible):
            recorded = said.possible if said is not None else ()
            return Verified(gives.sentence, Difference("the verdict", ", ".join(recorded), ", ".join(gives.possible)))
        unlike = ""
        if inside.rulebook != advice.rulebook:
            was, now = (f"{one.id} {one.version} ({one.sha256[:12]})" for one in (inside.rulebook, advice.rulebook))
            unlike = f"It was made with the rulebook {was}; this is {now}."
        elif inside.producer != PRODUCER:
            unlike = f"It was made by {inside.producer}; this is {PRODUCER}."
        if unlike:
            return Verified(gives.sentence, None, f"{unlike} The verdict is the same; the texts were not compared.")
        derived = self.write(order, Form.PDF, progress=lambda _done, _of, _part: None, stop=lambda: False)
        return Verified(gives.sentence, first_difference(texts_of(content), texts_of(derived)))

    def _order_of(self, inside: Inside) -> ReportOrder:
        """The order that the report was made for, as the report tells it."""
        assessment = read_document(inside.assessment, self._rulebook).document.assessment
        names = [scenario.name for scenario in assessment.scenarios]
        if inside.scenario not in names:
            raise Refusal(
                f"The report is about the scenario {inside.scenario!r}, which is not inside: {', '.join(names)}."
            )
        try:
            today = date.fromisoformat(inside.date)
        except ValueError:
            raise Refusal(f"The report's date is {inside.date[:40]!r}, which is no day.") from None
        return ReportOrder(assessment, inside.scenario, today, assessment.report.paper, assessment.report.sections)

    def _advice(self, order: ReportOrder, scenario: Scenario) -> Advice:
        return advise(self._rulebook, scenario.answers, order.today, scenario.choices)

    def _stamped(self, order: ReportOrder) -> Assessment:
        """The assessment with each verdict recorded, and the choices that this report was made with."""
        document = stamped(Document(order.assessment), self._rulebook)
        return replace(document.assessment, report=ReportChoices(order.sections, order.paper))


def batch_worker(folder: Path | None, today: date, reports: Path | None) -> Worker:
    """What one process of a batch works with; `reports` is the folder for PDFs where they are wanted."""
    maker = ReportMaker(rulebook(folder))

    def report(assessment: Assessment) -> bytes:
        wishes = assessment.report
        name = assessment.scenarios[0].name
        # No brand: its path comes with the row, and a row of strangers must not name files to read.
        order = ReportOrder(assessment, name, today, wishes.paper, wishes.sections)
        return maker.write(order, Form.PDF, progress=lambda _done, _of, _part: None, stop=lambda: False)

    return Worker(rulebook(folder), today, reports, report)


def cabinet(in_use: Rulebook) -> Cabinet:
    """The Filing of this person's windows."""

    def from_report(content: bytes) -> bytes:
        from commsfit.report.readback.extraction import extract_assessment

        return extract_assessment(content).assessment

    return Cabinet(Folders.of_this_person(), in_use, lambda: datetime.now(UTC), from_report=from_report)


def kept_rulebook(sha256: str) -> Rulebook | None:
    """The rulebook of this hash: the bundled one, or one that a file was saved with on this machine."""
    bundled = rulebook()
    return bundled if bundled.manifest.sha256 == sha256 else shelved(sha256, Folders.of_this_person())


def checker_of(content: bytes, folder: Path | None) -> ReportMaker:
    """The maker under the rulebook that a report was made with, where this machine has kept it; else the one in use."""
    from commsfit.report.readback.extraction import extract_assessment

    named = extract_assessment(content).rulebook
    kept = kept_rulebook(named.sha256) if folder is None else None
    return ReportMaker(kept or rulebook(folder))


def chosen_rulebook() -> tuple[Rulebook, str]:
    """The rulebook that this person's settings name, or the bundled one and why; the examples must open under it."""
    folder = read_preferences(Folders.of_this_person()).rulebook_folder
    if not folder:
        return rulebook(), ""
    try:
        chosen = rulebook(Path(folder))
        for path in examples():
            read_document(path.read_bytes(), chosen)
    except Refusal as refusal:
        return rulebook(), f"The rulebook in {folder} cannot be used; the bundled one is in use. {refusal}"
    return chosen, ""


def _example(in_use: Rulebook, name: str, document: Document) -> Example:
    from commsfit.desktop.opening.awake import Example

    scenario = document.assessment.scenarios[0]
    found = heading(in_use, scenario.answers)
    client, verdict = document.assessment.client.name or name, found.verdict
    return Example(name, client, verdict.sentence, verdict.outcome, contradicts=bool(found.problems))


def awake() -> Awake:
    """All that the window needs once it is painted; fetches every module that its pages are made of."""
    from commsfit.desktop.office.office import Office
    from commsfit.desktop.opening.awake import Awake
    from commsfit.desktop.session.clock import today

    in_use, note = chosen_rulebook()
    filing = cabinet(in_use)
    shown = {path.stem: read_document(path.read_bytes(), in_use).document for path in examples()}
    # The first advice compiles the decision; the window's thread need not wait for that.
    advise(in_use, Answers(), date.min)
    return Awake(
        rulebook=in_use,
        advise=advise,
        today=today,
        filing=filing,
        examples=tuple(_example(in_use, name, document) for name, document in shown.items()),
        open_example=lambda name: shown[name],
        reporting=ReportMaker(in_use),
        write_plan=plan_file,
        keep=write_whole,
        make_office=Office,
        read_rulebook=rulebook,
        rulebook_note=note,
    )
