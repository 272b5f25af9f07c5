"""A metadata packet to its properties, however a tool has laid them out; entities and oversize are refused."""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from commsfit.report.readback.opening import NotOurReport

LARGEST_PACKET: Final = 1_000_000
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_OWN_LEVEL: Final = 3
"""xmpmeta, RDF, Description: a property stands in the third."""
_DEEPEST: Final = 30
_LEFT_TO_TOOLS: Final = frozenset(
    {
        "http://ns.adobe.com/pdf/1.3/ Producer",
        "http://ns.adobe.com/xap/1.0/ ModifyDate",
        "http://ns.adobe.com/xap/1.0/ MetadataDate",
    }
)
_IDENTITY_OF_COPIES: Final = "http://ns.adobe.com/xap/1.0/mm/ "

Properties = dict[str, tuple[str, ...]]
"""Namespace and name of each property, and its content as text, or as XML where it has parts."""


def properties(packet: bytes) -> Properties:
    """All that a packet says."""
    if len(packet) > LARGEST_PACKET:
        raise NotOurReport("The PDF's metadata is larger than a report's.")
    reader = _Reader()
    try:
        reader.parser.Parse(packet, True)
    except (expat.ExpatError, ValueError):
        raise NotOurReport("The PDF's metadata cannot be read: it is damaged.") from None
    return {name: tuple(sorted(values)) for name, values in reader.found.items()}


def without_tools_own(found: Properties) -> Properties:
    """What remains when the lines are left out that every tool rewrites: producer, moment of the change, copy's id."""
    return {
        name: values
        for name, values in found.items()
        if name not in _LEFT_TO_TOOLS and not name.startswith(_IDENTITY_OF_COPIES)
    }


class _Reader:
    """Notes each property; what stands inside one is written down in one way."""

    def __init__(self) -> None:
        self.found: defaultdict[str, list[str]] = defaultdict(list)
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._starts
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._says
        self.parser.StartDoctypeDeclHandler = self._refuse
        self._depth = 0
        self._parts: list[str] = []
        self._words: list[str] = []

    @staticmethod
    def _refuse(*_about: object) -> None:
        raise NotOurReport("The PDF's metadata declares a document type, as a report's never does.")

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotOurReport("The PDF's metadata is nested deeper than a report's.")
        if self._depth <= _OWN_LEVEL:
            for key, value in attributes.items():
                if self._depth == _OWN_LEVEL and not key.startswith(_RDF):
                    self.found[key].append(value)
            return
        if self._depth == _OWN_LEVEL + 1:
            self._parts, self._words = [], []
        self._flush()
        told = "".join(f" {key}={value!r}" for key, value in sorted(attributes.items()))
        if self._depth > _OWN_LEVEL + 1 or told:
            self._parts.append(f"<{name}{told}>")

    def _ends(self, name: str) -> None:
        if self._depth == _OWN_LEVEL + 1:
            self._flush(whole=not self._parts)
            self.found[name].append("".join(self._parts))
        elif self._depth > _OWN_LEVEL + 1:
            self._flush(whole=self._parts[-1:] != ["</>"])
            self._parts.append("</>")
        self._depth -= 1

    def _says(self, text: str) -> None:
        if self._depth > _OWN_LEVEL:
            self._words.append(text)
        elif text.strip():
            self.found[""].append(text.strip())

    def _flush(self, *, whole: bool = False) -> None:
        """Words that were collected; white space alone is layout between elements."""
        text = "".join(self._words)
        self._words = []
        if text.strip() or whole:
            self._parts.append(escape(text) if self._parts else text)
