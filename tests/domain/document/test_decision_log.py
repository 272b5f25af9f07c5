from datetime import date

from commsfit.domain.document.assessment import Assessment, LogEntry
from commsfit.domain.document.decision_log import newest_first, struck_out, written_anew, written_down

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def log(*entries: LogEntry) -> Assessment:
    return Assessment(decisions=entries)


def words(assessment: Assessment) -> list[str]:
    return [entry.words for entry in assessment.decisions]


def test_a_new_line_stands_last_in_the_log() -> None:
    assert words(written_down(log(LogEntry("One")), LogEntry("Two"))) == ["One", "Two"]


def test_a_line_keeps_its_place_when_it_is_written_anew() -> None:
    assert words(written_anew(log(LogEntry("One"), LogEntry("Two")), 0, LogEntry("First"))) == ["First", "Two"]


def test_only_the_line_at_that_place_is_struck_out() -> None:
    same = LogEntry("Same")
    assert words(struck_out(log(same, LogEntry("Other"), same), 0)) == ["Other", "Same"]


def test_the_newest_day_is_read_first_and_within_a_day_what_was_written_last() -> None:
    assessment = log(LogEntry("a", on=TUESDAY), LogEntry("b", on=MONDAY), LogEntry("c", on=TUESDAY), LogEntry("d"))
    assert [(index, entry.words) for index, entry in newest_first(assessment)] == [
        (2, "c"),
        (0, "a"),
        (1, "b"),
        (3, "d"),
    ]
