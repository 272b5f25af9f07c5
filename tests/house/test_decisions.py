"""The decisions in docs/: one style of title, a day, and an index that names them all."""

import re
from pathlib import Path

import pytest

DECISIONS = Path(__file__).resolve().parents[2] / "docs" / "decisions"
FILES = sorted(DECISIONS.glob("[0-9]*.md"))
DAY = re.compile(
    r"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:4])
def test_a_decision_is_titled_by_number_and_says_its_day(file: Path) -> None:
    title, _, day, *_ = file.read_text(encoding="utf-8").split("\n")
    assert re.fullmatch(rf"# {file.name[:4]} · [A-Z`].*[^.)]", title)
    assert DAY.match(day)


def test_each_decision_has_a_number_of_its_own() -> None:
    numbers = [file.name[:4] for file in FILES]
    assert sorted(set(numbers)) == numbers


def test_the_index_names_each_by_its_title() -> None:
    titles = [(file.name, file.read_text(encoding="utf-8").split("\n")[0]) for file in FILES]
    wanted = [f"- [{name[:4]}]({name}) {title.split(' · ', 1)[1]}" for name, title in titles]
    listed = (DECISIONS / "README.md").read_text(encoding="utf-8").split("\n")
    assert [line for line in listed if line.startswith("- [")] == wanted
