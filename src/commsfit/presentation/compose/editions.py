"""Advice to the whole report: every section that has something to say, in the order in which a buyer reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from commsfit.domain.document.assessment import Edition
from commsfit.domain.wording.lists import in_dots
from commsfit.presentation.compose.annex.assumptions import assumptions_section
from commsfit.presentation.compose.annex.compliance import compliance_section
from commsfit.presentation.compose.annex.cost_lines import cost_lines_section
from commsfit.presentation.compose.annex.decision import decision_section
from commsfit.presentation.compose.annex.decisions import decisions_section
from commsfit.presentation.compose.annex.disagreements import disagreements_section
from commsfit.presentation.compose.annex.method import method_section
from commsfit.presentation.compose.annex.moscow import moscow_section
from commsfit.presentation.compose.annex.procurement import offers_section, procurement_section
from commsfit.presentation.compose.annex.scenarios import scenarios_section
from commsfit.presentation.compose.annex.schedule import schedule_section
from commsfit.presentation.compose.annex.situation import situation_section
from commsfit.presentation.compose.brief.first_page import first_page
from commsfit.presentation.compose.brief.second_page import second_page
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.report.checklist import checklist_section
from commsfit.presentation.compose.report.money import costs_section, net_section
from commsfit.presentation.compose.report.ninety_days import next_steps_section
from commsfit.presentation.compose.report.options import options_section
from commsfit.presentation.compose.report.picture import picture_section
from commsfit.presentation.compose.report.plan import people_section, roadmap_section
from commsfit.presentation.compose.report.risks import risks_section
from commsfit.presentation.compose.report.vendors import vendors_section
from commsfit.presentation.compose.since import since_section
from commsfit.presentation.compose.unsettled.contradiction import contradiction_page
from commsfit.presentation.compose.unsettled.open_page import open_page
from commsfit.presentation.compose.unsettled.so_far import assumed_section, so_far_page
from commsfit.presentation.compose.workshop_record import workshop_record
from commsfit.presentation.formats.letters import fitted
from commsfit.presentation.outline.outline import Outline, Section
from commsfit.presentation.sentences.plan import board

_SCENARIO: Final = 40.0
"""So many times its size a scenario's name may be wide over the title."""
SUBJECT: Final = "Communications platform assessment"

_Composer: TypeAlias = Callable[[Material], Section | None]
_BRIEF: Final[tuple[_Composer, ...]] = (first_page, second_page)
_UP_TO_COSTS: Final[tuple[_Composer, ...]] = (picture_section, options_section, costs_section)
_MONEY_FIRST: Final[tuple[_Composer, ...]] = (net_section, roadmap_section)
_PLAN_FIRST: Final[tuple[_Composer, ...]] = (roadmap_section, net_section)
"""Without a price there is little to say of the net: it shares a page with what follows the roadmap."""
_FROM_PEOPLE: Final[tuple[_Composer, ...]] = (
    people_section,
    checklist_section,
    risks_section,
    vendors_section,
    next_steps_section,
)
_ANNEX: Final[tuple[_Composer, ...]] = (
    situation_section,
    decision_section,
    scenarios_section,
    cost_lines_section,
    moscow_section,
    schedule_section,
    procurement_section,
    offers_section,
    compliance_section,
    disagreements_section,
    decisions_section,
    assumptions_section,
    method_section,
)
_OPEN: Final[tuple[_Composer, ...]] = (open_page, so_far_page)
_OPEN_REPORT: Final[tuple[_Composer, ...]] = (checklist_section, assumed_section)
_OPEN_ANNEX: Final[tuple[_Composer, ...]] = (
    situation_section,
    decision_section,
    scenarios_section,
    moscow_section,
    compliance_section,
    disagreements_section,
    decisions_section,
    method_section,
)
_AS_ANSWERED: Final[tuple[_Composer, ...]] = (
    situation_section,
    disagreements_section,
    decisions_section,
    method_section,
)
_ByEdition: TypeAlias = Mapping[Edition, tuple[_Composer, ...]]
_RECORD: Final[dict[Edition, tuple[_Composer, ...]]] = {Edition.WORKSHOP: (workshop_record,)}


def _settled(in_turn: tuple[_Composer, ...]) -> _ByEdition:
    report = (*_BRIEF, *_UP_TO_COSTS, *in_turn, *_FROM_PEOPLE)
    return MappingProxyType(
        {Edition.BRIEF: _BRIEF, Edition.REPORT: report, Edition.FULL: (*report, *_ANNEX), **_RECORD}
    )


_SETTLED: Final = _settled(_MONEY_FIRST)
_SETTLED_UNPRICED: Final = _settled(_PLAN_FIRST)
_UNSETTLED: Final[_ByEdition] = MappingProxyType(
    {
        Edition.BRIEF: _OPEN,
        Edition.REPORT: _OPEN + _OPEN_REPORT,
        Edition.FULL: _OPEN + _OPEN_REPORT + _OPEN_ANNEX,
        **_RECORD,
    }
)
_CONTRADICTORY: Final[_ByEdition] = MappingProxyType(
    {
        Edition.BRIEF: (contradiction_page,),
        Edition.REPORT: (contradiction_page,),
        Edition.FULL: (contradiction_page, *_AS_ANSWERED),
        **_RECORD,
    }
)
NAMES: Final = MappingProxyType(
    {
        Edition.BRIEF: "Brief",
        Edition.REPORT: "Report",
        Edition.FULL: "Full report",
        Edition.WORKSHOP: "Workshop record",
    }
)


def compose(material: Material, ticked: Collection[str] | None = None, edition: Edition = Edition.REPORT) -> Outline:
    """The report; `ticked` names the sections that are wanted, None means all of the edition."""
    composers = _composers(material, edition)
    pages = len(_BRIEF) if composers[: len(_BRIEF)] in {_BRIEF, _OPEN} else len(composers)
    composers = (*composers[:pages], since_section, *composers[pages:])
    sections = [section for compose_one in composers if (section := compose_one(material)) is not None]
    client = material.assessment.client
    advice = material.advice
    return Outline(
        title=_title(material),
        subtitle="",
        language=material.rulebook.manifest.language,
        client=client.name,
        prepared_by=client.prepared_by,
        date=advice.today.isoformat(),
        subject=SUBJECT,
        sections=tuple(section for section in sections if ticked is None or section.id in ticked),
        rulebook_id=advice.rulebook.id,
        rulebook_version=advice.rulebook.version,
        rulebook_sha256=advice.rulebook.sha256,
        edition=NAMES[edition],
        opening=_opening(material),
    )


def _composers(material: Material, edition: Edition) -> tuple[_Composer, ...]:
    """The sections of an edition, as far as the answers carry them."""
    verdict = material.advice.verdict
    if material.advice.problems or not verdict.possible:
        return _CONTRADICTORY[edition]
    if not verdict.settled and not material.advice.choices.decision:
        return _UNSETTLED[edition]
    return (_SETTLED if material.advice.costs.likely is not None else _SETTLED_UNPRICED)[edition]


def _opening(material: Material) -> str:
    """What the title is, and of which scenario and by whom."""
    assessment = material.assessment
    what = board.RECOMMENDATION if material.advice.verdict.settled else board.STILL_OPEN
    scenario = fitted(material.scenario.name, _SCENARIO, 1.0) if len(assessment.scenarios) > 1 else ""
    return in_dots((board.BOARD_CONTRADICTION if material.advice.problems else what, scenario))


def _title(material: Material) -> str:
    """The verdict in a sentence."""
    return material.advice.verdict.sentence or SUBJECT
