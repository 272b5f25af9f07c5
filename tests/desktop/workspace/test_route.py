from PySide6.QtWidgets import QWidget

from commsfit.desktop.session.page import Chapter, PageEntry
from commsfit.desktop.workspace.route import Route


def entry(page: str, chapter: Chapter, *, core: bool = True) -> PageEntry:
    return PageEntry(page, page.title(), lambda _session: QWidget(), chapter=chapter, is_core=core)


ROUTE = Route(
    [
        entry("team", Chapter.QUESTIONS),
        entry("goals", Chapter.QUESTIONS),
        entry("check", Chapter.QUESTIONS),
        entry("money", Chapter.QUESTIONS, core=False),
        entry("law", Chapter.QUESTIONS, core=False),
        entry("verdict", Chapter.RESULTS),
        entry("q&a", Chapter.RESULTS),
    ]
)


def test_the_way_leads_through_core_questions_and_the_check_to_the_results() -> None:
    way = [ROUTE.first]
    while following := ROUTE.step(way[-1], 1):
        way.append(following)
    assert way == ["team", "goals", "check", "verdict", "q&a"]


def test_the_way_back_is_the_same() -> None:
    assert [ROUTE.step(page, -1) for page in ("q&a", "verdict", "check", "goals", "team")] == [
        "verdict",
        "check",
        "goals",
        "team",
        "",
    ]


def test_what_refines_is_a_side_path_that_ends_at_the_check() -> None:
    assert [ROUTE.step("money", 1), ROUTE.step("law", 1)] == ["law", "check"]
    assert [ROUTE.step("law", -1), ROUTE.step("money", -1)] == ["money", "check"]


def test_the_button_says_where_it_leads() -> None:
    said = {page: ROUTE.onward_words(page) for page in ("team", "goals", "check", "verdict", "q&a", "law")}
    assert said == {
        "team": "&Next",
        "goals": "&Check your answers",
        "check": "See the &result",
        "verdict": "&Next: Q&&A",
        "q&a": "",
        "law": "&Check your answers",
    }
