"""The other scenarios of the assessment beside this one: only where they differ."""

from __future__ import annotations

from commsfit.domain.wording.messages import say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.scenario_table import Compared, scenario_table
from commsfit.presentation.outline.outline import Heading, Section


def scenarios_section(material: Material) -> Section | None:
    """The same table as the window's; where there are but two, the Brief has compared them."""
    if len(material.others) < 2:  # noqa: PLR2004 - the second stands on page two
        return None
    scenarios = [
        Compared(name, advice.answers, advice)
        for name, advice in ((material.scenario.name, material.advice), *material.others)
    ]
    heading = Heading(2, _finding(scenarios))
    table = scenario_table(material.rulebook, scenarios, differences_only=True)
    return Section("scenarios", "Scenarios", (heading, table))


def _finding(scenarios: list[Compared]) -> str:
    if len({scenario.advice.verdict.possible for scenario in scenarios}) > 1:
        return say_many(
            len(scenarios),
            "One scenario",
            "{count} scenarios lead to different verdicts",
        )
    return say_many(
        len(scenarios),
        "One scenario",
        "{count} scenarios lead to the same verdict",
    )
