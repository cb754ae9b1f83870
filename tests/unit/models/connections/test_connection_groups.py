"""Connections under their identities: order, counts, the gravest state, opening and closing, at full size."""

from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.connection import ConnectionState, InspectedConnection
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.grouping import Grouping
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.verification import Verdict, Verification
from desktop.domain.workspace import WorkspaceId
from desktop.models.connections.connection_group import Group
from desktop.models.connections.connection_grouping import ConnectionGrouping
from desktop.models.connections.connection_groups import GroupedTable
from desktop.models.connections.connection_table import IDENTITY, STATE, VERIFIED, ConnectionTable
from tests.unit.models.rows import CONNECTORS, START, connection, inspected

ANN, BOB = Identity("ann"), Identity("bob", IdentityType.TEAM)
OK, FAILED = ConnectionState.OPERATIONAL, ConnectionState.FAILED
ASCENDING = Qt.SortOrder.AscendingOrder


@pytest.fixture
def table(qapp) -> ConnectionTable:
    made = ConnectionTable(now=lambda: START)
    made.set_connectors(CONNECTORS)
    made.replace(
        [
            inspected(1, identity=ANN, state=OK),
            inspected(2, identity=BOB, state=OK),
            inspected(4, identity=ANN, state=FAILED),
            inspected(5, identity=ANN, state=OK),
        ]
    )
    return made


@pytest.fixture
def groups(table: ConnectionTable) -> GroupedTable:
    made = GroupedTable(table)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.follow(True)
    return made


def lines(groups: GroupedTable) -> list[str]:
    """Headings by their ids, connections by their numbers in `table`."""
    numbers = {inspected(n).key: str(n) for n in (1, 2, 4, 5)}
    return [line.whose[1] if isinstance(line, Group) else numbers[line.key] for line in groups.shown_rows()]


def group(groups: GroupedTable, id_: str) -> Group:
    return next(line for line in groups.shown_rows() if isinstance(line, Group) and line.whose[1] == id_)


def verdict(number: int, found: Verdict) -> Verification:
    return Verification(WorkspaceId("w"), inspected(number).key, START, found)


def test_groups_stand_in_the_order_of_the_list(table: ConnectionTable, groups: GroupedTable) -> None:
    assert lines(groups) == ["ann", "1", "4", "5", "bob", "2"]
    groups.sort(IDENTITY, Qt.SortOrder.DescendingOrder)
    assert lines(groups) == ["bob", "2", "ann", "1", "4", "5"]
    table.set_query("state:failed")
    assert lines(groups) == ["ann", "4"]


def test_a_heading_tells_whose_how_many_and_the_gravest(table: ConnectionTable, groups: GroupedTable) -> None:
    table.set_verifications({each.key: each for each in [verdict(1, Verdict.SIGN_IN_LOST)]})
    said = [
        groups.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in (0, IDENTITY, STATE, VERIFIED)
    ]
    assert said == [
        "Connection: ann, user, open",
        "Identity: 3 connections",
        "Reported: Failed 1",
        "Verified: Sign-in lost, 1",
    ]
    assert groups.cell(4, IDENTITY).text == "1 connection"
    assert groups.cell(4, 0).detail == "team"
    assert groups.cell(1, IDENTITY).text == ""  # the heading says it
    table.show_verification(verdict(2, Verdict.PLAN_LIMIT))
    assert groups.cell(4, VERIFIED).text == "Plan limit"


def test_closing_and_opening(table: ConnectionTable, groups: GroupedTable) -> None:
    groups.turn(group(groups, "ann"), is_open=False)
    assert lines(groups) == ["ann", "bob", "2"]
    table.set_query("gone")
    table.set_query("")
    assert lines(groups) == ["ann", "bob", "2"]  # as it was left
    groups.reveal(inspected(4, identity=ANN))
    assert lines(groups) == ["ann", "1", "4", "5", "bob", "2"]
    groups.turn_all(closed=True)
    assert lines(groups) == ["ann", "bob"]
    groups.turn(group(groups, "bob"), is_open=True)
    assert lines(groups) == ["ann", "bob", "2"]


def test_a_type_nobody_knows_and_nobody_named(table: ConnectionTable, groups: GroupedTable) -> None:
    table.replace([InspectedConnection(connection(1, identity=None), None), inspected(2, identity=BOB)])
    assert groups.cell(0, 0).text == "Nobody named"
    assert group(groups, "").identity is None
    assert group(groups, "bob").identity == BOB


class Kept:
    """Remembers, unless it cannot."""

    def __init__(self, grouping: Grouping = Grouping.NONE) -> None:
        self.grouping = grouping
        self.is_full = False

    def keep_grouping(self, grouping: Grouping) -> None:
        if self.is_full:
            raise StoreError(StoreTrouble.FULL, "settings.json")
        self.grouping = grouping


def test_it_is_remembered_open_or_closed(table: ConnectionTable) -> None:
    kept = Kept()
    grouping = ConnectionGrouping(table, kept)
    assert grouping.table.rowCount() == 0  # nothing is grouped that nobody sees
    grouping.turn(True)
    assert kept.grouping is Grouping.OPEN
    grouping.turn_all(closed=True)
    assert kept.grouping is Grouping.CLOSED
    again = ConnectionGrouping(table, kept)
    assert again.is_on
    assert lines(again.table) == ["ann", "bob"]
    kept.is_full = True
    with pytest.raises(StoreError):
        again.turn(False)
    assert not again.is_on  # done, though it is forgotten at the next start


def test_20_000_connections_over_5_000_identities_are_grouped_in_slices(qtbot) -> None:
    table = ConnectionTable()
    groups = GroupedTable(table)
    groups.follow(True)
    whose = [Identity(f"user-{number}") for number in range(5_000)]
    table.replace([inspected(number, identity=whose[number % 5_000]) for number in range(20_000)])
    began = process_time()
    qtbot.waitUntil(lambda: groups.rowCount() == 25_000, timeout=5_000)
    assert groups.group_count == 5_000
    began = process_time()
    groups.turn(group(groups, "user-7"), is_open=False)
    groups.turn(group(groups, "user-7"), is_open=True)
    assert (process_time() - began) < 0.1
    groups.turn_all(closed=True)
    assert groups.rowCount() == 5_000
