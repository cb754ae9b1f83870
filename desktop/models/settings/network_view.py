"""The network settings without their widgets."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, SecretError, UserError
from desktop.domain.network import (
    NetworkKept,
    ProxyMode,
    parse_console_seconds,
    parse_proxy,
)
from desktop.domain.secret import Secret
from desktop.models.notices.notices import Notice, notice_of
from desktop.services.network import NetworkService


class NetworkView(QObject):
    """Checks what was typed and keeps it. `refused` carries the fault of one field."""

    kept_now = Signal()
    refused = Signal(Notice)
    failed = Signal(Notice)

    def __init__(self, service: NetworkService, tasks: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service, self._tasks = service, tasks

    @property
    def kept(self) -> NetworkKept:
        """What is in force."""
        return self._service.kept

    def keep(self, mode: str, address: str, name: str, password: Secret, console_seconds: str) -> None:
        """Keeps these, or says what is wrong with one of them.

        An empty password keeps the one that is stored for this name. A name and a password typed into the
        address count as typed into their own fields.
        """
        try:
            kept, typed = self._parsed(ProxyMode(mode), address, name.strip(), password, console_seconds)
        except UserError as error:
            self.refused.emit(notice_of(error))
            return
        self._tasks.start("keep network", self._keep(kept, typed), replace=True)

    def _parsed(
        self, mode: ProxyMode, address: str, name: str, password: Secret, console_seconds: str
    ) -> tuple[NetworkKept, Secret | None]:
        seconds, before = parse_console_seconds(console_seconds), self.kept
        if mode is not ProxyMode.ADDRESS:
            return replace(before, proxy_mode=mode, console_total_s=seconds), None
        address, login = parse_proxy(address)
        if login is not None:
            name, password = login.name, login.password
        if password.reveal() and not name:
            raise UserError("proxy_name", "A password needs the name it belongs to.")
        is_same = (name, address) == (before.proxy_name, before.proxy_address)
        if name and not password.reveal() and not is_same:
            raise UserError("proxy_password", "Type the password for this name and this proxy.")
        return NetworkKept(mode, address, name, seconds), password if password.reveal() else None

    async def _keep(self, kept: NetworkKept, password: Secret | None) -> None:
        try:
            trouble: SecretError | None = await self._service.change(kept, password)
        except DesktopError as error:
            self.failed.emit(notice_of(error))
            return
        if trouble is not None:
            self.failed.emit(notice_of(trouble))
        self.kept_now.emit()
