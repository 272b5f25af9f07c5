"""A pasted text to its parts, its monthly cost, and what one emoji costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.estimates.segments import Segments, segments, with_plain_signs
from commsfit.domain.wording.figures import ValueWords, number_words

_EMOJI: Final = "\N{SLIGHTLY SMILING FACE}"


@dataclass(frozen=True, slots=True)
class MessageBill:
    """A pasted text measured and priced."""

    measured: Segments
    words: str
    monthly_cost: Decimal
    working: str
    emoji_parts: int
    """Parts that one more emoji adds."""
    emoji_cost: Decimal
    emoji_words: str
    odd_words: str


def message_bill(
    rulebook: Rulebook, text: str, messages_per_month: Number, price: Number, currency: str
) -> MessageBill:
    """Parts and monthly cost of a text, and what one more emoji would cost."""
    words, in_words = rulebook.words.estimates, ValueWords(rulebook, currency)
    measured = segments(text)
    plain = segments(with_plain_signs(text))
    with_emoji = segments(text + _EMOJI)
    per_part = Decimal(messages_per_month) * Decimal(price)
    emoji_parts = with_emoji.parts - measured.parts
    said = {
        "characters": number_words(measured.characters),
        "encoding": words.encodings[measured.encoding],
        "room": number_words(measured.room),
        "messages": number_words(messages_per_month),
        "price": in_words.money(price),
        "cost": in_words.money(measured.parts * per_part),
        "odd": in_words.listed(measured.odd),
    }
    here = {**said, "parts": number_words(measured.parts), "plain": number_words(plain.parts)}
    emoji = {**said, "parts": number_words(with_emoji.parts), "plain": number_words(measured.parts)}
    saved = in_words.money((measured.parts - plain.parts) * per_part)
    odd = f"{words.segments_odd} {words.odd_cost}".format_map({**here, "extra": saved}) if measured.odd else ""
    return MessageBill(
        measured=measured,
        words=words.segments.format_map(here),
        monthly_cost=measured.parts * per_part,
        working=words.estimators["segments"].working.format_map(here),
        emoji_parts=emoji_parts,
        emoji_cost=emoji_parts * per_part,
        emoji_words=(words.emoji if emoji_parts else words.emoji_free).format_map(
            {**emoji, "extra": in_words.money(emoji_parts * per_part)}
        ),
        odd_words=odd,
    )
