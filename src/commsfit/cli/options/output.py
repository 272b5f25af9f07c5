"""What a command prints: words for people as their terminal can show them, data as UTF-8 whatever the terminal is."""

from __future__ import annotations

import sys
from typing import TextIO

import click

from commsfit.domain.visible import visible


def tell(words: str = "", *, end: str = "\n") -> None:
    """Words on standard output."""
    click.echo(_fitting(visible(words), sys.stdout) + end, nl=False)


def tell_aside(words: str) -> None:
    """Words on standard error."""
    click.echo(_fitting(visible(words), sys.stderr), err=True)


def give_json(text: str) -> None:
    """JSON on standard output; what would steer a terminal is escaped, which is the same JSON."""
    give(visible(text))


def give(data: str | bytes) -> None:
    """Data on standard output, byte by byte."""
    click.echo(data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape"), nl=False)


def _fitting(text: str, stream: TextIO | None) -> str:
    """The text with a sign for each letter that the stream's encoding does not have."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
