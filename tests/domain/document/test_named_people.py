from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices, OwnDecision
from commsfit.domain.document.assessment import Assessment, Client, LogEntry, Parked, Person, Scenario
from commsfit.domain.document.named_people import named_people


def test_everybody_is_named_once_in_the_order_of_first_mention() -> None:
    answers = Answers({"hours": Answer(12, by=(("Ada", 12), ("Ben", 30)))})
    choices = Choices(decision=OwnDecision("ucaas", "Because.", "Cleo"))
    assessment = Assessment(
        client=Client(prepared_by="Fay"),
        scenarios=(Scenario("Today", answers, choices),),
        people=(Person("Ben"),),
        decisions=(LogEntry("Start small", "Dan"), LogEntry("Say nothing"), LogEntry("Again", "Ada")),
        parked=(Parked("hours", by="Eve"),),
    )
    assert named_people(assessment) == ("Ben", "Fay", "Ada", "Cleo", "Dan", "Eve")


def test_nobody_is_named_in_an_empty_assessment() -> None:
    assert named_people(Assessment()) == ()
