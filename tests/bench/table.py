"""The table that is printed."""

from collections.abc import Sequence

from tests.bench.figure import Row

HEADS = ("figure", "bar", "measured", "met", "")


def table(rows: Sequence[Row]) -> str:
    """The rows, in columns."""
    cells = [HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(HEADS))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def finished(rows: Sequence[Row]) -> str:
    """The last line."""
    return f"{len(rows)} bars, {sum(not row.is_met for row in rows)} missed"


def _cells(row: Row) -> tuple[str, ...]:
    met = "yes" if row.is_met else "NO"
    return row.what, f"≤ {_number(row.bar, row.unit)}", _number(row.measured, row.unit), met, row.detail


def _number(value: float, unit: str) -> str:
    if unit == "ms":
        return f"{value:.1f} ms"
    return f"{value:.2f} ×" if unit == "×" else f"{value:g} {unit}".strip()
