"""Words and taps below a field: what follows from other answers, the same figure as above, and a figure doubted."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.controls.buttons.buttons import Pill, without_mnemonic
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.reading.doubting import is_unlikely
from commsfit.presentation.sentences.verdict.asking import doubt_words, same_words
from commsfit.presentation.sentences.verdict.way import followed_words


class Offering(Listening):
    """Each part takes no room while there is nothing to say."""

    def __init__(self, session: Session, question: str) -> None:
        super().__init__(session)
        self._question = session.rulebook.question(question)
        self._followed = Text(role="small", tone="muted")
        self._same = Pill("")
        self._same.setObjectName(f"{question}.same")
        self._same.hide()
        self._same.clicked.connect(self._take_the_same)
        self._doubt, self._doubted = self._make_doubt()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._followed, self._same, self._doubt):
            column.addWidget(part)

    def refresh(self) -> None:
        session, name = self.session, self._question.id
        followed = session.sheet.followed.get(name)
        self._followed.say(followed_words(session.rulebook, followed) if followed else "")
        offered = self._offered()
        self._same.setVisible(offered is not None)
        if offered is not None:
            self._same.setText(without_mnemonic(same_words(session.rulebook, name, offered.said, session.currency)))
        self._doubt.setVisible(self.is_doubted())
        answer = session.answers.get(name)
        if answer is not None and self.is_doubted():
            self._doubted.say(doubt_words(session.rulebook, name, answer.said, session.currency))

    def is_doubted(self) -> bool:
        """Whether a figure looks like a slip and nobody has said yet that it is right."""
        answer = self.session.answers.get(self._question.id)
        if answer is None or not is_unlikely(self._question, answer.said):
            return False
        return (self._question.id, answer.said) not in self.session.walk.sure

    def be_sure(self) -> None:
        """The figure is right: not asked again."""
        answer = self.session.answers.get(self._question.id)
        if answer is not None:
            announce(self, self._doubted.text())
            self.session.walk.sure.add((self._question.id, answer.said))

    def _offered(self) -> Answer | None:
        found = self.session.answers.get(self._question.offers or "")
        given = self.session.answers.get(self._question.id)
        return None if found is None or found.said is UNKNOWN or given is not None else found

    def _take_the_same(self) -> None:
        offered = self._offered()
        if offered is not None:
            self.session.answer(self._question.id, Answer(offered.said, Basis.ESTIMATE))

    def _make_doubt(self) -> tuple[QWidget, Text]:
        ground, words = Ground("told", margin=12), Text(strong=True)
        right = Pill("Yes, it is right")
        right.clicked.connect(self._on_right)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(MarkView(StepMark.ESTIMATED, 20))
        row.addWidget(words, 1)
        row.addWidget(right)
        ground.column.addLayout(row)
        ground.hide()
        return ground, words

    def _on_right(self) -> None:
        self.be_sure()
        self.refresh()
