"""A table as text for other programs: CSV, JSON, Markdown."""

import csv
import io
import json
from collections.abc import Sequence
from enum import StrEnum

Rows = Sequence[Sequence[str]]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDE_FORMULA = ("＝", "＋", "－", "＠")


class ExportFormat(StrEnum):
    """What a table is written as; the value is the file's ending."""

    CSV = "csv"
    JSON = "json"
    MARKDOWN = "md"


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before what could begin one."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA + _WIDE_FORMULA) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    rest = text[1:].lstrip(" ")
    return text[1:] if text.startswith("'") and rest.startswith(_FORMULA + _WIDE_FORMULA) else text


def written(format_: ExportFormat, titles: Sequence[str], rows: Rows) -> bytes:
    """The table as UTF-8: CSV with a byte-order mark, as spreadsheets need it, and CR LF; else LF."""
    match format_:
        case ExportFormat.CSV:
            return _csv(titles, rows).encode("utf-8-sig", "replace")
        case ExportFormat.JSON:
            told = [dict(zip(titles, row, strict=True)) for row in rows]
            return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
        case ExportFormat.MARKDOWN:
            lines = [titles, ["---"] * len(titles), *([markdown_text(cell) for cell in row] for row in rows)]
            return "".join(f"| {' | '.join(line)} |\n" for line in lines).encode("utf-8", "replace")


def _csv(titles: Sequence[str], rows: Rows) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([guarded(cell.replace("\0", "\ufffd")) for cell in row] for row in rows)
    return out.getvalue()


def markdown_text(text: str) -> str:
    """One cell: nothing in it begins another cell, a line, a link, code or markup."""
    for sign in "\\`*_[]<>|":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
