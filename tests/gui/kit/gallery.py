"""Paints all components in both themes: `python tests/gui/kit/gallery.py FOLDER` writes the pictures."""

import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.identity import Identity
from desktop.domain.service import ONE
from desktop.domain.verification import Verdict
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models import words
from desktop.models.verification.verification_words import sign as verdict_sign
from desktop.ui.theme import theme
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chip import Chip, EnvironmentBadge
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.drawer import Drawer, DrawerHost
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.identity_box import IdentityBox
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.nav_rail import NavRail
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.panel import Card, Panel
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.secret_line import SecretField
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.server_chip import ServerChip
from desktop.ui.widgets.state_panel import StatePanel
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.toggle import Check
from desktop.ui.widgets.workspace_switch import WorkspaceSwitch

SECRET = "sk_test_1_abcdefghijklmnopqrstuvwxyz0123456789_4f2a"
VERDICTS: tuple[Verdict | None, ...] = (*Verdict, None)


def row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None stretches."""
    made = QHBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        if widget is None:
            made.addStretch()
        else:
            made.addWidget(widget)
    return made


def checked(widget):
    """The widget, checked."""
    widget.setChecked(True)
    return widget


def disabled(widget):
    """The widget, disabled."""
    widget.setEnabled(False)
    return widget


def filled(field, text, error=""):
    """The field with a text and perhaps an error."""
    field.set_text(text)
    field.set_error(error)
    return field


def buttons() -> list[QLayout]:
    """Every kind of button."""
    return [
        row(
            Button("Connect account", "primary", icon="plus", key="Ctrl+N"),
            Button("Verify", icon="shield-check", key="V"),
            Button("Saved views", icon="star", chevron=True),
            None,
        ),
        row(
            Button("Export", "ghost", icon="download"),
            Button("Reconnect", "outline", icon="refresh"),
            Button("Focused"),
            disabled(Button("Disabled", icon="plus")),
            IconButton("refresh", "Refresh", key="F5"),
            None,
        ),
        row(
            Button("Delete…", "danger_text", icon="trash"),
            Button("Delete for good", "danger", icon="trash"),
            Button("Send POST to LIVE", "live", icon="send"),
            Button("28", size=28),
            Button("24", size=24),
            Button("36", "primary", size=36, key="Enter"),
            None,
        ),
    ]


def fields() -> list[QLayout]:
    """Fields, toggles, facets, tabs."""
    select = Select("Identity type", icon="user")
    select.add_option("user", "user")
    select.add_option("organization", "organization")
    tabs = TabBar("Parts of a connection")
    for name in ("Overview", "Requests", "Timeline", "Raw"):
        tabs.addTab(name)
    tabs.set_count(1, 12)
    cards = QWidget()
    holder = QHBoxLayout(cards)
    holder.setContentsMargins(0, 0, 0, 0)
    for name, line in (("Pica", "api.picaos.com"), ("One", "api.withone.ai"), ("Custom", "Your own address")):
        card = ChoiceCard(name, line)
        card.setChecked(name == "One")
        holder.addWidget(card)
    return [
        row(filled(Field("Identity", hint="As your product knows it."), "northwind"),
            filled(Field("Path", mono=True), "../v1/vault", "The path leaves the passthrough prefix.")),
        row(filled(SecretField("Secret key", hint="This looks like a TEST key."), SECRET),
            disabled(filled(Field("Disabled"), "13.42"))),
        row(SearchField("Search", placeholder="Add a filter, or type to search"), select),
        row(checked(Check("On")), Check("Off"), None,
            Segment("View", [("pretty", "Pretty"), ("tree", "Tree"), ("table", "Table")]),
            Segment("Layout", [("grid", "Grid", "grid"), ("list", "List", "list")])),
        row(checked(Facet("Failed", icon="octagon-x", tone="bad", count=97)),
            Facet("Degraded", icon="triangle", tone="warn", count=61), Facet("Platform", menu=QMenu), None,
            KeyCap("Ctrl+K")),
        row(cards),
        row(tabs),
    ]  # fmt: skip


def states() -> list[QLayout]:
    """Claimed, measured, saved, environments."""
    verified = [Chip(verdict_sign(verdict)) for verdict in VERDICTS]
    return [
        row(*[Chip(words.reported(state), is_filled=False) for state in ConnectionState], None),
        row(*verified[:4], None),
        row(*verified[4:7], None),
        row(*verified[7:], None),
        row(*[Chip(words.saved_here(presence), is_filled=False) for presence in Presence], None),
        row(EnvironmentBadge(Environment.TEST), EnvironmentBadge(Environment.LIVE),
            EnvironmentBadge(Environment.LIVE, is_loud=True)),
    ]  # fmt: skip


def banners() -> list[QLayout]:
    """The three tones, and the notice card."""
    stale, refused, memory = Banner(), Banner(), Banner()
    stale.show_banner(
        "warn", "Shown as of 10:41.", "The service has not answered for 3 hours.",
        Action("retry", "Try again", "ghost", icon="refresh"), icon="cloud-off",
    )  # fmt: skip
    refused.show_banner(
        "bad", "The key was refused.", "One answered 401. Replace the key to go on.",
        Action("replace", "Replace key", "outline"),
    )  # fmt: skip
    memory.show_banner("info", "Keys stay in memory.", "This computer has no keyring.")
    card = NoticeCard()
    card.show_words(
        "Gmail refused this request",
        "The sign-in is valid, but it does not include permission to send mail. "
        "The scope gmail.send is missing.",
        "Reconnect and allow sending mail.",
        aside="Third party",
        evidence="GET gmail/v1/users/me/profile  401  214 ms",
        actions=(Action("reconnect", "Reconnect", "outline", icon="refresh", key="R"),
                 Action("copy", "Copy report", "ghost", icon="clipboard")),
    )  # fmt: skip
    facts = Facts()
    facts.add("Identity", "42", second="user", is_strong=True)
    facts.add("Platform id", "gmail", copy="gmail", is_mono=True)
    facts.add("Connection key", "test::gmail::default::0123456789abcdef|e71c", copy="x", is_mono=True)
    facts.add_widget("Environment", EnvironmentBadge(Environment.TEST))
    return [row(stale), row(refused), row(memory), row(card), row(facts)]


def panels() -> QHBoxLayout:
    """Empty, error, loading."""
    empty, error, loading = StatePanel(), StatePanel(), StatePanel()
    empty.show_message(
        "connectors", "No connectors yet",
        "Connectors are hidden until they are enabled in the service's dashboard.",
        (Action("open", "Open dashboard", "primary", icon="external"), Action("all", "Show all")),
    )  # fmt: skip
    error.show_message(
        "octagon-x", "Connections could not be loaded",
        "One did not answer within 10 seconds. What was saved earlier is still here.",
        (Action("retry", "Try again", "primary", icon="refresh"), Action("saved", "Show saved")),
    )  # fmt: skip
    loading.show_loading(400, 1000)
    made = QHBoxLayout()
    made.setSpacing(12)
    for panel in (empty, error, loading):
        holder = Card()
        holder.column.setContentsMargins(1, 1, 1, 1)
        holder.column.addWidget(panel)
        made.addWidget(holder)
    return made


def components() -> QWidget:
    """Everything on one panel."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(20, 12, 20, 12)
    grid.setHorizontalSpacing(40)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column, parts in ((left, [*buttons(), *fields()]), (right, [*states(), *banners()])):
        column.setSpacing(10)
        for part in parts:
            column.addLayout(part)
        column.addStretch()
    grid.addLayout(left, 0, 0)
    grid.addLayout(right, 0, 1)
    grid.addLayout(panels(), 1, 0, 1, 2)
    grid.setRowMinimumHeight(1, 220)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def workspace(environment: Environment) -> Workspace:
    """A workspace to show."""
    return Workspace(WorkspaceId("1"), "Acme CRM", ONE, environment)


def window(environment: Environment) -> QWidget:
    """The window around the components."""
    made = QWidget()
    made.resize(1440, 1120)
    switch, identity, chip = WorkspaceSwitch(), IdentityBox(), ServerChip()
    switch.show_workspaces(workspace(environment), (workspace(environment),))
    identity.show_identity(Identity("42"))
    top = row(switch, identity, None, chip, IconButton("unlock", "Support mode"), IconButton("lock", "Lock"))
    top.setContentsMargins(12, 10, 12, 10)
    rail = NavRail("Pages")
    for id_, text in (("connections", "Connections"), ("connectors", "Connectors"), ("console", "Console"),
                      ("activity", "Activity"), ("doctor", "Doctor")):  # fmt: skip
        rail.add_item(id_, text, id_)
    rail.item("doctor").set_badge(2)
    rail.add_spacer()
    rail.add_item("settings", "Settings", "settings")
    panel, head, status = Panel(), PageHead("Components", "38 of 1,000 match", has_line=True), StatusBar()
    head.add(Button("Check again", key="F5"))
    panel.column.addWidget(head)
    panel.column.addWidget(components(), 1)
    status.show_sync("Synced 2 min ago · 1,000 connections, 40 identities")
    status.show_job("verify", "Verifying 38 of 120", 38, 120)
    status.show_rate("Rate limit: 84 of 100 calls left this minute")
    middle = row(rail, panel)
    middle.setContentsMargins(0, 0, 8, 0)
    middle.setSpacing(0)
    column = QVBoxLayout(made)
    column.setSpacing(0)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(top)
    column.addLayout(middle, 1)
    column.addWidget(status)
    made.frame = LiveFrame(made)
    made.frame.set_live(environment is Environment.LIVE)
    made.ring = FocusRing(made)
    return made


def over_window(made: QWidget) -> SheetDialog:
    """Toast and dialog over a window."""
    toast = Toast(made)
    toast.show_toast(
        "Deleting Notion for user 17", icon="trash", action=Action("undo", "Undo", icon="undo", key="Ctrl+Z")
    )
    toast.show_left(6, 8, "Nothing has been sent yet. 6 seconds left.")
    dialog = SheetDialog(made, "Send this POST to LIVE?",
                         "It changes real data of a customer. This cannot be undone.",
                         icon="triangle", icon_colour="live")  # fmt: skip
    dialog.head.addWidget(EnvironmentBadge(Environment.LIVE, is_loud=True))
    facts, card = Facts(), Card(is_sunken=True)
    facts.add("Connection", "Gmail", second="gmail", is_strong=True)
    facts.add("Request", "POST gmail/v1/users/me/messages/send", is_mono=True)
    card.column.addWidget(facts)
    dialog.body.addWidget(card)
    dialog.add_cancel()
    dialog.add_button(
        Button("Send POST to LIVE", "live", icon="send", key="Ctrl+Enter", size=36), key="Ctrl+Return"
    )
    return dialog


def drawer() -> DrawerHost:
    """A drawer beside and over a page."""
    main = Label("The page", "page")
    made = Drawer("Connection")
    made.head.addWidget(Label("Gmail", "card"), 1)
    made.column.addWidget(ElidedLabel("a very long text that has to be shortened in the middle", "mono"))
    made.column.addStretch()
    host = DrawerHost(main, made)
    host.resize(QSize(1400, 300))
    host.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return host


def main(folder: Path) -> None:
    """Writes the pictures."""
    app = QApplication(sys.argv[:1])
    theme().apply(app)
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        shown = window(Environment.TEST)
        shown.show()
        shown.activateWindow()
        focused = next(button for button in shown.findChildren(Button) if button.text() == "Focused")
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWaitForWindowActive(shown)
        shown.grab().save(str(folder / f"{mode}.png"))
        shown.close()
        live = window(Environment.LIVE)
        live.show()
        QTest.qWaitForWindowActive(live)
        over_window(live).open()
        live.grab().save(str(folder / f"{mode}-dialog.png"))
        live.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
