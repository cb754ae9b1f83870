"""The full-text index of the console's history: which text of an entry it holds, and how it is asked.

FTS5 with trigrams finds any part of a word from three characters on, in 5 ms among 100,000 entries. The text
itself stands in `history.search_text` alone; the index refers to it.
"""

from desktop.domain.request import HistoryEntry

MAX_BODY_CHARS = 65_536  # of each body, for the index; what is behind is found in the entry, not from outside
_SNIFFED = 4_096
_SHORTEST = 3  # characters of a trigram

CREATE = (
    "CREATE VIRTUAL TABLE history_index USING fts5("
    "search_text, content='history', content_rowid='id', tokenize='trigram', columnsize=0)"
)
ADD = "INSERT INTO history_index(rowid, search_text) VALUES (?, ?)"
REBUILD = "INSERT INTO history_index(history_index) VALUES ('rebuild')"
FILL = (
    *(
        f"UPDATE history SET {name} = coalesce(json_extract(draft_json, '$.{name}'), '') "
        f"WHERE search_text = '' AND json_valid(draft_json)"
        for name in ("method", "path", "platform", "connection_key")
    ),
    "UPDATE history SET search_text = method || ' ' || path || char(10) || platform || char(10) "
    "|| connection_key || char(10) || coalesce(status, '') || char(10) || problem || char(10) "
    "|| CASE WHEN json_valid(draft_json) THEN coalesce(json_extract(draft_json, '$.body'), '') ELSE '' END, "
    "kept_bytes = length(draft_json) + coalesce(length(response_body), 0) WHERE search_text = ''",
)
"""Gives entries of the first schema what the second asks for, out of their draft."""
OPTIMIZE = "INSERT INTO history_index(history_index) VALUES ('optimize')"
"""Writes the index anew as one piece: before, what was deleted from it still stands in older pieces."""


def search_text(entry: HistoryEntry) -> str:
    """All that a search finds an entry by: request, platform, connection, status, and bodies where kept."""
    draft = entry.draft
    query = "&".join(f"{name}={value}" for name, value in draft.query)
    parts = [
        f"{draft.method.value} {draft.path}" + (f"?{query}" if query else ""),
        draft.platform,
        draft.connection_key,
        str(entry.status or ""),
        entry.problem,
        draft.body[:MAX_BODY_CHARS],
        *(f"{part.name}={part.value}" for part in draft.parts),
        _readable(entry.response_body or b""),
    ]
    return _storable("\n".join(part for part in parts if part))


def split_words(words: str) -> tuple[list[str], list[str]]:
    """The words that the index can look up, and those too short for it."""
    found = [_storable(word) for word in words.split()]
    return [w for w in found if len(w) >= _SHORTEST], [w for w in found if 0 < len(w) < _SHORTEST]


def match_of(words: list[str]) -> str:
    """The index's own query: every word, each taken to the letter."""
    return " AND ".join('"' + word.replace('"', '""') + '"' for word in words)


def like_of(word: str) -> str:
    """A LIKE pattern for a text that holds the word; `\\` escapes."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _readable(body: bytes) -> str:
    """The beginning of a body that is text; nothing of others."""
    if b"\0" in body[:_SNIFFED]:
        return ""
    return body[: MAX_BODY_CHARS * 4].decode("utf-8", "ignore")[:MAX_BODY_CHARS]


def _storable(text: str) -> str:
    """Without halves of characters, which SQLite cannot hold, and NULs, which end a text there."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")
