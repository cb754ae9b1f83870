"""The log: one rotating file, redacted in the handler so that no library's line slips past."""

import contextlib
import logging
import logging.handlers
import os
from io import TextIOWrapper
from pathlib import Path

from desktop.base.redact import redact

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Formats as usual, traceback included, then masks secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, redacted."""
        return redact(super().format(record))


class PrivateFileHandler(logging.handlers.RotatingFileHandler):
    """A rotating file that its owner alone may read, whatever the umask and whatever its mode was."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)
        with contextlib.suppress(OSError):
            Path(self.baseFilename).chmod(0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding=self.encoding)


def start_log(folder: Path, *, is_verbose: bool = False) -> None:
    """Sends all log records to `folder`/desktop.log (1 MiB, three old ones) and warnings to stderr too.

    Raises OSError when the folder cannot be written.
    """
    file = PrivateFileHandler(folder / "desktop.log", maxBytes=1 << 20, backupCount=3, encoding="utf-8")
    console = logging.StreamHandler()
    console.setLevel(logging.INFO if is_verbose else logging.WARNING)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    for handler in (file, console):
        handler.setFormatter(RedactingFormatter(_FORMAT))
        root.addHandler(handler)
    # httpx logs whole URLs at INFO: paths of passthrough calls are not for the log.
    for name in ("httpx", "httpcore", "alembic", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.WARNING)
