"""The rest of the papers for buying, with room to tick, and the sheet of offers to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import procurement_for
from commsfit.domain.definitions.planning.procurement import PointKind
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.buying import TO_AGREE, agreement_table, offers_table, questions_table
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.report.vendors import points_left
from commsfit.presentation.outline.outline import Block, Heading, Paragraph, Section, SectionFlow, Span
from commsfit.presentation.sentences.plan import procurement as told


def procurement_section(material: Material) -> Section | None:
    """Nothing where nothing is bought, or the page before holds it all."""
    blocks = tuple(_blocks(material))
    return Section("procurement", say(told.BUYING_TITLE), blocks) if blocks else None


def offers_section(material: Material) -> Section | None:
    """On a page of its own, to be copied for each vendor."""
    papers = procurement_for(material.rulebook, material.advice)
    if not papers.points:
        return None
    note = Paragraph((Span(say(told.OFFERS_NOTE), muted=True),), keep=True)
    blocks = (Heading(2, say(told.OFFERS_TITLE)), note, offers_table(papers))
    return Section("offers", told.paper_title(PointKind.OFFER), blocks, SectionFlow.SHEET)


def _blocks(material: Material) -> Iterator[Block]:
    papers = procurement_for(material.rulebook, material.advice)
    questions = points_left(papers, PointKind.QUESTION)
    to_agree = {kind: points for kind in TO_AGREE if (points := points_left(papers, kind))}
    if not questions and not to_agree:
        return
    yield Heading(2, told.procurement_title(len(questions), sum(map(len, to_agree.values()))))
    yield Paragraph((Span(say(told.NO_RANK), muted=True),))
    if questions:
        yield questions_table(questions)
    for kind, points in to_agree.items():
        yield agreement_table(kind, points)
