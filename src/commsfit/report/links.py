"""Where a link may lead: over https, to an e-mail address, or to a place in the same document."""

from __future__ import annotations

import re
from typing import Final

_WEB: Final = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][!-~]*)?")
_MAIL: Final = re.compile(r"mailto:[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
_ANCHOR: Final = re.compile(r"#[A-Za-z0-9][A-Za-z0-9_-]{0,79}")
_LONGEST: Final = 2_000


def allowed(target: str) -> bool:
    """Whether a link may be written."""
    return len(target) <= _LONGEST and any(form.fullmatch(target) for form in (_WEB, _MAIL, _ANCHOR))


def is_internal(target: str) -> bool:
    """Whether it leads to a place in the same document."""
    return target.startswith("#")
