"""A price in a rulebook has a day, a source and a link, and every pack and route points at something."""

from __future__ import annotations

from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.catalogue.checking.prices import find_in_prices
from commsfit.domain.definitions.rulebook import Rulebook


def edited(change: Any) -> Rulebook:
    raw = bootstrap.rulebook().model_dump(by_alias=True)
    change(raw)
    return Rulebook.model_validate(raw)


def found(change: Any) -> list[str]:
    return [str(finding) for finding in find_in_prices(edited(change))]


def test_the_bundled_prices_are_in_order() -> None:
    assert not [*find_in_prices(bootstrap.rulebook())]


def unlinked(name: str) -> Any:
    def change(raw: Any) -> None:
        next(source for source in raw["sources"] if source["id"] == name)["url"] = ""

    return change


def unknown_figure(raw: Any) -> None:
    raw["prices"]["packs"][0]["figures"][0]["id"] = "seat_prize"


def unknown_country(raw: Any) -> None:
    raw["prices"]["packs"][1]["countries"] = ["zz"]


def unknown_currency(raw: Any) -> None:
    raw["prices"]["packs"][0]["currency"] = "XYZ"


def unknown_goal(raw: Any) -> None:
    raw["ready_made"]["routes"][0]["serves"] = ["dance"]


def test_what_has_no_link_is_told_to_be_our_own_estimate() -> None:
    """Every figure of the costs: a share, a factor or a price."""
    rulebook = bootstrap.rulebook()
    for name, figure in rulebook.costs.figures.items():
        source = rulebook.source[figure.source]
        assert source.url or source.kind == "estimate", name


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (unlinked("telesign_prices"), "sources.telesign_prices: it has no link"),
        (unlinked("architecture_article"), "sources.architecture_article: it has no link"),
        (unlinked("short_code_limits"), "sources.short_code_limits: it has no link"),
        (unknown_figure, 'no figure "seat_prize"'),
        (unknown_country, 'no country "zz"'),
        (unknown_currency, '"XYZ" is none of USD'),
        (unknown_goal, 'no goal "dance"'),
    ],
)
def test_a_price_that_nobody_can_look_up_is_refused(change: Any, told: str) -> None:
    assert any(told in finding for finding in found(change))


@pytest.mark.parametrize("key", ["source", "as_of"])
def test_a_price_without_day_or_source_is_no_rulebook(key: str) -> None:
    def drop(raw: Any) -> None:
        del raw["prices"]["packs"][0]["figures"][0][key]

    with pytest.raises(ValueError, match=key):
        edited(drop)
