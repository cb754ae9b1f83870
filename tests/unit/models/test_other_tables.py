"""Connectors, activity and history."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.connector import Connector
from desktop.domain.request import HistoryEntry, Method, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.models.activity.activity_table import CONNECTION, ActivityTable
from desktop.models.activity.activity_table import STATUS as ACTIVITY_STATUS
from desktop.models.connectors.connector_table import CONNECTED_ONLY, RECENT, ConnectorTable
from desktop.models.console.history_table import REQUEST, HistoryTable

NOW = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
CATALOGUE = (
    Connector("google-drive", "Google Drive", category="Files"),
    Connector("gmail", "Gmail", category="Communication"),
    Connector("mailchimp", "Mailchimp", category="Marketing"),
    Connector("outlook-mail", "Outlook Mail", category="Communication"),
    Connector("hotmail", "Hotmail", category="Communication"),
    Connector("mail", "Mail", category="Communication"),
)


@pytest.fixture
def connectors(qapp) -> ConnectorTable:
    made = ConnectorTable()
    made.replace(CATALOGUE)
    return made


def platforms(table: ConnectorTable) -> list[str]:
    return [row.platform for row in table.shown_rows()]


def test_the_best_hit_comes_first(connectors: ConnectorTable) -> None:
    connectors.set_connected({"gmail": 9})
    connectors.set_query("mail")
    assert platforms(connectors) == ["mail", "mailchimp", "outlook-mail", "gmail", "hotmail"]
    connectors.set_query("drive google")
    assert platforms(connectors) == ["google-drive"]
    connectors.set_query("google-dr")
    assert platforms(connectors) == ["google-drive"]


def test_without_a_query_the_most_connected_come_first(connectors: ConnectorTable) -> None:
    connectors.set_connected({"hotmail": 2, "gmail": 5})
    assert platforms(connectors)[:3] == ["gmail", "hotmail", "google-drive"]


def test_sections_filter_and_are_counted(connectors: ConnectorTable) -> None:
    connectors.set_connected({"gmail": 5})
    connectors.set_recent(["mail", "gone", "gmail"])
    assert connectors.section_counts() == {
        "all": 6, "connected": 1, "recent": 2, "Communication": 4, "Files": 1, "Marketing": 1,
    }  # fmt: skip
    connectors.choose(CONNECTED_ONLY)
    assert platforms(connectors) == ["gmail"]
    connectors.choose(RECENT)
    assert platforms(connectors) == ["mail", "gmail"]
    connectors.choose("Files")
    assert platforms(connectors) == ["google-drive"]


def test_a_card_says_everything_on_it(connectors: ConnectorTable) -> None:
    connectors.set_connected({"gmail": 1212})
    words = connectors.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Connector: Gmail, gmail, Communication, Connected 1,212×"
    assert "Not connected yet" in str(connectors.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def entry(second: int, status: int | None = 200, **more: object) -> ActivityEntry:
    return ActivityEntry(
        NOW + timedelta(seconds=second), Source.CONSOLE, "GET", "gmail/v1", status, 0.2, **more
    )  # type: ignore[arg-type]


def test_new_calls_come_on_top_and_a_selection_stays(qapp, qtbot) -> None:
    table = ActivityTable()
    table.replace([entry(2), entry(1)])
    held = QPersistentModelIndex(table.index(1, 0))
    with qtbot.assertNotEmitted(table.modelReset):
        table.add([entry(4), entry(3)])
    assert [row.at.second for row in table.shown_rows()] == [4, 3, 2, 1]
    assert held.row() == 3


def test_failed_and_limited_calls_are_counted_and_shown(qapp) -> None:
    table = ActivityTable()
    table.replace([entry(1), entry(2, 429), entry(3, 402), entry(4, 401), entry(5, None)])
    assert table.outcome_counts() == {"all": 5, "failed": 2, "limited": 2}
    table.choose_outcome("failed")
    assert [table.cell(row, ACTIVITY_STATUS).text for row in range(2)] == ["401", "No reply"]
    table.choose_outcome("limited")
    assert table.rowCount() == 2
    table.choose_outcome("all")
    table.set_query("no reply")
    assert table.rowCount() == 1


def test_a_call_names_its_connection(qapp) -> None:
    table = ActivityTable()
    table.set_names({"hubspot": "HubSpot"})
    table.replace([entry(1, platform="hubspot", identity="42"), entry(2)])
    assert table.cell(0, CONNECTION)[:3] == ("owner", "HubSpot", "42")
    assert table.cell(1, CONNECTION).text == "None"


def test_history_shows_the_newest_on_top_and_reads_the_rest_in_pages(qapp, qtbot) -> None:
    table = HistoryTable(lambda: NOW)

    def sent(number: int, minutes: int) -> HistoryEntry:
        draft = RequestDraft(
            "test::gmail::default::abcdef0123456789", "gmail", Method.POST, f"gmail/{number}"
        )
        return HistoryEntry(number, WorkspaceId("w"), NOW - timedelta(minutes=minutes), draft, 200, 0.1, 2000)

    table.show_first([sent(1, 5)], 1)
    table.add(sent(2, 2))
    assert [row.id for row in table.shown_rows()] == [2, 1]
    assert "2 min ago" in table.words_of(sent(2, 2), REQUEST)
    assert "abcdef0123456789" not in str(table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    table.set_total(250)
    asked: list[tuple[int, ...]] = []
    table.asked.connect(asked.append)
    assert table.cell(230, REQUEST).text == "…"
    qtbot.waitUntil(lambda: asked == [(2,)], timeout=1000)
    table.put_page(2, [sent(1000 - number, 9) for number in range(50)])
    assert table.key_at(230) == "971"
    assert table.row_of("971") == 230
