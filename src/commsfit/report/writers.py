"""The writer of each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from commsfit.presentation.outline.outline import Outline
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.word.word_document import word_bytes
from commsfit.report.writing import Wishes
from commsfit.reporting.orders import Form

__all__ = ["WRITERS", "Wishes"]

WRITERS: Final[Mapping[Form, Callable[[Outline, Wishes], bytes]]] = {Form.PDF: pdf_bytes, Form.WORD: word_bytes}
