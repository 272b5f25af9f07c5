"""Runs and paragraphs as WordprocessingML: spans in, text of XML out; every text goes through the one door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from commsfit.presentation.outline.outline import Span, Spans, Tone
from commsfit.report.blocks.marks import tone_colour
from commsfit.report.door import clean
from commsfit.report.links import allowed, is_internal
from commsfit.report.pages.style import Palette

MARKS: Final[Mapping[Tone, str]] = {
    Tone.NEUTRAL: "•",
    Tone.GOOD: "✓",
    Tone.CAUTION: "▲",
    Tone.BAD: "✗",
    Tone.OPEN: "○",
    Tone.UCAAS: "■",
    Tone.CPAAS: "◆",
}
"""The shape that stands before a state's word."""


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes spans with a palette; `relation` gives the id of an outside address."""

    palette: Palette
    relation: Callable[[str], str]

    def runs(self, text: Spans, *, strong: bool = False) -> str:
        """Spans one after the other."""
        return "".join(self._span(span, strong=strong) for span in text)

    def _span(self, span: Span, *, strong: bool) -> str:
        link = span.link if span.link and allowed(span.link) else ""
        token = tone_colour(span.tone) if span.tone else "accent" if link else "muted" if span.muted else ""
        mark = f"{MARKS[span.tone]}\u00a0" if span.tone is not None else ""
        look = self._look(bold=span.strong or strong, token=token, underlined=bool(link))
        written = text_run(mark + clean(span.text), look)
        if not link:
            return written
        if is_internal(link):
            return f"<w:hyperlink w:anchor={quoteattr(link[1:])}>{written}</w:hyperlink>"
        return f"<w:hyperlink r:id={quoteattr(self.relation(link))}>{written}</w:hyperlink>"

    def _look(self, *, bold: bool, token: str, underlined: bool) -> str:
        colour = f'<w:color w:val="{self.palette[token].removeprefix("#")}"/>' if token else ""
        weight, line = "<w:b/>" if bold else "", '<w:u w:val="single"/>' if underlined else ""
        return f"{weight}{colour}{line}"


def text_run(text: str, look: str = "") -> str:
    """One text_run; a new line in the text breaks the line."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")]
    return f"<w:r>{properties}{'<w:br/>'.join(parts)}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of a style; further properties stand in the order that the format wants."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(instruction: str, shown: str, *, dirty: bool = False) -> str:
    """A field with what it shows until it is worked out again."""
    flag = ' w:dirty="true"' if dirty else ""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"{flag}/></w:r>'
    asked = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    return f"{begin}{asked}{separate}{shown}{end}"


def bookmarked(name: str, number: int, content: str) -> str:
    """A place that links and the contents lead to."""
    named = quoteattr(name[:40])
    return f'<w:bookmarkStart w:id="{number}" w:name={named}/>{content}<w:bookmarkEnd w:id="{number}"/>'
