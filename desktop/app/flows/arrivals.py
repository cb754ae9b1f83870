"""What was asked for from outside, on the command line of this start or of a later one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop.app.system.application import Application
from desktop.app.system.instance import Handed, Instance
from desktop.domain.errors import StoreError, UserError
from desktop.domain.link import parse_link
from desktop.models.tables.list_state import ListPhase

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class Arrivals(QObject):
    """Opens a workspace, the demo or a connection by its link, and brings the window to the front."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._awaited = ""
        self._waiting: Handed | None = None
        desk.locking.unlocked.connect(self._take_waiting)
        desk.views.connections.state_changed.connect(self._look)

    def listen(self, instance: Instance) -> None:
        """Hears of second starts from now on."""
        tasks = self._desk.tasks
        tasks.start("second starts", instance.serve(tasks, self.take))
        if isinstance(app := QCoreApplication.instance(), Application):
            app.link_opened.connect(self.take_link)

    def take_link(self, link: str) -> None:
        """A link that the system hands to the running application, as macOS does."""
        self.take(Handed(link=link))

    def take(self, handed: Handed) -> None:
        """A second start: this window comes to the front with what that one was asked for."""
        self.come_to_front()
        if self._desk.locking.is_locked:
            self._waiting = handed  # shown once a person is back
            return
        if handed.demo:
            self._desk.open_demo()
        elif handed.workspace:
            self.choose_workspace(handed.workspace)
        if handed.link:
            self.follow(handed.link)

    def _take_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.take(waiting)

    def come_to_front(self) -> None:
        """Out of the task bar, above the others, with the keyboard."""
        window = self._desk.window
        if window.isMinimized():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def choose_workspace(self, name: str) -> None:
        """Opens the workspace of this name."""
        desk = self._desk
        found = next((each for each in desk.views.scope.workspaces if each.name == name), None)
        if found is None:
            desk.toast.show_toast(self.tr("There is no workspace called {name}").format(name=name))
            return
        try:
            desk.views.scope.select(found.id)
        except StoreError as error:
            desk.say(error)

    def follow(self, link: str) -> None:
        """Shows the connection a link names, and does nothing else: any web page can send a link."""
        desk = self._desk
        try:
            key = parse_link(link)
        except UserError:
            words = self.tr("It must look like {link}.").format(link="authkit-desktop://connection/KEY")
            desk.toast.show_toast(self.tr("This link cannot be opened"), words, icon="triangle")
            return
        if desk.views.scope.workspace is None:
            words = self.tr("Add a workspace first; links show its connections.")
            desk.toast.show_toast(self.tr("This link cannot be opened"), words, icon="triangle")
            return
        desk.window.cover_with(None)
        self._await(key)

    def _await(self, key: str) -> None:
        """Selects the row; if it does not come with the next load either, that is said."""
        desk, view = self._desk, self._desk.views.connections
        if view.find(key) is None and desk.views.scope.identity is not None:
            desk.views.scope.set_identity(None)  # it may be another identity's
        self._awaited = key
        desk.show_connection(key)
        self._look()

    def _look(self) -> None:
        if not self._awaited:
            return
        view = self._desk.views.connections
        if view.find(self._awaited) is not None:
            self._awaited = ""
        elif not view.state.is_refreshing and view.state.phase is not ListPhase.LOADING:
            self._awaited = ""
            words = self.tr("Look in another workspace, or it was deleted.")
            self._desk.toast.show_toast(self.tr("This connection is not here"), words, icon="triangle")
