"""Material to the whole deck: six slides and no more, whatever the verdict."""

from __future__ import annotations

from commsfit.presentation.compose.deck.next_slide import next_slide
from commsfit.presentation.compose.deck.options_slide import options_slide
from commsfit.presentation.compose.deck.risks_slide import risks_slide
from commsfit.presentation.compose.deck.roadmap_slide import roadmap_slide
from commsfit.presentation.compose.deck.verdict_slide import verdict_slide
from commsfit.presentation.compose.deck.why_slide import why_slide
from commsfit.presentation.compose.material import Material
from commsfit.presentation.outline.slides import Deck


def compose_deck(material: Material) -> Deck:
    advice, client = material.advice, material.assessment.client
    makers = (verdict_slide, why_slide, options_slide, roadmap_slide, risks_slide, next_slide)
    slides = tuple(make(material) for make in makers)
    return Deck(
        slides=slides,
        title=slides[0].title,
        client=client.name,
        author=client.prepared_by,
        date=advice.today.isoformat(),
        language=material.rulebook.manifest.language,
    )
