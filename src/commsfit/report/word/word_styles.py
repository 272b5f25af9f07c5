"""The looks of a Word report: real styles that its readers can change, page, header and footer."""

from __future__ import annotations

from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
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
_HEADINGS: Final = {1: (21, 0, 5), 2: (17, 0, 6), 3: (11, 8, 3)}
_HEADER, _FOOTER, _CONTENTS = 22.0, 16.0, 480.0
_OWN: Final = {
    "Section name": ("Normal", 8.5, "accent", True, 6, 1),
    "Band heading": ("Heading 2", 11, "heading", True, 5, 3),
    "Lead": ("Normal", 10, "text", False, 0, 4),
    "Card text": ("Normal", 8.5, "text", False, 0, 1),
    "Card figure": ("Normal", 12.5, "heading", True, 0, 1),
    "Table text": ("Normal", 8.5, "text", False, 1.5, 1.5),
    "Callout": ("Normal", 9.5, "text", False, 0, 0),
    "Picture": ("Normal", 9, "text", False, 2, 2),
    "Rule": ("Normal", 2, "text", False, 0, 2),
    "Gap": ("Normal", 3, "text", False, 0, 0),
    "TOC 1": ("Normal", 9.5, "text", False, 0, 2),
}
"""Base, size, colour, weight, white above and below."""
TABLE_STYLE: Final = "CommsFitTable"


def word_colour(palette: Palette, token: str) -> RGBColor:
    return RGBColor(*channels(palette[token]))


def set_styles(document: Document, palette: Palette, language: str) -> None:
    """Normal text, headings, captions, the small kinds of text on cards and in tables, and the table style."""
    normal = _style(document, "Normal")
    _font(normal, 9.5, word_colour(palette, "text"))
    _space(normal, 0, 4, 1.1)
    _set_language(normal, language)
    for level, (points, above, below) in _HEADINGS.items():
        heading = _style(document, f"Heading {level}")
        _font(heading, points, word_colour(palette, "heading"))
        heading.font.bold, heading.font.italic = True, False
        _space(heading, above, below, 1.0, keep=True)
    caption = _style(document, "Caption")
    _font(caption, 9, word_colour(palette, "muted"))
    caption.font.bold, caption.font.italic = True, False
    _space(caption, 6, 2, 1.0, keep=True)
    for name in ("List Bullet", "List Number"):
        _space(_style(document, name), 0, 2, 1.1)
    for name, (base, size, token, bold, before, after) in _OWN.items():
        own = document.styles.add_style(name, 1)
        assert isinstance(own, ParagraphStyle)
        own.base_style = _style(document, base)
        _font(own, size, word_colour(palette, token))
        own.font.bold = bold
        _space(own, before, after, 1.0, keep=name == "Section name" or base.startswith("Heading"))
    _set_rule(_style(document, "Rule"), palette)
    _style(document, "TOC 1").paragraph_format.tab_stops.add_tab_stop(Pt(_CONTENTS), WD_TAB_ALIGNMENT.RIGHT)
    document.styles.element.append(_table_style(palette))


def _space(style: ParagraphStyle, before: float, after: float, lines: float, *, keep: bool = False) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = lines
    style.paragraph_format.keep_with_next = keep


def _set_rule(style: ParagraphStyle, palette: Palette) -> None:
    """A paragraph that is nothing but a hairline."""
    borders = element("w:pBdr")
    line = palette["line"].removeprefix("#")
    borders.append(element("w:bottom", val="single", sz="4", space="1", color=line))
    style.element.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _table_style(palette: Palette) -> Any:
    """Hairlines between the rows, a stronger one under the header and over a total."""
    line, edge, text = (palette[token].removeprefix("#") for token in ("line", "edge", "text"))
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">'
        '<w:name w:val="CommsFit Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        "<w:tblPr><w:tblBorders>"
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{line}"/></w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{edge}"/></w:tcBorders></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:top w:val="single" w:sz="6" w:space="0" w:color="{text}"/></w:tcBorders></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )


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
    section.header_distance, section.footer_distance = Pt(_HEADER), Pt(_FOOTER)
    left, right, foot = running
    _running(section.header.paragraphs[0], left, right, sheet.measure)
    footer = section.footer.paragraphs[0]
    _running(footer, foot, "", sheet.measure)
    _field(footer, "PAGE")
    footer.add_run(" of ").font.size = Pt(_RUNNING.size)
    _field(footer, "NUMPAGES")


def _running(paragraph: Paragraph, left: str, right: str, measure: float) -> None:
    stops = paragraph.paragraph_format.tab_stops
    paragraph.style = "Normal"
    stops.add_tab_stop(Pt(measure), WD_TAB_ALIGNMENT.RIGHT)
    # Measured in our own letters, which are wider than Word's.
    room = measure - on_one_line(right or "100 of 100", _RUNNING).width - APART
    run = paragraph.add_run(f"{shortened_to(left, room, _RUNNING)}\t{right}")
    run.font.size = Pt(_RUNNING.size)


def _field(paragraph: Paragraph, instruction: str) -> None:
    run = paragraph.add_run()
    run.font.size = Pt(_RUNNING.size)
    asked = element("w:instrText")
    asked.text = instruction
    for part in (element("w:fldChar", fldCharType="begin"), asked, element("w:fldChar", fldCharType="end")):
        xml_of(run).append(part)
