"""A key that must not be found anywhere: in no file, database, log or text, in no common encoding."""

import base64
import gzip
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

# Its +, / and = make the URL forms differ from the raw one.
CANARY = "sk_test_Canary+7f3e/1c9bA5d2=Q8zK4mW0"


@pytest.fixture
def canary() -> str:
    """The canary key."""
    return CANARY


def assert_no_canary(*paths: Path, texts: Iterable[str | bytes] = (), key: str = CANARY) -> None:
    """Fails where `key` stands in a file below `paths` or in one of `texts`: raw, URL-, JSON-, base64- or
    hex-encoded, in UTF-8 or UTF-16, inside gzip and SQLite too."""
    forms = forms_of(key)
    hits = [f"{place} ({name})" for place, data in _sources(paths, texts) for name in _found(data, forms)]
    assert not hits, "the canary key was found in " + ", ".join(hits)


def forms_of(key: str) -> dict[str, bytes]:
    """The key in each encoding in which it might travel."""
    raw = key.encode()
    forms = {
        "raw": raw,
        "UTF-16": key.encode("utf-16-le"),
        "URL": quote(key).encode(),
        "URL component": quote(key, safe="").encode(),
        "URL form": quote_plus(key).encode(),
        "JSON": json.dumps(key)[1:-1].encode(),
        "JSON with escaped slashes": json.dumps(key)[1:-1].replace("/", "\\/").encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "reversed": raw[::-1],
    }
    for shift in range(3):  # the key may begin at any of three positions of a base64 group
        group = base64.b64encode(b"\0" * shift + raw)
        core = group[(0, 2, 3)[shift] :].rstrip(b"=")[:-2]
        forms[f"base64 at {shift}"] = core
        forms[f"URL base64 at {shift}"] = core.replace(b"+", b"-").replace(b"/", b"_")
    return forms


def _found(data: bytes, forms: dict[str, bytes]) -> list[str]:
    return [name for name, form in forms.items() if form in data]


def _sources(paths: Iterable[Path], texts: Iterable[str | bytes]) -> Iterator[tuple[str, bytes]]:
    for number, text in enumerate(texts):
        yield f"text {number}", text.encode() if isinstance(text, str) else text
    for path in paths:
        assert path.exists(), f"nothing to search at {path}"
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            yield f"the name {file}", str(file).encode()
            if file.is_file():
                yield from _contents(file)


def _contents(file: Path) -> Iterator[tuple[str, bytes]]:
    data = file.read_bytes()
    yield str(file), data
    if data[:2] == b"\x1f\x8b":
        yield f"{file} unpacked", gzip.decompress(data)
    elif data[:1] == b"\x78":
        with suppress(zlib.error):  # many a file begins with an x
            yield f"{file} unpacked", zlib.decompress(data)
    elif data[:16] == b"SQLite format 3\0":
        yield f"{file} by its rows", _rows(file)


def _rows(file: Path) -> bytes:
    """All values of a database: on disk a long one may be cut in two by a page's end."""
    values: list[bytes] = []
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
        tables = database.execute("select name from sqlite_master where type = 'table'").fetchall()
        for (table,) in tables:
            for row in database.execute(f'select * from "{table}"'):
                values += [v if isinstance(v, bytes) else str(v).encode() for v in row]
    return b"\n".join(values)
