"""The same report by other means: plain untagged reportlab, and HTML with SVG through WeasyPrint with tags."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Final, Literal

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from commsfit.locations import resources
from commsfit.presentation.formats.patterns import dots, hatches
from commsfit.presentation.outline import outline as ours
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Label, Path, Pattern, Scene, Shape
from commsfit.presentation.tokens import PAPER

_FONTS = resources() / "fonts" / "inter"
_ANCHORS: Final[dict[Anchor, Literal["start", "middle", "end"]]] = {
    Anchor.START: "start",
    Anchor.MIDDLE: "middle",
    Anchor.END: "end",
}
_STYLES: dict[str, ParagraphStyle] = {}


def _styles() -> dict[str, ParagraphStyle]:
    if not _STYLES:
        pdfmetrics.registerFont(TTFont("Peer", str(_FONTS / "Inter-Regular.ttf")))
        pdfmetrics.registerFont(TTFont("Peer-Bold", str(_FONTS / "Inter-SemiBold.ttf")))
        pdfmetrics.registerFontFamily("Peer", "Peer", "Peer-Bold", "Peer", "Peer-Bold")
        for name, size, font in (
            ("h1", 20, "Peer-Bold"),
            ("h2", 15.5, "Peer-Bold"),
            ("h3", 11, "Peer-Bold"),
            ("p", 9.5, "Peer"),
            ("cell", 8.5, "Peer"),
        ):
            _STYLES[name] = ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.4, spaceAfter=5)
    return _STYLES


def marked_up(text: ours.Spans) -> str:
    return "".join(f"<b>{escape(span.text)}</b>" if span.strong else escape(span.text) for span in text)


def plain_reportlab(outline: ours.Outline) -> bytes:
    """Platypus as its manual shows it: no tags, no archive, nothing attached."""
    styles = _styles()
    story: list[Flowable] = [Paragraph(escape(outline.title), styles["h1"])]
    for section in outline.sections:
        for block in section.blocks:
            story.extend(_flowables(block))
    written = BytesIO()
    SimpleDocTemplate(written, pagesize=A4, leftMargin=60, rightMargin=60, invariant=1).build(story)
    return written.getvalue()


def _flowables(block: ours.Block) -> Iterator[Flowable]:  # noqa: C901, PLR0912 - an arm a block
    styles = _styles()
    match block:
        case ours.Heading():
            yield Paragraph(escape(block.text), styles[f"h{block.level}"])
        case ours.Paragraph():
            yield Paragraph(marked_up(block.text), styles["p"])
        case ours.ListOf():
            for item in block.items:
                yield Paragraph(f"• {marked_up(item)}", styles["p"])
        case ours.Table():
            yield from _table(block)
        case ours.Chart():
            yield Paragraph(escape(block.title), styles["h3"])
            yield _drawing(block.scene)
        case ours.Steps():
            rows = [[Paragraph(marked_up(part), styles["cell"]) for part in _step(step)] for step in block.steps]
            yield Table(rows, colWidths=[90, 270, 110])
        case ours.Callout():
            yield Paragraph(f"<b>{escape(block.title)}</b> {marked_up(block.text)}", styles["p"])
        case ours.Fields():
            for label, value in block.pairs:
                yield Paragraph(f"{escape(label)}: {marked_up(value)}", styles["p"])
        case ours.Cards():
            for card in block.cards:
                yield Paragraph(_card(card), styles["p"])
                if card.picture is not None:
                    yield _drawing(card.picture.scene)
        case ours.SideBySide():
            for _, blocks in block.columns:
                for inner in blocks:
                    yield from _flowables(inner)
        case ours.PageBreak():
            yield PageBreak()
        case ours.Blank() | ours.Rule():
            pass


def _card(card: ours.OneCard) -> str:
    """A card's words on one line, for peers that know no cards."""
    told = (card.title, card.under, f"{card.value} {card.unit}", card.caption)
    return " ".join([*map(escape, told), *map(marked_up, card.lines)])


def _step(step: tuple[str, ours.Spans, str]) -> tuple[ours.Spans, ours.Spans, ours.Spans]:
    when, what, who = step
    return ours.words(when), what, ours.words(who)


def _table(block: ours.Table) -> Iterator[Flowable]:
    styles = _styles()
    if block.rows:
        if block.title:
            yield Paragraph(escape(block.title), styles["h3"])
        shares = sum(column.share for column in block.columns)
        heads = tuple(ours.words(column.title) for column in block.columns)
        rows = [[Paragraph(marked_up(cell), styles["cell"]) for cell in row] for row in (heads, *block.rows)]
        widths = [475 * column.share / shares for column in block.columns]
        rule = ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(PAPER["line"]))
        yield Table(rows, colWidths=widths, repeatRows=1, splitInRow=1, style=[rule])


def _drawing(scene: Scene) -> Drawing:
    scale = min(1.0, 560 / scene.height)
    drawing = Drawing(scene.width * scale, scene.height * scale)
    drawing.scale(scale, scale)
    for shape in scene.shapes:
        for part in _parts(shape, scene.height):
            drawing.add(part)
    return drawing


def _colour(token: str | None, opacity: float = 1.0) -> Color | None:
    return None if token is None else Color(*HexColor(PAPER[token]).rgb(), alpha=opacity)


def _parts(shape: Shape, height: float) -> Iterator[Rect | PolyLine | Circle | String | Line]:
    match shape:
        case Box():
            fill = _colour(shape.fill.colour, shape.fill.opacity) if shape.fill else None
            stroke = _colour(shape.stroke.colour) if shape.stroke else None
            if shape.fill is None or shape.fill.pattern is Pattern.SOLID or stroke:
                solid = fill if shape.fill and shape.fill.pattern is Pattern.SOLID else None
                y = height - shape.y - shape.height
                box = Rect(shape.x, y, shape.width, shape.height)
                box.fillColor, box.strokeColor = solid, stroke
                yield box
            if shape.fill is not None:
                yield from _pattern(shape, shape.fill.pattern, fill, height)
        case Path():
            points = [part for x, y in shape.points for part in (x, height - y)]
            yield PolyLine(points, strokeColor=_colour(shape.stroke.colour if shape.stroke else None))
        case Disc():
            fill = _colour(shape.fill.colour) if shape.fill else None
            yield Circle(shape.x, height - shape.y, shape.radius, fillColor=fill)
        case Label():
            text = String(shape.x, height - shape.y, shape.text)
            text.fontName, text.fontSize = "Peer-Bold" if shape.strong else "Peer", shape.size
            text.textAnchor = _ANCHORS[shape.anchor]
            yield text


def _pattern(shape: Box, pattern: Pattern, fill: Color | None, height: float) -> Iterator[Line | Circle]:
    frame = (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
    if pattern is Pattern.HATCHED:
        for x1, y1, x2, y2 in hatches(*frame):
            yield Line(x1, height - y1, x2, height - y2, strokeColor=fill)
    elif pattern is Pattern.DOTTED:
        for x, y in dots(*frame):
            yield Circle(x, height - y, 0.9, fillColor=fill, strokeColor=None)


def html_of(outline: ours.Outline) -> str:
    """The report as a page for WeasyPrint, which tags it by itself."""
    body = [f"<h1>{escape(outline.title)}</h1>"]
    for section in outline.sections:
        body += [html for block in section.blocks for html in _html(block)]
    fonts = "".join(
        f"@font-face{{font-family:Peer;font-weight:{weight};src:url({(_FONTS / name).as_uri()})}}"
        for weight, name in ((400, "Inter-Regular.ttf"), (600, "Inter-SemiBold.ttf"))
    )
    style = (
        f"{fonts}@page{{size:A4;margin:66pt 60pt}}body{{font:9.5pt/1.5 Peer}}h1{{font-size:20pt}}h2{{font-size:15.5pt}}"
        "h3{font-size:11pt}table{width:100%;border-collapse:collapse;font-size:8.5pt}"
        "th,td{border-bottom:0.4pt solid #D7DCE4;text-align:left;vertical-align:top;padding:3pt}"
        "thead{display:table-header-group}tr{break-inside:avoid}"
    )
    title = escape(outline.subject)
    return (
        f'<html lang="en"><head><title>{title}</title><style>{style}</style></head><body>{"".join(body)}</body></html>'
    )


def _html(block: ours.Block) -> Iterator[str]:  # noqa: C901, PLR0912 - an arm a block
    match block:
        case ours.Heading():
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case ours.Paragraph():
            yield f"<p>{marked_up(block.text)}</p>"
        case ours.ListOf():
            yield "<ul>" + "".join(f"<li>{marked_up(item)}</li>" for item in block.items) + "</ul>"
        case ours.Table():
            if block.rows:
                heads = "".join(f'<th scope="col">{escape(column.title)}</th>' for column in block.columns)
                rows = "".join(
                    "<tr>" + "".join(f"<td>{marked_up(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
                )
                yield f"<h3>{escape(block.title)}</h3>" if block.title else ""
                yield f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        case ours.Chart():
            yield f"<h3>{escape(block.title)}</h3>{_svg(block)}"
        case ours.Steps():
            rows = "".join(
                "<tr>" + "".join(f"<td>{marked_up(part)}</td>" for part in _step(step)) + "</tr>"
                for step in block.steps
            )
            yield f"<table><tbody>{rows}</tbody></table>"
        case ours.Callout():
            yield f"<p><b>{escape(block.title)}</b> {marked_up(block.text)}</p>"
        case ours.Fields():
            yield "".join(f"<p>{escape(label)}: {marked_up(value)}</p>" for label, value in block.pairs)
        case ours.Cards():
            for card in block.cards:
                yield f"<p>{_card(card)}</p>"
                if card.picture is not None:
                    yield _svg(card.picture)
        case ours.SideBySide():
            for _, blocks in block.columns:
                for inner in blocks:
                    yield from _html(inner)
        case ours.PageBreak():
            yield '<div style="break-before:page"></div>'
        case ours.Blank() | ours.Rule():
            pass


def _svg(block: ours.Chart) -> str:
    scene = block.scene
    size = f'width="{scene.width}pt" height="{scene.height}pt" viewBox="0 0 {scene.width} {scene.height}"'
    return f"<svg {size}><title>{escape(block.alt)}</title>{''.join(_svg_part(shape) for shape in scene.shapes)}</svg>"


def _svg_part(shape: Shape) -> str:
    match shape:
        case Box():
            look = _svg_look(shape.fill.colour if shape.fill else None, shape.stroke.colour if shape.stroke else None)
            size = f'width="{max(0, shape.width)}" height="{max(0, shape.height)}"'
            return f'<rect x="{shape.x}" y="{shape.y}" {size}{look}/>'
        case Path():
            points = " ".join(f"{x},{y}" for x, y in shape.points)
            look = _svg_look(shape.fill.colour if shape.fill else None, shape.stroke.colour if shape.stroke else None)
            return f'<polyline points="{points}"{look}/>'
        case Disc():
            look = _svg_look(shape.fill.colour if shape.fill else None, None)
            return f'<circle cx="{shape.x}" cy="{shape.y}" r="{shape.radius}"{look}/>'
        case Label():
            where = f'x="{shape.x}" y="{shape.y}" font-size="{shape.size}" text-anchor="{shape.anchor}"'
            return f"<text {where}>{escape(shape.text)}</text>"


def _svg_look(fill: str | None, stroke: str | None) -> str:
    filled = PAPER[fill] if fill else "none"
    return f' fill="{filled}"' + (f' stroke="{PAPER[stroke]}"' if stroke else "")
