"""Controls are driven by key and mouse, and tell a person what a person needs."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.nav_rail import NavRail
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.secret_line import SecretField, masked
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.text_field import TextField
from desktop.ui.widgets.toggle import Check

SECRET = "sk_test_1_abcdefghijklmnopqrstuvwxyz0123456789_4f2a"
LEFT = Qt.MouseButton.LeftButton


def spoken(widget: QWidget) -> str:
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_button_is_pressed_by_mouse_and_by_space(qtbot, shown):
    button = Button("Save & close", "primary", icon="check", key="Ctrl+S")
    shown(button)
    with qtbot.waitSignals([button.clicked, button.clicked]):
        qtbot.mouseClick(button, LEFT)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert spoken(button) == "Save & close"
    assert button.text() == "Save & close"


def test_a_disabled_button_is_not_pressed_and_says_why(qtbot, shown):
    button = Button("Connect")
    button.setEnabled(False)
    button.setToolTip("Support mode refuses this.")
    shown(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, LEFT)
    assert button.toolTip()


def test_a_buttons_menu_opens_without_a_loop_of_its_own(qtbot, shown):
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("One")
    button = Button("Views", chevron=True)
    button.set_menu(lambda: menu)
    shown(button)
    qtbot.mouseClick(button, LEFT)  # returns at once, or the test hangs here
    assert menu.isVisible()
    menu.close()


def test_an_icon_button_has_a_name_and_tells_its_key():
    button = IconButton("refresh", "Refresh", key="F5")
    assert spoken(button) == "Refresh"
    assert button.toolTip() == "Refresh  F5"


def test_a_field_keeps_what_was_typed_and_drops_its_error_at_the_next_key(qtbot, shown):
    field = Field("Path")
    shown(field)
    qtbot.keyClicks(field.edit, "../v1")
    field.set_error("The path leaves the passthrough prefix.")
    assert field.text() == "../v1"
    assert field.edit.accessibleDescription() == "The path leaves the passthrough prefix."
    assert field.edit.property("error") is True
    qtbot.keyClicks(field.edit, "x")
    assert (field.error, field.text(), field.edit.property("error")) == ("", "../v1x", False)


def test_a_field_says_its_label_and_submits_on_enter(qtbot, shown):
    field = Field("Identity", placeholder="for example 42")
    shown(field)
    assert spoken(field.edit) == "Identity"
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_a_secret_is_shown_by_prefix_and_tail_alone():
    assert masked(SECRET) == "sk_test_" + "•" * 23 + "4f2a"
    assert masked("sk_test_1234") == "•" * 12
    assert masked("x" * 40) == "•" * 23 + "xxxx"


def test_a_pasted_secret_can_be_used_and_not_copied_out(qtbot, shown):
    field = SecretField("Secret key")
    shown(field)
    QGuiApplication.clipboard().setText(f" {SECRET}\n")
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.secret().reveal() == SECRET
    QGuiApplication.clipboard().setText("before")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(field.line, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    assert field.secret().reveal() == SECRET
    heard = QAccessible.queryAccessibleInterface(field.line)
    assert "abcdef" not in heard.text(QAccessible.Text.Value) + field.line.displayText()


def test_escape_clears_a_search_and_then_leaves_it(qtbot, shown):
    field = SearchField("Search connections")
    shown(field)
    qtbot.keyClicks(field, "gmail")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.stepped_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_a_segment_goes_by_arrow_keys_and_by_mouse(qtbot, shown):
    segment = Segment("View", [("pretty", "Pretty"), ("tree", "Tree"), ("table", "Table", "grid")])
    shown(segment)
    segment.part("pretty").setFocus()
    with qtbot.waitSignal(segment.changed) as told:
        qtbot.keyClick(segment.part("pretty"), Qt.Key.Key_Right)
    assert told.args == ["tree"]
    with qtbot.waitSignal(segment.changed) as told:
        qtbot.mouseClick(segment.part("table"), LEFT)
    assert (told.args, segment.value()) == (["table"], "table")
    with qtbot.assertNotEmitted(segment.changed):
        segment.set_value("pretty")
    assert spoken(segment.part("table")) == "Table"


def test_choice_cards_exclude_each_other_and_go_by_arrow_keys(qtbot, shown):
    pica, one = ChoiceCard("Pica", "api.picaos.com"), ChoiceCard("One", "api.withone.ai")
    one.setChecked(True)
    shown(pica, one)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Up)
    assert (pica.isChecked(), one.isChecked()) == (True, False)
    qtbot.mouseClick(one, LEFT, pos=QPoint(one.width() - 5, 5))
    assert one.isChecked()
    assert QAccessible.queryAccessibleInterface(one).role() is QAccessible.Role.RadioButton


def test_a_check_box_is_one_to_screen_readers_and_takes_space(qtbot, shown):
    check = Check("Follow pages")
    shown(check)
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()
    assert QAccessible.queryAccessibleInterface(check).role() is QAccessible.Role.CheckBox


def test_a_select_gives_the_chosen_value(qtbot, shown):
    select = Select("Identity type")
    select.add_option("User", "user")
    select.add_option("Organization", "organization")
    shown(select)
    qtbot.keyClick(select, Qt.Key.Key_Down)
    assert select.value() == "organization"
    select.set_value("no such value")
    assert select.value() == "organization"
    heard = QAccessible.queryAccessibleInterface(select).text(QAccessible.Text.Description)
    assert heard == "Identity type"


def test_tabs_go_by_arrow_keys_and_a_count_makes_room_for_itself(qtbot, shown):
    tabs = TabBar("Parts")
    for name in ("Overview", "Requests", "Raw"):
        tabs.addTab(name)
    shown(tabs)
    bare = tabs.tabRect(1).width()
    tabs.set_count(1, 1200)
    assert tabs.tabRect(1).width() > bare + 20
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(2).center())
    assert tabs.currentIndex() == 2


def test_a_facet_is_pressed_and_says_its_count(qtbot, shown):
    facet = Facet("Failed", icon="octagon-x", tone="bad", count=1097)
    shown(facet)
    with qtbot.waitSignal(facet.toggled):
        qtbot.mouseClick(facet, LEFT)
    assert facet.isChecked()
    assert spoken(facet) == "Failed 1,097"


@pytest.fixture
def rail(shown):
    """A rail of three pages."""
    made = NavRail("Pages")
    for id_ in ("connections", "connectors", "console"):
        made.add_item(id_, id_.title(), id_, f"Ctrl+{len(id_)}")
    shown(made, height=400)
    return made


def test_the_rail_goes_by_mouse_and_by_arrow_keys(qtbot, rail):
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.item("console"), LEFT)
    assert told.args == ["console"]
    rail.item("console").setFocus()
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(rail.item("console"), Qt.Key.Key_Up)
    assert (told.args, rail.current()) == (["connectors"], "connectors")
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("connections")


def test_a_rail_item_says_its_badge_and_tells_its_key(rail):
    rail.item("console").set_badge(2)
    assert spoken(rail.item("console")) == "Console 2"
    assert "Ctrl+7" in rail.item("console").toolTip()
    rail.item("console").set_badge(0)
    assert spoken(rail.item("console")) == "Console"


def test_a_text_field_of_one_line_is_as_high_as_a_line_edit_and_grows_to_its_most(shown):
    line, text = Field("One"), TextField("Many", lines=1, most_lines=3)
    shown(line, text)
    assert text.edit.height() == line.edit.height()
    heights = []
    for lines in (1, 2, 3, 9):
        text.set_text("\n".join("x" * lines))
        heights.append(text.edit.height())
    assert heights[0] == line.edit.height()
    assert heights[0] < heights[1] < heights[2] == heights[3]
