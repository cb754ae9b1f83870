"""What a closed tab held is free at once: in the processes that read bodies, and here."""

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.models.console.console_tabs import MAX_CLOSED_BYTES
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.exchange import Answer, Exchange
from tests.gui.console.conftest import CTRL, Console

TABS = 20


def _handles(pid: int) -> int:
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


def _children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def _exchange(console: Console, body: bytes) -> Exchange:
    response = PassthroughResponse(200, (), body, len(body), 0.1, "application/json")
    return Exchange(RequestDraft(path="p"), console.desk.services.clock.now(), "", Answer(response, None, ""))


@pytest.mark.skipif(sys.platform != "linux", reason="handles are counted in /proc")
def test_twenty_closed_tabs_leave_no_handle_and_no_process_more(console: Console) -> None:
    body = json.dumps([{"id": number, "name": "n" * 50} for number in range(3_600)]).encode()
    view = console.desk.views.console
    view.tabs.current.exchange = _exchange(console, body)
    view.tabs.current.form = DraftForm(path="first")
    view.state_changed.emit(view.tabs.current.id)
    console.settle()
    helper = view.body_tools.reader.pids[0]
    assert helper
    ours, its, children = _handles(os.getpid()), _handles(helper), _children()
    for number in range(TABS):
        tab = view.tabs.open(DraftForm(path=f"p/{number}"))
        tab.exchange = _exchange(console, body)
        view.state_changed.emit(tab.id)
    console.settle()
    assert _handles(os.getpid()) > ours + TABS // 4
    assert _handles(helper) > its + TABS // 4
    for _ in range(TABS):
        console.press(Qt.Key.Key_W, CTRL)
    console.settle()
    assert len(view.tabs.all) == 1
    assert _handles(helper) == its
    assert _handles(os.getpid()) <= ours  # fewer where a connection to the sandbox was let go meanwhile
    assert _children() == children


def test_answers_of_closed_tabs_stay_as_far_as_they_fit(console: Console) -> None:
    tabs = console.desk.views.console.tabs
    body = bytes(MAX_CLOSED_BYTES // 2)
    closed = [tabs.open(DraftForm(path=f"p/{number}")) for number in range(3)]
    for tab in closed:
        tab.exchange = _exchange(console, body)
    for tab in closed:
        tabs.close(tab.id)
    assert [tab.exchange is None for tab in closed] == [True, False, False]
    assert tabs.reopen() is closed[2]
    console.settle()
