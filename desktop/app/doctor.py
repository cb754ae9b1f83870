"""The doctor over this run's services, and what its buttons do in the window."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from desktop.app.wiring import Services
from desktop.domain.check import CheckId, Fix
from desktop.domain.errors import StoreError, SupportModeOn
from desktop.domain.ports import AuthKitSession, ServiceApi, SessionListener
from desktop.domain.session import SessionRequest
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace
from desktop.services.doctor.doctor import Doctor
from desktop.services.doctor.fetch import HttpFetcher
from desktop.services.doctor.machine import Machine
from desktop.services.doctor.visit import KeptEndpoint, Surroundings

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.models.doctor.doctor_view import DoctorView
    from desktop.ui.pages.settings_page import SettingsPage


_BUNDLE_S = 5.0  # somebody waits for the bundle: what hangs is said to hang


def build_doctor(services: Services, *, has_window: bool) -> Doctor:
    """The doctor of this run. Without a window, fonts cannot be looked at."""

    async def open_session(
        request: SessionRequest, api: ServiceApi, listener: SessionListener
    ) -> AuthKitSession:
        from desktop.authkit.session import open_session

        record = services.activity.record
        return await open_session(request, api, listener, clock=services.clock, record=record)

    def endpoint() -> KeptEndpoint:
        kept = services.registry.settings.developer_endpoint
        return KeptEndpoint(kept.port, kept.allowed_origins, services.endpoint.endpoint)

    around = Surroundings(
        clock=services.clock,
        folders=services.folders,
        homes=services.homes,
        apis=services.apis,
        make_fetcher=lambda: HttpFetcher(services.activity.record, services.clock, services.network.proxy),
        open_session=open_session,
        open_stores=services.stores.opened,
        settings_notices=lambda: services.registry.notices,
        endpoint=endpoint,
        entries=lambda: services.activity.entries,
        machine=_machine(has_window=has_window),
    )
    return Doctor(around)


def _machine(*, has_window: bool) -> Machine:
    from PySide6 import __version__ as pyside
    from PySide6.QtCore import qVersion

    from desktop.web.engine import is_sandboxed

    python = ".".join(map(str, sys.version_info[:3]))
    return Machine(python, qVersion(), pyside, is_sandboxed, _load_engine, _fonts if has_window else None)


def _load_engine() -> tuple[str, str, str]:
    """Raises ImportError where a library is missing."""
    from dataclasses import astuple

    from desktop.web.engine import engine_versions

    return astuple(engine_versions())


def _fonts() -> tuple[str, bool]:
    """The interface's family, and whether some font has Chinese characters."""
    from PySide6.QtGui import QFontDatabase, QFontInfo

    from desktop.ui import fonts

    family = QFontInfo(fonts.font("body")).family() if QFontDatabase.families() else ""
    return family, bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


async def findings(services: Services, workspace: Workspace | None) -> str:
    """What the doctor finds now, as text without names, for a support bundle."""
    from desktop.models.doctor.doctor_report import report

    doctor = Doctor(build_doctor(services, has_window=True).around, deadline_s=_BUNDLE_S)
    results = await doctor.run(workspace)
    return report(results, workspace, services.clock.now(), is_anonymous=True)


class DoctorFlow(QObject):
    """What a fix button does; each leaves the check to be done again."""

    def __init__(self, desk: "Desk", view: "DoctorView") -> None:
        super().__init__(desk)
        self._desk, self._view = desk, view
        view.fix_asked.connect(self._mend)
        desk.locking.locked.connect(view.cancel)  # its session listens: locked, nothing does

    def _mend(self, fix: Fix, id_: CheckId) -> None:
        desk = self._desk
        workspace = desk.views.scope.workspace
        match fix:
            case Fix.ADD_WORKSPACE:
                desk.show_welcome()
            case Fix.REPAIR_PERMISSIONS:
                self._repair(id_)
            case Fix.CHOOSE_PORT:
                self._choose_port(id_)
            case Fix.OPEN_FOLDER:
                _open_folder(desk.folders.data)
            case Fix.EDIT_ENDPOINT:
                self._settings().show_endpoint()
            case Fix.OPEN_NETWORK:
                self._settings().show_network()
            case Fix.GIVE_KEY if workspace is not None:
                self._settings().replace_key(workspace)
            case Fix.EDIT_WORKSPACE if workspace is not None:
                self._settings().edit(workspace)
            case Fix.OPEN_KEYS if workspace is not None:
                _open_url(workspace.service.dashboard_keys_url)
            case Fix.OPEN_AUTHKIT if workspace is not None:
                _open_url(workspace.service.dashboard_authkit_url)
            case _:
                self._view.run_one(id_)

    def _settings(self) -> "SettingsPage":
        from desktop.ui.pages.settings_page import SettingsPage

        page = self._desk.window.show_page("settings")
        assert isinstance(page, SettingsPage)
        return page

    def _repair(self, id_: CheckId) -> None:
        from desktop.services.doctor.storage import repair_permissions

        folders = self._desk.folders
        try:
            repair_permissions(folders)
        except OSError as error:
            self._desk.say(StoreError.from_os(error, str(error.filename or folders.data)))
        self._view.run_one(id_)

    def _choose_port(self, id_: CheckId) -> None:
        import msgspec

        from desktop.services.doctor.endpoint import free_port

        services = self._desk.services
        registry = services.registry
        kept = registry.settings.developer_endpoint
        try:
            services.support_mode.require_writable(Writing.ENDPOINT)
            registry.change(developer_endpoint=msgspec.structs.replace(kept, port=free_port()))
        except (StoreError, SupportModeOn) as error:
            self._desk.say(error)
        self._desk.views.settings.endpoint.changed.emit()
        self._view.run_one(id_)


def _open_url(url: str) -> None:
    from desktop.app.page_makers import open_url

    open_url(url)


def _open_folder(folder: Path) -> None:
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
