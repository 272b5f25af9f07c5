"""The lines of one option: each opens its formula, its figures with their sources, and a place for one's own figure."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.costs.line_draft import LineDraft
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card, Sunken
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.editing.lines import NameLine, ProseLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import OwnFigure
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import in_a_row, within_sentence
from commsfit.presentation.sentences.money.costs import (
    amount_to_edit,
    input_words,
    line_amount,
    missing_sentence,
    read_amount,
)

_PAGE = "costs"
_ASKED: Final = MappingProxyType(
    {
        Cadence.MONTHLY: "Your figure a month, or a range: 900 to 1,500",
        Cadence.ONCE: "Your figure, paid once, or a range: 900 to 1,500",
    }
)


class CostLines(Card):
    """Starts with the recommended option."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Line by line", parent)
        self._session = session
        self._option = ""
        self._opened: set[str] = set()
        titles = session.rulebook.words.costs.options
        self._ids = tuple(titles)
        self.switch = Segmented("Whose lines", [titles[option] for option in self._ids])
        self._note = Text(role="small", tone="muted")
        self.listing = Listing(gap=6)
        for part in (self.switch, self._note, self.listing):
            self.column.addWidget(part)
        self.switch.chosen.connect(self._choose)

    def show_costs(self, costs: Costs) -> None:
        """List the lines of the option in view."""
        self._option = self._option or costs.recommended or next((one.id for one in costs.options if one.lines), "")
        if self._option in self._ids:
            self.switch.choose(self._ids.index(self._option))
        option = next((one for one in costs.options if one.id == self._option), None)
        lines = option.lines if option else ()
        self._note.say(
            _note(self._session.rulebook, option) if lines and option else "No line of this option is known yet."
        )
        ordered = sorted(lines, key=lambda line: line.cadence is not Cadence.MONTHLY)
        self.listing.fill(self._row(line, costs.currency) for line in ordered)

    def row(self, line: str) -> LineRow:
        """The row of a line, as it is listed now."""
        return next(row for row in self.listing.rows if isinstance(row, LineRow) and row.line.id == line)

    def _choose(self, index: int) -> None:
        self._option = self._ids[index]
        self.show_costs(self._session.advice.costs)

    def _row(self, line: CostLine, currency: str) -> LineRow:
        row = LineRow(self._session, line, currency, is_open=line.id in self._opened)
        row.toggled.connect(self._remember)
        return row

    def _remember(self, line: str, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        (self._opened.add if opened else self._opened.discard)(line)


def _note(rulebook: Rulebook, option: CostOption) -> str:
    return in_a_row(option.note, missing_sentence(rulebook, option))


class LineRow(Guarded, QWidget):
    """Closed: title and amount; open: where they come from and how to put one's own."""

    toggled = Signal(str, bool)

    def __init__(self, session: Session, line: CostLine, currency: str, *, is_open: bool) -> None:
        super().__init__()
        self._session, self.line = session, line
        # By it the focus comes back to this line when its button is gone.
        self.setObjectName(f"row.{line.id}")
        self.opener = Link(line.title)
        self.opener.setObjectName(f"line.{line.id}")
        self.opener.setCheckable(True)
        self.opener.setAccessibleDescription("Opens the formula, its figures and their sources")
        amount = line_amount(line, currency)
        self.amount = Link(amount)
        self.amount.setObjectName(f"amount.{line.id}")
        self.amount.setAccessibleName(say("{title}: {amount}", title=line.title, amount=amount))
        self.amount.setAccessibleDescription("Puts your own amount in its place")
        self.amount.clicked.connect(self.edit)
        self._body: LineDetails | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        head = Flow(gap=12, below=2)
        head.part_last()
        head.addWidget(self.opener)
        if line.own:
            head.addWidget(Badge("Your figure", "accent"))
        head.addWidget(self.amount)
        self._box.addLayout(head)
        self.opener.toggled.connect(self._toggle)
        self.opener.setChecked(is_open)

    def edit(self) -> None:
        """Change the amount where it stands."""
        self.opener.setChecked(True)
        assert self._body is not None, "it was opened just now"
        self._body.begin()

    def _toggle(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._body is None:
            self._body = LineDetails(self._session, self.line)
            self._box.addWidget(self._body)
        self._body.setVisible(wanted)
        self.toggled.emit(self.line.id, wanted)


class LineDetails(Sunken):
    """Formula, figures, and the form for one's own amount. What is half typed outlives the row."""

    def __init__(self, session: Session, line: CostLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session, self._line = session, line
        self.column.addWidget(Text(line.formula, "small", strong=True))
        for figure in line.inputs:
            row = QHBoxLayout()
            row.addWidget(Text(input_words(figure), "tiny", tone="muted"), 1)
            if figure.question:
                row.addWidget(self._way_to(figure.question))
            self.column.addLayout(row)
        self.amount, self.reason, self.by = LineEdit(), ProseLine(), NameLine()
        fields = (
            (self.amount, _ASKED[line.cadence], "amount"),
            (self.reason, "Why", "reason"),
            (self.by, "Who says so", "by"),
        )
        for field, words, name in fields:
            field.setPlaceholderText(words)
            field.setAccessibleName(say("{words}, for {title}", words=words, title=line.title))
            field.setObjectName(f"own.{line.id}.{name}")
        self.keep = Button("Use it")
        self.keep.setObjectName(f"own.{line.id}.keep")
        # The amount has a line to itself: its hint would not be read to the end beside the others.
        self.column.addWidget(self.amount)
        form = QHBoxLayout()
        form.addWidget(self.reason, 1)
        form.addWidget(self.by, 1)
        form.addWidget(self.keep)
        self.column.addLayout(form)
        self._hint = Text("", "tiny", tone="bad")
        self.column.addWidget(self._hint)
        self._hint.hide()
        self.take_back = Link("Back to our figure")
        self.take_back.setVisible(bool(line.own))
        self.column.addWidget(self.take_back)
        self.keep.clicked.connect(self._keep)
        for field in (self.amount, self.reason, self.by):
            field.returnPressed.connect(self._keep)
        self.take_back.clicked.connect(lambda: self._put(None))
        self._draft = LineDraft(session, f"own.{line.id}", (self.amount, self.reason, self.by))
        self._draft.take_up()

    def begin(self) -> None:
        """Put the cursor into the amount, which starts as it is."""
        if self._line.has_price and not self.amount.text():
            self.amount.setText(amount_to_edit(self._line.amount))
        self.amount.setFocus()
        self.amount.selectAll()

    def _way_to(self, question: str) -> Link:
        section = next(asked.section for asked in self._session.rulebook.every_question if asked.id == question)
        link = Link("Change the answer")
        link.setAccessibleName(
            say("Change the answer: {question}", question=self._session.rulebook.question_name(question))
        )
        link.clicked.connect(lambda: self._session.visit(section, question))
        return link

    def _keep(self) -> None:
        amount = read_amount(self.amount.text())
        if amount is None:
            self._hint.say("Write an amount such as 1,200 or 900 to 1,500.")
            self.amount.setFocus()
            return
        self._draft.forget()
        self._put(OwnFigure(self._line.id, amount, self.reason.text().strip(), self.by.text().strip()))

    def _put(self, own: OwnFigure | None) -> None:
        choices = self._session.choices
        others = tuple(figure for figure in choices.own_figures if figure.line != self._line.id)
        figures = others if own is None else (*others, own)
        form = "Own figure for {line}" if own else "Our figure for {line}"
        words = say(form, line=within_sentence(self._line.title))
        self._session.choose(replace(choices, own_figures=figures), words, page=_PAGE)
