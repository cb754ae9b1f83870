"""Keys on the clipboard: marked for managers, and taken back; everything else is left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.base import redact
from desktop.base.redact import key_tail
from desktop.ui import clipboard
from desktop.ui.clipboard import MARKS, Clipboard
from tests.support.canary import CANARY

KEY = "test::gmail::default::1a2b3c4d5e6f7a8b|user-42"


@pytest.fixture
def board(qapp: QApplication) -> Iterator[Clipboard]:
    """The application's, with a registered key about."""
    redact.register(CANARY)
    yield clipboard.board()
    redact.forget(CANARY)
    clipboard.board().copy("")
    clipboard.board()._timer.setInterval(clipboard.CLEARED_AFTER_S * 1000)


def _text() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    "text",
    [KEY, CANARY, f'{{"key": "{KEY}"}}', f"insert into x values ('{KEY}')", f"curl -H 'a: {KEY}'"],
)
def test_a_text_with_a_key_is_marked_and_said(board: Clipboard, qtbot, text: str) -> None:
    with qtbot.waitSignal(board.concealed):
        clipboard.copy(text)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == text
    assert {name: bytes(data.data(name)) for name in MARKS} == MARKS
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"
    kept_out = {"ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory"}
    kept_out |= {"CanUploadToCloudClipboard", "org.nspasteboard.ConcealedType"}
    assert not [name for name in kept_out if name not in " ".join(MARKS)]
    assert board.holds_key


@pytest.mark.parametrize(
    "text",
    [
        "42",
        "gmail",
        '{"id": "conn::x"}',
        "test:: nothing",
        "x" * (2 << 20),
        f"- **Connection key**: {key_tail(KEY)}\n",  # as reports name a connection
    ],
    ids=["identity", "platform", "id", "no key", "huge", "tail of a key"],
)
def test_any_other_text_is_not(board: Clipboard, qtbot, text: str) -> None:
    with qtbot.assertNotEmitted(board.concealed):
        clipboard.copy(text)
    assert not QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    assert not board.holds_key


def test_it_leaves_by_itself(board: Clipboard, qtbot) -> None:
    assert board._timer.interval() == 30_000
    board._timer.setInterval(1)
    clipboard.copy(KEY)
    qtbot.waitUntil(lambda: _text() == "")
    assert not board.holds_key


def test_what_was_copied_elsewhere_since_stays(board: Clipboard) -> None:
    clipboard.copy(KEY)
    QGuiApplication.clipboard().setText("from another program")
    board.clear_if_ours()
    assert _text() == "from another program"


def test_a_later_copy_of_ours_is_not_taken_back(board: Clipboard) -> None:
    clipboard.copy(KEY)
    clipboard.copy("plain")
    assert not board._timer.isActive()
    board.clear_if_ours()
    assert _text() == "plain"


def test_there_is_no_other_way_onto_the_clipboard() -> None:
    desktop = Path(clipboard.__file__).parents[1]
    others = (path for path in desktop.rglob("*.py") if path != Path(clipboard.__file__))
    assert not [path for path in others if "clipboard().set" in path.read_text(encoding="utf-8")]
