from __future__ import annotations

import pytest

from commsfit.report.links import allowed, is_internal


@pytest.mark.parametrize(
    "target",
    ["https://example.com", "https://example.com:8443/a?b=1#c", "mailto:a.b+c@example.co.uk", "#costs", "#next_steps"],
)
def test_the_web_over_https_mail_and_places_in_the_document_are_allowed(target: str) -> None:
    assert allowed(target)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "http://example.com",
        "data:text/html,x",
        "https://user:pass@example.com/",
        "https://example.com/ space",
        "https://example.com/\nx",
        "https://exa mple.com",
        "https://",
        "//example.com",
        "mailto:",
        "mailto:a@b\nBcc: c@d",
        "#",
        "# x",
        "https://example.com/" + "a" * 2_000,
    ],
)
def test_all_else_is_not(target: str) -> None:
    assert not allowed(target)


def test_a_place_in_the_document_is_internal() -> None:
    assert is_internal("#costs")
    assert not is_internal("https://example.com")
