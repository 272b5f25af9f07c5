"""Joins the rooms: the rulebook in use, and the heavy parts fetched only when they are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from commsfit import __version__
from commsfit.catalogue.checking.whole import check_rulebook
from commsfit.catalogue.findings import Finding
from commsfit.catalogue.loading import load_rulebook, parse_rulebook
from commsfit.domain import advice as spine
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Document
from commsfit.domain.document.scrubbing import scrubbed
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.refusals import Refusal
from commsfit.domain.verdict.open_questions import open_questions
from commsfit.domain.verdict.outcome import judge
from commsfit.domain.verdict.problems import find_contradictions
from commsfit.domain.wording.messages import say
from commsfit.exports.plan_table import TableLayout, csv_of
from commsfit.locations import guide, resources
from commsfit.ports.batches import AssessMany, BatchEnd, BatchStopped
from commsfit.ports.plan_files import PlanForm
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.brand import PLAIN_BRAND
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportDifference, ReportForm, ReportOrder, ReportsOfBatch
from commsfit.reporting.press import Inside, Press, PrintJob
from commsfit.reporting.report_maker import ReportMaker
from commsfit.storage.batch.working import Worker
from commsfit.storage.disk.atomic import write_whole
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import assessment_bytes, document_bytes
from commsfit.storage.person.kept_rulebooks import shelved
from commsfit.storage.person.preferences import read_preferences
from commsfit.storage.person.stillness import asks_for_stillness

if TYPE_CHECKING:
    from commsfit.desktop.opening.awake import Awake, Example, Insides
    from commsfit.storage.batch.running import Batch, BatchProgress

_PAGES_FROM: Final = (
    "session.session",
    "theme.icons",
    "widgets.words.clamped",
    "widgets.controls.choosing.options",
    "widgets.controls.choosing.choice",
    "widgets.controls.buttons.day_menu",
    "widgets.editing.prose_edit",
    "widgets.drawing.scene_view",
    "fields.registry",
    "pages.question",
    "pages.section",
    "pages.check",
    "dialogs.sheet",
    "results.parts.data_table",
    "results.parts.chart_box",
    "results.verdict.verdict_page",
    "results.what_if.what_if_page",
    "results.costs.costs_page",
    "results.readiness.readiness_page",
    "results.roadmap.roadmap_page",
    "results.scenarios.scenarios_page",
    "results.report.preview",
    "results.report.report_page",
    "workshop.pages",
    "workspace.workspace",
    "estimates.sheet",
    "customer_view.customer_view",
    "office.office",
)
"""In the order in which each brings little that those before it have not: one is fetched at a time."""


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
    return csv_of(advice.roadmap, TableLayout(form.value)).encode()


def calendar_days_off(countries: frozenset[str], year: int) -> frozenset[date]:
    """The public holidays of countries in a year; fulfils the DaysOff protocol."""
    from commsfit.calendars import public_holidays

    return public_holidays.days_off(countries, year)


def advise_with_days_off(
    in_use: Rulebook,
    answers: Answers,
    today: date,
    choices: Choices = Choices(),  # noqa: B008 - frozen
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Advice:
    """Everything that follows from the answers, on the calendar of their countries; fulfils the Advise protocol."""
    return spine.advise(in_use, answers, today, choices, settings, calendar_days_off)


def rulebook_findings(folder: Path | None) -> tuple[Finding, ...]:
    """What a check finds in the bundled rulebook or in the one of a folder."""
    core = resources() / "rulebook"
    return check_rulebook(parse_rulebook(folder or core, core), (folder or core, core))


def press() -> Press:
    """The writers and readers of reports, each fetched when it is first called."""

    def write(outline: Outline, job: PrintJob) -> bytes:
        from commsfit.report.writers import report_bytes

        return report_bytes(outline, job)

    def present(material: Material, job: PrintJob) -> bytes:
        from commsfit.report.branding.brand_file import read_brand

        brand = read_brand(Path(job.brand)) if job.brand else PLAIN_BRAND
        if job.form is ReportForm.WORKBOOK:
            from commsfit.exports.workbook.workbook import workbook_bytes

            return workbook_bytes(material, job.paper, brand)
        from commsfit.exports.deck.deck import deck_bytes
        from commsfit.presentation.compose.deck.deck import compose_deck

        return deck_bytes(compose_deck(material), brand)

    def inside(content: bytes) -> Inside:
        from commsfit.report.readback.extraction import extract_assessment

        return extract_assessment(content)

    def difference(printed: bytes, derived: bytes) -> ReportDifference | None:
        from commsfit.report.readback.comparing import report_difference

        return report_difference(printed, derived)

    def text_difference(printed: bytes, derived: bytes) -> ReportDifference | None:
        from commsfit.report.readback.comparing import text_difference as of_texts

        return of_texts(printed, derived)

    def read(content: bytes, in_use: Rulebook) -> Assessment:
        return read_document(content, in_use).document.assessment

    return Press(
        write=write,
        present=present,
        pack=assessment_bytes,
        read=read,
        open=inside,
        difference=difference,
        text_difference=text_difference,
    )


def report_maker(in_use: Rulebook) -> ReportMaker:
    """Makes and checks reports under this rulebook."""
    return ReportMaker(in_use, press(), advise_with_days_off)


def batch_worker(folder: Path | None, today: date, reports: ReportsOfBatch | None) -> Worker:
    """What one process of a batch works with."""
    return _worker(rulebook(folder), today, reports)


def _worker(in_use: Rulebook, today: date, reports: ReportsOfBatch | None) -> Worker:
    if reports is None:
        return Worker(in_use, today, advise=advise_with_days_off)
    maker = report_maker(in_use)

    def write(form: ReportForm, assessment: Assessment) -> bytes:
        wishes, edition = assessment.report, reports.edition
        name = assessment.scenarios[0].name
        sections = wishes.sections if wishes.edition is edition else None
        # Never the row's own brand: a row of strangers must not name files to read.
        order = ReportOrder(assessment, name, today, wishes.paper, sections, reports.brand, edition)
        return maker.write(order, form)

    writers = {f".{form}": partial(write, form) for form in reports.forms}
    return Worker(in_use, today, reports.folder, writers, advise_with_days_off)


def batch_of(source: Path, output: Path, in_use: Rulebook, today: date, reports: ReportsOfBatch | None) -> Batch:
    """A batch in this process; whoever has more of them gives it `jobs` and a worker that they can make."""
    from commsfit.storage.batch.rows import source_of
    from commsfit.storage.batch.running import Batch

    made_with = f"{__version__} {in_use.manifest.sha256} {today.isoformat()} {reports.told if reports else ''}"
    return Batch(
        source=source_of(source, frozenset(in_use.questions.by_id)),
        folder=output,
        made_with=hashlib.sha256(made_with.encode()).hexdigest(),
        make_worker=partial(_worker, in_use, today, reports),
        reports=reports.folder if reports else None,
    )


def assess_many(in_use: Rulebook, today: Callable[[], date]) -> AssessMany:
    """Runs a batch for the window: one row after another, in the thread that it is called in."""

    def run(source: Path, folder: Path, tell: Callable[[int], object], stop: Callable[[], bool]) -> BatchEnd:
        def on_row(progress: BatchProgress) -> None:
            tell(progress.rows)
            if stop():
                raise BatchStopped

        from commsfit.storage.batch.outputs import RESULTS
        from commsfit.storage.batch.running import run_batch

        end = run_batch(batch_of(source, folder, in_use, today(), None), on_row)
        return BatchEnd(end.rows, end.failed, folder / RESULTS)

    return run


def file_store(in_use: Rulebook) -> FileStore:
    """The Filing of this person's windows."""
    inside = press().open
    return FileStore(
        Folders.of_this_person(),
        in_use,
        lambda: datetime.now(UTC),
        from_report=lambda content: inside(content).assessment,
    )


def kept_rulebook(sha256: str) -> Rulebook | None:
    """The rulebook of this hash: the bundled one, or one that a file was saved with on this machine."""
    bundled = rulebook()
    return bundled if bundled.manifest.sha256 == sha256 else shelved(sha256, Folders.of_this_person())


def checker_of(content: bytes, folder: Path | None) -> ReportMaker:
    """The maker under the rulebook that a report was made with, where this machine has kept it; else the one in use."""
    named = press().open(content).rulebook
    kept = kept_rulebook(named.sha256) if folder is None else None
    return report_maker(kept or rulebook(folder))


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
        return rulebook(), say(
            "The rulebook in {folder} cannot be used; the bundled one is in use. {refusal}",
            folder=folder,
            refusal=refusal,
        )
    return chosen, ""


def _example(in_use: Rulebook, name: str, document: Document) -> Example:
    from commsfit.desktop.opening.awake import Example

    scenario = document.assessment.scenarios[0]
    sheet = sheet_of(in_use, scenario.answers)
    verdict = judge(sheet, open_questions(sheet))
    client, contradicts = document.assessment.client.name or name, bool(find_contradictions(sheet))
    return Example(name, client, verdict.sentence, verdict.outcome, contradicts=contradicts)


def _fetch_pages() -> Iterator[None]:
    """In the window's thread: PySide makes a class when it is first named, and two threads at that end the program."""
    for name in _PAGES_FROM:
        import_module(f"commsfit.desktop.{name}")
        yield


def _make_office(*given: Any) -> Insides:
    from commsfit.desktop.office.office import Office

    return Office(*given)


def anonymised(in_use: Rulebook, document: Document) -> Document:
    """A copy to share: the figures stay, every name, note and person is gone."""
    typed = frozenset(question.id for question in in_use.every_question if question.kind is Kind.TEXT)
    return scrubbed(document, typed)


def guide_files() -> dict[str, str]:
    """The text of the guide, by the names of its files."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(guide().glob("*.md"))}


def awake() -> Awake:
    """All that the window needs once it is painted; runs in a thread, and so touches nothing of Qt."""
    from commsfit.desktop.opening.awake import Awake
    from commsfit.desktop.session.clock import today

    in_use, note = chosen_rulebook()
    filing = file_store(in_use)
    shown = {path.stem: read_document(path.read_bytes(), in_use).document for path in examples()}
    advise = spine.remembering(advise_with_days_off)
    # The first advice compiles the decision; the window's thread need not wait for that.
    advise(in_use, Answers(), today(), Choices(), Settings())
    return Awake(
        rulebook=in_use,
        advise=advise,
        today=today,
        filing=filing,
        examples=tuple(_example(in_use, name, document) for name, document in shown.items()),
        open_example=lambda name: shown[name],
        reporting=ReportMaker(in_use, press(), advise),
        write_plan=plan_file,
        keep=write_whole,
        fetch=_fetch_pages,
        make_office=_make_office,
        read_rulebook=rulebook,
        guide=guide_files,
        assess_many=assess_many(in_use, today),
        anonymised=lambda document: document_bytes(anonymised(in_use, document)),
        is_still=asks_for_stillness(),
        rulebook_note=note,
    )
