"""Every value with a word of its own (gate, tier, side, return, weight, outcome) says it alike on all four surfaces.

Each value is given to the window's part and to the section that print it; PDF, Word and terminal draw that section as
they always do. States that stand beside a title are compared in `test_one_wording`; together they walk every function
of `sentences/states`, and a new one that neither walks fails.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from inspect import getmembers, isfunction
from io import BytesIO
from types import ModuleType

import docx
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.costs import costs_page
from commsfit.desktop.results.costs.costs_page import ReturnCard
from commsfit.desktop.results.readiness import readiness_page
from commsfit.desktop.results.readiness.readiness_page import ChecksCard
from commsfit.desktop.results.roadmap import board, board_card
from commsfit.desktop.results.roadmap.board import TierColumn
from commsfit.desktop.results.roadmap.board_card import BoardCard
from commsfit.desktop.results.verdict import open_answers
from commsfit.desktop.results.verdict.open_answers import Disagreements
from commsfit.desktop.results.verdict.verdict_page import VerdictPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.advice import Advice
from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.readiness import Gate
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.explanation import Disagreement
from commsfit.presentation.compose.annex.disagreements import disagreements_section
from commsfit.presentation.compose.annex.moscow import moscow_section
from commsfit.presentation.compose.annex.scenarios import scenarios_section
from commsfit.presentation.compose.brief.first_page import first_page
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.report.money import net_section
from commsfit.presentation.compose.report.ninety_days import next_steps_section
from commsfit.presentation.compose.workshop_record import workshop_record
from commsfit.presentation.outline.outline import Outline, Section
from commsfit.presentation.sentences import states
from commsfit.presentation.terminal.outline_text import text_lines
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from tests.desktop.results.conftest import OpenExample
from tests.domain.verdict.test_outcome import ABLE

Compose = Callable[[Material], Section | None]
Surfaces = Mapping[str, str]
"""What each surface says of one value."""
Told = dict[str, Surfaces]
"""The surfaces under the word that they must say."""
BESIDE_A_TITLE = {"check_state", "signal_state", "level_state", "milestone_state", "basis_word"}
"""Walked in `test_one_wording`."""
IN_A_CHART = {"track_title"}
"""Said in pictures alone, which window and paper draw from one scene."""
OUTCOMES: dict[str, dict[str, object]] = {
    "ucaas": {},
    "cpaas": {"external_messages_per_month": 10001},
    "dual_stack": {"external_messages_per_month": 10001, "internal_users": 50},
    "dual_stack_phased": {"unmet_requirement_percent": 11},
    "cpaas_blocked": {"goals": ["embed_in_portal_or_crm"], "developer_hours_per_week": 19},
}
"""One sheet that leads to each, from the cases of the verdict; by it each timing is told, too."""


def on_paper(session: Session, advice: Advice, compose: Compose, other: Advice | None = None) -> dict[str, str]:
    """What PDF, Word and terminal make of this section; `other` stands in two further scenarios."""
    scenario = session.assessment.scenarios[0]
    material = Material(
        session.rulebook, advice, session.assessment, scenario, (("B", other or advice), ("C", other or advice))
    )
    section = compose(material)
    assert section is not None
    title = advice.verdict.sentence
    outline = Outline(title, "", "en", "", "", "2026-11-20", title, (section,), "core", "1", "0" * 64)
    word = docx.Document(BytesIO(word_bytes(outline, Wishes())))
    in_tables = [cell for table in word.tables for row in table.rows for cell in row.cells]
    return {
        "pdf": one_line("\n".join(block.text for block in block_texts(pdf_bytes(outline, Wishes())))),
        "word": one_line("\n".join(one.text for one in (*in_tables, *word.paragraphs))),
        "terminal": one_line("\n".join(text_lines(outline, 600))),
    }


def one_line(text: str) -> str:
    """Words stay the same wherever a line breaks."""
    return " ".join(text.replace("\u200b", "").split())


def in_window(qtbot: QtBot, part: QWidget) -> str:
    """What labels and badges of a part of the window say."""
    qtbot.addWidget(part)
    told = [
        one.accessibleName() if isinstance(one, Badge) else one.text()
        for one in part.findChildren(QWidget)
        if isinstance(one, Badge | Text) and not one.isHidden()
    ]
    return one_line("\n".join(told))


def gates(qtbot: QtBot, session: Session) -> Told:
    """Each gate under the word it must say."""
    found: Told = {}
    for gate in Gate:
        ready = replace(session.advice.readiness, gate=gate, checks=(), words="x")
        card = ChecksCard(session, "The CPaaS part", Track.CPAAS)
        card.show_readiness(ready)
        advice = replace(session.advice, readiness=ready)
        apart = replace(advice, readiness=replace(ready, gate=Gate.GO if gate is not Gate.GO else Gate.OPEN))
        paper = on_paper(session, advice, scenarios_section, apart)
        found[states.gate_state(gate).words] = {"window": in_window(qtbot, card), **paper}
    return found


def tiers(qtbot: QtBot, session: Session) -> Told:
    roadmap, found = session.advice.roadmap, Told()
    for tier in Priority:
        items = (replace(roadmap.items[0], priority=tier),)
        advice = replace(session.advice, roadmap=replace(roadmap, items=items, warnings=()))
        found[states.tier_word(tier)] = {
            "window": in_window(qtbot, TierColumn(tier)),
            **on_paper(session, advice, moscow_section),
        }
    return found


def sides(qtbot: QtBot, session: Session) -> Told:
    roadmap, found = session.advice.roadmap, Told()
    for track in Track:
        gate = next(one for one in roadmap.gates if one.on)
        advice = replace(session.advice, roadmap=replace(roadmap, gates=(replace(gate, title="x", track=track),)))
        found[states.track_word(track)] = {
            "window": in_window(qtbot, BoardCard(replace(roadmap.items[0], track=track))),
            **on_paper(session, advice, next_steps_section),
        }
    return found


def returns(qtbot: QtBot, session: Session) -> Told:
    found: Told = {}
    for valid in (True, False):
        sms = replace(session.advice.returns.sms, valid=valid)
        advice = replace(session.advice, returns=replace(session.advice.returns, sms=sms, video=sms))
        card = ReturnCard("SMS")
        card.show_return(session.rulebook, sms, "USD")
        paper = on_paper(session, advice, net_section)
        found[states.return_state(sms).words] = {"window": in_window(qtbot, card), **paper}
    return found


def weights(qtbot: QtBot, session: Session) -> Told:
    found: Told = {}
    for matters in (True, False):
        one = Disagreement("internal_users", (("Ann", "40"), ("Bob", "90")), matters, "x")
        advice = replace(session.advice, explanation=replace(session.advice.explanation, disagreements=(one,)))
        card = Disagreements(session)
        card.show_advice(advice)
        for compose in (disagreements_section, workshop_record):
            paper = on_paper(session, advice, compose)
            told = states.matters_state(matters=matters).words
            surfaces = {f"{name} ({compose.__name__})": text for name, text in paper.items()}
            found[told] = {**found.get(told, {}), "window": in_window(qtbot, card), **surfaces}
    return found


def outcomes(qtbot: QtBot, session: Session) -> Told:
    found: Told = {}
    assert set(OUTCOMES) == {outcome.id for outcome in session.rulebook.decision.outcomes}
    for outcome, changes in OUTCOMES.items():
        for name, answer in read_answers(session.rulebook, ABLE | changes)[0].items():
            session.answer(name, answer)
        assert session.advice.verdict.outcome == outcome
        page = VerdictPage(session)
        page.refresh()
        window = one_line(f"{page.headline.text()} {in_window(qtbot, page)}")
        surfaces = {"window": window, **on_paper(session, session.advice, first_page)}
        found[session.advice.verdict.sentence] = surfaces
        found[session.rulebook.outcome_name(outcome)] = surfaces
    return found


WALKS: dict[str, Callable[[QtBot, Session], Told]] = {
    "gate_state": gates, "tier_word": tiers, "track_word": sides, "return_state": returns, "matters_state": weights,
}  # fmt: skip
PLANTED: dict[str, tuple[ModuleType, Callable[..., object]]] = {
    "gate_state": (readiness_page, lambda gate: states.gate_state(gate)._replace(words="Go")),
    "tier_word": (board, lambda _tier: "Mandatory"),
    "track_word": (board_card, lambda _track: "Side"),
    "return_state": (costs_page, lambda found: states.return_state(found)._replace(words="Measured")),
    "matters_state": (open_answers, lambda *, matters: states.matters_state(matters=matters)._replace(words="Heavy")),
}
"""A module of the window, and a word of its own that it might say."""


def silent(told: Mapping[str, Surfaces]) -> set[str]:
    """The surfaces that do not say a value's word."""
    return {surface for word, texts in told.items() for surface, text in texts.items() if one_line(word) not in text}


@pytest.mark.parametrize("kind", WALKS)
def test_every_value_has_one_word_on_all_surfaces(kind: str, qtbot: QtBot, example: OpenExample) -> None:
    assert silent(WALKS[kind](qtbot, example("logistics"))) == set()


@pytest.mark.parametrize("kind", WALKS)
def test_a_word_of_the_window_s_own_is_found(
    kind: str, qtbot: QtBot, example: OpenExample, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, own = PLANTED[kind]
    monkeypatch.setattr(module, kind, own)
    assert silent(WALKS[kind](qtbot, example("logistics"))) == {"window"}


def test_every_outcome_and_timing_has_one_sentence_and_one_name_on_all_surfaces(qtbot: QtBot, empty: Session) -> None:
    assert silent(outcomes(qtbot, empty)) == set()


def test_every_function_that_words_a_value_is_walked() -> None:
    here = {name for name, member in getmembers(states, isfunction) if member.__module__ == states.__name__}
    assert here == BESIDE_A_TITLE | IN_A_CHART | set(WALKS)
