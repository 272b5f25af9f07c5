"""Every state that people see has the same word in the window, in the PDF, in Word and in the terminal.

One advice is made to hold each state once, under a title of its own; the four surfaces draw it with the code that they
always draw with, and what stands beside each title is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.readiness import readiness_page
from commsfit.desktop.results.readiness.readiness_page import ChecksCard, DutiesCard
from commsfit.desktop.results.roadmap.prospects_card import ProspectsCard
from commsfit.desktop.results.scenarios.scenarios_page import ScenariosPage
from commsfit.desktop.results.verdict.open_answers import Assumed
from commsfit.desktop.results.verdict.why import Why
from commsfit.desktop.session.scenario_edits import add_scenario
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.assumptions.register import WrittenRegister
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.risks import Level
from commsfit.domain.readiness import CheckState
from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.compose.annex.assumptions import assumptions_section
from commsfit.presentation.compose.annex.compliance import compliance_section
from commsfit.presentation.compose.annex.decision import decision_section
from commsfit.presentation.compose.annex.scenarios import scenarios_section
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.report.checklist import checklist_section
from commsfit.presentation.compose.report.risks import risks_section
from commsfit.presentation.outline.outline import Outline, Section, Table
from commsfit.presentation.sentences import states
from commsfit.presentation.terminal.outline_text import plain_text, text_lines
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from tests.desktop.results.conftest import OpenExample
from tests.desktop.results.scenarios.test_scenarios_page import cells

MILESTONES = {
    "met": (True, True, "Done: seen"),
    "asked": (True, True, ""),
    "wise": (False, True, ""),
    "open": (True, None, ""),
}
Texts = dict[str, str]
"""Per surface, all that it says, in order."""


def every_state(advice: Advice) -> Advice:
    """The advice with each state once; its titles name what they are the title of."""
    check, milestone, signal = advice.readiness.checks[0], advice.compliance[0], advice.signals[0]
    risk, assumption = advice.prospects.risks[0], advice.assumptions[0]
    return replace(
        advice,
        readiness=replace(
            advice.readiness,
            checks=tuple(
                replace(check, id=f"check-{one}", title=f"Check {one}", state=one, done="", source=None)
                for one in CheckState
            ),
        ),
        network=replace(advice.network, checks=()),
        compliance=tuple(
            replace(
                milestone, id=name, title=f"Milestone {name}", mandatory=must, applies=applies, done=done, source=None
            )
            for name, (must, applies, done) in MILESTONES.items()
        ),
        signals=tuple(
            replace(signal, id=f"signal-{one}", title=f"Rule {one}", state=one, readings=()) for one in SignalState
        ),
        prospects=replace(
            advice.prospects,
            risks=tuple(
                replace(risk, id=f"risk-{one}", title=f"Risk {one}", likelihood=one, impact=one, source=None)
                for one in Level
            ),
        ),
        register=WrittenRegister(
            tuple(
                replace(assumption, title=f"Figure {basis} {weight}", value="1", basis=basis, matters=weight == "heavy")
                for basis in Basis
                for weight in ("heavy", "light")
            )
        ),
    )


def on_paper(session: Session, advice: Advice) -> Outline:
    """The sections that say these states, composed as for a report."""
    scenario = session.assessment.scenarios[0]
    material = Material(session.rulebook, advice, session.assessment, scenario, (("Other", session.advice),))
    composers: tuple[Callable[[Material], Section | None], ...] = (
        checklist_section,
        compliance_section,
        decision_section,
        risks_section,
        assumptions_section,
        scenarios_section,
    )
    sections = tuple(section for compose in composers if (section := compose(material)))
    return Outline("Every state", "", "en", "", "", "2026-11-20", "Every state", sections, "core", "1", "0" * 64)


def with_badges(card: QWidget) -> list[str]:
    """Labels and badges in the order of the tree: a badge paints its word, and says it by its name."""
    parts = [part for part in card.findChildren(QWidget) if part.isVisibleTo(card)]
    said = [part.accessibleName() if isinstance(part, Badge) else "".join(words_of_one(part)) for part in parts]
    return [text for text in said if text]


def words_of_one(part: QWidget) -> list[str]:
    return [part.text().replace("\u200b", "")] if isinstance(part, QLabel) else []


def in_window(qtbot: QtBot, session: Session, advice: Advice) -> str:
    """What the cards of the result pages say of the same advice."""
    checks, duties = ChecksCard(session, "The CPaaS part", Track.CPAAS), DutiesCard(session)
    why, risks, assumed = Why(), ProspectsCard(), Assumed()
    for card in (checks, duties, why, risks, assumed):
        qtbot.addWidget(card)
    checks.show_readiness(advice.readiness)
    duties.show_milestones(advice.compliance)
    duties.listing.all.setChecked(True)
    why.show_advice(advice)
    why._listing.all.setChecked(True)
    risks.show_prospects(advice.prospects)
    assumed.show_advice(advice)
    assumed._listing.all.setChecked(True)
    for card in (checks, duties, why, risks, assumed):
        card.show()
    return "\n".join(text for card in (checks, duties, why, risks, assumed) for text in with_badges(card))


def surfaces(qtbot: QtBot, session: Session) -> Texts:
    """All that the four surfaces say."""
    advice = every_state(session.advice)
    outline = on_paper(session, advice)
    word = docx.Document(BytesIO(word_bytes(outline, Wishes())))
    in_tables = [cell for table in word.tables for row in table.rows for cell in row.cells]
    return {
        "window": in_window(qtbot, session, advice),
        "pdf": "\n".join(block.text for block in block_texts(pdf_bytes(outline, Wishes()))),
        "word": "\n".join(one.text for one in (*in_tables, *word.paragraphs)),
        "terminal": "\n".join(text_lines(outline, 600)),
    }


def expected() -> list[tuple[str, str]]:
    """Each title with the word that belongs beside it, out of the one place where the words stand."""
    return [
        *((f"Check {one}", states.check_state(one).words) for one in CheckState),
        *((f"Rule {one}", states.signal_state(one).words) for one in SignalState),
        *((f"Risk {one}", states.level_state(one).words) for one in Level),
        *((f"Figure {basis} heavy", states.basis_word(basis)) for basis in Basis),
        ("Milestone met", "Done"),
        ("Milestone asked", "Required"),
        ("Milestone wise", "Advised"),
    ]


def unlike(told: Texts) -> list[str]:
    """Where a surface does not say the word on the title's line or soon after it, before the next title."""
    titles = [title for title, _ in expected()]
    found = []
    for surface, text in told.items():
        for title, word in expected():
            places = [at for at in range(len(text)) if text.startswith(title, at)]
            ends = [
                min([text.find(other, at + 1) for other in titles if text.find(other, at + 1) > 0], default=len(text))
                for at in places
            ]
            starts = [text.rfind("\n", 0, at) + 1 for at in places]
            if not any(word in text[start:end] for start, end in zip(starts, ends, strict=True)):
                found.append(f"{surface}: {title} is not “{word}”")
    return found


def test_every_state_has_one_word_on_all_four_surfaces(qtbot: QtBot, example: OpenExample) -> None:
    assert unlike(surfaces(qtbot, example("logistics"))) == []


def test_a_word_of_the_window_s_own_is_found(
    qtbot: QtBot, example: OpenExample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def own(state: CheckState) -> states.StateWords:
        told = states.check_state(state)
        return told._replace(words="Pass") if state is CheckState.PASS else told

    monkeypatch.setattr(readiness_page, "check_state", own)
    assert unlike(surfaces(qtbot, example("logistics"))) == ["window: Check pass is not “In order”"]


def test_the_scenarios_stand_in_one_table_on_screen_and_on_paper(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    add_scenario(session, "Many hours", session.answers.having("developer_hours_per_week", Answer(60)))
    add_scenario(session, "Few hours", session.answers.having("developer_hours_per_week", Answer(4)))
    page = ScenariosPage(session)
    qtbot.addWidget(page)
    page.refresh()
    others = [(one.name, session.advise(one.answers, one.choices)) for one in session.assessment.scenarios]
    name, advice = others[0]
    scenario = next(one for one in session.assessment.scenarios if one.name == name)
    section = scenarios_section(Material(session.rulebook, advice, session.assessment, scenario, tuple(others[1:])))
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))
    rows = [[plain_text(cell) for cell in row] for row in table.rows]
    assert len(rows) > 3
    assert cells(page) == {first: rest for first, *rest in rows}
