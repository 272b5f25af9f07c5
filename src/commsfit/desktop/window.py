"""The main window: Home and the workspace in one frame, with menus, a banner for messages, and files dropped in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.home.home import Home
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.faults import Faults
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.screen_room import screen_room
from commsfit.desktop.widgets.controls.buttons.menu import MenuBar
from commsfit.domain.wording.messages import say

if TYPE_CHECKING:
    from commsfit.desktop.menus.actions import Actions
    from commsfit.desktop.menus.menus import Menus
    from commsfit.desktop.opening.awake import Awake, Insides
    from commsfit.desktop.widgets.controls.banner import Banner
    from commsfit.ports.themes import Theme

NAME = "CommsFit"
_USUAL, _LEAST = QSize(1320, 860), QSize(760, 520)
_TITLES = ("&File", "&Edit", "&Scenario", "&Go", "&View", "&Workshop", "&Help")
_TURN = 0.000_5
_USUAL_TURN = 0.005
_SUFFIXES = (".commsfit", ".json", ".pdf")


class MainWindow(Guarded, QMainWindow):
    """Shows Home at once and does what was asked for as soon as the rest is awake."""

    awake = Signal()

    def __init__(self, outside: Outside, dresser: Dresser) -> None:
        super().__init__()
        self._outside, self._dresser = outside, dresser
        self.setObjectName("commsfit")
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        room = screen_room(self)
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize(_USUAL.boundedTo(room))
        self.faults = Faults(self)
        self._work = Background(self, threads=1)
        self._office: Insides | None = None
        self._waiting: list[Callable[[], object]] = []
        self._may_close = False
        self.home, self._stack = Home(), QStackedWidget()
        self._banner: Banner | None = None
        self._stack.addWidget(self.home)
        self._lay_out()
        # The titles stand there from the first frame; what is in the menus follows.
        bar = MenuBar(self)
        self.setMenuBar(bar)
        self.titles = {title: bar.addMenu(title) for title in _TITLES}
        self._actions: Actions | None = None
        self._menus: Menus | None = None
        self._listen_to_home()

    @property
    def office(self) -> Insides | None:
        """What is awake: session, files, workspace; None until then."""
        return self._office

    @property
    def banner(self) -> Banner:
        """Where messages stand; there from the moment the window is awake."""
        assert self._banner is not None, "told only when awake"
        return self._banner

    def wake(self) -> None:
        """Fetch the heavy part in a thread."""
        # While modules are fetched in the thread, the window asks for its turn more often than Python's 5 ms.
        sys.setswitchinterval(_TURN)
        self._work.run(self._outside.wake, self._on_awake, self._on_wake_failed)

    def when_awake(self, act: Callable[[], object]) -> None:
        """Do something now, or as soon as it can be done."""
        if self._office is None:
            self._waiting.append(act)
        else:
            act()

    def open_file(self, path: Path | None) -> None:
        """Open a file that came from outside; with None just come to the front."""
        self.raise_()
        self.activateWindow()
        if path is None:
            return
        asking = QApplication.activeModalWidget()
        if isinstance(asking, QDialog):
            # What is typed there belongs to the document that is open now.
            asking.finished.connect(lambda: QTimer.singleShot(0, self, lambda: self.open_file(path)))
        else:
            self.when_awake(lambda: self._opened().leave_and(lambda: self._opened().open(path)))

    def choose_theme(self, theme: Theme) -> None:
        """Another theme, kept for the next start."""
        self._dresser.choose(theme, self._dresser.scale)
        self.keep_looks()

    def keep_looks(self) -> None:
        """Begin with this theme the next time."""
        theme, percent = self._dresser.theme, round(self._dresser.scale * 100)
        self.when_awake(lambda: self._opened().keep_looks(theme, percent))

    # Events --------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or self._office is None or self.is_at_home or not self._office.would_lose:
            if self._office is not None:
                self._office.close()
            self._work.wait()
            event.accept()
            return
        event.ignore()
        # Outside this event: Qt takes no second close while it handles the first.
        QTimer.singleShot(0, self, lambda: self._opened().leave_and(self._close_now))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            # Not inside the drop: the question about unsaved work would hold the other program up.
            QTimer.singleShot(0, self, lambda: self.open_file(path))

    # ---------------------------------------------------------------------------

    def _opened(self) -> Insides:
        assert self._office is not None, "asked only when awake"
        return self._office

    def _on_awake(self, awake: Awake) -> None:
        pieces = awake.fetch()
        turn = Pause(self, 0, lambda: self._fetch(awake, pieces, turn))
        turn.start()

    def _fetch(self, awake: Awake, pieces: Iterator[None], turn: Pause) -> None:
        """A piece an event, so that the window stays awake to a person meanwhile."""
        try:
            next(pieces)
        except StopIteration:
            turn.deleteLater()
            self._furnish(awake)
        except Exception as problem:  # noqa: BLE001 - whatever is missing, the window says so
            self._on_wake_failed(problem)
        else:
            turn.start()

    def _furnish(self, awake: Awake) -> None:
        office = awake.make_office(self, awake)
        pieces = office.settle_in()
        turn = Pause(self, 0, lambda: self._settle(office, pieces, turn))
        turn.start()

    def _settle(self, office: Insides, pieces: Iterator[None], turn: Pause) -> None:
        if next(pieces, self) is not self:
            turn.start()
            return
        turn.deleteLater()
        self._office = office
        sys.setswitchinterval(_USUAL_TURN)
        self.awake.emit()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
        if not waiting:
            # Whoever knows already what to do is not held up.
            office.welcome()

    def _on_wake_failed(self, problem: Exception) -> None:
        # Home stays usable to read; nothing else is there to carry a message.
        self.statusBar().showMessage(say("CommsFit cannot start fully: {problem}", problem=problem))

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _dropped(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        return next((path for path in paths if path.suffix.lower() in _SUFFIXES), None)

    def hold_workspace(self, workspace: QWidget) -> None:
        """Take the workspace in, behind Home."""
        self._stack.addWidget(workspace)

    def hold_menus(self, actions: Actions, menus: Menus) -> None:
        """Take in what the menus do."""
        self._actions, self._menus = actions, menus
        menus.offer_themes(self._dresser.theme, self.choose_theme)
        actions.allow_document(is_open=False)

    def perform(self, name: str) -> None:
        """Do what an action of the menus says, unless it is out of date: a sheet asks first, or it is off by now."""
        if QApplication.activeModalWidget() is not None:
            return
        looks: dict[str, Callable[[], object]] = {
            "larger": lambda: self._step_text(1),
            "smaller": lambda: self._step_text(-1),
            "normal": lambda: self._step_text(0),
            "full_screen": lambda: self.showNormal() if self.isFullScreen() else self.showFullScreen(),
            "quit": self.close,
        }
        if name in looks:
            looks[name]()
        else:
            self.when_awake(lambda: self._opened().do(name))

    def hold_banner(self, banner: Banner) -> None:
        """Take the place for messages in, above everything."""
        self._banner = banner
        self._column.insertWidget(0, banner)

    def show_home(self) -> None:
        """Turn to Home."""
        self._stack.setCurrentWidget(self.home)
        self.actions_by_name.allow_document(is_open=False)
        self.setWindowTitle(NAME)
        self.setWindowModified(False)
        self.home.take_focus()

    def show_workspace(self) -> None:
        """Turn to the document in work."""
        self._stack.setCurrentWidget(self._opened().workspace)
        self.actions_by_name.allow_document(is_open=True)

    @property
    def is_at_home(self) -> bool:
        return self._stack.currentWidget() is self.home

    @property
    def menus(self) -> Menus:
        assert self._menus is not None, "filled when awake"
        return self._menus

    @property
    def actions_by_name(self) -> Actions:
        assert self._actions is not None, "made when awake"
        return self._actions

    @property
    def work(self) -> Background:
        return self._work

    @property
    def outside(self) -> Outside:
        return self._outside

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setObjectName("canvas")
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)

    def _listen_to_home(self) -> None:
        home = self.home
        home.new_wanted.connect(lambda: self.perform("new"))
        home.open_wanted.connect(lambda: self.perform("open"))
        home.file_wanted.connect(self.open_file)
        home.example_wanted.connect(lambda name: self.when_awake(lambda: self._opened().open_example(name)))
        home.restore_wanted.connect(lambda one: self.when_awake(lambda: self._opened().restore(one)))
        home.discard_wanted.connect(lambda one: self.when_awake(lambda: self._opened().discard(one)))

    def _step_text(self, steps: int) -> None:
        if steps:
            self._dresser.step_text(steps)
        else:
            self._dresser.choose(self._dresser.theme)
        self.keep_looks()
