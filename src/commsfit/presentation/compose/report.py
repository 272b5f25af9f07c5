"""Advice to the whole report: every section that has something to say, in the order in which a buyer reads."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final, TypeAlias

from commsfit.presentation.compose.assumptions import assumptions_section
from commsfit.presentation.compose.compliance import compliance_section
from commsfit.presentation.compose.costs import costs_section
from commsfit.presentation.compose.decision import decision_section
from commsfit.presentation.compose.decisions import decisions_section
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.method import method_section
from commsfit.presentation.compose.moscow import moscow_section
from commsfit.presentation.compose.options import options_section
from commsfit.presentation.compose.people import disagreements_section, next_steps_section, raci_section
from commsfit.presentation.compose.readiness import readiness_section
from commsfit.presentation.compose.risks import risks_section
from commsfit.presentation.compose.scenarios import scenarios_section
from commsfit.presentation.compose.schedule import schedule_section
from commsfit.presentation.compose.situation import situation_section
from commsfit.presentation.compose.summary import summary_section
from commsfit.presentation.outline.outline import Outline, Section

SUBJECT: Final = "Communications platform assessment"

_Composer: TypeAlias = Callable[[Material], Section | None]
_COMPOSERS: Final[tuple[_Composer, ...]] = (
    summary_section,
    situation_section,
    decision_section,
    options_section,
    scenarios_section,
    readiness_section,
    moscow_section,
    schedule_section,
    compliance_section,
    costs_section,
    risks_section,
    raci_section,
    next_steps_section,
    disagreements_section,
    decisions_section,
    assumptions_section,
    method_section,
)


def compose(material: Material, ticked: Collection[str] | None = None) -> Outline:
    """The report; `ticked` names the sections that are wanted, None means all."""
    sections = [section for compose_one in _COMPOSERS if (section := compose_one(material)) is not None]
    client = material.assessment.client
    advice = material.advice
    who = f" for {client.name}" if client.name else ""
    by = f", prepared by {client.prepared_by}" if client.prepared_by else ""
    scenario = f". Scenario: {material.scenario.name}" if len(material.assessment.scenarios) > 1 else ""
    return Outline(
        title=_title(material),
        subtitle=f"{SUBJECT}{who}{by}{scenario}",
        language=material.rulebook.manifest.language,
        client=client.name,
        prepared_by=client.prepared_by,
        date=advice.today.isoformat(),
        subject=SUBJECT,
        sections=tuple(section for section in sections if ticked is None or section.id in ticked),
        rulebook_id=advice.rulebook.id,
        rulebook_version=advice.rulebook.version,
        rulebook_sha256=advice.rulebook.sha256,
    )


def _title(material: Material) -> str:
    """The verdict in a sentence, without its full stop."""
    return (material.advice.verdict.sentence or SUBJECT).rstrip(".")
