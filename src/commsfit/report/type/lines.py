"""Measured words to lines of a width, each line as stretches ready to paint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from commsfit.report.type.bidi import groups, visual
from commsfit.report.type.fonts import Run, measured
from commsfit.report.type.words import Gap, RunStyle, Word, chopped, room_before


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line in one look: where it starts, its runs as drawn, the text as read."""

    x: float
    width: float
    runs: tuple[Run, ...]
    look: RunStyle
    text: str
    turned: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set line; one that runs from right to left stands at the right edge."""

    stretches: tuple[Stretch, ...]
    width: float
    right_to_left: bool = False


def break_lines(words: Sequence[Word], width: float) -> tuple[SetLine, ...]:
    """As many words on each line as it holds."""
    right_to_left = bool(words) and words[0].turned
    return tuple(_line(row, followed, right_to_left) for row, followed in _rows(words, width))


def _rows(words: Sequence[Word], width: float) -> Iterator[tuple[list[Word], bool]]:
    """The words of each line, and whether a space parts it from the next."""
    row: list[Word] = []
    used = 0.0
    for unit in _units(words):
        first = unit[0]
        breadth = sum(word.width for word in unit)
        space = first.look.space if first.gap is Gap.SPACE and row else 0.0
        if row and (first.gap is Gap.NEW_LINE or used + space + breadth > width + 1e-6):
            yield row, first.gap is not Gap.NONE
            row, used, space = [], 0.0, 0.0
        if breadth <= width + 1e-6:
            row.extend(unit)
            used += space + breadth
            continue
        parts = list(chain.from_iterable(chopped(word, width) for word in unit))
        for part in parts:
            if row and used + part.width > width:
                yield row, False
                row, used = [], 0.0
            row.append(part)
            used += part.width
    if row:
        yield row, False


def _units(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that must stay together on a line."""
    unit: list[Word] = []
    for word in words:
        if unit and word.may_start_line:
            yield unit
            unit = []
        unit.append(word)
    if unit:
        yield unit


def _line(row: Sequence[Word], followed: bool, right_to_left: bool) -> SetLine:  # noqa: FBT001 - two facts of the row
    if not any(word.turned for word in row):
        stretches, width = _left_to_right(row, 0.0, followed=followed)
        return SetLine(tuple(stretches), width, right_to_left)
    parts = [[row[index] for index in span] for _, span in groups([word.text for word in row])]
    placed: list[Stretch] = []
    x = 0.0
    before: Sequence[Word] = ()
    for part in reversed(parts) if right_to_left else parts:
        later = before if right_to_left else part
        if placed and later[0].gap is Gap.SPACE:
            x += later[0].look.space
        if any(word.turned for word in part):
            placed.append(_turned(part, x))
            x += placed[-1].width
        else:
            stretches, x = _left_to_right(part, x, followed=True)
            placed.extend(stretches)
        before = part
    return SetLine(tuple(placed), x, right_to_left)


def _left_to_right(row: Sequence[Word], x: float, *, followed: bool) -> tuple[list[Stretch], float]:
    """Neighbours of one look as one stretch; the space before the next word is drawn, so that it is copied too."""
    stretches: list[Stretch] = []
    start = 0
    while start < len(row):
        end = start + 1
        look = row[start].look
        while end < len(row) and row[end].look == look and not row[end].marked:
            end += 1
        part = row[start:end]
        if stretches and row[start].gap is Gap.SPACE:
            x += stretches[-1].look.space
        text = part[0].text + "".join((" " if word.gap is Gap.SPACE else "") + word.text for word in part[1:])
        breadth = sum(word.width for word in part) + look.space * sum(word.gap is Gap.SPACE for word in part[1:])
        trailing = row[end].gap is Gap.SPACE if end < len(row) else followed
        runs = _runs(part, trailing_space=trailing)
        stretches.append(Stretch(x, breadth, runs, look, text + (" " if trailing else ""), marked=part[0].marked))
        x += breadth
        start = end
    return stretches, x


def _runs(words: Sequence[Word], *, trailing_space: bool) -> tuple[Run, ...]:
    runs: list[Run] = []
    texts: list[str] = []
    for index, word in enumerate(words):
        for place, run in enumerate(word.measure.runs):
            before = " " if index > 0 and place == 0 and word.gap is Gap.SPACE else ""
            if runs and runs[-1].face is run.face:
                texts[-1] += before + run.text
            else:
                if before and runs:
                    texts[-1] += before
                runs.append(run)
                texts.append(run.text)
    if trailing_space and texts:
        texts[-1] += " "
    return tuple(Run(run.face, text) for run, text in zip(runs, texts, strict=True))


def _turned(words: Sequence[Word], x: float) -> Stretch:
    """Right-to-left words as the eye meets them, with the text as it is read."""
    look = words[0].look
    shown = "".join(visual(word.text) + _gap(word, words[0]) for word in reversed(words))
    drawn = measured(shown, look.weight, figures=look.figures)
    read = "".join(_gap(word, words[0]) + word.text for word in words)
    marked = words[0].marked
    width = drawn.width / 1000 * look.size + (room_before(look) if marked else 0.0)
    return Stretch(x, width, drawn.runs, look, read, turned=True, marked=marked)


def _gap(word: Word, first: Word) -> str:
    """The space that parts a word from the one read before it."""
    return " " if word.gap is Gap.SPACE and word is not first else ""
