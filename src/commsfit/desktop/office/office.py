"""What the window does once all is awake: it joins session, files, autosave and workspace, and performs the actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.dialogs.client import ClientSheet
from commsfit.desktop.dialogs.earlier import EarlierSheet
from commsfit.desktop.dialogs.palette import FindSheet
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.guarded import Guarded
from commsfit.desktop.help.opening import show_guide, show_help
from commsfit.desktop.home.home_cards import make_room, show_examples, show_recent, show_recoveries, wear_icons
from commsfit.desktop.menus.actions import PASSWORD_WORDS, SWITCHES, Actions
from commsfit.desktop.menus.menus import Menus
from commsfit.desktop.office.autosave import Autosave
from commsfit.desktop.office.file_actions import FileActions
from commsfit.desktop.office.finding import findable
from commsfit.desktop.office.hand_outs import HandOuts
from commsfit.desktop.office.leading import lead, switch
from commsfit.desktop.office.mishaps import Mishaps
from commsfit.desktop.office.rulebook_choice import ask_rulebook, return_to_bundled
from commsfit.desktop.office.scenario_menu import ScenarioMenu
from commsfit.desktop.opening.awake import Awake
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.results.report.report_page import PRINT
from commsfit.desktop.results.verdict.own_decision import OWN_DECISION
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.services import Services
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.icons import program_icon
from commsfit.desktop.widgets.controls.banner import Banner
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.words.text import shortened
from commsfit.desktop.window import NAME, MainWindow
from commsfit.desktop.workshop.log_edits import WORKSHOP
from commsfit.desktop.workshop.pages import WORKSHOP_PAGE
from commsfit.desktop.workshop.private_card import NOTES
from commsfit.desktop.workshop.scribe import Scribe
from commsfit.desktop.workshop.verdict_card import VERDICT
from commsfit.desktop.workshop.workshop_page import DECISIONS
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.document.assessment import Client, Document
from commsfit.domain.document.scrubbing import scrubbed
from commsfit.domain.refusals import Refusal
from commsfit.ports.filing import Backup, Preferences, Recovery
from commsfit.ports.themes import Theme
from commsfit.presentation.sentences.verdict.way import unkept_words

if TYPE_CHECKING:
    from pathlib import Path

_INTERRUPTED: Final = 130


class Office(Guarded, QObject):
    """One for the window's life."""

    def __init__(self, window: MainWindow, awake: Awake) -> None:
        super().__init__(window)
        self._window, self._awake = window, awake
        self.session = Session(awake.rulebook, awake.advise, awake.today, self)
        self.session.services = Services(
            awake.reporting,
            awake.write_plan,
            awake.keep,
            Background(self),
            folder=lambda: awake.filing.preferences().last_folder,
            keep_folder=lambda folder: self._keep(lambda before: replace(before, last_folder=folder)),
        )
        self.files = FileActions(self.session, awake.filing, window.work, window)
        self._autosave = Autosave(self.session, awake.filing.journal(), window.work, self)
        self._hand_outs = HandOuts(self.session, awake, window)
        self._scenarios = ScenarioMenu(self.session, window)
        self._names = awake.rulebook.plain_outcome_names

    def settle_in(self) -> Iterator[None]:
        """Make what is seen, a piece at a time: between two pieces the window answers."""
        rulebook, home = self._awake.rulebook, self._window.home
        # Worked out once and kept: rail and panel ask for it while they are made.
        _ = self.session.advice
        yield
        self.workspace = Workspace(self.session, (*question_pages(rulebook), *RESULT_PAGES, WORKSHOP_PAGE))
        yield
        actions = Actions(self._window, self._window.perform)
        self._window.hold_menus(actions, Menus(self._window.titles, actions))
        yield
        self._window.hold_workspace(self.workspace)
        self._window.hold_banner(Banner())
        self._room = CustomerView(self.session)
        self._scribe = Scribe(self.session, self._window)
        self._are_outcomes_shown = True
        if self._awake.rulebook_note:
            self._window.banner.tell(self._awake.rulebook_note)
        yield
        self._join()
        lead(self.workspace, actions, self._awake.filing.preferences(), is_still=self._awake.is_still)
        yield
        wear_icons(home)
        make_room(home)
        if QGuiApplication.windowIcon().isNull():
            # Once for every window, and not before the first frame: drawing it takes Qt's SVG part.
            QGuiApplication.setWindowIcon(program_icon())
        self.refresh_home()
        show_recoveries(home, self._awake.filing.recoveries())
        yield
        show_examples(home, self._awake.examples, self._names)

    def welcome(self) -> None:
        """The tour, once in a person's life with this program."""
        if not self._awake.filing.preferences().tour_seen:
            self._keep(lambda before: replace(before, tour_seen=True))
            show_help("tour", self._window, self._awake.rulebook)

    @property
    def awake(self) -> Awake:
        return self._awake

    def do(self, name: str) -> None:
        """Perform an action of the menus."""
        deeds: dict[str, Callable[[], object]] = {
            "new": lambda: self.leave_and(self._begin),
            "open": lambda: self.leave_and(self.files.ask_and_open),
            "template": lambda: self.leave_and(self._begin_from_here),
            "palette": self._find_anything,
            "questionnaire": self._hand_outs.questionnaire,
            "anonymised": self._hand_outs.anonymised,
            "batch": self._hand_outs.many,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "protect": self.files.protect,
            "earlier": self._show_earlier,
            "client": self._ask_client,
            "print": lambda: self.session.visit("report", PRINT),
            "rulebook": lambda: ask_rulebook(self._awake, self._window.banner.tell, self._window),
            "bundled_rulebook": lambda: return_to_bundled(self._awake, self._window.banner.tell),
            "close": lambda: self.leave_and(self._go_home),
            "home": lambda: self.leave_and(self._go_home),
            "undo": self.session.undo,
            "redo": self.session.redo,
            "copy_scenario": self._scenarios.copy,
            "rename_scenario": self._scenarios.rename,
            "remove_scenario": self._scenarios.remove,
            "back": self.workspace.go_back,
            "next": self.workspace.go_on,
            "decide": lambda: self.session.decide(self.workspace.current_question),
            "workshop": lambda: self.workspace.step_aside(WORKSHOP, DECISIONS),
            "private": lambda: self.session.visit(WORKSHOP, NOTES),
            "override": lambda: self.session.visit(VERDICT, OWN_DECISION),
            "room": self._room.toggle,
            "room_outcomes": self._toggle_outcomes,
            "check": lambda: self.session.visit(self.workspace.route.check),
            "result": lambda: self.session.visit(self.workspace.route.result),
            "find": self.workspace.find_on_page,
            "guide": self._show_guide,
        }
        if name in SWITCHES:
            switch(self.workspace, self._window.actions_by_name, self._keep)
            return
        deed = deeds.get(name)
        if deed is None:
            show_help(name, self._window, self._awake.rulebook)
        else:
            deed()

    def leave_and(self, then: Callable[[], object]) -> None:
        """Do what ends the work on this document, asking once where it is not saved."""
        if self._window.is_at_home:
            then()
        else:
            self.files.leave(then, left=self._left)

    @property
    def would_lose(self) -> bool:
        return self.session.is_changed or bool(self._left)

    @property
    def _left(self) -> str:
        """What was typed and is in no document: not understood, or in a form and not kept there."""
        unread, unkept = self.workspace.unread, self.session.unkept
        return " ".join(filter(None, (unread, unkept_words(unkept) if unkept else "")))

    def open(self, path: Path) -> None:
        self.files.open(path)

    def open_example(self, name: str) -> None:
        """An example opens as a document of one's own."""
        self.leave_and(lambda: self.files.begin(self._awake.open_example(name)))

    def restore(self, recovery: Recovery) -> None:
        self.files.restore(recovery)

    def discard(self, recovery: Recovery) -> None:
        self._awake.filing.discard(recovery)
        self._show_recoveries()

    def _show_recoveries(self) -> None:
        show_recoveries(self._window.home, self._awake.filing.recoveries())

    def keep_looks(self, theme: Theme, percent: int) -> None:
        """Keep theme and text size for the next start."""
        self._keep(lambda before: replace(before, theme=theme, text_percent=percent))

    def _keep(self, change: Callable[[Preferences], Preferences]) -> None:
        """Change the settings; what cannot be kept is told."""
        try:
            self._awake.filing.keep_preferences(change(self._awake.filing.preferences()))
        except Refusal as refusal:
            self._window.banner.tell(str(refusal))

    def refresh_home(self) -> None:
        """Recent files as they are now."""
        show_recent(self._window.home, self._awake.filing.recent(), self._names)

    def close(self) -> None:
        """The window closes in order: nothing is left behind."""
        self._hand_outs.stop()
        if self.session.services is not None:
            self.session.services.work.wait()
        self._autosave.close()
        self._room.close()
        self._room.deleteLater()
        self.files.let_go()

    # ---------------------------------------------------------------------------

    def _join(self) -> None:
        session, window = self.session, self._window
        session.opened_changed.connect(self._show_title)
        session.history.indexChanged.connect(self._show_history)
        session.changed.connect(self._scenarios.show_scenarios)
        session.changed.connect(self._show_title)
        session.replaced.connect(self._close_sheets)
        self.workspace.estimating.connect(self._estimate)
        self.workspace.page_changed.connect(self._follow_in_the_room)
        self.workspace.naming.connect(self._ask_client)
        self._room.walked.connect(lambda by: self.workspace.go_on() if by > 0 else self.workspace.go_back())
        self.files.opened.connect(self._on_opened)
        self.files.saved.connect(self._on_saved)
        self.files.restored.connect(self._show_recoveries)
        self.files.told.connect(lambda words, is_fault: window.banner.tell(words, is_fault=is_fault))
        self._hand_outs.told.connect(lambda words, is_fault: window.banner.tell(words, is_fault=is_fault))
        self._autosave.kept.connect(lambda: self.workspace.show_status("Draft kept on this machine"))
        self._autosave.refused.connect(window.banner.tell)
        self._mishaps = Mishaps(session, self._autosave, window)
        window.faults.interrupted.connect(self._end)
        self._show_history()
        self._scenarios.show_scenarios()

    def _end(self) -> None:
        """Somebody ended the program from its terminal: nothing is asked, what is not saved waits in the journal."""
        self._autosave.record_now()
        self._window.work.wait()
        QCoreApplication.exit(_INTERRUPTED)

    def _begin(self) -> None:
        client = Client(date=self.session.today)
        document = Document()
        self.files.begin(replace(document, assessment=replace(document.assessment, client=client)))

    def _begin_from_here(self) -> None:
        """The same answers for another client: names, notes and decisions stay behind."""
        rulebook, document = self._awake.rulebook, self.session.document
        typed = frozenset(question.id for question in rulebook.every_question if question.kind is Kind.TEXT)
        assessment = replace(scrubbed(document, typed).assessment, client=Client(date=self.session.today))
        self.files.begin(replace(Document(), assessment=assessment), unsaved=True)

    def _show_guide(self) -> None:
        page = "" if self._window.is_at_home else self.workspace.current
        show_guide(self._awake.guide(), self._awake.rulebook, page, self._window)

    def _find_anything(self) -> None:
        rulebook = self._awake.rulebook

        def explain() -> object:
            return show_help("glossary", self._window, rulebook)

        palette = FindSheet(
            tuple(findable(rulebook, self.workspace, self._window.actions_by_name, explain)), self._window
        )
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.accepted.connect(lambda: palette.chosen and palette.chosen.act())
        palette.open()

    def _on_opened(self) -> None:
        self._autosave.settle()
        self._window.show_workspace()
        self._show_title()
        self.workspace.show_status("")
        self.workspace.begin()
        self.workspace.build_ahead()
        self.refresh_home()

    def _close_sheets(self) -> None:
        """What they ask belongs to the document that was open before."""
        for sheet in self._window.findChildren(QDialog):
            if sheet.isVisible():
                sheet.reject()

    def _on_saved(self) -> None:
        self._autosave.settle()
        self.workspace.show_status("Saved")
        self.refresh_home()

    def _go_home(self) -> None:
        self._room.hide()
        self.files.put_away()
        self._autosave.settle()
        self.refresh_home()
        self._window.show_home()

    def _show_title(self) -> None:
        if self._window.is_at_home:
            return
        self._window.setWindowTitle(f"{shortened(self.files.name)}[*] – {NAME}")
        self._window.setWindowModified(self.session.is_changed)
        self._window.actions_by_name["protect"].setText(PASSWORD_WORDS[self.session.opened.protected])

    def _show_history(self, _index: int = 0) -> None:
        history, actions = self.session.history, self._window.actions_by_name
        actions["undo"].setEnabled(history.canUndo())
        actions["redo"].setEnabled(history.canRedo())
        actions["undo"].setText(_step_words("&Undo", history.undoText()))
        actions["redo"].setText(_step_words("&Redo", history.redoText()))

    def _ask_client(self) -> None:
        sheet = ClientSheet(self.session.assessment.client, self.session.today, self._window)
        sheet.ask(lambda: self.session.describe(sheet.client))

    def _show_earlier(self) -> None:
        path = self.session.opened.path
        backups = self._awake.filing.backups(path) if path else ()
        sheet = EarlierSheet(backups, self._window)
        sheet.ask(lambda: self._open_earlier(sheet.chosen))

    def _open_earlier(self, chosen: Backup | None) -> None:
        if chosen is not None:
            self.leave_and(lambda: self.files.open(chosen.file))

    def _follow_in_the_room(self) -> None:
        # The room stays with the question while somebody writes beside the way.
        if not self.workspace.is_beside:
            self._room.turn_to(self.workspace.current_question)

    def _toggle_outcomes(self) -> None:
        self._are_outcomes_shown = not self._are_outcomes_shown
        self._room.show_outcomes(shown=self._are_outcomes_shown)

    def _estimate(self, question: str) -> None:
        sheet = EstimateSheet(self.session, question, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()


def _step_words(verb: str, step: str) -> str:
    """What a step of the history is called in the menu; nothing to name where there is none."""
    return f"{verb}: {without_mnemonic(shortened(step))}" if step else verb
