"""A presentation's bytes, the same each time: parts in order, without the hour at which they were packed."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_FIRST: Final = "[Content_Types].xml"
_HOUR: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_NO_HOUR: Final = b"1980-01-01T00:00:00Z"


def timeless(content: bytes) -> bytes:
    """The same parts without dates, those of the small workbooks behind the charts included."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(written, "w", ZIP_DEFLATED, compresslevel=6) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != _FIRST, name)):
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            after.writestr(part, _without_hour(name, before.read(name)))
    return written.getvalue()


def _without_hour(name: str, content: bytes) -> bytes:
    if name.endswith(".xlsx"):
        return timeless(content)
    return _HOUR.sub(_NO_HOUR, content) if name == "docProps/core.xml" else content
