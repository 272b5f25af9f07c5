"""The contents of a Word file: a field that Word works out anew, filled with what it will probably show."""

from __future__ import annotations

from collections.abc import Sequence

from commsfit.presentation.outline.outline import Heading, Section, SectionFlow
from commsfit.report.door import title
from commsfit.report.word.word_text import field, paragraph, text_run

_TITLE = "Contents"


def contents(sections: Sequence[Section], before: int) -> str:
    """On the page that the section `before` begins; sections in front of it stand on pages of their own."""
    head = paragraph("Bandheading", text_run(_TITLE), "<w:pageBreakBefore/>")
    rows = [_row(section, page) for section, page in zip(sections, _pages(sections, before), strict=True)]
    first, *others = rows
    begin, end = _around(first)
    return head + begin + "".join(paragraph("TOC1", other) for other in others) + end


def _around(first: str) -> tuple[str, str]:
    """The field begins in the first line and ends behind the last."""
    opening, closing = field('TOC \\o "2-2" \\h \\z \\u', "\x00", dirty=True).split("\x00")
    return paragraph("TOC1", opening + first), f'<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr>{closing}</w:p>'


def _row(section: Section, page: int) -> str:
    told = next((block.text for block in section.blocks if isinstance(block, Heading)), section.title)
    shown = f"{text_run(title(told, 90))}<w:r><w:tab/></w:r>{text_run(str(page))}"
    return f'<w:hyperlink w:anchor="{section.id}">{shown}</w:hyperlink>'


def _pages(sections: Sequence[Section], before: int) -> list[int]:
    """A page a section, as they are composed; the annex runs on."""
    found, page = [], 0
    for index, section in enumerate(sections):
        page += section.flow is not SectionFlow.RUNNING or index == before
        found.append(max(1, page))
    return found
