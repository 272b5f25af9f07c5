from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Name, Object, OutlineItem, Pdf

from commsfit.presentation.formats.brand import Brand
from commsfit.presentation.outline.outline import Heading, Outline, Paragraph, Section, words
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.structure import Node, Role, assert_headings_in_order
from commsfit.report.wishes import Wishes
from tests.report.outlines import sample
from tests.report.test_seeded_faults import elements


@pytest.fixture(scope="module")
def pdf() -> Pdf:
    return Pdf.open(BytesIO(pdf_bytes(sample(2, rows=70), Wishes(attachment=b"{}"))))


def pages_of(element: Object) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for kid in element.K:
        if kid.get(Name.Type) == Name.MCR:
            found.add(kid.Pg.objgen)
        elif Name.S in kid:
            found |= pages_of(kid)
    return found


def test_a_table_over_several_pages_is_one_table_with_one_header_row(pdf: Pdf) -> None:
    table = next(elements(pdf, "/Table"))
    assert len(pages_of(table)) >= 3
    (head,) = [kid for kid in table.K if Name.THead == kid.S]
    assert len(list(head.K)) == 1
    (rows,) = [kid for kid in table.K if Name.TBody == kid.S]
    assert len(list(rows.K)) == 70


def test_header_cells_say_what_they_head(pdf: Pdf) -> None:
    table = next(elements(pdf, "/Table"))
    scopes = [str(head.A.Scope) for head in elements(pdf, "/TH")]
    assert scopes[:4] == ["/Column"] * 4
    assert set(scopes[4:74]) == {"/Row"}
    assert str(table.K[0].S) == "/Caption"


def test_figures_have_words_and_bounds(pdf: Pdf) -> None:
    figure = next(elements(pdf, "/Figure"))
    assert "rises from 0 to 48" in str(figure.Alt)
    left, bottom, right, top = (float(corner) for corner in figure.A.BBox)
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_links_have_words_a_way_back_and_a_place_to_lead_to(pdf: Pdf) -> None:
    notes = [note for page in pdf.pages for note in page.obj.get(Name.Annots, [])]
    assert notes
    for note in notes:
        assert str(note.Contents).strip()
        assert (Name.Dest in note) != (Name.A in note)
        assert int(note.F) == 4
    keys = [int(note.StructParent) for note in notes]
    assert len(set(keys)) == len(keys)
    parents = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    assert set(keys) <= {int(key) for key in parents[::2]}


def test_bookmarks_follow_the_headings(pdf: Pdf) -> None:
    def titles(items: list[OutlineItem]) -> list[object]:
        return [[item.title, *([titles(list(item.children))] if item.children else [])] for item in items]

    with pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title.startswith("Telephony now")
        assert [child.title for child in top.children] == ["Part 0", "Contents", "Part 1"]
        assert [child.title for child in top.children[0].children] == ["What the checks say"]


def test_the_document_says_its_language_its_title_and_how_its_pages_are_called(pdf: Pdf) -> None:
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712 - pikepdf's own boolean
    assert str(pdf.docinfo.Title) == "Northwind Freight – Communications platform assessment"
    assert pdf.Root.PageLabels.Nums[1].S == Name.D
    assert all(page.obj.Tabs == Name.S for page in pdf.pages)


def test_the_file_is_sound(pdf: Pdf) -> None:
    assert pdf.check_pdf_syntax() == []


def test_every_font_is_embedded(pdf: Pdf) -> None:
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            assert Name.FontFile2 in font.FontDescriptor
            assert str(font.BaseFont).startswith("/AAAAAA+")


def test_a_level_skipped_is_our_own_fault() -> None:
    root = Node(Role.DOCUMENT)
    root.add(Role.H1)
    root.add(Role.H3)
    with pytest.raises(AssertionError, match="level 3 follows one of level 1"):
        assert_headings_in_order(root)


def test_a_document_of_one_section_needs_no_contents() -> None:
    section = Section("only", "Only", (Heading(2, "One thing"), Paragraph(words("Said."))))
    outline = Outline("T", "", "en", "", "", "2026-11-20", "S", (section,), "r", "1", "x")
    with Pdf.open(BytesIO(pdf_bytes(outline, Wishes()))) as pdf:
        assert len(pdf.pages) == 1
        assert not list(elements(pdf, "/TOC"))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_disclaimer_closes_a_report_of_any_length(count: int) -> None:
    content = pdf_bytes(sample(count), Wishes(brand=Brand(disclaimer="For you alone.")))
    assert block_texts(content)[-1].text == "For you alone."
