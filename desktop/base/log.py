"""The log: one rotating file, redacted in the handler so that no library's line slips past."""

import logging
import logging.handlers
from pathlib import Path

from desktop.base.redact import redact

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Formats as usual, traceback included, then masks secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, redacted."""
        return redact(super().format(record))


def start_log(folder: Path, *, is_verbose: bool = False) -> None:
    """Sends all log records to `folder`/desktop.log (1 MiB, three old ones) and warnings to stderr too.

    Raises OSError when the folder cannot be written.
    """
    file = logging.handlers.RotatingFileHandler(
        folder / "desktop.log", maxBytes=1 << 20, backupCount=3, encoding="utf-8"
    )
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
