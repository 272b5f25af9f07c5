"""The structure tree into the file: elements, the content and links they own, and the way back from each page."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from commsfit.report.structure import ContentMark, LinkArea, Node, Role


class TreeWriter:
    """Writes one tree; annotations must exist before, because elements point to them."""

    def __init__(self, pdf: Pdf, pages: Sequence[Object], annotations: dict[int, Object]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._annotations = annotations
        """The annotation of each link area, by the area's identity."""
        self._written: dict[int, Object] = {}
        self._owner_of_link: list[tuple[LinkArea, Object]] = []

    def write(self, root: Node, owners: Sequence[Sequence[Node]]) -> None:
        """Puts the tree and the parent tree into the catalog."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        tree.ParentTree = self._parents(owners)
        tree.ParentTreeNextKey = len(self._pages) + len(self._owner_of_link)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object:
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.role}"), P=parent))
        self._written[id(node)] = element
        self._describe(node, element)
        element.K = Array([self._kid(kid, element) for kid in node.kids if _stands(kid)])
        return element

    def _kid(self, kid: Node | ContentMark | LinkArea, element: Object) -> Object:
        match kid:
            case Node():
                return self._element(kid, element)
            case ContentMark(page=page, number=number):
                return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)
            case LinkArea(page=page):
                self._owner_of_link.append((kid, element))
                return Dictionary(Type=Name.OBJR, Pg=self._pages[page], Obj=self._annotations[id(kid)])

    @staticmethod
    def _describe(node: Node, element: Object) -> None:
        if node.alt:
            element.Alt = String(node.alt)
        if node.scope is not None:
            element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
        elif node.role is Role.LIST:
            element.A = Dictionary(O=Name.List, ListNumbering=Name.Decimal if node.numbered else Name.Disc)
        elif node.box is not None:
            corners = Array([round(corner, 2) for corner in node.box])
            element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)

    def _parents(self, owners: Sequence[Sequence[Node]]) -> Object:
        """Key of a page -> the owners of its marks; key of a link's annotation -> its owner."""
        numbers = Array()
        for key, page in enumerate(self._pages):
            page.StructParents = key
            numbers.append(key)
            numbers.append(self._pdf.make_indirect(Array([self._written[id(node)] for node in owners[key]])))
        for key, (area, element) in enumerate(self._owner_of_link, start=len(self._pages)):
            self._annotations[id(area)].StructParent = key
            numbers.append(key)
            numbers.append(element)
        return self._pdf.make_indirect(Dictionary(Nums=numbers))


def _stands(kid: Node | ContentMark | LinkArea) -> bool:
    """An element without content is left out, except a cell: its place in the row is its meaning."""
    if not isinstance(kid, Node) or kid.role in {Role.CELL, Role.HEADER_CELL}:
        return True
    return any(_stands(inner) for inner in kid.kids)
