"""The developer endpoint starts with the application where that was chosen, for a TEST workspace alone."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import msgspec

from desktop.app.arguments import Arguments
from desktop.domain.workspace import Environment
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


def choose(running: Running, port: int = 0) -> None:
    """Ticks the box in Settings, on this port."""
    registry = running.desk.services.registry
    kept = registry.settings.developer_endpoint
    registry.change(developer_endpoint=msgspec.structs.replace(kept, port=port))
    page = running.window.show_page("settings")
    in_the_loop(page.endpoint.at_start.click)  # type: ignore[attr-defined] # the page of Settings
    running.until(lambda: registry.settings.developer_endpoint.starts_with_app)
    running.end()


@contextmanager
def taken_port() -> Iterator[int]:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_it_listens_at_the_next_start_and_not_in_safe_mode(start: Start) -> None:
    first = start()
    assert first.desk.services.endpoint.endpoint is None
    choose(first)
    again = start()
    again.until(lambda: again.desk.services.endpoint.endpoint is not None)
    assert "Developer endpoint on" in again.texts()
    again.end()
    safe = start(arguments=Arguments(safe_mode=True))
    safe.until(safe.desk.toast.isVisible)
    assert not safe.desk.tasks.is_running("endpoint at start")
    assert safe.desk.services.endpoint.endpoint is None


def test_a_port_that_is_taken_is_said(start: Start) -> None:
    with taken_port() as port:
        choose(start(), port)
        again = start()
        again.until(lambda: str(port) in again.toast_words)
        assert again.desk.services.endpoint.endpoint is None


def test_live_is_confirmed_by_a_person_each_time(start: Start) -> None:
    first = start()
    workspace = first.desk.views.scope.workspace
    assert workspace is not None
    first.desk.services.registry.put(replace(workspace, environment=Environment.LIVE))
    choose(first)
    again = start()
    again.run(again.desk.views.settings.endpoint.start_as_kept())
    assert again.desk.services.endpoint.endpoint is None
