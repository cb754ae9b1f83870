"""The first schema: saved connections as in the guide, history, activity."""

import sqlalchemy as sa
from alembic import op

from desktop.store.column import GuideUuid, UtcTimestamp

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the three tables."""
    _user_connections()
    _history()
    _activity()


def _user_connections() -> None:
    now = sa.func.current_timestamp()
    op.create_table(
        "user_connections",
        sa.Column("id", GuideUuid, primary_key=True),
        sa.Column("user_id", sa.Text, nullable=False),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("connection_key", sa.Text, unique=True),
        sa.Column("environment", sa.Text, server_default="live"),
        sa.Column("state", sa.Text, server_default="operational"),
        sa.Column("created_at", UtcTimestamp, server_default=now),
        sa.Column("updated_at", UtcTimestamp, server_default=now),
        sa.Column("workspace_id", sa.Text, nullable=False, server_default=""),
        sa.Column("identity_type", sa.Text, nullable=False, server_default="user"),
        sa.Column("raw_json", sa.Text, nullable=False, server_default="{}"),
    )
    op.create_index("ix_user_connections_workspace_user", "user_connections", ["workspace_id", "user_id"])


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("workspace_id", sa.Text, nullable=False),
        sa.Column("at", UtcTimestamp, nullable=False),
        sa.Column("draft_json", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("elapsed_s", sa.Float, nullable=False),
        sa.Column("response_bytes", sa.Integer, nullable=False),
        sa.Column("response_body", sa.LargeBinary),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_workspace_at", "history", ["workspace_id", "at"])


def _activity() -> None:
    texts = ("connection_key", "platform", "identity", "cause", "reference", "rate_limit")
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", UtcTimestamp, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("elapsed_s", sa.Float, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in texts),
        sa.Column("wire_bytes", sa.Integer, nullable=False, server_default="0"),
        sqlite_autoincrement=True,
    )
