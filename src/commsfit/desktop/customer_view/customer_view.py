"""A second window for the people in the room: the question at hand in large type, and where it is heading; no notes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.customer_view.picture import CustomerPicture
from commsfit.desktop.dialogs.sheet import FRAME
from commsfit.desktop.fields.answer_words import answer_in_words
from commsfit.desktop.pages.thresholds import on_scale, threshold_of
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard, show_outcomes
from commsfit.desktop.widgets.drawing.scale import ThresholdScale
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.engine.facts import SomeOf, spanned
from commsfit.presentation.sentences.verdict import preview_words

_SIZE = QSize(1180, 720)


class CustomerView(Listening):
    """Takes nothing but the session's answers and what follows from them: notes have no way in."""

    closed = Signal()
    walked = Signal(int)
    """Somebody presses on or back here, with a clicker say: 1 or -1."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setObjectName("canvas")
        self.setWindowTitle("CommsFit for the room")
        self._question = ""
        self._client = Clamped(2, "room-lead", tone="muted")
        self._words = Text(role="room")
        self._help = Text(role="room-lead", tone="muted")
        self._answer = Text(role="room-lead", tone="accent", strong=True)
        self._options = Text(role="room-lead")
        self._scale = ThresholdScale()
        self._picture = CustomerPicture(session)
        self._heading = Text(role="room-lead", strong=True)
        rulebook = session.rulebook
        self._cards = {
            outcome.id: OutcomeCard(rulebook.outcome_words(outcome.id), outcome, roles=("room-lead", "room-line"))
            for outcome in rulebook.decision.outcomes
        }
        self._outcomes = QWidget()
        self._lay_out()
        self._take_keys()

    def show_to_the_room(self) -> None:
        """On the other screen, filling it, where there is one."""
        screens = QGuiApplication.screens()
        here = QGuiApplication.primaryScreen()
        other = next((screen for screen in screens if screen is not here), None)
        if other is None:
            self.resize(_SIZE.boundedTo(here.availableSize() - FRAME))
            self.show()
        else:
            self.setGeometry(other.geometry())
            self.showFullScreen()

    def turn_to(self, question: str) -> None:
        """Show a question, or with none the verdict."""
        self._question = question
        if self.isVisible():
            self.refresh()

    def show_outcomes(self, *, shown: bool) -> None:
        """Whether the room sees where it is heading."""
        self._outcomes.setVisible(shown)
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        preview = self.session.preview
        self._client.say(self.session.assessment.client.name)
        if self._question:
            self._show_question()
        else:
            self._show_verdict()
        # Under the verdict itself its name once more would only take room.
        told = preview_words(self.session.rulebook, preview)
        self._heading.say(told if self._question else "")
        show_outcomes(self._cards, preview)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # ---------------------------------------------------------------------------

    def _take_keys(self) -> None:
        """Keys of the window, wherever in it the focus is."""
        for keys, act in (
            (("Escape", "F5"), self.close),
            (("PgDown", "Right", "Alt+Right"), partial(self.walked.emit, 1)),
            (("PgUp", "Left", "Alt+Left"), partial(self.walked.emit, -1)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)

    def _show_question(self) -> None:
        rulebook, answer = self.session.rulebook, self.session.answers.get(self._question)
        words = rulebook.asked(self._question)
        self._words.say(words.ask)
        self._help.say(words.help)
        self._picture.leave_out()
        said = answer_in_words(rulebook, self._question, answer, self.session.currency) if answer else ""
        self._answer.say(said)
        self._options.say("" if said else " · ".join(words.options.values()))
        threshold = threshold_of(rulebook, self._question)
        self._scale.setVisible(threshold is not None)
        if threshold is not None:
            heard = spanned(answer) if answer else None
            you = None if isinstance(heard, SomeOf) else heard
            self._scale.show_scale(on_scale(rulebook, self._question, threshold, you))

    def _show_verdict(self) -> None:
        verdict = self.session.preview.verdict
        is_secret = self._outcomes.isHidden()
        self._words.say("The result follows" if is_secret else verdict.sentence)
        self._help.say("" if is_secret else verdict.detail)
        self._answer.say("")
        self._options.say("")
        self._scale.hide()
        if is_secret:
            self._picture.leave_out()
        else:
            self._picture.draw_soon()

    def _lay_out(self) -> None:
        scroller = Scroller(1500, margin=56, top=48)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        column = scroller.column
        column.setSpacing(18)
        for widget in (self._client, self._words, self._help, self._answer, self._options, self._scale, self._picture):
            column.addWidget(widget)
        inside = QVBoxLayout(self._outcomes)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(14)
        inside.addWidget(self._heading)
        tiles = Tiles(3, 300, gap=12)
        for card in self._cards.values():
            tiles.addWidget(card)
        inside.addLayout(tiles)
        column.addSpacing(16)
        column.addWidget(self._outcomes)
        column.addStretch(1)
