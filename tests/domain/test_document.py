from commsfit.domain.answers import Answer, Answers
from commsfit.domain.document import Document, Scenario


def test_a_new_document_has_one_empty_scenario() -> None:
    assert [scenario.name for scenario in Document().scenarios] == ["Today"]
    assert len(Document().scenarios[0].answers) == 0


def test_replacing_one_scenario_leaves_the_others_alone() -> None:
    document = Document(scenarios=(Scenario("Today"), Scenario("Next year"), Scenario("Merger")))
    told = Scenario("Next year", Answers({"sites": Answer(2)}))
    changed = document.with_scenario(1, told)
    assert changed.scenarios == (Scenario("Today"), told, Scenario("Merger"))
    assert document.scenarios[1] == Scenario("Next year")
