"""Settings: workspaces, developer endpoint, network, lock, appearance, data, about."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.workspace import Workspace
from desktop.models import ages
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.models.scope import Scope
from desktop.models.settings.about import StoredPart, versions_text
from desktop.models.settings.settings_view import SettingsView
from desktop.models.settings.support_mode_view import SupportView
from desktop.services.support_bundle import BundleEntry
from desktop.ui import clipboard
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.pages.page import Page
from desktop.ui.pages.settings.endpoint_section import EndpointSection
from desktop.ui.pages.settings.history_section import HistorySection
from desktop.ui.pages.settings.lock_section import LockSection
from desktop.ui.pages.settings.looks_section import LooksSection
from desktop.ui.pages.settings.network_section import NetworkSection
from desktop.ui.pages.settings.notification_section import NotificationSection
from desktop.ui.pages.settings.probes_section import ProbesSection
from desktop.ui.pages.settings.section import Section
from desktop.ui.pages.settings.security_section import SecuritySection
from desktop.ui.pages.settings.variables_section import VariablesSection
from desktop.ui.pages.settings.workspace_section import WorkspaceSection
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.toast import Toast

_WIDTH = 860


class SettingsPage(Page):
    """One scroll with a head for each section."""

    add_workspace_asked = Signal()
    url_asked = Signal(str)

    def __init__(self, view: SettingsView, support: SupportView, scope: Scope, toast: Toast) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self._view, self._scope, self._toast = view, scope, toast
        self._has_sheet = False
        self.workspaces = WorkspaceSection(self.tr("Workspaces"), view.workspaces)
        self.endpoint = EndpointSection(self.tr("Developer endpoint"), self._endpoint_words(), view.endpoint)
        self.looks = LooksSection(view.looks)
        self.lock = LockSection(view.lock_after_min)
        self.notifications = NotificationSection(view.notifies)
        self.security = SecuritySection(support)
        self.network = NetworkSection(view.network)
        self.probes = ProbesSection()
        self.history = HistorySection(view.history)
        self.variables = VariablesSection(view.variables)
        self.data, self.versions = Facts(), Facts()
        self.engine_button = Button(self.tr("Show the web engine's versions"), "ghost", size=28)
        self.engine_button.setObjectName("show_engine_versions")
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        self.reload()
        self._show_versions()
        self.workspaces.add_button.setFocus()

    def reload(self) -> None:
        self._view.measure()
        self._view.history.measure()

    def place(self) -> object:
        return self._scroll.verticalScrollBar().value()

    def go_to(self, place: object) -> None:
        bar = self._scroll.verticalScrollBar()

        def go(_least: int, most: int) -> None:
            """The page has its height only once it is laid out."""
            if isinstance(place, int) and most >= place:
                bar.setValue(place)
                bar.rangeChanged.disconnect(go)

        bar.rangeChanged.connect(go)

    def edit(self, workspace: Workspace) -> None:
        """Opens the workspace's sheet, as its button does."""
        self._edit(workspace)

    def replace_key(self, workspace: Workspace) -> None:
        """Asks for the workspace's key, as its button does."""
        self._replace_key(workspace)

    def show_endpoint(self) -> None:
        """Brings the developer endpoint into sight; its port takes the keyboard."""
        self.endpoint.port.edit.setFocus()
        self._scroll.ensureWidgetVisible(self.endpoint)

    def show_network(self) -> None:
        """Brings the proxy into sight."""
        self._scroll.ensureWidgetVisible(self.network)
        self.network.focusNextChild()

    # --- what happens

    def _connect(self) -> None:
        view = self._view
        self.workspaces.add_asked.connect(self.add_workspace_asked)
        self.workspaces.edit_asked.connect(self._edit)
        self.workspaces.key_asked.connect(self._replace_key)
        self.workspaces.remove_asked.connect(self._ask_to_remove)
        self.endpoint.copied.connect(self._say_done)
        self.lock.changed.connect(view.keep_lock)
        self.notifications.changed.connect(view.keep_notifying)
        self.looks.size_chosen.connect(self._say_size)
        self.engine_button.clicked.connect(view.load_engine_versions)
        self.data.copied.connect(self._say_copied)
        self.versions.copied.connect(self._say_copied)
        view.measured.connect(self._show_data)
        view.history.erased.connect(self._say_erased)
        view.versions_changed.connect(self._show_versions)
        view.failed.connect(self._say)
        view.bundled.connect(self._show_bundle)
        view.bundle_saved.connect(self._say_bundle_saved)
        view.workspaces.failed.connect(self._say_unless_asked)
        view.workspaces.key_replaced.connect(self._say_key_replaced)
        view.workspaces.removed.connect(self._say_removed)
        view.endpoint.stopped.connect(self._say_stopped)

    def _edit(self, workspace: Workspace) -> None:
        self._open(
            EditSheet(self.window(), workspace, self._view.workspaces), f"edit_workspace_{workspace.id}"
        )

    def _replace_key(self, workspace: Workspace) -> None:
        self._open(KeySheet(self.window(), workspace, self._view.workspaces), f"key_workspace_{workspace.id}")

    def _ask_to_remove(self, workspace: Workspace) -> None:
        sheet = RemoveSheet(self.window(), workspace, self._view.workspaces)
        self._open(sheet, f"remove_workspace_{workspace.id}")

    def _open(self, sheet: SheetDialog, opener: str) -> None:
        """The rows are drawn anew when something changes, so the keyboard goes back by name."""
        self._has_sheet = True

        def closed(_result: int) -> None:
            self._has_sheet = False
            self.workspaces.take_focus(opener)

        sheet.finished.connect(closed)
        sheet.open()

    def _say_size(self) -> None:
        self._toast.show_toast(self.tr("The size is kept"), self.tr("It is used from the next start."))

    def _show_data(self, parts: tuple[StoredPart, ...]) -> None:
        self.data.clear()
        self.data.add(
            self.tr("Folder"), str(self._view.folders.data), copy=str(self._view.folders.data), is_mono=True
        )
        for name, folder in self._other_folders():
            self.data.add(name, str(folder), copy=str(folder), is_mono=True)
        for part in parts:
            self.data.add(part.name, ages.size(part.size), second=part.about)

    def _other_folders(self) -> list[tuple[str, Path]]:
        """Where the system keeps settings, cache and log in folders of their own."""
        folders = self._view.folders
        named = (
            (self.tr("Settings folder"), folders.config),
            (self.tr("Cache folder"), folders.cache),
            (self.tr("Log folder"), folders.log),
        )
        return [(name, folder) for name, folder in named if not folder.is_relative_to(folders.data)]

    def _show_versions(self) -> None:
        self.versions.clear()
        for name, version in self._view.versions():
            self.versions.add(name, version, copy=version)
        self.engine_button.setVisible(not self._view.has_engine_versions)

    def _copy_versions(self) -> None:
        if clipboard.copy(versions_text(self._view.versions())):
            self._say_done(self.tr("Versions copied"))

    def _open_folder(self) -> None:
        folder = str(self._view.folders.data)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._toast.show_toast(self.tr("No file manager opened the folder"), folder, icon="folder")

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")

    def _say_unless_asked(self, notice: Notice) -> None:
        """A sheet that is open tells its own troubles."""
        if not self._has_sheet:
            self._say(notice)

    def _say_key_replaced(self, workspace: Workspace) -> None:
        self._toast.show_toast(self.tr("{name} has its new key").format(name=workspace.name), icon="key")

    def _say_done(self, words: str) -> None:
        self._toast.show_toast(words, icon="copy")

    def _show_bundle(self, entries: tuple[BundleEntry, ...]) -> None:
        from desktop.ui.dialogs.support_bundle_sheet import support_sheet

        support_sheet(self.window(), entries, lambda path: self._view.save_bundle(entries, path)).open()

    def _say_bundle_saved(self, path: str) -> None:
        self._toast.show_toast(self.tr("Support bundle saved"), path, icon="download")

    def _say_copied(self, label: str) -> None:
        self._say_done(self.tr("{what} copied").format(what=label))

    def _say_erased(self) -> None:
        self._toast.show_toast(self.tr("History erased"), icon="trash")

    def _say_removed(self, workspace: Workspace) -> None:
        self._toast.show_toast(self.tr("{name} was removed").format(name=workspace.name), icon="trash")

    def _say_stopped(self, name: str) -> None:
        words = self.tr("The developer endpoint of {name} was stopped").format(name=name)
        self._toast.show_toast(words, icon="server")

    # --- how it looks

    def _endpoint_words(self) -> str:
        return self.tr(
            "The guide's token endpoint, for a front end you are writing. This computer only; off by default."
        )

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(0)
        sections = (
            self.workspaces,
            self.endpoint,
            self.network,
            self.history,
            self.variables,
            self.probes,
            self.lock,
            self.security,
            self.looks,
            self.notifications,
            self._data(),
            self._about(),
        )
        for section in sections:
            column.addWidget(section)
        column.addStretch()
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        scroll = self._scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        ground.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageHead(self.tr("Settings"), has_line=True))
        outer.addWidget(scroll, 1)

    def _data(self) -> Section:
        section = Section(
            self.tr("Data"), self.tr("All that this application writes. Secret keys are not in it.")
        )
        section.content.addWidget(self.data)
        opened = Button(self.tr("Open folder"), icon="folder", size=28)
        opened.setObjectName("open_data_folder")
        opened.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.addWidget(opened)
        row.addStretch()
        section.content.addLayout(row)
        return section

    def _about(self) -> Section:
        section = Section(
            self.tr("About"),
            self.tr("AuthKit Desktop, MIT licence. No account, no telemetry."),
            is_last=True,
        )
        section.content.addWidget(self.versions)
        copy = Button(self.tr("Copy versions"), icon="copy", size=28)
        copy.setObjectName("copy_versions")
        copy.clicked.connect(self._copy_versions)
        row = QHBoxLayout()
        bundle = Button(self.tr("Support bundle…"), icon="clipboard", size=28)
        bundle.setObjectName("support_bundle")
        bundle.setToolTip(self.tr("Versions, settings, checks and the log, without keys, shown before saved"))
        bundle.clicked.connect(self._view.collect_bundle)
        row.addWidget(copy)
        row.addWidget(bundle)
        row.addWidget(self.engine_button)
        row.addStretch()
        section.content.addLayout(row)
        return section
