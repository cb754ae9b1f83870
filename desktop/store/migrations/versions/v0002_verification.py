"""Verdicts and timelines of connections."""

import sqlalchemy as sa
from alembic import op

from desktop.store.column import UtcTimestamp

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes both tables."""
    op.create_table(
        "verification",
        *_whose(),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("evidence_json", sa.Text, nullable=False, server_default="{}"),
        sa.Column("account", sa.Text, nullable=False, server_default=""),
    )
    op.create_table(
        "timeline",
        *_whose(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("detail_json", sa.Text, nullable=False, server_default="[]"),
    )
    for table in ("verification", "timeline"):
        op.create_index(f"ix_{table}_workspace_key", table, ["workspace_id", "connection_key", "id"])


def _whose() -> tuple[sa.Column[int], sa.Column[str], sa.Column[str], sa.Column[object]]:
    return (
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("workspace_id", sa.Text, nullable=False),
        sa.Column("connection_key", sa.Text, nullable=False),
        sa.Column("at", UtcTimestamp, nullable=False),
    )
