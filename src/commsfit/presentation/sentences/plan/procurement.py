"""What stands over and beside the papers for buying, as whole templates."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from commsfit.domain.definitions.planning.procurement import BuyingSide, PointKind
from commsfit.domain.wording.messages import say, say_many, word

_PAPERS: Final = MappingProxyType(
    {
        PointKind.QUESTION: word("Ask every vendor"),
        PointKind.TERM: word("Service levels to agree"),
        PointKind.CONTRACT: word("Put into the contract"),
        PointKind.EXIT: word("For the day you leave"),
        PointKind.INVOICE: word("Ask for a sample invoice"),
        PointKind.OFFER: word("Sheet of offers"),
    }
)
_SHORT: Final = MappingProxyType(
    {
        PointKind.QUESTION: word("Questions"),
        PointKind.TERM: word("Service levels"),
        PointKind.CONTRACT: word("Contract"),
        PointKind.EXIT: word("Exit"),
        PointKind.INVOICE: word("Sample invoice"),
        PointKind.OFFER: word("Offers"),
    }
)
_SIDES: Final = MappingProxyType(
    {
        BuyingSide.UCAAS: word("Staff tool"),
        BuyingSide.CPAAS: word("Customer channels"),
        BuyingSide.BOTH: word("Each vendor"),
    }
)
BUYING_TITLE: Final = word("What to ask vendors and agree with them")
NO_RANK: Final = word("The same questions to each; no vendor is named or ranked here.")
OFFERS_TITLE: Final = word("Write every offer on the same rows")
OFFERS_NOTE: Final = word("To fill in: the same rows for each vendor. What a cell does not answer is not offered.")
ASKED_OF: Final = word("Asked of")
TO_ASK: Final = word("What to ask")
WHAT_TO_AGREE: Final = word("What to agree")
WHY_ASKED: Final = word("Why here")
AGREED: Final = word("Agreed")
OFFER_ROW: Final = word("What")
TO_ENTER: Final = word("To enter")
OFFER_COLUMNS: Final = (word("Offer A"), word("Offer B"), word("Offer C"))
YES_OR_HOW: Final = word("yes, no, or how")


def paper_title(kind: PointKind) -> str:
    """A paper's heading."""
    return say(_PAPERS[kind])


def paper_word(kind: PointKind) -> str:
    """A paper in a word or two."""
    return say(_SHORT[kind])


def asked_of(side: BuyingSide) -> str:
    """To whom a point goes."""
    return say(_SIDES[side])


def needed_part(title: str) -> str:
    """A Must as a row of the sheet."""
    return say("Carries: {title}", title=title)


def procurement_title(questions: int, terms: int) -> str:
    """How much there is to ask and to agree."""
    return say_many(
        questions,
        "{count} question to each vendor, and {terms} points to agree before signing",
        "{count} questions to vendors, and {terms} points to agree before signing",
        terms=terms,
    )


def more_points(count: int) -> str:
    """What stands elsewhere."""
    return say_many(
        count,
        "{count} more point, with the sheet of offers to fill in, stands in the full edition.",
        "{count} more points, with the sheet of offers to fill in, stand in the full edition.",
    )
