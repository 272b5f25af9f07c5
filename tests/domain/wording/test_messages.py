"""Templates are said whole: slots are filled by name, and a language chooses the form that goes with a count."""

import pytest

from commsfit.domain.wording.messages import Language, say, say_many, speaking, word

POLISH = {
    "{count} check must be fixed first.": ("{count} kontrola", "{count} kontrole", "{count} kontroli"),
}


def polish_form(one: str, _many: str, count: int) -> str:
    """Polish has three forms where English has two."""
    few = count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}
    return POLISH[one][0 if count == 1 else 1 if few else 2]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 users are on it"),
        (1, "1 user is on it"),
        (2, "2 users are on it"),
        (1200, "1,200 users are on it"),
    ],
)
def test_one_user_is_never_users(count: int, told: str) -> None:
    assert say_many(count, "{count} user is on it", "{count} users are on it") == told


@pytest.mark.parametrize(
    ("count", "told"), [(2, "the two open answers"), (9, "the nine open answers"), (10, "the 10 open answers")]
)
def test_small_counts_may_be_words(count: int, told: str) -> None:
    assert say_many(count, "the open answer", "the {number} open answers") == told


def test_slots_are_filled_by_name() -> None:
    assert say("{outcome} costs {total} over {months} months", months=36, outcome="UCaaS", total="$1,200") == (
        "UCaaS costs $1,200 over 36 months"
    )


def test_braces_without_slots_are_left_alone() -> None:
    assert say('Write {"answers": {}} alone.') == 'Write {"answers": {}} alone.'


def test_a_forgotten_slot_is_an_error_and_no_gap() -> None:
    with pytest.raises(KeyError):
        say("{outcome} costs {total}", outcome="UCaaS")


def test_another_language_may_turn_the_order_round_and_has_its_own_forms() -> None:
    german = {"Due by {day}: {title}": "{title}, fällig am {day}"}
    language = Language(gettext=lambda text: german.get(text, text), ngettext=polish_form)
    with speaking(language):
        assert say("Due by {day}: {title}", day="2. März", title="Vertrag") == "Vertrag, fällig am 2. März"
        told = [say_many(n, "{count} check must be fixed first.", "{count} checks must be.") for n in (1, 3, 5, 22)]
    assert told == ["1 kontrola", "3 kontrole", "5 kontroli", "22 kontrole"]
    assert say("Due by {day}: {title}", day="2 March", title="Contract") == "Due by 2 March: Contract"


def test_a_word_waits_in_its_table_until_it_is_said() -> None:
    states = {True: word("In order")}
    with speaking(Language(gettext={"In order": "In Ordnung"}.__getitem__)):
        assert say(states[True]) == "In Ordnung"
