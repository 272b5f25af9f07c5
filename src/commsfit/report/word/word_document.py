"""Outline to a Word file's bytes: real styles, tables, captions and contents to edit, charts as pictures with words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Pt

from commsfit.domain.wording.lists import in_dots
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Heading, Outline, Section, SectionFlow, Span
from commsfit.report.door import title
from commsfit.report.pages.style import PAGE_FORMATS, Palette
from commsfit.report.wishes import Wishes
from commsfit.report.word import word_parts as parts
from commsfit.report.word.word_body import Body
from commsfit.report.word.word_contents import contents
from commsfit.report.word.word_styles import set_page, set_styles
from commsfit.report.word.word_text import TextWriter, paragraph, text_run
from commsfit.reporting.office_package import repacked
from commsfit.reporting.press import PRODUCER

_SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def word_bytes(outline: Outline, wishes: Wishes) -> bytes:
    """The whole file; the same bytes for the same outline and wishes."""
    return _WordBook(outline, wishes).written()


class _WordBook:
    """One document in the making."""

    def __init__(self, outline: Outline, wishes: Wishes) -> None:
        sections = outline.sections
        self._outline = replace(outline, sections=tuple(map(_on_its_page, sections)) if len(sections) > 1 else sections)
        self._wishes = wishes
        self._sheet = PAGE_FORMATS[wishes.paper]
        self._palette = Palette().branded(wishes.brand.accent, wishes.brand.heading)
        self._document: Document = docx.Document()
        self._writer = TextWriter(self._palette, self._address)
        self._body = Body(self._writer, self._image, lambda: parts.new_count(self._document))

    def written(self) -> bytes:
        outline, brand = self._outline, self._wishes.brand
        set_styles(self._document, self._palette, outline.language)
        foot = in_dots((brand.name, brand.footer, brand.contact))
        rulebook = say(
            "Rulebook {id} {version}", id=title(outline.rulebook_id), version=title(outline.rulebook_version)
        )
        named = in_dots((outline.edition, day(date.fromisoformat(outline.date))))
        set_page(self._document, self._sheet, (title(outline.client or outline.subject), named, foot or rulebook))
        self._describe()
        self._logo()
        self._fill("".join(self._parts()))
        self._wishes.reached(len(outline.sections), len(outline.sections) + 1, "file")
        written = BytesIO()
        self._document.save(written)
        steps = len(outline.sections) + 1
        self._wishes.progress(steps, steps, "")
        return repacked(written.getvalue())

    def _parts(self) -> Iterator[str]:
        outline = self._outline
        opening = title(outline.opening) or in_dots((title(outline.client), day(date.fromisoformat(outline.date))))
        yield paragraph("Sectionname", text_run(opening))
        yield self._body.heading(Heading(1, outline.title or "Report"), "top")
        if outline.subtitle:
            yield paragraph("Lead", text_run(title(outline.subtitle)))
        steps = len(outline.sections) + 1
        listed = self._first_listed()
        for index, section in enumerate(outline.sections):
            self._wishes.reached(index, steps, section.title)
            own = section.flow is SectionFlow.OWN
            page = index > 0 and (section.flow is not SectionFlow.RUNNING or index == listed)
            if index == listed:
                yield contents(outline.sections, index)
                page = False
            yield self._body.section(section, self._sheet.measure, page=page, named=not own)
        if self._wishes.brand.disclaimer:
            yield paragraph("Normal", self._writer.runs((Span(self._wishes.brand.disclaimer, muted=True),)))

    def _first_listed(self) -> int | None:
        """The contents stand before the first section that is not of the brief; a brief has none."""
        sections = self._outline.sections
        return next((at for at, each in enumerate(sections) if at and _is_behind_the_brief(each)), None)

    def _fill(self, content: str) -> None:
        """The paragraphs and tables before the section properties that python-docx has made."""
        body = self._document.element.body
        made = parse_xml(f"<w:body {_SPACES}>{content}</w:body>")
        # The new body takes over what the old one holds: rows moved one by one are renamed one by one, in growing time.
        for place, child in enumerate(list(body)[:-1]):
            made.insert(place, child)
        made.append(body.sectPr)
        self._document.element.replace(body, made)

    def _address(self, target: str) -> str:
        return self._document.part.relate_to(target, parts.EXTERNAL, is_external=True)

    def _image(self, content: bytes) -> str:
        found, _ = self._document.part.get_or_add_image(BytesIO(content))
        return str(found)

    def _logo(self) -> None:
        logo = self._wishes.brand.logo
        if logo is not None:
            picture = self._document.add_picture(BytesIO(logo.png), height=Pt(36))
            parts.describe(picture, say("Logo of {brand}", brand=self._wishes.brand.name).strip(), "")

    def _describe(self) -> None:
        """Metadata, with nobody's name that the report does not print."""
        outline, known = self._outline, self._document.core_properties
        made = datetime.combine(date.fromisoformat(outline.date), datetime.min.time(), UTC)
        known.title = " – ".join(filter(None, (title(outline.client, 100), title(outline.subject, 100))))
        known.author = title(outline.prepared_by or self._wishes.brand.name)
        known.last_modified_by = known.author
        known.subject = title(outline.title)
        known.language = outline.language
        known.comments = PRODUCER
        known.created = known.modified = made
        known.revision = 1


def _on_its_page(section: Section) -> Section:
    """Word breaks pages by itself, and nobody measures them here: a page of its own takes its tighter form."""
    tighter = section.tighter() if section.flow is SectionFlow.OWN else ()
    return replace(section, blocks=tighter or section.blocks)


def _is_behind_the_brief(section: Section) -> bool:
    return section.flow is not SectionFlow.OWN
