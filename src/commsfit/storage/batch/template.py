"""The heads of a batch's table: `id` and `currency`, then a column for each question in the order asked."""

from __future__ import annotations

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.storage.batch.rows import CURRENCY, ID
from commsfit.storage.batch.working import table_line


def csv_heads(rulebook: Rulebook) -> bytes:
    """One line; rows go below it."""
    return table_line((ID, CURRENCY, *(question.id for question in rulebook.every_question)))
