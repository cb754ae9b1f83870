"""Banner, states, toast, dialog, drawer, ring and frame, as a person meets them."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.identity import Identity, IdentityType
from desktop.domain.service import ONE
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.ui.theme import tokens
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.drawer import Drawer, DrawerHost
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.identity_box import IdentityBox
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.state_panel import StatePanel
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.workspace_switch import WorkspaceSwitch
from tests.gui.kit.gallery import window as whole_window

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Notice:
    """Words for a trouble."""

    title: str = "Connections could not be loaded"
    cause: str = "One did not answer within 10 seconds."
    next_step: str = "Check the network."


def button_of(widget: QWidget, text: str) -> Button:
    """The visible button with these words."""
    return next(each for each in widget.findChildren(Button) if each.text() == text and each.isVisible())


def texts(widget: QWidget) -> list[str]:
    """All that can be read."""
    return [each.text() for each in widget.findChildren(Label) if each.isVisible() and each.text()]


def test_a_banner_offers_one_thing_and_a_second_showing_replaces_it(qtbot, shown):
    banner = Banner()
    shown(banner)
    assert not banner.isVisible()
    banner.show_banner("bad", "The key was refused.", "One answered 401.", Action("replace", "Replace key"))
    banner.show_banner("warn", "Shown as of 10:41.", "No answer.", Action("retry", "Try again"))
    assert [each.text() for each in banner.findChildren(Button) if each.isVisible()] == ["Try again"]
    with qtbot.waitSignal(banner.acted) as told:
        qtbot.mouseClick(button_of(banner, "Try again"), LEFT)
    assert told.args == ["retry"]


@pytest.fixture
def stack(shown):
    """A list with its five states."""
    view = QListWidget()
    view.addItems(["Gmail", "Slack"])
    made = ListStack(view)
    shown(made)
    return made


def test_loading_tells_how_far_it_is_and_can_be_cancelled(qtbot, stack):
    stack.show_loading(400, 1000)
    assert "Loading 400 of 1,000" in texts(stack)
    with qtbot.waitSignal(stack.cancelled):
        qtbot.mouseClick(button_of(stack, "Cancel"), LEFT)


def test_the_states_stand_in_the_same_place(qtbot, stack):
    place = stack.panel.geometry()
    stack.show_empty("No connectors yet", "They are hidden.", (Action("all", "Show all", "primary"),))
    assert stack.panel.geometry() == place
    with qtbot.waitSignal(stack.acted) as told:
        qtbot.mouseClick(button_of(stack, "Show all"), LEFT)
    assert told.args == ["all"]
    stack.show_error(Notice(), (Action("retry", "Try again"),), kept="What was saved is still here.")
    assert stack.panel.geometry() == place
    said = " ".join(texts(stack))
    assert "Check the network." in said
    assert "What was saved is still here." in said
    assert "No connectors yet" not in said


def test_stale_rows_stay_under_a_banner_with_their_age(stack):
    stack.show_rows()
    assert stack.view.isVisible()
    stack.show_stale("Shown as of 10:41.", "No answer for 3 hours.", Action("retry", "Try again"))
    assert (stack.state, stack.view.isVisible(), stack.banner.isVisible()) == ("stale", True, True)
    stack.show_rows()
    assert not stack.banner.isVisible()


def test_a_notice_card_shows_what_why_and_what_next(qtbot, shown):
    card = NoticeCard()
    shown(card)
    actions = (Action("reconnect", "Reconnect", "outline"),)
    card.show_notice(Notice(), evidence="GET gmail/v1 401", actions=actions)
    assert {"Connections could not be loaded", "Next step", "Check the network."} <= set(texts(card))
    assert card.evidence.text() == "GET gmail/v1 401"
    with qtbot.waitSignal(card.acted):
        qtbot.mouseClick(button_of(card, "Reconnect"), LEFT)


def test_foreign_text_is_never_markup(shown):
    label = Label("<b>bold</b>")
    shown(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_shortened_text_is_whole_in_its_tooltip(shown):
    label = ElidedLabel("test::gmail::default::" + "0" * 60, "mono", mode=Qt.TextElideMode.ElideMiddle)
    shown(label, width=200)
    assert label.toolTip() == label.text()


def test_a_fact_is_copied_by_its_button(qtbot, shown, qapp):
    facts = Facts()
    facts.add("Platform id", "gmail", copy="gmail", is_mono=True)
    shown(facts)
    with qtbot.waitSignal(facts.copied):
        qtbot.mouseClick(
            next(each for each in facts.findChildren(QWidget) if each.toolTip() == "Copy platform id"), LEFT
        )
    assert qapp.clipboard().text() == "gmail"


@pytest.mark.parametrize("width", [220, 300, 900])
def test_the_words_in_place_of_rows_fit_a_narrow_pane(shown, width):
    panel = StatePanel()
    shown(panel, width=width, height=500)
    panel.show_message("octagon-x", "A file could not be read or written.", "Check it. " * 12)
    for words in panel.findChildren(Label):
        if words.isVisible() and words.text():
            assert panel.rect().contains(QRect(words.mapTo(panel, QPoint()), words.size())), words.text()


def test_a_toast_shows_all_its_words_and_is_no_wider_than_they_are(shown):
    over = shown(QWidget(), width=900, height=400)
    toast = Toast(over)
    toast.show_toast("Copied")
    narrow, low = toast.width(), toast.height()
    toast.show_toast("The vault did not answer.", "Check the network and the address of the service. " * 3)
    words = toast.sentence
    assert words.height() >= words.heightForWidth(words.width()) > words.fontMetrics().height()
    assert narrow < toast.width() <= over.width()
    toast.show_toast("Copied")
    assert (toast.width(), toast.height()) == (narrow, low)


def test_a_toast_leaves_by_time_and_by_its_action(qtbot, shown):
    over = shown(QWidget())
    toast = Toast(over)
    with qtbot.waitSignal(toast.ended, timeout=2000):
        toast.show_toast("Copied", timeout_ms=10)
    toast.show_toast("Deleting Notion for user 17", action=Action("undo", "Undo"), timeout_ms=0)
    toast.show_left(6, 8, "6 seconds left.")
    assert over.rect().contains(toast.geometry())
    with qtbot.waitSignals([toast.acted, toast.ended]):
        qtbot.mouseClick(button_of(toast, "Undo"), LEFT)
    assert not toast.isVisible()


@pytest.fixture
def below(shown):
    """A window with a field and a shortcut, over which dialogs open."""
    field = LineEdit("Search")
    window = shown(LineEdit("Another"), field, width=800, height=500)
    window.fired = []
    shortcut = QShortcut(QKeySequence("Ctrl+1"), window)
    shortcut.activated.connect(lambda: window.fired.append(1))
    window.field = field
    field.setFocus()
    return window


def opened(qtbot, below) -> SheetDialog:
    """A dialog over the window."""
    dialog = SheetDialog(below, "Send this POST to LIVE?", "It changes real data.")
    dialog.cancel = dialog.add_cancel()
    dialog.send = dialog.add_button(Button("Send POST to LIVE", "live"), key="Ctrl+Return")
    dialog.send.clicked.connect(dialog.accept)
    dialog.open()
    return dialog


def test_escape_leaves_a_dialog_and_the_focus_goes_back(qtbot, below):
    dialog = opened(qtbot, below)
    assert dialog.cancel.hasFocus()
    with qtbot.waitSignal(dialog.finished) as told:
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Escape)
    assert told.args == [QDialog.DialogCode.Rejected.value]
    assert below.field.hasFocus()


def test_tab_stays_in_the_dialog(qtbot, below):
    dialog = opened(qtbot, below)
    for expected in (dialog.send, dialog.cancel):
        qtbot.keyClick(below.focusWidget(), Qt.Key.Key_Tab)
        assert below.focusWidget() is expected
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Backtab)
    assert dialog.send.hasFocus()
    dialog.reject()


def test_the_window_below_gets_no_shortcut_while_a_dialog_is_open(qtbot, below):
    qtbot.keyClick(below.field, Qt.Key.Key_1, CTRL)
    assert below.fired == [1]
    dialog = opened(qtbot, below)
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_1, CTRL)
    assert below.fired == [1]
    dialog.reject()


def test_a_dialogs_own_key_presses_its_button(qtbot, below):
    dialog = opened(qtbot, below)
    with qtbot.waitSignal(dialog.finished) as told:
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return, CTRL)
    assert told.args == [QDialog.DialogCode.Accepted.value]


def asked(below) -> SheetDialog:
    """A dialog of buttons alone, one of which is what Enter does."""
    dialog = SheetDialog(below, "Verify this connection?")
    dialog.fresh = dialog.add_button(Button("Start fresh"), is_left=True)
    dialog.cancel = dialog.add_cancel()
    dialog.go_on = dialog.add_button(Button("Verify", "primary"), key="Return")
    dialog.go_on.clicked.connect(dialog.accept)
    dialog.open()
    return dialog


def test_without_a_field_the_focus_is_where_enter_goes(qtbot, below):
    dialog = asked(below)
    assert dialog.go_on.hasFocus()
    with qtbot.waitSignal(dialog.finished) as told:
        qtbot.keyClick(below.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [QDialog.DialogCode.Accepted.value]


def test_enter_does_what_has_the_ring(qtbot, below):
    dialog = asked(below)
    qtbot.keyClick(below.focusWidget(), Qt.Key.Key_Backtab)
    assert dialog.cancel.hasFocus()
    with qtbot.waitSignal(dialog.finished) as told:
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert told.args == [QDialog.DialogCode.Rejected.value]


def test_a_dialog_is_one_to_screen_readers_and_fits_its_window(qtbot, below):
    dialog = opened(qtbot, below)
    heard = QAccessible.queryAccessibleInterface(dialog)
    assert heard.role() is QAccessible.Role.Dialog
    assert heard.text(QAccessible.Text.Name) == "Send this POST to LIVE?"
    assert dialog.width() == 520
    below.resize(400, 300)
    assert below.rect().contains(dialog.geometry())
    dialog.reject()


def test_a_dialog_grows_with_what_it_holds(qtbot, below):
    dialog = opened(qtbot, below)
    before = dialog.height()
    dialog.body.addWidget(Label("One line\nand another\nand a third."))
    qtbot.waitUntil(lambda: dialog.height() > before + 30)
    dialog.reject()


def test_the_ring_follows_the_keyboard_and_spares_the_mouse(qtbot, shown):
    button, field = Button("Verify"), LineEdit("Search")
    window = shown(button, field)
    ring = FocusRing(window)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is button
    at = QPoint(button.mapTo(window, QPoint(0, 0)))
    assert ring.geometry() == button.rect().translated(at).adjusted(-4, -4, 4, 4)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert ring.target is field
    qtbot.mouseClick(button, LEFT)
    assert button.hasFocus()
    assert not ring.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Shift)
    assert ring.target is button
    qtbot.mouseClick(field, LEFT)
    assert ring.target is field
    field.hide()
    assert ring.target is button


def test_the_ring_is_cut_where_its_widget_is_scrolled_away(shown):
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [Button(str(number)) for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area = QScrollArea()
    area.setWidget(inside)
    window = shown(area)
    ring = FocusRing(window)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not ring.isVisible()


def test_the_live_frame_is_magenta_at_the_edge_alone(shown):
    window = shown(QWidget())
    frame = LiveFrame(window)
    frame.set_live(True)
    image = window.grab().toImage()
    assert image.pixelColor(1, 100) == tokens().live_fill
    assert image.pixelColor(300, 200) != tokens().live_fill
    frame.set_live(False)
    assert window.grab().toImage().pixelColor(1, 100) != tokens().live_fill


def test_two_sheets_keep_their_order_while_the_window_changes_its_size(shown):
    window = shown(QWidget(), width=900, height=700)
    under, over = SheetDialog(window, "Under"), SheetDialog(window, "Over")
    under.open()
    over.open()

    def on_top() -> QWidget | None:
        found = window.childAt(window.rect().center().x(), over.mapTo(window, over.rect().center()).y())
        while found is not None and not isinstance(found, SheetDialog):
            found = found.parentWidget()
        return found

    assert on_top() is over
    window.resize(800, 600)
    assert on_top() is over
    window.hide()
    window.show()
    assert on_top() is over
    over.reject()
    under.reject()


@pytest.mark.parametrize(("width", "is_beside"), [(1400, True), (1100, False)])
def test_a_drawer_stands_beside_where_there_is_room_and_closes_on_escape(qtbot, width, is_beside):
    drawer = Drawer("Connection")
    host = DrawerHost(QWidget(), drawer)
    qtbot.addWidget(host)
    host.resize(width, 300)
    host.show()
    host.open_drawer()
    assert (host.main.width() == width - 392) is is_beside
    assert drawer.geometry().right() == width - 1
    qtbot.keyClick(drawer.close_button, Qt.Key.Key_Escape)
    assert not host.is_open
    assert host.main.width() == width


def workspace(number: int, environment: Environment) -> Workspace:
    """A workspace."""
    return Workspace(WorkspaceId(str(number)), f"Acme {number} & co", ONE, environment)


def test_the_workspace_switch_says_the_environment_and_changes_by_its_menu(qtbot, shown):
    switch = WorkspaceSwitch()
    shown(switch)
    all_ = (workspace(1, Environment.TEST), workspace(2, Environment.LIVE))
    switch.show_workspaces(all_[0], all_)
    assert switch.accessibleName() == "Workspace Acme 1 & co, TEST"
    menu = switch.pop_up()
    with qtbot.waitSignal(switch.switched) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["2"]


def test_an_identity_is_typed_checked_and_chosen(qtbot, shown):
    box = IdentityBox()
    shown(box)
    popup = box.pop_up()
    qtbot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    assert popup.field.error
    qtbot.keyClicks(popup.field.edit, "northwind")
    qtbot.mouseClick(popup.type.part("organization"), LEFT)
    with qtbot.waitSignal(box.chosen) as told:
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    assert told.args == [Identity("northwind", IdentityType.ORGANIZATION)]
    assert box.accessibleName() == "Identity: organization northwind"


def test_a_recent_identity_and_all_of_them_are_one_press_away(qtbot, shown):
    box = IdentityBox()
    shown(box)
    box.show_identity(Identity("42"), (Identity("42"), Identity("17")))
    popup = box.pop_up()
    row = next(each for each in popup.findChildren(QWidget) if each.accessibleName() == "17 user")
    with qtbot.waitSignal(box.chosen) as told:
        qtbot.mouseClick(row, LEFT)
    assert told.args == [Identity("17")]
    popup = box.pop_up()
    row = next(each for each in popup.findChildren(QWidget) if each.accessibleName() == "All identities")
    with qtbot.waitSignal(box.chosen) as told:
        qtbot.mouseClick(row, LEFT)
    assert told.args == [None]


def test_a_job_in_the_status_bar_is_cancelled_by_its_id(qtbot, shown):
    bar = StatusBar()
    shown(bar)
    bar.show_job("sync-1", "Loading 400 of 1,000", 400, 1000)
    with qtbot.waitSignal(bar.cancelled) as told:
        qtbot.mouseClick(bar.cancel, LEFT)
    assert told.args == ["sync-1"]
    bar.end_job()
    assert not bar.cancel.isVisible()


class Chinese(QTranslator):
    """Knows one word."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return "取消" if source == "Cancel" else ""


def words_on_buttons(widget: QWidget) -> list[str]:
    """The words on its visible buttons."""
    return [each.text() for each in widget.findChildren(Button) if each.isVisible()]


def test_a_change_of_language_reaches_the_kits_own_words(qapp, qtbot, shown):
    bar, stack = StatusBar(), ListStack(QWidget())
    shown(bar, stack)
    bar.show_job("sync-1", "Loading")
    chinese = Chinese()
    qapp.installTranslator(chinese)
    try:
        qtbot.waitUntil(lambda: words_on_buttons(bar) == words_on_buttons(stack) == ["取消"])
    finally:
        qapp.removeTranslator(chinese)
    qtbot.waitUntil(lambda: words_on_buttons(bar) == ["Cancel"])


def test_nothing_in_the_gallery_is_cut(qtbot):
    window = whole_window(Environment.LIVE)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for label in window.findChildren(Label):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
        elif label.isVisible():
            assert label.height() >= label.minimumHeight(), label.text()
    for button in window.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
