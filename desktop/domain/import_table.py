"""A table of `user_connections` as a file holds it, CSV or JSON: rows by column name, with their lines."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

from desktop.domain.errors import UserError
from desktop.domain.export import unguarded

MAX_ROWS = 100_000
NEEDED = ("user_id", "platform", "connection_key")
_SEPARATORS = ",;\t|"


def read_table(data: bytes) -> Iterable[tuple[int, Mapping[str, str]]]:
    """The rows by column name, with their lines; CSV in any column order, or JSON.

    UTF-8 with or without a mark, UTF-16 with one; `,` `;` tab or `|` between cells. Raises UserError.
    """
    text = _decoded(data)
    found = list(_json_rows(text) if text.lstrip()[:1] in {"[", "{"} else _csv_rows(text))
    if len(found) > MAX_ROWS:
        raise UserError("file", "This file has more than {most} rows.", most=MAX_ROWS)
    return found


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError("file", "This file is no text in UTF-8. Save it as CSV UTF-8.") from error
    if not text.strip():
        raise UserError("file", "This file is empty.")
    return text


def _csv_rows(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    first = text.lstrip("\r\n").splitlines()[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    titles: list[str] | None = None
    begun = 1
    try:
        for cells in reader:
            line, begun = begun, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if titles is None:
                titles = _checked_titles([cell.strip().lower() for cell in cells])
            elif len(cells) != len(titles):
                yield line, {"": "cells", "cells": str(len(cells)), "head": str(len(titles))}
            else:
                yield line, dict(zip(titles, map(unguarded, cells), strict=True))
    except csv.Error as error:
        raise UserError(
            "file", "Line {begun}: a quote is not closed, or closed too early.", begun=begun
        ) from error
    if titles is None:
        raise UserError("file", "This file is empty.")


def _json_rows(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    try:
        told: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise UserError("file", "Line {line}: this is no JSON.", line=line) from error
    if isinstance(told, dict):
        inside: list[Any] = list(cast(dict[str, Any], told).values())
        lists: list[Any] = [each for each in inside if isinstance(each, list)]
        told = lists[0] if lists else None
    if not isinstance(told, list):
        raise UserError("file", "This JSON holds no list of rows.")
    for number, item in enumerate(cast(list[Any], told), 1):
        if not isinstance(item, dict):
            yield number, {"": "object"}
            continue
        cells = cast(dict[str, Any], item)
        yield number, {name.strip().lower(): _json_text(value) for name, value in cells.items()}


def _json_text(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _checked_titles(titles: list[str]) -> list[str]:
    missing = [name for name in NEEDED if name not in titles]
    if missing:
        raise UserError(
            "file", "The head lacks {missing}. Expected are the guide's columns.", missing=", ".join(missing)
        )
    twice = next((name for name in titles if name and titles.count(name) > 1), "")
    if twice:
        raise UserError("file", "The head has {twice} twice.", twice=twice)
    return titles
