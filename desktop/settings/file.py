"""settings.json: read leniently, written whole, never lost."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from desktop.base.files import aside, write_private
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.settings.salvage import Unusable, read_settings
from desktop.settings.schema import VERSION, Settings

_log = logging.getLogger(__name__)
MAX_BYTES = 4 << 20  # far above what settings can be; a larger file is not ours


class SettingsFile:
    """The settings on disk. `notices` says what the last `load` found that a person should hear of."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: tuple[StoreError, ...] = ()
        self._keep_as: Path | None = None  # where the old file is copied to before the first write

    def load(self) -> Settings:
        """The settings; the defaults where there is no file. Never raises: what is wrong is in `notices`.

        A file that is no settings at all is moved aside (DAMAGED, `moved_to`). One with bad or unknown parts
        gives its good ones (DAMAGED, `detail` names the others), and one of a newer version what is
        understood of it (NEWER); both stay untouched, and are copied to `moved_to` before the first save.
        """
        self.notices, self._keep_as = (), None
        try:
            data = self._read()
            settings, lost = read_settings(data)
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self._keep_as = self._aside("unread")
            return self._say(StoreError.from_os(error, str(self.path)), Settings())
        except Unusable:
            return self._say(self._move_aside(), Settings())
        version = _version(data)
        if lost or version > VERSION:
            self._keep_as = self._aside(f"version-{version}" if version > VERSION else "kept")
            trouble = StoreTrouble.NEWER if version > VERSION else StoreTrouble.DAMAGED
            notice = StoreError(trouble, str(self.path), str(self._keep_as), ", ".join(lost[:10]))
            return self._say(notice, settings)
        return settings

    def save(self, settings: Settings) -> None:
        """Writes the settings in one step, mode 0600; returns when they are on the disk.

        Raises StoreError (FULL, READ_ONLY, OTHER); the old file is then still whole.
        """
        data = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
        try:
            self._keep_old()
            write_private(self.path, data)
        except OSError as error:
            raise StoreError.from_os(error, str(self.path)) from error

    def _read(self) -> bytes:
        with self.path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Unusable
        return data

    def _keep_old(self) -> None:
        if self._keep_as is not None and self.path.exists():
            write_private(self._keep_as, self.path.read_bytes())
        self._keep_as = None

    def _move_aside(self) -> StoreError:
        target = self._aside("damaged")
        try:
            self.path.rename(target)
        except OSError:
            self._keep_as = target  # tried again, as a copy, before anything is written over it
            return StoreError(StoreTrouble.DAMAGED, str(self.path))
        return StoreError(StoreTrouble.DAMAGED, str(self.path), str(target))

    def _aside(self, label: str) -> Path:
        """Named by the time of the file, so that the same one has the same name at each start."""
        try:
            seconds = self.path.stat().st_mtime
        except OSError:
            seconds = 0
        return aside(self.path, label, datetime.fromtimestamp(seconds, UTC))

    def _say(self, notice: StoreError, settings: Settings) -> Settings:
        _log.warning("settings: %s; kept as %s", notice, notice.moved_to or "(in place)")
        self.notices = (*self.notices, notice)
        return settings


class _Version(msgspec.Struct):
    version: int = VERSION


def _version(data: bytes) -> int:
    try:
        return msgspec.json.decode(data, type=_Version).version
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return VERSION
