"""P10: what a remedy promises comes true when the plan is made again with what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from commsfit import bootstrap
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.reading.answer_reading import read_answers
from tests.plan_checks.advising import case_of
from tests.plan_checks.case import Case
from tests.plan_checks.days import written
from tests.plan_checks.sheets import Sheet


def remedies_come_true(case: Case) -> Iterator[str]:
    """P10: a remedy names every answer that differs: with these and its moves alone, the Musts end on the day it tells.

    A remedy without answers and moves (extending a contract, say) changes nothing that can be made again. A later date
    may change the verdict and with it the end: it tells the end that comes then, and that date is met.
    """
    for remedy in case.result["roadmap"]["remedies"]:
        if refused(remedy):
            yield f"nobody can answer {remedy['answers']}: {remedy['words']}"
        elif remedy["answers"] or remedy["items"] or remedy["first_wave"] or remedy["bridges"]:
            again = case_of(with_remedy(case.sheet, remedy)).result["roadmap"]
            if remedy["kind"] == "date" and not again["deadline_met"]:
                yield f"made again, the Musts end on {again['musts_end']}, too late: {remedy['words']}"
            elif remedy["kind"] == "date" and again["musts_end"] < again["deadline"]:
                yield f"made again, the Musts end on {again['musts_end']}, an earlier date would do: {remedy['words']}"
            elif remedy["first_wave"] and not is_live_as_told(again, remedy["words"]):
                yield f"made again, the first wave is not live on a day that is told and in time: {remedy['words']}"
            elif again["musts_end"] != remedy["ends"]:
                yield f"made again, the Musts end on {again['musts_end']}, not {remedy['ends']}: {remedy['words']}"


def remedies_name_all_that_moves(case: Case) -> Iterator[str]:
    """P10 and P12: with what a remedy moves down made again, it names every Must that is none any more."""
    for remedy in case.result["roadmap"]["remedies"]:
        if remedy["items"]:
            lowered = musts(case) - musts(case_of(with_remedy(case.sheet, remedy)))
            for item in sorted(lowered ^ {*remedy["items"]}):
                yield f"{item} is {'not named' if item in lowered else 'named and stays'}: {remedy['words']}"


def musts(case: Case) -> frozenset[str]:
    """The features that are Musts; closing work has no tier."""
    return frozenset(work.feature for work in case.plan.items if work.tier == "must")


def fewer_musts_are_offered_where_they_help(case: Case) -> Iterator[str]:
    """P10: where moving all candidates down would meet the date, a remedy says so."""
    roadmap = case.result["roadmap"]
    candidates = roadmap["demotion_candidates"]
    if roadmap["deadline_met"] is not False or not candidates or any(each["items"] for each in roadmap["remedies"]):
        return
    moves = tuple(Move(item, Priority.SHOULD, reason="remedy") for item in candidates)
    choices = replace(case.sheet.choices, moves=(*case.sheet.choices.moves, *moves))
    if case_of(replace(case.sheet, choices=choices)).result["roadmap"]["deadline_met"]:
        yield f"without {candidates} the deadline {roadmap['deadline']} is met, and no remedy offers it"


def is_live_as_told(roadmap: dict[str, Any], words: str) -> bool:
    """Whether the first wave calls, with its own numbers where they move, by the deadline and on the day in words."""
    first = roadmap["waves"][0]
    live = max(on for on in (first["calls"], first["numbers"]) if on is not None)
    return bool(live <= roadmap["deadline"]) and written(date.fromisoformat(live)) in words


def refused(remedy: dict[str, Any]) -> bool:
    """Whether its answers are beyond what the questions allow."""
    return bool(read_answers(bootstrap.rulebook(), remedy["answers"])[1])


def with_remedy(sheet: Sheet, remedy: dict[str, Any]) -> Sheet:
    """The sheet with the answers and moves of a remedy."""
    moves = tuple(Move(item, Priority.SHOULD, reason="remedy") for item in remedy["items"])
    choices = replace(sheet.choices, moves=(*sheet.choices.moves, *moves))
    if remedy["bridges"]:
        choices = replace(choices, bridge=True)
    if remedy["first_wave"]:
        choices = replace(choices, first_wave=remedy["first_wave"])
    return replace(sheet, answers={**sheet.answers, **remedy["answers"]}, choices=choices)
