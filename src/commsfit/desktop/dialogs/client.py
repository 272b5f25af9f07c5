"""Whom the assessment is for, and who made it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.domain.document.assessment import Client


class ClientSheet(Sheet):
    """Client, preparer; the date stays what it was, or is today."""

    def __init__(self, client: Client, today: date, parent: QWidget | None = None) -> None:
        super().__init__("About this assessment", "Keep", parent)
        self._date = client.date or today
        self._name = NameLine(client.name)
        self._prepared_by = NameLine(client.prepared_by)
        self.add_labelled("Client", self._name)
        self.add_labelled("Prepared by", self._prepared_by)
        self._name.setFocus()

    @property
    def client(self) -> Client:
        """What stands in the fields."""
        return Client(self._name.text().strip(), self._prepared_by.text().strip(), self._date)
