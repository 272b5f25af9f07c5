"""An office file's bytes, the same each time: parts in order, without the hour at which they were packed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_FIRST: Final = "[Content_Types].xml"


def repacked(content: bytes, part_as: Callable[[str, bytes], bytes] = lambda _name, part: part) -> bytes:
    """The same parts in a package without dates; `part_as` may take an hour out of a part, too."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(written, "w", ZIP_DEFLATED, compresslevel=6) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != _FIRST, name)):
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            after.writestr(part, part_as(name, before.read(name)))
    return written.getvalue()
