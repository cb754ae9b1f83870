"""Tokens in the search, typed by keys: what they find, what is said of the rest, and completing them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.connection import ConnectionState
from tests.gui.connections.conftest import Seen

ALT = Qt.KeyboardModifier.AltModifier


def type_in(seen: Seen, text: str) -> None:
    seen.page.focus_search()
    QTest.keyClicks(seen.page.search, text)
    seen.until(lambda: not seen.page.table.model().is_counting)


def test_tokens_and_facets_find_together(seen: Seen) -> None:
    everyone = seen.rows
    failed = [row for row in everyone if row.state is ConnectionState.FAILED]
    type_in(seen, "state:failed")
    assert {row.key for row in seen.rows} == {row.key for row in failed}
    assert f"{len(failed)} of {len(everyone)} match" in seen.subtitle
    counts = seen.page.table.model().state_counts()
    assert counts[ConnectionState.FAILED] == len(failed)
    assert counts[ConnectionState.OPERATIONAL] == 0
    seen.page.search.clear()
    whose = failed[0]
    type_in(seen, f'{whose.identity_type}:"{whose.identity_id}"')
    assert {(row.identity_type, row.identity_id) for row in seen.rows} == {
        (whose.identity_type, whose.identity_id)
    }


def test_what_is_not_understood_is_named_and_hides_nothing(seen: Seen) -> None:
    everyone = seen.rows
    type_in(seen, "sate:failed")
    assert "“sate:” is not understood; did you mean state:?" in seen.texts()
    assert seen.rows == everyone
    seen.press(Qt.Key.Key_Escape)
    assert not seen.page.searching.line.isVisible()


def test_a_token_is_completed_by_keys(seen: Seen) -> None:
    type_in(seen, "sta")
    assert seen.page.search.offered == "state:"
    assert "state:" in seen.page.search.accessibleDescription()
    seen.press(Qt.Key.Key_Right)
    seen.press(Qt.Key.Key_Down, ALT)
    seen.press(Qt.Key.Key_Down, ALT)
    seen.press(Qt.Key.Key_Right)
    assert seen.page.search.text() == "state:failed"
    assert {row.state for row in seen.rows} == {ConnectionState.FAILED}
    seen.press(Qt.Key.Key_Left)
    assert seen.page.search.offered == ""
    seen.press(Qt.Key.Key_Right)
    assert seen.page.search.text() == "state:failed"
