"""The window and its pages, wired to the services. Signals out of pages end here, nowhere else."""

import asyncio
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QIcon

from desktop.app.arguments import Arguments
from desktop.app.bug import BugSink
from desktop.app.flows import identity as identities
from desktop.app.flows.arrivals import Arrivals
from desktop.app.flows.beginning import Beginning
from desktop.app.flows.help import HelpFlow
from desktop.app.flows.identity import IdentityFlow
from desktop.app.flows.language import LanguageFlow
from desktop.app.flows.lock import LockFlow
from desktop.app.flows.notification import NotificationFlow
from desktop.app.flows.probes import ProbeFlow
from desktop.app.flows.reconnect import ReconnectFlow
from desktop.app.flows.refused_key import RefusedKey
from desktop.app.flows.report import ReportFlow
from desktop.app.flows.restore import RestoreFlow
from desktop.app.flows.sessions import Sessions
from desktop.app.flows.support_mode import SupportPadlock
from desktop.app.flows.transfer import TransferFlow
from desktop.app.garbage import GarbageCollector
from desktop.app.logos import Logos
from desktop.app.page_asks import ShowsConnections, TriesConnections
from desktop.app.page_makers import PageMakers
from desktop.app.places import Places
from desktop.app.start.environment import Given
from desktop.app.views import Views, build_views
from desktop.app.window_actions import install_actions
from desktop.app.wiring import Services
from desktop.base.paths import Folders, resource
from desktop.base.tasks import TaskScope
from desktop.domain.activity import ActivityEntry
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError, StoreError
from desktop.domain.identity import Identity
from desktop.domain.session import SessionOutcome
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together
from desktop.ui import clipboard
from desktop.ui.edge import Edge
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from desktop.app.flows.deletion import DeletionFlow
    from desktop.app.flows.palette import PaletteFlow
    from desktop.app.system.presence import Presence

_OFFERED_S = 0.1
_SETTLED_S = 2.0  # the window is painted and the first lists are there


class Desk(QObject):
    """One run of the application: window, pages, sessions, from `run` to `aclose`."""

    def __init__(
        self, services: Services, arguments: Arguments, given: Given, folders: Folders, bugs: BugSink
    ) -> None:
        super().__init__()
        self.services = services
        self.arguments = arguments
        self.given = given
        self.folders = folders
        self.bugs = bugs
        self._garbage = GarbageCollector(self)
        self.tasks = TaskScope(bugs)
        self.views: Views = build_views(services, self.tasks, bugs)
        self._ended = asyncio.Event()
        self._exit_status = 0
        self.top_bar, self.status_bar = TopBar(), StatusBar()
        self.window = MainWindow(self.top_bar, self.status_bar)
        self.toast = Toast(self.window)
        self.logos = Logos(services.catalog, self.views.scope, bugs)
        self.sessions = Sessions(self)
        self._beginning = Beginning(self)
        self._palette: PaletteFlow | None = None
        self.presence: Presence | None = None
        self.locking = LockFlow(self)
        self.restoring = RestoreFlow(self)
        self.places = Places(self)
        self.arrivals = Arrivals(self)
        self.notifying = NotificationFlow(self)
        self.reconnecting, self.refused_key = ReconnectFlow(self), RefusedKey(self)
        self.identities = IdentityFlow(self)
        self._makers = PageMakers(self)
        self._build()
        self.speaking = LanguageFlow(self)
        bugs.show = self._show_bug

    @cached_property
    def deletion(self) -> "DeletionFlow":
        """What is done with connections; with what it imports a twentieth of the way to the first paint."""
        from desktop.app.flows.deletion import DeletionFlow

        return DeletionFlow(self)

    async def run(self) -> int:
        """Shows the window and returns the exit status when it was closed."""
        self._beginning.take_given_key()
        if self.arguments.workspace:
            self.arrivals.choose_workspace(self.arguments.workspace)
        is_plain = self.arguments.tour is None and not self.arguments.demo
        if is_plain:
            self._beginning.show_first()  # before the window itself, so that it is painted once
        self.places.restore()
        self.window.show()
        asyncio.get_running_loop().call_later(_SETTLED_S, self._settle)
        if self.arguments.tour is not None:
            from desktop.app.tour import Tour

            self.tasks.start("tour", Tour(self, self.arguments.tour).run())
        elif self.arguments.demo:
            self.open_demo()
        else:
            self._beginning.begin()
        self.restoring.begin()
        asyncio.get_running_loop().call_later(_OFFERED_S, self._go_on)
        if self.arguments.link:
            self.arrivals.follow(self.arguments.link)
        await self._ended.wait()
        return self._exit_status

    def _go_on(self) -> None:
        """What the first paint need not wait for."""
        if self._ended.is_set():
            return
        from desktop.ui.widgets.role import give_role

        self.restoring.offer()
        give_role(self.window, "window")
        _ = self.deletion

    def _settle(self) -> None:
        """What can wait until the window has long been painted."""
        if self._ended.is_set():
            return
        from desktop.app.system.presence import Presence

        self.presence = Presence(self)
        self.presence.left.connect(self.locking.lock)
        self.presence.listen()
        self.follow_idle_choice()
        QGuiApplication.setWindowIcon(QIcon(str(resource("app", "authkit-desktop.svg"))))
        self._garbage.settle()

    def follow_idle_choice(self) -> None:
        """Locks after so many minutes without input as Settings say."""
        if self.presence is not None:
            self.presence.leave_after(self.services.registry.settings.lock_after_min)

    def end(self, exit_status: int = 0) -> None:
        """Begins the end."""
        self._exit_status = exit_status
        self._ended.set()

    async def aclose(self) -> None:
        """Ends everything in order; the window is hidden first, so that it feels immediate."""
        self._keep_place()
        self.window.hide()
        self.locking.end()
        self.help.end()
        if self.presence is not None:
            self.presence.close()
        clipboard.board().clear_if_ours()
        self.support.end()
        await self.sessions.aclose()
        await self.logos.aclose()
        await self.notifying.aclose()
        await self.views.aclose()
        await self.tasks.aclose()
        await self.services.aclose()
        await self._beginning.aclose()

    # --- what the window can be told

    def show_welcome(self) -> None:
        """Covers the window with Welcome: no workspace yet, or another one is to be added."""
        self.window.cover_with(self._makers.welcome())

    def open_demo(self) -> None:
        """Starts the built-in service, if it does not run, and opens its workspace."""
        self.tasks.start("demo", self._beginning.open_demo())

    def open_palette(self) -> None:
        """Ctrl+K."""
        if self._palette is None:
            from desktop.app.flows.palette import PaletteFlow  # not needed before the first Ctrl+K

            self._palette = PaletteFlow(self, self._actions)
        self._palette.open()

    def show_identity(self, identity: Identity | None) -> None:
        """Brings the page of an identity to the front; None: everybody's connections."""
        if identity is not None:
            self.identities.show(identity)
            return
        self._identity_chosen(None)
        self.window.show_page("connections")

    def show_row(self, row: InspectedConnection) -> None:
        """Brings a connection to the front, of whichever identity it is."""
        wanted = self.views.scope.identity
        if wanted is not None and (wanted.id, wanted.type.value) != (row.identity_id, row.identity_type):
            self._identity_chosen(None)
        self.show_connection(row.key)

    def choose_workspace(self, id_: WorkspaceId) -> None:
        """Switches to another workspace."""
        self._workspace_chosen(id_)

    def show_connection(self, key: str) -> None:
        """Brings a connection's row to the front."""
        page = self.window.show_page("connections")
        if isinstance(page, ShowsConnections):
            page.show_connection(key)

    def workspace_made(self, workspace: Workspace) -> None:
        """A workspace was added: show its connections."""
        self.window.cover_with(None)
        self.window.show_page("connections")

    def try_connection(self, row: InspectedConnection) -> None:
        """Brings the Console to the front with this connection in it."""
        page = self.window.show_page("console")
        if isinstance(page, TriesConnections):
            page.try_connection(row)

    def try_key(self, key: str) -> None:
        """The same for a connection that was just made."""
        row = self.views.connections.find(key)
        if row is not None:
            self.window.activateWindow()
            self.try_connection(row)

    def connection_saved(self, outcome: SessionOutcome) -> None:
        """A connection was made and saved: the list is read again and its row will be selected."""
        saved = outcome.saved
        self.services.support.connected(saved.workspace_id, saved.connection_key, saved.user_id)
        self.views.connections.add_saved(saved)
        self.show_connection(outcome.saved.connection_key)

    def tell_servers(self) -> None:
        """Says on the window's edge which of the application's servers listen."""
        endpoint = self.services.endpoint.endpoint
        self.views.status.servers(
            self.services.connect.open_count,
            endpoint.url if endpoint is not None else "",
            is_endpoint_open_to_all=endpoint is not None and endpoint.is_open_to_all,
        )

    def page_words(self) -> dict[str, str]:
        """The pages' names by their ids, which are their icons' too, in the rail's order."""
        return {
            "connections": self.tr("Connections"),
            "connectors": self.tr("Connectors"),
            "console": self.tr("Console"),
            "activity": self.tr("Activity"),
            "doctor": self.tr("Doctor"),
            "settings": self.tr("Settings"),
        }

    @property
    def has_ended(self) -> bool:
        """Whether the end has begun."""
        return self._ended.is_set()

    def say(self, error: DesktopError) -> None:
        """A trouble that belongs to no page."""
        notice = notice_of(error)
        self.toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")

    # --- building

    def _build(self) -> None:
        window, scope = self.window, self.views.scope
        for id_, words in self.page_words().items():
            window.add_page(id_, words, id_, self._makers.of(id_))
        window.add_page_under("connections", identities.PAGE, self._makers.of(identities.PAGE))
        self.edge = Edge(
            self.top_bar, self.status_bar, scope, self.views.status, self.services.clock.now, self
        )
        frame = LiveFrame(window)
        self.edge.frame(frame)
        self.edge.follow(self.views.connections)
        self.notifying.follow_loading(self.views.connections)
        self.services.activity.listen(self._note_rate)
        self.services.apis.on_wait = lambda seconds: self.views.status.limited(
            self.views.status.rate_limit, seconds
        )
        scope.workspaces_changed.connect(self._welcome_if_empty)
        self._ring = FocusRing(window)
        self.top_bar.workspace.switched.connect(self._workspace_chosen)
        self.top_bar.workspace.asked_for_new.connect(self.show_welcome)
        self.top_bar.workspace.asked_for_settings.connect(lambda: window.show_page("settings"))
        self.top_bar.identity.chosen.connect(self._identity_chosen)
        self.top_bar.palette_box.clicked.connect(self.open_palette)
        self.top_bar.server.clicked.connect(lambda: window.show_page("settings"))
        self.top_bar.lock.clicked.connect(self.locking.lock)
        self.window.close_asked.connect(self.end)
        self.services.endpoint.on_changed = self.tell_servers
        # Queued: whoever copied says so first.
        clipboard.board().concealed.connect(self._say_concealed, Qt.ConnectionType.QueuedConnection)
        self.support = SupportPadlock(self)
        self.transfer = TransferFlow(self)
        self.reporting, self.probing = ReportFlow(self), ProbeFlow(self)
        self.help = HelpFlow(self)
        self._actions = install_actions(self)

    def _note_rate(self, entry: ActivityEntry) -> None:
        """What the last answer said about the rate limit stands in the status bar; a wait is over with it."""
        status = self.views.status
        if entry.rate_limit and (entry.rate_limit != status.rate_limit or status.wait_s):
            status.limited(entry.rate_limit)

    def _welcome_if_empty(self) -> None:
        """The last workspace was removed: begin again."""
        if self.views.scope.workspace is None and self.arguments.tour is None:
            self.show_welcome()

    # --- beginning and end

    def _say_concealed(self) -> None:
        words = self.tr("It holds a key, and leaves the clipboard after {seconds} s.")
        self.toast.add_text(words.format(seconds=clipboard.CLEARED_AFTER_S))

    def _keep_place(self) -> None:
        self.attempt(self.places.keep)
        current = self.window.rail.current()
        if current:
            self.attempt(lambda: self.services.registry.change(last_page=current))

    def _workspace_chosen(self, id_: str) -> None:
        self.attempt(lambda: self.views.scope.select(WorkspaceId(id_)))

    def _identity_chosen(self, identity: object) -> None:
        if identity is None or isinstance(identity, Identity):
            self.attempt(lambda: self.views.scope.set_identity(identity))

    def attempt(self, change: Callable[[], object]) -> None:
        """Makes a change of the settings; one that cannot be written is said."""
        try:
            change()
        except StoreError as error:
            self.say(error)

    def _show_bug(self, error: BaseException, reference: str) -> None:
        from desktop.ui.dialogs.bug_sheet import bug_sheet

        if self.window.findChild(QObject, "bug_sheet") is None:  # one at a time; the log has them all
            bug_sheet(self.window, notice_of(error), reference, str(self.folders.log)).open()
