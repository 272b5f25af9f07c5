"""The looks of a Word report: real styles that its readers can change, page, header and footer."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from commsfit.report.branding.contrast import channels
from commsfit.report.pages.headers_and_footers import APART, shortened_to
from commsfit.report.pages.one_line import on_one_line
from commsfit.report.pages.style import PageFormat, Palette
from commsfit.report.type.words import RunStyle
from commsfit.report.word.word_parts import element, xml_of

FONT: Final = "Calibri"
_RUNNING: Final = RunStyle(8.5)
_HEADINGS: Final = {1: (22, 0, 6), 2: (15, 2, 6), 3: (11.5, 14, 3)}


def word_colour(palette: Palette, token: str) -> RGBColor:
    return RGBColor(*channels(palette[token]))


def set_styles(document: Document, palette: Palette, language: str) -> None:
    """Normal text, three levels of headings, captions and small headings."""
    normal = _style(document, "Normal")
    _font(normal, 10.5, word_colour(palette, "text"))
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.2
    _set_language(normal, language)
    for level, (size, before, after) in _HEADINGS.items():
        heading = _style(document, f"Heading {level}")
        _font(heading, size, word_colour(palette, "heading"))
        heading.font.bold = True
        heading.font.italic = False
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(before), Pt(after)
        heading.paragraph_format.keep_with_next = True
    caption = _style(document, "Caption")
    _font(caption, 10.5, word_colour(palette, "text"))
    caption.font.bold, caption.font.italic = True, False
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = Pt(10)
    for name in ("List Bullet", "List Number"):
        _style(document, name).paragraph_format.space_after = Pt(3)
    eyebrow = document.styles.add_style("Section name", 1)
    assert isinstance(eyebrow, ParagraphStyle)
    eyebrow.base_style = normal
    _font(eyebrow, 9, word_colour(palette, "accent"))
    eyebrow.font.bold = True
    eyebrow.paragraph_format.space_before, eyebrow.paragraph_format.space_after = Pt(22), Pt(0)
    eyebrow.paragraph_format.keep_with_next = True


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _font(style: ParagraphStyle, size: float, shade: RGBColor) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = shade
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(script), None)
    for script in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(script), FONT)


def _set_language(style: ParagraphStyle, language: str) -> None:
    spoken = element("w:lang", val="en-GB" if language == "en" else language)
    style.element.get_or_add_rPr().append(spoken)


def set_page(document: Document, sheet: PageFormat, running: tuple[str, str, str]) -> None:
    """Paper and margins, the running words above, the brand's and the page number below."""
    section = document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = section.right_margin = Pt(sheet.left)
    section.top_margin, section.bottom_margin = Pt(sheet.top), Pt(sheet.bottom)
    left, right, foot = running
    _running(section.header.paragraphs[0], left, right, sheet.measure)
    footer = section.footer.paragraphs[0]
    _running(footer, foot, "Page ", sheet.measure)
    _page_number(footer)


def _running(paragraph: Paragraph, left: str, right: str, measure: float) -> None:
    stops = paragraph.paragraph_format.tab_stops
    paragraph.style = "Normal"
    stops.add_tab_stop(Pt(measure), WD_TAB_ALIGNMENT.RIGHT)
    # Measured in our own letters, which are wider than Word's.
    room = measure - on_one_line(right, _RUNNING).width - APART
    run = paragraph.add_run(f"{shortened_to(left, room, _RUNNING)}\t{right}")
    run.font.size = Pt(_RUNNING.size)


def _page_number(paragraph: Paragraph) -> None:
    run = paragraph.add_run()
    run.font.size = Pt(_RUNNING.size)
    asked = element("w:instrText")
    asked.text = "PAGE"
    for part in (element("w:fldChar", fldCharType="begin"), asked, element("w:fldChar", fldCharType="end")):
        xml_of(run).append(part)
