from datetime import date, timedelta

from commsfit.domain.advice import Advice, advise, remembering
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.rulebook import Rulebook
from tests.domain.advised import TODAY, rulebook


class Counted:
    """The spine, with a count of how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, book: Rulebook, answers: Answers, today: date, choices: Choices, settings: Settings) -> Advice:
        self.times += 1
        return advise(book, answers, today, choices, settings)


def test_the_same_case_is_worked_out_once() -> None:
    counted, users = Counted(), Answers({"internal_users": Answer(40)})
    ask = remembering(counted)
    first = ask(rulebook(), users, TODAY, Choices(), Settings())
    again = ask(rulebook(), Answers({"internal_users": Answer(40)}), TODAY, Choices(), Settings())
    assert again is first
    assert counted.times == 1


def test_whatever_differs_is_worked_out() -> None:
    counted, users = Counted(), Answers({"internal_users": Answer(40)})
    ask = remembering(counted)
    ask(rulebook(), users, TODAY, Choices(), Settings())
    ask(rulebook(), users, TODAY + timedelta(days=1), Choices(), Settings())
    ask(rulebook(), users, TODAY, Choices(), Settings(currency="EUR"))
    ask(rulebook(), users.having("internal_users", Answer(41)), TODAY, Choices(), Settings())
    ask(rulebook().model_copy(), users, TODAY, Choices(), Settings())
    assert counted.times == 5


def test_only_the_last_few_are_kept() -> None:
    counted = Counted()
    ask = remembering(counted)
    for users in range(1, 19):
        ask(rulebook(), Answers({"internal_users": Answer(users)}), TODAY, Choices(), Settings())
    assert counted.times == 18
    ask(rulebook(), Answers({"internal_users": Answer(18)}), TODAY, Choices(), Settings())
    assert counted.times == 18
    ask(rulebook(), Answers({"internal_users": Answer(1)}), TODAY, Choices(), Settings())
    assert counted.times == 19
