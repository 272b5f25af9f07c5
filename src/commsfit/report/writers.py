"""The writer of each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from commsfit.presentation.outline import Outline
from commsfit.presentation.reporting import Form
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.word_document import word_bytes
from commsfit.report.writing import Wishes

__all__ = ["WRITERS", "Wishes"]

WRITERS: Final[Mapping[Form, Callable[[Outline, Wishes], bytes]]] = {Form.PDF: pdf_bytes, Form.WORD: word_bytes}
