"""Where the application's own files lie, and where it writes."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from desktop.base.files import close_to_others, make_private_folder, require_files

APP_NAME = "AuthKit Desktop"
APP_ID = "authkit-desktop"


def resource(*parts: str) -> Path:
    """A file below resources/: beside the package in a checkout, inside it in a wheel or a bundle."""
    return _resources().joinpath(*parts)


@cache
def _resources() -> Path:
    """Looked for once: each icon asks for it, 4 ms of the first paint."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def manual_folder() -> Path:
    """The manual: docs/manual in a checkout, among the resources in a wheel or a bundle."""
    inside = resource("manual")
    return inside if inside.is_dir() else inside.parent.parent / "docs" / "manual"


@dataclass(frozen=True, slots=True)
class Folders:
    """Everything the application writes lies below these; all are made private (0700)."""

    config: Path
    data: Path
    cache: Path
    log: Path

    @classmethod
    def below(cls, root: Path) -> Self:
        """All of them inside one folder (`--data-dir`)."""
        return cls(config=root, data=root, cache=root / "cache", log=root / "log")

    @classmethod
    def of_user(cls) -> Self:
        """Where this operating system keeps such files for the user."""
        from platformdirs import PlatformDirs  # 30 ms, and not needed with --data-dir

        dirs = PlatformDirs(APP_ID, appauthor=False)
        return cls(
            config=Path(dirs.user_config_dir),
            data=Path(dirs.user_data_dir),
            cache=Path(dirs.user_cache_dir),
            log=Path(dirs.user_log_dir),
        )

    def make(self) -> None:
        """Creates what is missing, and takes from others what they may do in what is there.

        Raises OSError when a folder cannot be made, is somebody else's, or holds a pipe in a file's place.
        """
        for folder in (self.config, self.data, self.cache, self.log):
            make_private_folder(folder)
            close_to_others(folder)
            require_files(folder)

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.json"

    @property
    def database_file(self) -> Path:
        """The SQLite database."""
        return self.data / "desktop.db"

    @property
    def audit_head_file(self) -> Path:
        """The audit log's newest hash, apart from the database."""
        return self.config / "audit-head.json"

    @property
    def body_folder(self) -> Path:
        """Bodies too large for memory; emptied at the end of each run."""
        return self.cache / "bodies"

    @property
    def recovery_file(self) -> Path:
        """What was typed and not sent yet."""
        return self.data / "recovery.json"
