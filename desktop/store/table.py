"""The tables as the code reads them. What makes and changes them are the migrations."""

from sqlalchemy import (
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
)

from desktop.store.column import GuideUuid, UtcTimestamp

metadata = MetaData()
HISTORY_TEXTS = ("method", "path", "platform", "connection_key", "answer_json", "search_text")

# The guide's table (Step 4), its names, types and defaults; below the line what we add. connection_key is
# unique as in the guide: a key saved again from another workspace moves there.
user_connections = Table(
    "user_connections",
    metadata,
    Column("id", GuideUuid, primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("connection_key", Text, unique=True),
    Column("environment", Text, server_default="live"),
    Column("state", Text, server_default="operational"),
    Column("created_at", UtcTimestamp, server_default=func.current_timestamp()),
    Column("updated_at", UtcTimestamp, server_default=func.current_timestamp()),
    # ---
    Column("workspace_id", Text, nullable=False, server_default=""),
    Column("identity_type", Text, nullable=False, server_default="user"),
    Column("raw_json", Text, nullable=False, server_default="{}"),
    Index("ix_user_connections_workspace_user", "workspace_id", "user_id"),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("workspace_id", Text, nullable=False),
    Column("at", UtcTimestamp, nullable=False),
    Column("draft_json", Text, nullable=False),
    Column("status", Integer),
    Column("elapsed_s", Float, nullable=False),
    Column("response_bytes", Integer, nullable=False),
    Column("response_body", LargeBinary),
    Column("problem", Text, nullable=False, server_default=""),
    # What is asked for, out of draft_json; history_index (FTS5) refers to search_text.
    *(Column(name, Text, nullable=False, server_default="") for name in HISTORY_TEXTS),
    Column("is_pinned", Integer, nullable=False, server_default="0"),
    Column("kept_bytes", Integer, nullable=False, server_default="0"),
    Index("ix_history_workspace_at", "workspace_id", "at"),
    Index("ix_history_workspace", "workspace_id"),
    Index("ix_history_workspace_connection", "workspace_id", "connection_key"),
    sqlite_autoincrement=True,  # an erased entry's id is not given out again
)

activity = Table(
    "activity",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTimestamp, nullable=False),
    Column("source", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("status", Integer),
    Column("elapsed_s", Float, nullable=False),
    Column("connection_key", Text, nullable=False, server_default=""),
    Column("platform", Text, nullable=False, server_default=""),
    Column("identity", Text, nullable=False, server_default=""),
    Column("cause", Text, nullable=False, server_default=""),
    Column("reference", Text, nullable=False, server_default=""),
    Column("wire_bytes", Integer, nullable=False, server_default="0"),
    Column("rate_limit", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

verification = Table(
    "verification",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("workspace_id", Text, nullable=False),
    Column("connection_key", Text, nullable=False),
    Column("at", UtcTimestamp, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("evidence_json", Text, nullable=False, server_default="{}"),
    Column("account", Text, nullable=False, server_default=""),
    Index("ix_verification_workspace_key", "workspace_id", "connection_key", "id"),
)

timeline = Table(
    "timeline",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("workspace_id", Text, nullable=False),
    Column("connection_key", Text, nullable=False),
    Column("at", UtcTimestamp, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail_json", Text, nullable=False, server_default="[]"),
    Index("ix_timeline_workspace_key", "workspace_id", "connection_key", "id"),
)

# Texts alone, the time too: an entry is sealed byte for byte. Triggers refuse every change.
audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("os_user", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("workspace_id", Text, primary_key=True),
    Column("connection_key", Text, primary_key=True),
    Column("at", UtcTimestamp, nullable=False),
    Column("text", Text, nullable=False),
)
