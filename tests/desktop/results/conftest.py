from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from commsfit import bootstrap
from commsfit.desktop.session.session import Session
from commsfit.domain.advice import advise, remembering
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.ports.filing import Opened
from commsfit.storage.format.reading import read_document

TODAY = date(2026, 11, 20)
ADVISE = remembering(advise)
"""Many tests open the same examples."""
OpenExample = Callable[[str], Session]


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return bootstrap.rulebook()


@pytest.fixture
def empty(rulebook: Rulebook) -> Session:
    """A window's session with nothing answered."""
    return Session(rulebook, ADVISE, lambda: TODAY)


@pytest.fixture
def example(empty: Session, rulebook: Rulebook) -> OpenExample:
    """Opens a bundled example in the session, with its first scenario alone."""

    def open_example(name: str) -> Session:
        file = next(file for file in bootstrap.examples() if file.stem == name)
        document = read_document(file.read_bytes(), rulebook).document
        alone = replace(document.assessment, scenarios=document.assessment.scenarios[:1])
        empty.open(Opened(replace(document, assessment=alone), file, None))
        return empty

    return open_example


def example_names() -> list[str]:
    """Every bundled example."""
    return [Path(file).stem for file in bootstrap.examples()]


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Outside of a running loop Qt keeps what was asked to be deleted: let it go before the next test."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
