"""What is made once of a rulebook."""

from commsfit.bootstrap import rulebook
from commsfit.domain.definitions.once import MOST_KEPT, once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook


def test_a_thing_is_made_once_for_each_rulebook_and_never_by_comparing_two() -> None:
    made: list[Rulebook] = []

    def place_of(book: Rulebook) -> int:
        made.append(book)
        return len(made)

    once = once_a_rulebook(place_of)
    first, same_words = rulebook(), rulebook().model_copy()

    assert [once(first), once(first), once(same_words), once(first)] == [1, 1, 2, 1]
    assert [id(book) for book in made] == [id(first), id(same_words)]


def test_only_the_latest_rulebooks_are_kept() -> None:
    made: list[Rulebook] = []
    once = once_a_rulebook(made.append)
    first = rulebook()
    once(first)
    for _ in range(MOST_KEPT):
        once(first.model_copy())
    once(first)

    assert len(made) == MOST_KEPT + 2
