"""A PDF from anywhere, opened without trust: every part is bounded, and whatever is wrong becomes one refusal."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, ForeignObjectError, Name, Object, PasswordError, Pdf, PdfError, Stream

from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.intake.memory import at_most_more

LARGEST_PDF: Final = 100_000_000
_MEGABYTES: Final = 300
"""What opening and reading may take: a list of pages in a few kilobytes can unfold to gigabytes."""


class NotOurReport(Refusal):
    """The PDF is damaged, or no report of ours."""


@contextmanager
def opened_pdf(content: bytes) -> Iterator[Pdf]:
    """The PDF; anything odd met inside the block is refused as well."""
    if len(content) > LARGEST_PDF:
        raise NotOurReport(
            say(
                "The PDF has {content_count:,} bytes; a report has at most {largest_pdf:,}.",
                content_count=len(content),
                largest_pdf=LARGEST_PDF,
            )
        )
    try:
        with at_most_more(_MEGABYTES), Pdf.open(BytesIO(content), suppress_warnings=True) as pdf:
            yield pdf
    except MemoryError:
        raise NotOurReport("The PDF unfolds to more than a report ever does.") from None
    except PasswordError:
        raise NotOurReport(
            "The PDF is locked with a password.", remedy="Save it without a password and try again."
        ) from None
    except (PdfError, ForeignObjectError):
        raise NotOurReport("This is no PDF, or one that is damaged or locked.") from None
    except (
        AttributeError,
        KeyError,
        IndexError,
        TypeError,
        ValueError,
        RecursionError,
        RuntimeError,
        zlib.error,
    ) as problem:
        raise NotOurReport(
            say("The PDF is damaged or was changed by hand: {name}.", name=type(problem).__name__)
        ) from None


def bounded(stream: Object | None, most: int) -> bytes:
    """A stream's content, inflated no further than allowed."""
    if not isinstance(stream, Stream):
        raise NotOurReport("The PDF is damaged or was changed by hand: a stream is missing.")
    raw = stream.read_raw_bytes()
    filters = stream.get(Name.Filter)
    names = list(filters) if isinstance(filters, Array) else [] if filters is None else [filters]
    if not names:
        content = raw
    elif names == [Name.FlateDecode] and _is_plain(stream.get(Name.DecodeParms)):
        content = zlib.decompressobj().decompress(raw, most + 1)
    else:
        raise NotOurReport("The PDF holds its parts in a form that a report of ours never has.")
    if len(content) > most:
        raise NotOurReport(say("A part of the PDF unfolds to more than {most:,} bytes.", most=most))
    return content


def _is_plain(parameters: object) -> bool:
    return parameters is None or (isinstance(parameters, Dictionary) and not list(parameters.keys()))
