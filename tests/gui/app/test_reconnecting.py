"""Reconnect: two chords beside the provider's sign-in, and what came of it is told before anything goes."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.domain.connection import InspectedConnection
from desktop.sandbox.ailment import Ailment
from desktop.sandbox.relinking import Relink
from desktop.services.reconnect import identity_of
from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import KEY, comes, end_the_wait, keys, opened, press, select
from tests.gui.conftest import in_the_loop
from tests.unit.services.test_reconnect import consented
from tests.web.conftest import engine_noise

pytestmark = engine_noise


def by_key(here: Running, row: InspectedConnection) -> None:
    """R on the connection."""
    select(here, row.key)
    press(KEY.Key_R)


def from_the_console(here: Running, row: InspectedConnection) -> None:
    """What the Console asks for where an answer says that the sign-in is lost."""
    page: Any = here.window.show_page("console")
    in_the_loop(lambda: page.reconnect_asked.emit(row))


def reconnect(
    here: Running, yields: Relink, ask: Callable[[Running, InspectedConnection], None] = by_key
) -> tuple[str, list[str]]:
    """A connection whose sign-in is lost is reconnected; the person signs in again. Key and chords."""
    desk, views = here.desk, here.desk.views
    row = next(row for row in views.connections.table.rows if row.platform == "gmail")
    workspace = views.scope.workspace
    verify = desk.services.support.verify

    async def look() -> None:
        await verify.keep([await verify.look(workspace, row)])

    here.run(look())
    here.sandbox.afflict(row.key, Ailment.REVOKED)
    here.sandbox.relink(row.key, yields)
    ask(here, row)
    here.until(lambda: desk.sessions._windows, 15)
    run = desk.sessions._windows[0].run
    assert run.request.identity == identity_of(row)
    assert run.request.platform == "gmail"
    key = here.run(consented(desk.services, here.sandbox, workspace, row, "user42@example.com"))
    from desktop.domain.session import WidgetMessage, WidgetMessageKind

    async def report() -> None:
        run.messaged(WidgetMessage(WidgetMessageKind.SUCCESS, key, "gmail"))

    here.run(report())
    comes(here, "reconnect_sheet")
    here.until(lambda: not desk.sessions._windows and here.window.isActiveWindow())
    return row.key, ["R"]


def test_a_new_key_takes_the_old_ones_place_in_two_chords(start: Start) -> None:
    here = opened(start)
    old, chords = reconnect(here, Relink.NEW_KEY)
    words = here.texts()
    assert "A new key" in words
    assert "The same account, user42@example.com." in words
    assert "The same platform." in words
    assert old not in words
    here.child("copy_mapping").click()
    mapping = json.loads(QGuiApplication.clipboard().text())
    assert list(mapping) == [old]
    new = mapping[old]
    chords.append("Enter")
    press(KEY.Key_Return)
    here.until(lambda: here.desk.services.support.deletion.waiting)
    end_the_wait(here)
    here.until(lambda: old not in keys(here) and new in keys(here))
    assert len(chords) <= 3


def test_from_the_console_it_is_judged_just_so(start: Start) -> None:
    here = opened(start)
    reconnect(here, Relink.OTHER_ACCOUNT, from_the_console)
    assert "Another account: it was user42@example.com, now it is alex@example.com." in here.texts()
    press(KEY.Key_Return)
    here.until(lambda: not here.desk.reconnecting._sheet)


def test_the_same_key_is_said_and_nothing_is_to_be_decided(start: Start) -> None:
    here = opened(start)
    old, _ = reconnect(here, Relink.SAME_KEY)
    assert "The same key" in here.texts()
    press(KEY.Key_Return)
    here.until(lambda: not here.desk.reconnecting._sheet)
    assert here.desk.services.support.deletion.waiting == ()
    assert old in keys(here)


@pytest.mark.parametrize("is_deleted", [True, False])
def test_another_account_is_said_and_keeping_both_is_what_enter_does(start: Start, is_deleted: bool) -> None:
    here = opened(start)
    old, _ = reconnect(here, Relink.OTHER_ACCOUNT)
    assert "Another account: it was user42@example.com, now it is alex@example.com." in here.texts()
    if is_deleted:
        here.child("delete_old").click()
        here.until(lambda: here.desk.services.support.deletion.waiting)
        end_the_wait(here)
        here.until(lambda: old not in keys(here))
        return
    press(KEY.Key_Return)
    here.until(lambda: not here.desk.reconnecting._sheet)
    assert here.desk.services.support.deletion.waiting == ()
    assert old in keys(here)
