"""A second window for the people in the room: the question at hand in large type, and where it is heading; no notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.customer_view.offered import Offered, chosen, offers
from commsfit.desktop.customer_view.picture import CustomerPicture
from commsfit.desktop.fields.answer_words import answer_in_words
from commsfit.desktop.pages.thresholds import on_scale, threshold_of
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.screen_room import FRAME
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard, show_outcomes
from commsfit.desktop.widgets.drawing.scale import ThresholdScale
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.engine.facts import SomeOf, spanned
from commsfit.domain.verdict.preview import Preview
from commsfit.presentation.sentences.verdict.verdict import preview_words

_SIZE = QSize(1180, 720)
_WIDE: Final = 1_000
_LARGE: Final = 1_600
_LOW: Final = 520
_LEAST: Final = 270
_CARDS, _SMALL_CARDS = ("room-lead", "room-line"), ("body", "tiny")
_OUTCOMES: Final = 300
_SHARE: Final = 0.26
"""How much of a wide window the outcomes take: beside the question they are seen without scrolling."""
_ANY: Final = 16_777_215
_FROM_ANYWHERE: Final = frozenset(("PgDown", "PgUp"))
"""While the room looks on, these turn its questions wherever the focus is, except where somebody writes."""


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
        self._offered = Offered()
        self._scale = ThresholdScale()
        self._picture = CustomerPicture(session)
        self._heading = Text(role="room-lead", strong=True)
        rulebook = session.rulebook
        self._cards = {
            outcome.id: OutcomeCard(rulebook.outcome_words(outcome.id), outcome, roles=_CARDS)
            for outcome in rulebook.decision.outcomes
        }
        self._outcomes, self._body = QWidget(), QWidget()
        self._sides, self._inside = QHBoxLayout(self._body), QVBoxLayout(self._outcomes)
        self._tiles = Tiles(1, 200, gap=10)
        self._lay_out()
        self._take_keys()

    def show_to_the_room(self) -> None:
        """On the other screen, filling it, where there is one."""
        screens = QGuiApplication.screens()
        here = QGuiApplication.primaryScreen()
        other = next((screen for screen in screens if screen is not here), None)
        if other is None:
            free = here.availableGeometry()
            self.resize(_SIZE.boundedTo(free.size() - FRAME))
            # In its middle: where the platform puts it, its foot may lie below the edge.
            self.move(free.center() - self.rect().center())
            self.show()
        else:
            self.setGeometry(other.geometry())
            self.showFullScreen()
        # A clicker presses where the focus is.
        self.raise_()
        self.activateWindow()

    def toggle(self) -> None:
        """The key that opens it closes it."""
        if self.isVisible():
            self.close()
        else:
            self.show_to_the_room()

    def turn_to(self, question: str) -> None:
        """Show a question, or with none the verdict."""
        self._question = question
        self._body.show()
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
        self._head_outcomes(preview)
        show_outcomes(self._cards, preview)

    def blank(self) -> None:
        """Nothing to look at but who speaks; once more, or the next question, brings it back."""
        self._body.setVisible(self._body.isHidden())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._body.show()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head_outcomes(self.session.preview)
        self._place_outcomes()

    # ---------------------------------------------------------------------------

    def _take_keys(self) -> None:
        """Keys of this window, wherever in it the focus is; a clicker's reach it from the other window, too."""
        acts: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (("Escape", "F5", "Shift+F5"), self.close),
            (("PgDown", "Right", "Alt+Right", "Space"), partial(self.walked.emit, 1)),
            (("PgUp", "Left", "Alt+Left"), partial(self.walked.emit, -1)),
            (("B", "."), self.blank),
        )
        for keys, act in acts:
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(act)
                if key in _FROM_ANYWHERE:
                    shortcut.setContext(QtCore.Qt.ShortcutContext.ApplicationShortcut)

    def _show_question(self) -> None:
        rulebook, answer = self.session.rulebook, self.session.answers.get(self._question)
        words = rulebook.asked(self._question)
        self._words.say(words.ask)
        self._help.say(words.help)
        self._picture.leave_out()
        said = answer_in_words(rulebook, self._question, answer, self.session.currency) if answer else ""
        offered = offers(rulebook.question(self._question), words)
        self._offered.show_offers(offered, chosen(answer))
        # Ticked among the others an answer is said already.
        self._answer.say("" if offered else said)
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
        self._offered.show_offers({}, frozenset())
        self._scale.hide()
        if is_secret:
            self._picture.leave_out()
        else:
            self._picture.draw_soon()

    def _head_outcomes(self, preview: Preview) -> None:
        """Under the verdict itself its name once more would only take room; in a low window the cards say it alone."""
        told = preview_words(self.session.rulebook, preview)
        self._heading.say(told if self._question and self.height() >= scaled(_LOW) else "")

    def _place_outcomes(self) -> None:
        """Beside the question, all in one glance; below it where the window is narrow."""
        is_low = self.height() < scaled(_LOW)
        is_wide = is_low or self.width() >= scaled(_WIDE)
        for card in self._cards.values():
            card.set_in(_SMALL_CARDS if is_low else _CARDS)
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._tiles.hold_to(1 if is_wide else 3)
        width = max(scaled(_LEAST if is_low else _OUTCOMES), round(self.width() * _SHARE))
        self._outcomes.setMinimumWidth(width if is_wide else 0)
        self._outcomes.setMaximumWidth(width if is_wide else _ANY)
        top = 20 if is_low else 48
        self._inside.setContentsMargins(*((24, top, 24 if is_low else 40, top) if is_wide else (56, 0, 56, 24)))
        self._offered.grow(is_large=self.width() >= scaled(_LARGE))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        scroller = Scroller(1500, margin=56, top=48)
        self._sides.addWidget(scroller, 1)
        self._sides.addWidget(self._outcomes)
        column = scroller.column
        column.setSpacing(18)
        for widget in (self._client, self._words, self._help, self._answer, self._offered, self._scale, self._picture):
            column.addWidget(widget)
        column.addStretch(1)
        inside = self._inside
        inside.setSpacing(14)
        inside.addWidget(self._heading)
        for card in self._cards.values():
            self._tiles.addWidget(card)
        inside.addLayout(self._tiles)
        inside.addStretch(1)
