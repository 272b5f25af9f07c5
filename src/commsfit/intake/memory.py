"""A ceiling on memory around work on a stranger's file: what bursts it becomes a MemoryError, where the system can."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATUS = Path("/proc/self/statm")


@contextmanager
def at_most_more(megabytes: int) -> Iterator[None]:
    """Inside, this process may take so much memory beyond what it has; nothing is limited outside of Linux."""
    if sys.platform != "linux" or not _STATUS.exists():
        yield
        return
    import resource  # noqa: PLC0415 - only where the system has it

    before = resource.getrlimit(resource.RLIMIT_AS)
    has = int(_STATUS.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    ceiling = has + megabytes * 1_000_000
    known = [limit for limit in before if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([ceiling, *known]), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
