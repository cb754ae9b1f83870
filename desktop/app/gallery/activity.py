"""What Activity shows beside the newest calls, and the connections by identity."""

from contextlib import asynccontextmanager
from typing import cast

from desktop.app.gallery.scene import Group, Scene, Shown, Stage, page_scene
from desktop.domain.activity import Source
from desktop.domain.identity import Identity
from desktop.ui.pages.activity_page import ActivityPage

_IDENTITY = Identity("42")


def _activity(stage: Stage) -> ActivityPage:
    return cast(ActivityPage, stage.desk.window.show_page("activity"))


@asynccontextmanager
async def _call(stage: Stage) -> Shown:
    page = _activity(stage)
    page.table.selectRow(0)
    await stage.rest()
    yield None
    page.step_back()


@asynccontextmanager
async def _answered(stage: Stage) -> Shown:
    """A call that the session server of this application answered."""
    views, robot = stage.desk.views, stage.robot
    stage.desk.window.show_page("doctor")  # it opens a session and asks for its token
    await robot.until("what the doctor found", lambda: not views.doctor.is_running, 60)
    page = _activity(stage)
    page.search.setText(Source.SESSION_SERVER.value)
    await robot.until("what was answered", lambda: not views.activity.table.is_counting)
    page.table.selectRow(0)
    await stage.rest()
    yield None
    page.step_back()
    page.step_back()


@asynccontextmanager
async def _failed(stage: Stage) -> Shown:
    page = _activity(stage)
    page.outcomes.choose("failed")
    await stage.rest()
    yield None
    page.step_back()


@asynccontextmanager
async def _no_match(stage: Stage) -> Shown:
    page, table = _activity(stage), stage.desk.views.activity.table
    page.search.setText("nobody called this")
    await stage.robot.until("that nothing matches", lambda: not table.is_counting and not table.rowCount())
    yield None
    page.step_back()


@asynccontextmanager
async def _paused(stage: Stage) -> Shown:
    """New calls held back, of which there are some."""
    view, connections = stage.desk.views.activity, stage.desk.views.connections
    _activity(stage)
    view.pause(True)
    connections.reload()
    await stage.robot.until("calls that wait", lambda: view.waiting_count)
    await stage.rows_there()
    yield None
    view.pause(False)


@asynccontextmanager
async def _grouped(stage: Stage) -> Shown:
    page = stage.connections
    page.grouped.button.setChecked(True)
    await stage.rest()
    yield None
    page.grouped.button.setChecked(False)
    await stage.rest()


@asynccontextmanager
async def _identity(stage: Stage) -> Shown:
    stage.desk.identities.show(_IDENTITY)
    await stage.robot.until("what is recorded of the identity", lambda: stage.desk.views.identity.is_recorded)
    await stage.rest()
    yield None
    stage.desk.window.show_page("connections")


BY_IDENTITY = (
    Scene("connections-grouped", "Connections by identity", _grouped),
    Scene("identity", "The page of an identity", _identity),
)
ACTIVITY = Group(
    "Activity",
    (
        page_scene("activity", "Activity", "activity"),
        Scene("activity-call", "One call", _call),
        Scene("activity-answered", "A call that was answered here", _answered),
        Scene("activity-failed", "The calls that failed", _failed),
        Scene("activity-no-match", "Nothing matches", _no_match),
        Scene("activity-paused", "Paused, with calls that wait", _paused),
    ),
)
