"""The differences between two answers as rows, and as Markdown to hand on."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.json_difference import Difference, DifferenceKind, Part
from desktop.domain.text import one_line
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable
from desktop.models.words import Sign

WHERE, KIND, LEFT, RIGHT = range(4)
_MAX_CHARS = 600

translate = QCoreApplication.translate


class CompareTable(KeyedTable[Difference]):
    """Where, what happened on the way from left to right, and both sides."""

    def replace(self, rows: Sequence[Difference]) -> None:
        """Shows other differences; the place in the list stays where it can."""
        self._show(rows)

    def key_of(self, row: Difference) -> str:
        """Part and path; a line may be there for both sides."""
        return f"{row.part.value} {row.path} {row.kind.value}"

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("CompareTable", "Where"),
            translate("CompareTable", "What"),
            translate("CompareTable", "Left"),
            translate("CompareTable", "Right"),
        )

    def cell_of(self, row: Difference, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                return Cell("mono", one_line(where(row), _MAX_CHARS))
            case 1:
                sign = sign_of(row.kind)
                return Cell("status", sign.word, icon=sign.icon, tone=sign.tone)
            case 2:
                return Cell("mono", one_line(row.left, _MAX_CHARS))
            case _:
                return Cell("mono", one_line(row.right, _MAX_CHARS))


def where(row: Difference) -> str:
    """The place in words: a JSON path, a header, a line."""
    match row.part:
        case Part.STATUS:
            return translate("CompareTable", "Status")
        case Part.HEADER:
            return translate("CompareTable", "Header {name}").format(name=row.path)
        case Part.LINE:
            return translate("CompareTable", "Line {number}").format(number=row.path)
        case Part.BODY:
            return row.path


def sign_of(kind: DifferenceKind) -> Sign:
    """The word for what happened, with its icon and tone."""
    match kind:
        case DifferenceKind.ADDED:
            return Sign("plus", "ok", translate("CompareTable", "Added"))
        case DifferenceKind.REMOVED:
            return Sign("minus", "bad", translate("CompareTable", "Removed"))
        case DifferenceKind.CHANGED:
            return Sign("not-equal", "warn", translate("CompareTable", "Changed"))


def as_markdown(left: str, right: str, summary: str, rows: Sequence[Difference]) -> str:
    """The sides and a table of the differences; nothing in a value can end its cell."""
    heads = [
        translate("CompareTable", "Where"), translate("CompareTable", "What"),
        translate("CompareTable", "Left"), translate("CompareTable", "Right"),
    ]  # fmt: skip
    lines = [
        f"- {translate('CompareTable', 'Left')}: {_plain(left)}",
        f"- {translate('CompareTable', 'Right')}: {_plain(right)}",
        "",
        _plain(summary),
    ]
    if rows:
        lines += ["", _line(heads), _line(["---"] * len(heads))]
    for row in rows:
        cells = (where(row), row.left, row.right)
        place, one, other = (_code(cell) for cell in cells)
        lines.append(_line([place, sign_of(row.kind).word, one, other]))
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    clean = one_line(text, _MAX_CHARS)
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#" else char for char in clean)


def _code(text: str) -> str:
    """A code span with a fence longer than any row of backticks inside it."""
    clean = one_line(text, _MAX_CHARS).replace("|", "\\|")
    if not clean:
        return ""
    fence = "`"
    while fence in clean:
        fence += "`"
    pad = " " if clean.startswith("`") or clean.endswith("`") or len(fence) > 1 else ""
    return f"{fence}{pad}{clean}{pad}{fence}"
