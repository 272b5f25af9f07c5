from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.planning.roadmap import Item, Roadmap
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE

MUST, SHOULD, COULD, WONT = Priority


def road(*moves: Move, **answers: Any) -> Roadmap:
    return advised(BASE | answers, Choices(moves=moves)).roadmap


def item(roadmap: Roadmap, name: str) -> Item:
    return next(item for item in roadmap.items if item.id == name)


def test_a_must_lifts_what_it_needs_and_says_so() -> None:
    """Masking needs two-way SMS and voice; two-way SMS was a Should of its own."""
    alone = {"external_messages_per_month": 0, "workflow_deviation_percent": 31}
    roadmap = road(**alone, goals=["number_masking"], industry="logistics")
    assert item(roadmap, "F07").priority is MUST
    assert item(roadmap, "F07").promoted == "Raised from Should to Must. Needed for: Number masking."
    assert item(roadmap, "F13").because == ("Needed for: Number masking.",)


def test_a_move_is_kept_with_its_reason_and_its_person() -> None:
    roadmap = road(Move("F32", MUST, "we change vendors often", "Ann"))
    assert item(roadmap, "F32").priority is MUST
    assert item(roadmap, "F32").because[-1] == "Ann moved it from Could to Must: we change vendors often"


def test_a_move_up_takes_what_it_needs_along_and_tells() -> None:
    roadmap = road(Move("F18", MUST, by="Ann"), industry="logistics")
    assert item(roadmap, "F18").priority is MUST
    roadmap = road(Move("F15", MUST, by="Ann"), industry="logistics")
    assert item(roadmap, "F13").priority is MUST
    assert "Two-way SMS moves up to Must too, because Number masking needs it." in roadmap.consequences


def test_a_move_down_takes_what_needs_it_along_and_tells() -> None:
    roadmap = road(Move("F07", COULD, by="Ann"), industry="logistics")
    assert item(roadmap, "F15").priority is COULD
    assert "Number masking falls to Could, because Two-way SMS was moved to Could." in roadmap.consequences


def test_what_a_must_calls_for_does_not_pull_up_again_what_a_person_moved_down() -> None:
    """Monitoring and a second route need the gateway; a healthcare portal's Musts call for both."""
    roadmap = road(
        Move("F02", SHOULD, by="Ann"),
        goals=["embed_in_portal_or_crm"],
        industry="healthcare",
        external_messages_per_month=0,
        internal_users=0,
        workflow_deviation_percent=0,
        unmet_requirement_percent=0,
    )
    tiers = {one.id: one.priority for one in roadmap.items}
    assert tiers["F02"] is tiers["F23"] is SHOULD


def test_a_move_out_leaves_what_needs_it_without_support() -> None:
    roadmap = road(Move("F13", WONT, by="Ann"), industry="logistics")
    masking = item(roadmap, "F15")
    assert masking.priority is WONT
    assert masking.because == ("It needs Voice notifications, which was moved to Won't.",)
    assert masking.reopen == "It re-opens together with Voice notifications."


def test_a_move_against_the_law_is_kept_and_warned_of() -> None:
    roadmap = road(Move("F04", SHOULD, "later", "Ann"), goals=["customer_notifications"])
    assert item(roadmap, "F04").priority is SHOULD
    assert item(roadmap, "F06").priority is SHOULD
    assert any("it stood at Must for a reason" in told for told in roadmap.consequences)


def test_the_later_of_two_moves_that_pull_apart_wins_and_both_are_kept() -> None:
    down_then_up = road(Move("F07", COULD, by="Ann"), Move("F15", MUST, by="Ben"), industry="logistics")
    assert item(down_then_up, "F07").priority is MUST
    assert item(down_then_up, "F07").moved == Move("F07", COULD, by="Ann")
    assert any("has no effect" in told for told in down_then_up.consequences)
    up_then_down = road(Move("F15", MUST, by="Ben"), Move("F07", COULD, by="Ann"), industry="logistics")
    assert item(up_then_down, "F15").priority is COULD
    assert item(up_then_down, "F15").moved == Move("F15", MUST, by="Ben")


def test_a_move_of_an_unknown_item_is_told_not_swallowed() -> None:
    assert road(Move("X99", MUST)).consequences == ("The move of X99 has no effect: this rulebook does not know it.",)


def test_the_effect_of_a_move_on_the_date_is_told() -> None:
    roadmap = road(Move("F32", MUST))
    assert "With these moves the Musts end on 29 January 2027 instead of 21 January 2027." in roadmap.consequences


def test_a_feature_beyond_the_verdict_can_be_moved_in_and_is_told() -> None:
    roadmap = road(
        Move("F06", MUST), external_messages_per_month=0, internal_users=80, goals=["customer_notifications"]
    )
    assert item(roadmap, "F06").starts is not None
    assert any("which the verdict leaves out" in told or "leaves out" in told for told in roadmap.consequences)


def test_too_many_musts_are_warned_of_with_candidates_and_nothing_is_changed() -> None:
    left_out = (Move(name, Priority.WONT) for name in ("F13", "F18"))
    roadmap = road(*left_out, industry="healthcare")
    share = roadmap.must_share_of_effort
    assert share is not None
    assert share > Decimal("0.6")
    assert roadmap.demotion_candidates == ("F10",)
    assert all(item(roadmap, name).priority is MUST for name in roadmap.demotion_candidates)
    assert any("Candidates to move down" in warning for warning in roadmap.warnings)


def test_only_habits_are_candidates_never_what_verdict_law_or_a_goal_rests_on() -> None:
    """Clinics usually want sign-in codes; nobody here chose them. The messages rest on their volume."""
    roadmap = road(industry="healthcare", days_to_go_live=40)
    assert roadmap.demotion_candidates == ("F10",)
    chosen = road(industry="healthcare", days_to_go_live=40, goals=["sign_in_codes", "customer_notifications"])
    assert chosen.demotion_candidates == ()


def test_nobody_is_asked_to_move_anything_where_all_is_well() -> None:
    roadmap = road(industry="logistics", goals=["customer_notifications"])
    assert roadmap.must_share_of_effort is not None
    assert roadmap.must_share_of_effort <= Decimal("0.6")
    assert roadmap.demotion_candidates == ()
