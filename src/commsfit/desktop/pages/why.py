"""Why a question is asked, and on request where its threshold comes from, in the source's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from commsfit.desktop.widgets.arranging.card import Hairline, Sunken
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.definitions.questions import Question, QuestionWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.reasons import Cited, cited
from commsfit.presentation.formats.formats import day

_SHOW = "Where this comes from"
_HIDE = "Hide the source"


class WhyWeAsk(Sunken):
    """The reason, and behind a link the sources."""

    def __init__(self, rulebook: Rulebook, question: Question, words: QuestionWords) -> None:
        super().__init__("Why we ask")
        self.column.setSpacing(4)
        self._rulebook, self._question = rulebook, question
        self.column.addWidget(Text(words.why))
        self._link = Link(_SHOW)
        self._link.setAccessibleDescription(words.short)
        self._link.clicked.connect(self._toggle)
        self.column.addWidget(self._link)
        if not question.cites:
            self._link.hide()
        self._sources: list[QFrame] = []
        self._is_open = False
        if not words.why:
            self.hide()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        if not self._sources:
            self._make_sources()
        for part in self._sources:
            part.setVisible(self._is_open)
        self._link.setText(_HIDE if self._is_open else _SHOW)

    def _make_sources(self) -> None:
        for citation in self._question.cites:
            source = cited(self._rulebook, citation)
            for part in (Hairline(), *_source_words(self._rulebook, source)):
                self._sources.append(part)
                self.column.addWidget(part)


def _source_words(rulebook: Rulebook, source: Cited) -> tuple[Text, ...]:
    read_on = rulebook.source[source.source].read_on
    where = say("{document}, read on {read_on}.", document=source.document, read_on=day(read_on))
    quote = (Text(f"“{source.quote}”"),) if source.quote else ()
    return (*quote, Text(where, "tiny", tone="muted"))
