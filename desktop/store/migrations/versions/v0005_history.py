"""History by filter and in full text: its own columns for what is asked for, and an index over the text."""

import sqlalchemy as sa
from alembic import op

from desktop.store.history_index import CREATE, FILL, REBUILD

revision = "0005"
down_revision = "0004"

_TEXTS = ("method", "path", "platform", "connection_key", "answer_json", "search_text")


def upgrade() -> None:
    """Adds the columns, fills them from what is kept, and makes the index."""
    for name in _TEXTS:
        op.add_column("history", sa.Column(name, sa.Text, nullable=False, server_default=""))
    for name in ("is_pinned", "kept_bytes"):
        op.add_column("history", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.create_index("ix_history_workspace_connection", "history", ["workspace_id", "connection_key"])
    op.create_index("ix_history_workspace", "history", ["workspace_id"])
    for statement in FILL:
        op.execute(statement)
    op.execute(CREATE)
    op.execute(REBUILD)
