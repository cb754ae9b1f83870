"""The pages, and what is opened on them."""

from contextlib import asynccontextmanager
from typing import cast

from PySide6.QtWidgets import QScrollArea

from desktop.app.gallery.activity import ACTIVITY, BY_IDENTITY
from desktop.app.gallery.console import CONSOLE
from desktop.app.gallery.scene import Group, Scene, Show, Shown, Stage, page_scene
from desktop.domain.secret import Secret
from desktop.ui.pages.connectors_page import ConnectorsPage
from desktop.ui.pages.lock_page import LockPage
from desktop.ui.pages.welcome_page import WelcomePage

_QUERY = "state:operational platform:gmail,slack"
_PARTS_OF_SETTINGS = 5  # screens that Settings scrolls over


def _drawer(tab: str) -> Show:
    """A connection's details at one of their tabs."""

    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        page = stage.connections
        page.show_connection(stage.rows[0].key)
        tabs = page.drawer.tabs
        pane = {"overview": 0, "timeline": 1, "raw": 2}[tab]
        tabs.setCurrentIndex(pane)
        await stage.robot.until("the drawer", lambda: page.host.is_open)
        await stage.rest()
        yield None
        tabs.setCurrentIndex(0)
        page.host.close_drawer()

    return show


@asynccontextmanager
async def _search(stage: Stage) -> Shown:
    page = stage.connections
    page.search.setText(_QUERY)
    page.focus_search()
    await stage.robot.until("what matches", lambda: not stage.desk.views.connections.table.is_counting)
    yield None
    page.search.clear()


@asynccontextmanager
async def _no_match(stage: Stage) -> Shown:
    page = stage.connections
    page.search.setText("nobody has this")
    await stage.robot.until("that nothing matches", lambda: stage.desk.views.connections.has_no_match)
    yield None
    page.search.clear()


@asynccontextmanager
async def _many(stage: Stage) -> Shown:
    page = stage.connections
    page.table.selectRow(0)
    page.table.selectAll()
    yield None
    page.table.selectRow(0)


@asynccontextmanager
async def _connector(stage: Stage) -> Shown:
    page = cast(ConnectorsPage, stage.desk.window.show_page("connectors"))
    page.show_connector("gmail")
    await stage.rest()
    yield None
    page.step_back()


@asynccontextmanager
async def _doctor(stage: Stage) -> Shown:
    stage.desk.window.show_page("doctor")
    await stage.robot.until("what the doctor found", lambda: not stage.desk.views.doctor.is_running, 60)
    await stage.rest()
    yield None


def _settings(part: int) -> Show:
    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        page = stage.desk.window.show_page("settings")
        await stage.rest()
        scroll = page.findChild(QScrollArea)
        assert scroll is not None
        bar = scroll.verticalScrollBar()
        bar.setValue(part * bar.maximum() // (_PARTS_OF_SETTINGS - 1))
        await stage.rest()
        yield None
        bar.setValue(0)

    return show


@asynccontextmanager
async def _welcome(stage: Stage) -> Shown:
    stage.desk.show_welcome()
    await stage.rest()
    yield None
    stage.desk.window.cover_with(None)


@asynccontextmanager
async def _welcome_first(stage: Stage) -> Shown:
    """As it is while there is no workspace yet."""
    stage.desk.window.cover_with(WelcomePage(stage.desk.views.welcome))
    await stage.rest()
    yield None
    stage.desk.window.cover_with(None)


@asynccontextmanager
async def _refused_key(stage: Stage) -> Shown:
    stage.desk.show_welcome()
    robot = stage.robot
    robot.press("service_custom")
    robot.type("api_base", stage.sandbox.service.api_base)
    robot.type("widget_url", stage.sandbox.service.widget_url)
    robot.type("secret_key", "sk_test_of_somebody_else_0000000000")
    robot.press("check_key")
    await robot.until("the refusal", lambda: not stage.desk.views.welcome.is_busy, 20)
    await stage.rest()
    yield None
    stage.desk.window.cover_with(None)


@asynccontextmanager
async def _locked(stage: Stage) -> Shown:
    stage.desk.window.show_page("connections")
    stage.desk.locking.lock()
    yield None
    page = cast(LockPage, stage.robot.find("lock_page"))
    page.unlock_asked.emit(None if page.key.isHidden() else Secret(stage.sandbox.key))
    await stage.robot.until("the window to be open", lambda: not stage.desk.locking.is_locked, 20)
    await stage.rows_there()


@asynccontextmanager
async def _live(stage: Stage) -> Shown:
    async with stage.live():
        stage.desk.window.show_page("connections")
        yield None


@asynccontextmanager
async def _support_mode(stage: Stage) -> Shown:
    view, passphrase = stage.desk.views.support, Secret("a passphrase of the tour")
    if not view.has_passphrase:
        view.set_passphrase(passphrase, passphrase, None)
        await stage.robot.until("the passphrase", lambda: view.has_passphrase, 20)
    view.enter()
    stage.connections.show_connection(stage.rows[0].key)
    await stage.rest()
    yield None
    stage.connections.host.close_drawer()
    view.turn_off(passphrase)
    await stage.robot.until("support mode to end", lambda: not view.is_on, 20)


@asynccontextmanager
async def _toast(stage: Stage) -> Shown:
    """A deletion in the seconds in which it can be undone."""
    stage.desk.window.show_page("connections")
    stage.desk.deletion.begin_deletion(stage.rows[:1])
    await stage.robot.until("the toast", lambda: stage.desk.deletion.toast.isVisible())
    await stage.rest()
    yield None
    stage.robot.press("action_undo_delete")
    await stage.rest()
    stage.desk.toast.end()


PAGES = (
    Group(
        "Beginning",
        (
            Scene("welcome-first", "Welcome", _welcome_first),
            Scene("welcome", "Welcome: another workspace", _welcome),
            Scene("welcome-refused", "Welcome: a key that is refused", _refused_key),
            Scene("locked", "Locked", _locked),
        ),
    ),
    Group(
        "Connections",
        (
            page_scene("connections", "Connections", "connections"),
            Scene("connection", "A connection's overview", _drawer("overview")),
            Scene("connection-timeline", "Its timeline", _drawer("timeline")),
            Scene("connection-raw", "As it was received", _drawer("raw")),
            Scene("connections-search", "Searched by tokens", _search),
            Scene("connections-no-match", "Nothing matches", _no_match),
            Scene("connections-many", "Many selected", _many),
            Scene("connections-live", "A LIVE workspace", _live),
            Scene("support-mode", "Support mode", _support_mode),
            Scene("toast-undo", "A deletion that can be undone", _toast),
            *BY_IDENTITY,
        ),
    ),
    Group(
        "Connectors",
        (
            page_scene("connectors", "Connectors", "connectors"),
            Scene("connector", "A connector's details", _connector),
        ),
    ),
    CONSOLE,
    ACTIVITY,
    Group(
        "Doctor, Settings",
        (
            Scene("doctor", "Doctor", _doctor),
            *(
                Scene(f"settings-{part + 1}", f"Settings, part {part + 1}", _settings(part))
                for part in range(_PARTS_OF_SETTINGS)
            ),
        ),
    ),
)
