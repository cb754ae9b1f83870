"""Builds each page when it is first shown, and wires what leaves it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.app.flows.identity import PAGE
from desktop.models.language import language
from desktop.ui.pages.page import Page

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class PageMakers:
    """One maker a page; the imports stand inside, because a page that is not shown costs nothing."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._makers: dict[str, Callable[[], Page]] = {
            "connections": self._connections,
            "connectors": self._connectors,
            "console": self._console,
            "activity": self._activity,
            "doctor": self._doctor,
            "settings": self._settings,
            PAGE: desk.identities.make,
        }

    def of(self, id_: str) -> Callable[[], Page]:
        """The maker of a page."""
        make = self._makers[id_]
        return lambda: self._desk.help.serve(id_, self._desk.support.guard(make()))

    def welcome(self) -> QWidget:
        """The page that asks for the first key."""
        from desktop.ui.pages.welcome_page import WelcomePage

        desk = self._desk
        has_workspace = desk.views.scope.workspace is not None
        page = WelcomePage(desk.views.welcome, given=desk.given.service, can_leave=has_workspace)
        page.demo_asked.connect(desk.open_demo)
        page.left.connect(lambda: desk.window.cover_with(None))
        page.url_asked.connect(open_url)
        page.made.connect(desk.workspace_made)

        def keep_theme(mode: str) -> None:
            desk.views.settings.looks.keep_theme(mode)

        def speak(choice: str) -> None:
            desk.views.settings.looks.keep_language(choice)
            language().choose(choice)  # after it, this page is another one

        page.theme_chosen.connect(keep_theme)
        page.language_chosen.connect(speak)
        return page

    def _connections(self) -> Page:
        from desktop.ui.pages.connections.support import ConnectionSupport
        from desktop.ui.pages.connections_page import ConnectionsPage

        desk = self._desk
        views = desk.views
        support = ConnectionSupport(
            views.verify,
            lambda: desk.services.support.timeline,
            views.scope,
            desk.tasks,
            views.labels,
            views.notes,
        )
        page = ConnectionsPage(views.connections, views.scope, desk.logos.images, desk.toast, support)
        desk.edge.follow_verifying(views.verify)
        desk.notifying.follow_verifying(views.verify)
        page.export_asked.connect(desk.transfer.export)
        page.import_asked.connect(desk.transfer.import_file)
        page.connect_asked.connect(desk.sessions.choose)
        page.try_asked.connect(desk.try_connection)
        page.delete_asked.connect(desk.deletion.delete)
        page.labels_asked.connect(desk.deletion.label)
        page.reconnect_asked.connect(desk.reconnecting.begin)
        page.clean_up_asked.connect(desk.deletion.clean_up)
        page.report_asked.connect(desk.reporting.report_on)
        page.identity_asked.connect(desk.show_identity)
        desk.deletion.follow_labels(views.labels)
        return page

    def _connectors(self) -> Page:
        from desktop.ui.pages.connectors_page import ConnectorsPage

        desk = self._desk
        page = ConnectorsPage(desk.views.connectors, desk.views.scope, desk.logos.images, desk.toast)
        page.connect_asked.connect(desk.sessions.connect_as)
        page.url_asked.connect(open_url)
        return page

    def _console(self) -> Page:
        from desktop.ui.pages.console_page import ConsolePage

        desk = self._desk
        page = ConsolePage(desk.views.console, desk.views.connections, desk.logos.images, desk.toast)
        desk.support.guard_console(page)
        desk.notifying.follow_console(page)
        page.url_asked.connect(open_url)
        page.key_asked.connect(lambda: desk.window.show_page("settings"))
        page.reconnect_asked.connect(desk.reconnecting.begin)
        return page

    def _activity(self) -> Page:
        from desktop.ui.pages.activity_page import ActivityPage

        desk = self._desk
        page = ActivityPage(desk.views.activity, desk.views.connectors, desk.logos.images, desk.toast)
        page.connection_asked.connect(desk.show_connection)
        return page

    def _doctor(self) -> Page:
        from desktop.app.doctor import DoctorFlow
        from desktop.ui.pages.doctor_page import DoctorPage

        desk = self._desk
        view = desk.views.doctor
        if not desk.findChildren(DoctorFlow):  # once; a page is built anew when the language changes
            DoctorFlow(desk, view)
        page = DoctorPage(view, desk.toast)
        desk.support.guard_doctor(page)
        page.failures_counted.connect(desk.window.rail.item("doctor").set_badge)
        return page

    def _settings(self) -> Page:
        from desktop.ui.pages.settings_page import SettingsPage

        desk = self._desk
        page = SettingsPage(desk.views.settings, desk.views.support, desk.views.scope, desk.toast)
        desk.views.settings.lock_changed.connect(desk.follow_idle_choice)
        page.probes.asked.connect(lambda: desk.probing.show())
        page.security.audit_asked.connect(desk.transfer.show_audit)
        page.security.support_asked.connect(desk.support.toggle)
        page.security.passphrase_asked.connect(desk.support.ask_passphrase)
        page.add_workspace_asked.connect(desk.show_welcome)
        page.url_asked.connect(open_url)
        return page


def open_url(url: str) -> None:
    """Shows a page in the system's browser; https, or this computer's own pages, alone."""
    from PySide6.QtCore import QUrl  # not before the first link: start-up
    from PySide6.QtGui import QDesktopServices

    target = QUrl(url)
    if target.scheme() == "https" or target.host() == "127.0.0.1":
        QDesktopServices.openUrl(target)
