"""Saved views by keys: save what is shown, choose it from the menu, rename and remove it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.connection import ConnectionState
from desktop.models.connections.connection_table import COLUMN_IDS, KEY
from tests.gui.connections.conftest import CTRL, Seen


def menu(seen: Seen) -> QMenu:
    """Ctrl+D on the page."""
    QTest.keyClick(seen.page, Qt.Key.Key_D, CTRL)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def words(shown: QMenu) -> list[str]:
    return [action.text() for action in shown.actions() if action.text()]


def choose(seen: Seen, text: str) -> None:
    """Goes down to an entry and takes it."""
    shown = menu(seen)
    for _ in range(words(shown).index(text)):
        QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)


def name_it(seen: Seen, name: str) -> None:
    field = seen.find("view_name")
    field.selectAll()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def make_view(seen: Seen, name: str) -> list[str]:
    """Failed ones of a search, by key; answers what is shown then."""
    seen.page.search.setText("slack")
    seen.page.facets.choose(frozenset({ConnectionState.OPERATIONAL}), frozenset())
    seen.page.table.sortByColumn(KEY, Qt.SortOrder.AscendingOrder)
    choose(seen, "Save this view…")
    name_it(seen, name)
    return [row.key for row in seen.rows]


def test_a_view_brings_search_facets_and_order_back(seen: Seen) -> None:
    kept = make_view(seen, "Slack that works")
    assert seen.desk.toast_words.startswith("View saved")
    seen.page._clear()
    seen.page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [row.key for row in seen.rows] != kept
    choose(seen, "Slack that works")
    assert [row.key for row in seen.rows] == kept
    assert seen.page.search.text() == "slack"
    assert seen.page.facets.states == {ConnectionState.OPERATIONAL}
    assert seen.focus is seen.page.table
    shown = menu(seen)
    assert [action.text() for action in shown.actions() if action.isChecked()] == ["Slack that works"]
    shown.close()


def test_a_view_brings_its_grouping_back_and_turns_another_off(seen: Seen) -> None:
    make_view(seen, "One after the other")
    seen.page.grouped.button.toggle()
    choose(seen, "Save this view…")
    name_it(seen, "Under identities")
    choose(seen, "One after the other")
    assert not seen.page.grouped.is_on
    choose(seen, "Under identities")
    assert seen.page.grouped.is_on
    assert seen.page.grouped.heading is not None or seen.page.grouped.current is not None
    shown = menu(seen)
    assert [action.text() for action in shown.actions() if action.isChecked()] == ["Under identities"]
    shown.close()


def test_a_view_is_kept_with_its_workspace(seen: Seen) -> None:
    make_view(seen, "Mine & yours")
    registry = seen.desk.services.registry
    (record,) = registry.settings.workspaces
    assert [view.name for view in record.views] == ["Mine & yours"]
    shown = menu(seen)
    assert "Mine && yours" in words(shown)
    shown.close()


def test_a_view_is_renamed_and_removed(seen: Seen) -> None:
    make_view(seen, "One")
    choose(seen, "Rename “One”…")
    name_it(seen, "Two")
    shown = menu(seen)
    assert words(shown) == ["Two", "Save this view…", "Rename “Two”…", "Remove “Two”"]
    shown.close()
    choose(seen, "Remove “Two”")
    shown = menu(seen)
    assert words(shown) == ["Save this view…"]
    shown.close()


def test_a_name_that_cannot_be_is_said_and_stays(seen: Seen) -> None:
    choose(seen, "Save this view…")
    name_it(seen, " ")
    field = seen.find("view_name")
    assert "Give the view a name." in seen.texts(seen.desk.window)
    assert field.text() == " "
    name_it(seen, "x" * 61)
    assert "A name has at most 60 characters; this one has 61." in seen.texts(seen.desk.window)
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_saving_under_a_known_name_says_so_and_replaces(seen: Seen) -> None:
    make_view(seen, "One")
    seen.page._clear()
    choose(seen, "Save this view…")
    field = seen.find("view_name")
    field.selectAll()
    QTest.keyClicks(field, "one")
    assert "It takes the place of the view of this name." in seen.texts(seen.desk.window)
    QTest.keyClick(field, Qt.Key.Key_Return)
    views = seen.page._view.saved_views
    assert views is not None
    assert [(view.name, view.query) for view in views.rows] == [("one", "")]


def test_each_column_has_an_id(seen: Seen) -> None:
    assert len(COLUMN_IDS) == seen.page.table.model().columnCount()
