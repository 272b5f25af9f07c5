"""What is said of a new password before it guards anything: why it is weak, or nothing."""

from __future__ import annotations

from typing import Final

from commsfit.domain.wording.messages import say

LEAST_LETTERS: Final = 8
"""Of a new password; what stands in a file already is opened however short it is."""
_EASY: Final = 12


def weakness(password: str) -> str:
    """Why a new password guards little, in a sentence; nothing where there is nothing to say."""
    if len(password) < LEAST_LETTERS:
        return say(
            "A password of fewer than {least_letters} characters is guessed within minutes.",
            least_letters=LEAST_LETTERS,
        )
    if len(set(password)) * 3 < len(password) or password.isdigit():
        return "A password of the same few characters, or of digits alone, is guessed early."
    if len(password) < _EASY:
        return say(
            "Fewer than {easy} characters can be guessed; four words that do not belong together cannot.", easy=_EASY
        )
    return ""
