"""Notes about connections."""

import sqlalchemy as sa
from alembic import op

from desktop.store.column import UtcTimestamp

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "note",
        sa.Column("workspace_id", sa.Text, primary_key=True),
        sa.Column("connection_key", sa.Text, primary_key=True),
        sa.Column("at", UtcTimestamp, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
