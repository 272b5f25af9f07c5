from __future__ import annotations

from datetime import date, timedelta

from icalendar import Calendar, Component

from commsfit.exports.plan_calendar import calendar_bytes
from tests.domain.advised import TODAY, advised
from tests.domain.planning.test_roadmap_by_hand import BASE

ROADMAP = advised(BASE | {"internal_users": 80, "goals": ["replace_pbx"], "regions": ["us"]}).roadmap


def events(name: str = "North, Today") -> dict[str, tuple[str, date, date]]:
    calendar = Calendar.from_ical(calendar_bytes(ROADMAP, name=name, today=TODAY))
    found = calendar.walk("VEVENT")
    return {key(event): (str(event["summary"]), day(event, "dtstart"), day(event, "dtend")) for event in found}


def key(event: Component) -> str:
    return str(event["uid"]).split(".", maxsplit=1)[0]


def day(event: Component, which: str) -> date:
    on = event.decoded(which)
    assert isinstance(on, date)
    return on


def test_every_dated_item_is_a_whole_day_event() -> None:
    found = events()
    for item in ROADMAP.items:
        for part in item.waves:
            title, begins, ends = found[f"item-{item.id}-{part.wave}"]
            assert title.startswith(f"{item.title}: ")
            assert (begins, ends) == (part.starts, part.ends + timedelta(days=1))
        if item.starts and item.ends and not item.waves:
            title, begins, ends = found[f"item-{item.id}"]
            assert title.startswith(item.title)
            assert (begins, ends) == (item.starts, item.ends + timedelta(days=1)), "the end of a day event is exclusive"
        else:
            assert f"item-{item.id}" not in found


def test_each_wave_waits_for_its_own_port_and_no_two_entries_share_an_identity() -> None:
    calendar = Calendar.from_ical(calendar_bytes(ROADMAP, name="North", today=TODAY))
    identities = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert len(identities) == len(set(identities))
    ports = [lead for lead in ROADMAP.lead_times if lead.wave is not None]
    assert len(ports) > 1
    found = events()
    for lead in ports:
        assert found[f"wait-{lead.id}-{lead.wave}"][1] == lead.starts


def test_closing_work_is_in_the_calendar() -> None:
    found = events()
    for item in ROADMAP.closing:
        assert found[f"item-{item.id}"][0] == f"{item.title} (Closing)"


def test_waits_gates_deadline_and_steps_are_there() -> None:
    found = events()
    assert "wait-sender_us" in found
    assert "gate-cpaas-1" in found
    assert found["deadline"][1] == ROADMAP.deadline
    assert {"steps-30", "steps-60", "steps-90"} <= found.keys()


def test_importing_again_replaces_instead_of_doubling() -> None:
    first, second = (calendar_bytes(ROADMAP, name="North", today=TODAY) for _ in range(2))
    assert first == second


def test_two_clients_do_not_share_entries() -> None:
    one, other = (
        {str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")}
        for content in (calendar_bytes(ROADMAP, name=name, today=TODAY) for name in ("North", "South"))
    )
    assert one.isdisjoint(other)


def test_lines_are_folded_and_ended_as_the_standard_asks() -> None:
    content = calendar_bytes(ROADMAP, name="Ä" * 200, today=TODAY)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
