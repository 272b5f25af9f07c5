"""Outlines made by hand for tests of the writers: one with every block, one of the worst that people type."""

from __future__ import annotations

from commsfit.presentation.outline.outline import (
    Callout,
    Chart,
    Column,
    Fields,
    Heading,
    ListOf,
    Outline,
    PageBreak,
    Paragraph,
    Section,
    Span,
    Steps,
    Table,
    Tone,
    words,
)
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Stroke

RUNNING = (
    "The team has twelve hours a week for this. The rule asks for twenty, so the service for customers waits. " * 3
)
SCENE = Scene(
    480,
    150,
    (
        Box(0, 0, 480, 150, stroke=Stroke("line")),
        Box(20, 20, 130, 34, fill=Fill("ucaas", 1, Pattern.HATCHED), stroke=Stroke("ucaas"), radius=5),
        Box(200, 20, 130, 34, fill=Fill("cpaas", 1, Pattern.DOTTED), stroke=Stroke("cpaas", 1, (3, 2)), radius=5),
        Path(((20, 140), (200, 100), (460, 80)), stroke=Stroke("accent", 2)),
        Path(((20, 120), (200, 90), (200, 130)), fill=Fill("good", 0.4)),
        Disc(200, 100, 4, fill=Fill("accent")),
        Label(240, 142, "$48k", 11, strong=True, anchor=Anchor.MIDDLE),
    ),
)


def table(rows: int) -> Table:
    """Checks with their states."""
    states = ((Tone.GOOD, "Pass"), (Tone.CAUTION, "Caution"), (Tone.BAD, "Fail"), (Tone.OPEN, "Open"))
    return Table(
        "Checks before customers are served",
        (Column("Check", 2), Column("State"), Column("Figure", 1, figures=True), Column("What to do", 3)),
        tuple(
            (
                words(f"Check number {row + 1}"),
                (Span(states[row % 4][1], tone=states[row % 4][0]),),
                words(f"{row * 1111:,}"),
                words("Ask for a larger tier, or put a queue in front of the provider."),
            )
            for row in range(rows)
        ),
        row_headers=True,
        total_row=True,
    )


def section(index: int, *, rows: int = 9) -> Section:
    """A section with every block."""
    return Section(
        f"part{index}",
        f"Part {index}",
        (
            Heading(2, f"Finding {index}: hours decide what goes live first"),
            Paragraph(words(RUNNING), lead=True),
            Paragraph(
                (
                    Span("Strong words", strong=True),
                    Span(", muted words", muted=True),
                    Span(", "),
                    Span("a link", link="https://example.com/a?b=1"),
                    Span(", "),
                    Span("a place in here", link="#part0"),
                    Span(" and "),
                    Span("words without a link", link="javascript:alert(1)"),
                    Span("."),
                )
            ),
            ListOf((words("First"), words(RUNNING), words("Third"))),
            ListOf((words("One"), words("Two")), numbered=True),
            Heading(3, "What the checks say"),
            table(rows),
            Callout(Tone.CAUTION, "Not valid without a baseline", words(RUNNING)),
            Fields(
                (
                    ("Client", words("Northwind Freight")),
                    ("Go live", words("in 45 days")),
                    ("Gate", (Span("Fix first", tone=Tone.CAUTION),)),
                    ("Messages a month", words("25,000")),
                )
            ),
            Steps((("Within 30 days", words("Free eight hours"), "Lead engineer"), ("Within 60", words(RUNNING), ""))),
            Chart("Costs over 36 months", SCENE, "A line that rises from 0 to 48 thousand dollars in 36 months."),
            PageBreak(),
        ),
    )


def sample(sections: int = 3, *, rows: int = 9) -> Outline:
    """A document with every block."""
    return Outline(
        title="Telephony now, messages once the team has 20 hours a week",
        subtitle="What Northwind Freight needs, why, and what it takes",
        language="en",
        client="Northwind Freight",
        prepared_by="A. Consultant",
        date="2026-11-20",
        subject="Communications platform assessment",
        sections=tuple(section(index, rows=rows) for index in range(sections)),
        rulebook_id="commsfit-core",
        rulebook_version="1.0.0",
        rulebook_sha256="ab" * 32,
    )


MARKUP = (
    "<b>bold <i>open</b> </para> <img src='/etc/passwd'/> <onDraw name='x'/> "
    '<a href="file:///etc/passwd">x</a> &amp; AT&T'
)
WORST = (
    "a lone surrogate \ud800 and \udfff",
    "control \x00\x07\x1b[31m characters\x7f",
    "an override \u202emoc.elpmaxe\u202c and isolates \u2066x\u2069",
    "a byte order mark \ufeff, a private \ue000, an unassigned \u0378, a noncharacter \ufffe",
    "Hebrew חברת התקשורת (2026) בע״מ",
    "Arabic شركة الاتصالات المتحدة ١٢٣ لا",
    "Chinese 北京通信有限公司，日本語テスト、한국어 시험",  # noqa: RUF001 - a wide comma is what such a text has
    "faces 😀😎 and a unicorn 🦄 and a family 👨‍👩‍👧",
    "combining e\u0301 A\u030a n\u0303, Zalgo Z\u0351\u036b\u0343",
    "Devanagari नमस्ते and Thai สวัสดี",
    "a" * 2_000,
    "北" * 700,
    MARKUP,
    "line one\nline two\r\nline three\u2028line four\ttabbed",
    "[0]*10**9 and 9**9**9 and __import__('os').system('id')",
    "../../../../etc/passwd C:\\Windows\\System32 \\\\host\\share",
    "{{7*7}} ${jndi:ldap://x} %s %n %(x)s",
)


def hostile() -> Outline:
    """Every text is one of the worst; one note has 20,000 words."""
    bad = " | ".join(WORST)
    note = "word " * 20_000
    return Outline(
        title=bad,
        subtitle=bad,
        language="en",
        client=bad,
        prepared_by=bad,
        date="2026-11-20",
        subject=bad,
        sections=(
            Section(
                "first",
                bad,
                (
                    Heading(2, bad),
                    *(Paragraph(words(text)) for text in WORST),
                    ListOf(tuple(words(text) for text in WORST)),
                    Heading(3, bad),
                    Table(
                        bad, (Column(bad), Column(bad, 1, figures=True)), tuple((words(t), words(bad)) for t in WORST)
                    ),
                    Callout(Tone.BAD, bad, words(bad)),
                    Fields(tuple((text, words(text)) for text in WORST)),
                    Steps(tuple((text, words(text), text) for text in WORST)),
                    Chart(bad, Scene(300, 40, (Label(5, 20, bad), Label(290, 30, WORST[5], anchor=Anchor.END))), bad),
                ),
            ),
            Section(
                "empty",
                "",
                (Heading(2, ""), Paragraph(()), Paragraph(words("   ")), ListOf(()), Table("", (Column(""),), ())),
            ),
            Section(
                "notes",
                "Notes",
                (Heading(2, "Notes"), Table("", (Column("Note"),), ((words(note),),)), Paragraph(words(note))),
            ),
            Section(
                "links", "Links", (Heading(2, "Links"), Paragraph(tuple(Span(link, link=link) for link in BAD_LINKS)))
            ),
        ),
        rulebook_id=bad,
        rulebook_version=bad,
        rulebook_sha256="ab" * 32,
    )


BAD_LINKS = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://plain.example",
    "data:text/html,x",
    "https://user:pass@host.example/",
    "https://example.com/\n/x",
    "//example.com",
    "#nowhere",
    "mailto:someone@example.com",
    "https://example.com/good",
)
