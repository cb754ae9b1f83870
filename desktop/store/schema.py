"""Which schema a database has, and its way to the newest."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect


@dataclass(frozen=True, slots=True)
class Schema:
    """The migrations in a folder and the revisions they make, oldest first; the last is the head."""

    folder: Path
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        """The newest revision."""
        return self.revisions[-1]

    def is_newer(self, revision: str) -> bool:
        """Whether a database of this revision was made by a newer version of the application."""
        return revision != "" and revision not in self.revisions


SCHEMA = Schema(Path(__file__).parent / "migrations", ("0001", "0002", "0003", "0004", "0005"))


def revision_of(connection: Connection) -> str:
    """The revision of a database; empty for a new one. One look, without alembic."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").fetchone()
    return "" if row is None else str(row[0])


def migrate(connection: Connection, schema: Schema) -> None:
    """Brings the database to the head, inside the connection's transaction."""
    from alembic import command  # 0.2 s, and needed only when the schema changes
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
