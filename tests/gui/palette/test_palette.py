"""The palette on the window: a few letters, Enter."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from desktop.domain.identity import Identity
from desktop.models.palette.palette_index import Kind, entry
from desktop.models.palette.palette_view import PaletteView
from desktop.ui.palette.palette import Palette
from desktop.ui.widgets.line_edit import LineEdit

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COMMANDS = (
    entry(Kind.ACTION, "lock", "Lock", keys="Ctrl+L"),
    entry(Kind.PAGE, "go_console", "Go to the Console"),
)


@pytest.fixture
def view(desk, until):
    """The palette's view over 60 connections."""
    desk.views.connections.reload()
    until(lambda: desk.views.connections.table.total == 60)
    services, views = desk.services, desk.views
    return PaletteView(
        services.inspect, views.connections, views.connectors, views.scope, desk.tasks, lambda: COMMANDS
    )


@pytest.fixture
def palette(desk, view, qtbot, until):
    """The open palette, everything gathered, and what it said."""
    gathered = []
    view.gathered.connect(lambda: gathered.append(True))
    with qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    made = Palette(desk.window, view, desk.logos)
    made.said = []
    for signal, how in ((made.chosen, "open"), (made.verify_asked, "verify"), (made.report_asked, "report")):
        signal.connect(lambda chosen, how=how: made.said.append((how, chosen)))
    made.open()
    until(lambda: gathered)
    return made


def type_(palette, text):
    QTest.keyClicks(palette.field, text)


def shown(palette):
    lines = (palette._view.list.line(row) for row in range(palette._view.list.rowCount()))
    return [line.text for line in lines]


def test_a_connection_is_found_by_identity_and_platform_and_opened(palette, view):
    row = next(row for row in view._rows.values() if row.identity_id)
    type_(palette, f"{row.identity_id} {row.platform}")
    assert shown(palette)[0] == "Connections"
    assert palette.current.kind is Kind.CONNECTION
    assert row.identity_id in palette.current.detail
    QTest.keyClick(palette.field, KEY.Key_Return)
    ((how, chosen),) = palette.said
    assert (how, chosen.platform) == ("open", row.platform)


@pytest.mark.parametrize(
    ("key", "modifiers", "how"),
    [(KEY.Key_Return, CTRL, "verify"), (KEY.Key_Enter, CTRL, "verify"), (KEY.Key_C, CTRL | SHIFT, "report")],
)
def test_a_connection_is_verified_and_reported_from_here(palette, view, key, modifiers, how):
    row = next(row for row in view._rows.values() if row.identity_id)
    type_(palette, f"{row.identity_id} {row.platform}")
    QTest.keyClick(palette.field, key, modifiers)
    assert [said[0] for said in palette.said] == [how]


def test_arrows_and_tab_go_through_entries_and_over_heads(palette):
    type_(palette, ">")
    first = palette.current
    QTest.keyClick(palette.field, KEY.Key_Down)
    second = palette.current
    assert {first.id, second.id} == {"lock", "go_console"}
    QTest.keyClick(palette.field, KEY.Key_Tab)
    assert palette.current == first
    QTest.keyClick(palette.field, KEY.Key_Up)
    assert palette.current == second
    assert palette.field.accessibleDescription().startswith(second.title)


def test_nothing_found_says_what_to_try(palette):
    type_(palette, "zzzz")
    assert palette.list.isHidden()
    assert "Nothing answers “zzzz”" in palette.empty.text()
    QTest.keyClick(palette.field, KEY.Key_Return)
    assert palette.said == []


def test_esc_closes_and_says_nothing(palette, until):
    closed = []
    palette.finished.connect(closed.append)
    QTest.keyClick(palette.field, KEY.Key_Escape)
    assert closed == [0]


def test_all_identities_are_found_while_one_is_shown(open_desk, until):
    desk = open_desk()
    views = desk.views
    views.connections.reload()
    until(lambda: views.connections.table.total == 60)
    other = next(row for row in views.connections.table.rows if row.identity_id)
    until(lambda: not views.connections.state.is_refreshing)
    views.scope.set_identity(Identity("nobody"))
    until(lambda: not views.connections.state.is_refreshing)
    view = PaletteView(
        desk.services.inspect, views.connections, views.connectors, views.scope, desk.tasks, lambda: COMMANDS
    )
    gathered = []
    view.gathered.connect(lambda: gathered.append(True))
    view.open()
    until(lambda: gathered)
    found = view.ask(f"{other.identity_id} {other.platform}")
    assert found.sections[0][0] is Kind.CONNECTION


def test_ctrl_k_in_a_field_is_left_to_the_window(qtbot):
    field = LineEdit("Field")
    qtbot.addWidget(field)
    field.setText("stays whole")
    field.setCursorPosition(2)
    QTest.keyClick(field, KEY.Key_K, CTRL)
    assert field.text() == "stays whole"


class _Painted(QObject):
    """The largest part of a widget that was painted at once, of 1."""

    def __init__(self, widget):
        super().__init__(widget)
        self.most = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            area = sum(each.width() * each.height() for each in event.region())
            self.most = max(self.most, area / (watched.width() * watched.height()))
        return False


def test_a_letter_does_not_paint_the_whole_window_anew(palette, desk, until):
    desk.window.resize(1440, 900)
    type_(palette, "us")
    painted = _Painted(palette.parentWidget())
    type_(palette, "e")
    until(lambda: painted.most)
    assert painted.most < 0.5
