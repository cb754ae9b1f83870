"""The five states of a list; rows are what the pages themselves show."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from desktop.app.gallery.scene import Group, Scene, Show, Shown, Stage
from desktop.domain.identity import Identity
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.tables.list_state import ListPhase

_NOBODY = Identity("nobody-yet")
_SLOW_MS = 60_000
_REFUSED = "403"  # a refusal that is not tried again


def _view(stage: Stage, page: str) -> ConnectionsView | ConnectorsView:
    views = stage.desk.views
    return views.connections if page == "connections" else views.connectors


@asynccontextmanager
async def _nothing_known(stage: Stage, page: str) -> AsyncGenerator[None, None]:
    """Nothing of the list was ever seen: another identity, or a catalogue that is not on disk any longer."""
    if page == "connections":
        async with stage.identity(_NOBODY):
            yield
        return
    stage.desk.services.cache.drop(stage.workspace.id)
    stage.desk.views.scope.refresh()
    try:
        yield
    finally:
        stage.desk.views.scope.refresh()
        await stage.rows_there()


def _state(page: str, phase: ListPhase, fault: str = "", latency_ms: int = 0) -> Show:
    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        view = _view(stage, page)
        stage.desk.window.show_page(page)
        stage.sandbox.fail(fault)
        stage.sandbox.delay(latency_ms)
        try:
            async with _nothing_known(stage, page):
                await stage.robot.until(f"{page}: {phase.name}", lambda: view.state.phase is phase, 20)
                await stage.rest()
                yield None
                stage.sandbox.fail("")
                stage.sandbox.delay(0)
        finally:
            stage.sandbox.fail("")
            stage.sandbox.delay(0)

    return show


def _stale(page: str) -> Show:
    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        view = _view(stage, page)
        stage.desk.window.show_page(page)
        stage.sandbox.fail(_REFUSED)
        view.reload()
        try:
            await stage.robot.until(f"{page}: stale", lambda: view.state.notice is not None, 20)
            await stage.rest()
            yield None
        finally:
            stage.sandbox.fail("")
            view.reload()
            await stage.rows_there()

    return show


def _states(page: str, title: str, empty: str) -> tuple[Scene, ...]:
    return (
        Scene(f"{page}-loading", f"{title}, loading", _state(page, ListPhase.LOADING, latency_ms=_SLOW_MS)),
        Scene(f"{page}-empty", f"{title}, empty", _state(page, ListPhase.EMPTY, empty)),
        Scene(f"{page}-error", f"{title}, error", _state(page, ListPhase.ERROR, _REFUSED)),
        Scene(f"{page}-stale", f"{title}, stale", _stale(page)),
    )


STATES = Group(
    "The states of lists",
    (*_states("connections", "Connections", ""), *_states("connectors", "Connectors", "no-connectors")),
)
