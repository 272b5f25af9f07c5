"""Earlier versions of the file: the backups that were kept when it was saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.controls.choosing.options import RadioCard
from commsfit.desktop.widgets.words.text import Text
from commsfit.ports.filing import Backup
from commsfit.presentation.formats.formats import day


class EarlierSheet(Sheet):
    """`chosen` is the backup to open for reading."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__("Earlier versions", "Open to read", parent)
        self._backups = tuple(backups)
        self._cards: list[RadioCard] = []
        if not backups:
            self.column.addWidget(Text("None yet. Each time you save, the version before is kept here.", tone="muted"))
        for backup in backups:
            at = backup.at.astimezone()
            card = RadioCard(f"{day(at.date())}, {at:%H:%M}")
            card.toggled.connect(self._check)
            self._cards.append(card)
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._check()

    @property
    def chosen(self) -> Backup | None:
        """The version ticked."""
        ticked = [index for index, card in enumerate(self._cards) if card.isChecked()]
        return self._backups[ticked[0]] if ticked else None

    def _check(self) -> None:
        self.primary.setEnabled(self.chosen is not None)
