"""A question made ready for its field: words from the rulebook, reading and writing from the domain."""

from __future__ import annotations

from commsfit.desktop.fields.answer_words import said_in_words
from commsfit.desktop.fields.field import Asked
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.values import Said
from commsfit.domain.definitions.questions import Question
from commsfit.domain.reading.typed_text import read_typed
from commsfit.domain.wording.currencies import sign_of


def asked(session: Session, question: str) -> Asked:
    """Everything that the question's field needs."""
    rulebook = session.rulebook

    def read(asked_of: Question, text: str) -> Said:
        words = rulebook.asked(asked_of.id)
        return read_typed(asked_of, words, text, session.today)

    return Asked(
        question=rulebook.question(question),
        words=rulebook.asked(question),
        read=read,
        write=lambda said: said_in_words(rulebook, question, said, session.currency),
        today=lambda: session.today,
        currency=sign_of(session.currency).strip(),
    )
