"""Cells of a connection that lists share, and its key as a narrow column shows it."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.domain.workspace import Environment
from desktop.models import words
from desktop.models.tables.cells import Cell

translate = QCoreApplication.translate


def environment_cell(environment: Environment) -> Cell:
    """TEST or LIVE as a chip."""
    word = environment.value.upper()
    return Cell("environment", word, tone="live" if environment is Environment.LIVE else "test")


def key_end(key: str) -> str:
    """The last four characters that tell a connection key apart, as `key_tail` shows them."""
    core = key.rpartition("::")[2].partition("|")[0]
    return core[-4:] if len(core) > 8 else key[-4:]


def short_key(key: str) -> str:
    """The same for a narrow column: "…e71c"."""
    return "…" + key_end(key)


def identity_cell(row: InspectedConnection) -> Cell:
    """Whose it is, and of which type."""
    if not row.identity_id:
        return Cell("text", translate("ConnectionTable", "Nobody named"), tone="text3")
    return Cell("pair", one_line(row.identity_id), words.identity_type(row.identity_type))


def unknown_date() -> Cell:
    """In place of a date that the service does not tell."""
    return Cell("text", translate("ConnectionTable", "Not told"), tone="text3")
