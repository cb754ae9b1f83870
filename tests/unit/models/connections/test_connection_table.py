"""The connection table as pages and views see it."""

from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.connection import ConnectionState, InspectedConnection, Presence
from desktop.domain.identity import Identity, IdentityType
from desktop.models.connections.connection_table import CREATED, IDENTITY, KEY, SAVED, STATE, ConnectionTable
from desktop.models.tables.cells import Cell
from tests.unit.models.rows import CONNECTORS, connection, inspected, many, saved

WORDS = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def table(qapp) -> ConnectionTable:
    made = ConnectionTable()
    made.set_connectors(CONNECTORS)
    return made


def keys(table: ConnectionTable) -> list[str]:
    return [table.key_at(row) for row in range(table.rowCount())]


def settle(qtbot, table: ConnectionTable) -> None:
    qtbot.waitUntil(lambda: not table.is_counting, timeout=5000)


def test_a_row_says_all_of_a_connection_in_words(table: ConnectionTable) -> None:
    made = connection(
        3, platform="google-drive", state=ConnectionState.FAILED, identity=Identity("42", IdentityType.TEAM)
    )
    table.replace([InspectedConnection(made, saved(made))])
    said = [table.index(0, column).data(WORDS) for column in range(table.columnCount())]
    assert said[0] == "Connection: Google Drive, google-drive"
    assert said[IDENTITY] == "Identity: 42, team"
    assert said[STATE] == "Reported: Failed"
    assert said[SAVED] == "Saved here: Saved"
    assert said[KEY].startswith("Key: test::google-drive::default::…")
    assert str(made.key) not in " ".join(said)


def test_gone_from_the_vault_and_nobody_named(table: ConnectionTable) -> None:
    gone = InspectedConnection(None, replace(saved(connection(1)), user_id=""))
    table.replace([gone])
    assert table.cell(0, SAVED) == Cell("state", "Not in vault", icon="cloud-off", tone="bad")
    assert table.cell(0, IDENTITY).text == "Nobody named"
    table.replace([InspectedConnection(connection(1, created_at=None), None)])
    assert table.cell(0, CREATED).text == "Not told"


@pytest.mark.parametrize("hostile", ["<b>x</b>", "a\nb", "\u202egmail", "😀", "", "x" * 5000])
def test_hostile_names_are_one_line_of_plain_text(table: ConnectionTable, hostile: str) -> None:
    table.replace(
        [InspectedConnection(connection(1, platform=hostile or "p", identity=Identity(hostile)), None)]
    )
    for column in range(table.columnCount()):
        text = str(table.index(0, column).data())
        assert "\n" not in text
        assert "\u202e" not in text
        assert len(text) <= 200


def test_search_takes_words_in_any_order_and_a_whole_key(table: ConnectionTable) -> None:
    rows = many(50)
    table.replace(rows)
    wanted = rows[7]
    table.set_query(f"{wanted.identity_id} {table.name_of(wanted.platform).upper()}")
    assert str(wanted.key) in keys(table)
    table.set_query(str(wanted.key))
    assert keys(table) == [str(wanted.key)]
    table.set_query(str(wanted.vault.id) if wanted.vault else "")
    assert keys(table) == [str(wanted.key)]
    table.set_query("")
    assert len(keys(table)) == 50


def test_states_and_places_filter_and_are_counted(table: ConnectionTable) -> None:
    rows = many(200)
    table.replace(rows)
    failed = [str(row.key) for row in rows if row.state is ConnectionState.FAILED]
    table.choose_states(frozenset({ConnectionState.FAILED}))
    assert keys(table) == failed
    assert table.state_counts()[ConnectionState.FAILED] == len(failed)
    assert sum(table.state_counts().values()) == 200  # what another choice would show
    table.choose_presences(frozenset({Presence.SAVED}))
    assert set(keys(table)) < set(failed)
    table.choose_states(frozenset())
    assert table.state_counts().total() == table.rowCount()
    assert table.presence_counts()[Presence.SAVED] == table.rowCount()


def test_sorting_by_date_and_by_name(table: ConnectionTable) -> None:
    table.replace(many(100))
    table.sort(CREATED, Qt.SortOrder.DescendingOrder)
    dates = [row.created_at for row in table.shown_rows()]
    assert dates == sorted(dates, reverse=True)  # type: ignore[type-var] # all have one
    table.sort(0)
    names = [table.name_of(row.platform) for row in table.shown_rows()]
    assert names == sorted(names, key=str.casefold)
    table.sort(-1)
    assert table.shown_rows() == many(100)


def test_a_selection_moves_with_its_row_when_sorted(table: ConnectionTable) -> None:
    table.replace(many(100))
    held = QPersistentModelIndex(table.index(5, 2))
    key = table.key_at(5)
    table.sort(CREATED)
    assert table.key_at(held.row()) == key


def test_small_changes_are_told_row_by_row(table: ConnectionTable, qtbot) -> None:
    rows = many(30)
    table.replace(rows)
    held = QPersistentModelIndex(table.index(10, 0))
    with qtbot.assertNotEmitted(table.modelReset):
        table.replace([inspected(99), *rows[:3], *rows[4:]])
    assert (held.row(), table.rowCount()) == (10, 30)
    changed = InspectedConnection(replace(connection(10), state=ConnectionState.FAILED), None)
    with qtbot.waitSignal(table.dataChanged):
        table.replace([inspected(99), *rows[:3], *rows[4:10], changed, *rows[11:]])
    assert table.cell(10, STATE).text == "Failed"


def test_names_that_come_later_are_shown_and_found(qapp) -> None:
    table = ConnectionTable()
    table.replace([InspectedConnection(connection(1, platform="hubspot"), None)])
    assert table.cell(0, 0).text == "Hubspot"
    table.set_connectors(CONNECTORS)
    assert table.cell(0, 0).text == "HubSpot"


def test_many_rows_come_in_slices_and_all_are_counted(table: ConnectionTable, qtbot) -> None:
    rows = many(20_000)
    table.replace(rows)
    settle(qtbot, table)
    assert table.rowCount() == 20_000
    table.set_query("slack")
    first = table.rowCount()
    assert first > 0
    settle(qtbot, table)
    expected = [str(row.key) for row in rows if row.platform == "slack"]
    assert first < len(expected)
    assert keys(table) == expected
    assert table.state_counts().total() == len(expected)


def test_qts_own_tester_finds_no_fault(table: ConnectionTable, qtbot) -> None:
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.replace(many(3_000))
    table.set_query("slack")
    table.sort(CREATED)
    settle(qtbot, table)
    table.replace(many(40))
    table.replace(many(45))
    settle(qtbot, table)
    assert all("slack" in key for key in keys(table))


def test_typing_on_before_the_search_has_ended_gives_the_last_answer(table: ConnectionTable, qtbot) -> None:
    rows = many(20_000)
    table.replace(rows)
    for query in ("s", "sl", "slack", "slack user-7", "slack user-77", "", "gmail"):
        table.set_query(query)
    settle(qtbot, table)
    assert keys(table) == [str(row.key) for row in rows if row.platform == "gmail"]


def test_a_query_typed_while_rows_are_on_their_way_counts(table: ConnectionTable, qtbot) -> None:
    rows = many(20_000)
    table.sort(CREATED)
    table.replace(rows)
    table.set_query("gmail")
    table.sort(CREATED, Qt.SortOrder.DescendingOrder)
    settle(qtbot, table)
    expected = sorted((r for r in rows if r.platform == "gmail"), key=lambda r: r.created_at, reverse=True)  # type: ignore[arg-type, return-value]
    assert keys(table) == [str(row.key) for row in expected]


def test_the_newest_replacement_wins(table: ConnectionTable, qtbot) -> None:
    table.replace(many(20_000))
    table.replace(many(5))
    settle(qtbot, table)
    assert (table.rowCount(), table.total) == (5, 5)


def test_no_slice_holds_the_window(table: ConnectionTable, qtbot) -> None:
    # A slice is about 6 ms of work; 50 ms of processor time would be felt.
    rows = many(20_000)
    longest, last = 0.0, process_time()

    def note() -> None:
        nonlocal longest, last
        longest, last = max(longest, process_time() - last), process_time()

    heart = QTimer(table)
    heart.timeout.connect(note)
    heart.start(0)
    table.replace(rows)
    settle(qtbot, table)
    heart.stop()
    assert longest < 0.05


def test_selected_keys_are_found_again_after_a_reset(table: ConnectionTable) -> None:
    table.replace(many(500))
    selection = QItemSelectionModel(table)
    selection.select(table.index(3, 0), QItemSelectionModel.SelectionFlag.Select)
    wanted = {table.key_at(3), table.key_at(400)}
    table.replace(many(500)[::-1])
    assert table.places(wanted) == {key: table.row_of(key) for key in wanted}
    assert table.row_of("nothing") == -1


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_keys_are_found_in_any_order_and_search(table: ConnectionTable, order: Qt.SortOrder) -> None:
    table.replace(many(500))
    table.sort(STATE, order)
    table.set_query("gmail")
    shown = keys(table)
    assert table.places({row.key for row in table.rows}) == {key: at for at, key in enumerate(shown)}
