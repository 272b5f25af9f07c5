from commsfit.desktop.workspace.trail import Trail, Whereabouts

TEAM, HOURS = Whereabouts("developers", "engineering_team"), Whereabouts("developers", "developer_hours_per_week")
VERDICT = Whereabouts("verdict")


def test_a_question_that_is_left_can_be_gone_back_to() -> None:
    trail = Trail()
    trail.leave(TEAM, HOURS)
    trail.leave(HOURS, VERDICT)
    with trail.back() as place:
        assert place == HOURS
    with trail.back() as place:
        assert place == TEAM
    assert not trail


def test_going_back_is_no_step_that_one_could_go_back_from() -> None:
    trail = Trail()
    trail.leave(TEAM, HOURS)
    with trail.back() as place:
        trail.leave(HOURS, place)
    assert not trail


def test_nothing_is_left_by_staying_and_a_page_without_questions_is_not_on_the_way() -> None:
    trail = Trail()
    trail.leave(TEAM, TEAM)
    trail.leave(VERDICT, TEAM)
    trail.leave(Whereabouts(), TEAM)
    assert not trail


def test_a_place_is_remembered_once() -> None:
    trail = Trail()
    trail.leave(TEAM, HOURS)
    trail.leave(TEAM, VERDICT)
    with trail.back():
        pass
    assert not trail
