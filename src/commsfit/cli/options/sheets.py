"""What a command works on: a file or standard input in any accepted form, one scenario of it, and --set on top."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from commsfit.cli.options.passwords import password_from
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Document, Scenario
from commsfit.domain.document.scenarios import scenario_named
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.reading.typed_text import answer_typed
from commsfit.domain.refusals import Refusal, did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import CannotRead, StorageError
from commsfit.reporting.report_maker import ReportMaker
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.disk.refusing import within
from commsfit.storage.format.protection import is_protected, unseal
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.strict_json import LARGEST_FILE, read_json

STANDARD_INPUT: Final = "-"
_PDF: Final = b"%PDF-"


@dataclass(frozen=True, slots=True)
class ScenarioSheet:
    """A scenario and the settings of the assessment that it stands in."""

    scenario: Scenario
    settings: Settings


def file_content(file: str, password_file: Path | None = None) -> bytes:
    """The bytes of a file or of standard input, unsealed where they are protected."""
    content = _standard_input() if file == STANDARD_INPUT else read_whole(Path(file))[0]
    if not is_protected(content):
        return content
    return unseal(content, password_from(password_file, ask=say("Password of {file}", file=file)))[0]


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise CannotRead("It is closed.", place="standard input", remedy="Give the name of a file instead of -.")
    return sys.stdin.buffer.read(LARGEST_FILE + 1)


def read_file(rulebook: Rulebook, file: str, password_file: Path | None = None) -> Document:
    """The document of a file or of standard input."""
    return document_from(rulebook, file_content(file, password_file), file)


def earlier_assessment(maker: ReportMaker, rulebook: Rulebook, file: str, password_file: Path | None) -> Assessment:
    """The assessment of an earlier file, or the one inside an earlier report."""
    content = file_content(file, password_file)
    if content.startswith(_PDF):
        return maker.earlier_of(content)
    return document_from(rulebook, content, file).assessment


def document_from(rulebook: Rulebook, content: bytes, file: str) -> Document:
    """The document of a file's bytes; a refusal names the file."""
    try:
        return read_document(content, rulebook).document
    except StorageError as problem:
        raise within(problem, "standard input" if file == STANDARD_INPUT else file) from None


def chosen_scenario(assessment: Assessment, name: str | None) -> Scenario:
    """The scenario of this name, or the first."""
    scenario = assessment.scenarios[0] if name is None else scenario_named(assessment, name)
    if scenario is None:
        names = [one.name for one in assessment.scenarios]
        raise Refusal(
            "There is no such scenario.",
            place="--scenario",
            found=found_text(name),
            allowed=in_commas(names),
            remedy=did_you_mean(name or "", names),
        )
    return scenario


def _with_settings(rulebook: Rulebook, answers: Answers, settings: tuple[str, ...], today: date) -> Answers:
    known = rulebook.questions.by_id
    for setting in settings:
        question, equals, value = setting.partition("=")
        if not equals:
            raise Refusal(
                say(
                    "--set {setting}: write it as ID=VALUE, for example --set days_to_go_live=45.", setting=setting[:80]
                )
            )
        if question not in known:
            remedy = did_you_mean(question, known) or "`commsfit example --csv-template` names them all."
            raise Refusal("There is no such question.", place="--set", found=found_text(question), remedy=remedy)
        answers = answers.having(question, _setting(rulebook, question, value, today))
    return answers


def _setting(rulebook: Rulebook, question: str, value: str, today: date) -> Answer:
    """An answer from JSON, or else from text as one would type it."""
    try:
        raw = read_json(value.encode("utf-8", "surrogatepass"))
    except StorageError:
        asked, words = rulebook.question(question), rulebook.asked(question)
        try:
            return answer_typed(asked, words, value, today)
        except Refusal as problem:
            found = found_text(value)
            raise Refusal(
                problem.what, place=say("--set {question}", question=question), found=found, allowed=problem.allowed
            ) from None
    said, wrong = read_answers(rulebook, {question: raw}, place="--set ")
    if wrong:
        raise Refusal(wrong[0].sentence, place=wrong[0].place)
    return said[question]


def read_sheet(  # noqa: PLR0913 - what the command line gives
    rulebook: Rulebook,
    file: str,
    today: date,
    *,
    scenario: str | None,
    settings: tuple[str, ...],
    password_file: Path | None = None,
) -> ScenarioSheet:
    """One scenario, with the answers of the command line on top."""
    document = read_file(rulebook, file, password_file)
    chosen = chosen_scenario(document.assessment, scenario)
    answers = _with_settings(rulebook, chosen.answers, settings, today)
    return ScenarioSheet(replace(chosen, answers=answers, notes="", recorded=None), document.assessment.settings)
