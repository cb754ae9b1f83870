"""What a screen reader says of a text on screen."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.text.text_lines import Lines

translate = QCoreApplication.translate
_SAID = 500  # characters of a line or a selection


def summary(lines: Lines, line: int, selected: str) -> str:
    """The size of the text, the line the caret is in, and what is selected."""
    size = translate("CodeView", "{count} lines, {size}.").format(
        count=ages.number(len(lines)), size=ages.size(lines.size)
    )
    here = translate("CodeView", "Line {number}: {text}").format(
        number=ages.number(line + 1), text=one_line(lines.cut(line, 0, _SAID), _SAID).strip()
    )
    if not selected:
        return f"{size} {here}"
    chosen = translate("CodeView", "Selected: {text}").format(text=one_line(selected, _SAID))
    return f"{size} {here} {chosen}"


def spoken(lines: Lines, before: tuple[int, int], caret: tuple[int, int], selected: str) -> str:
    """What is said when the caret was moved by a key: what is selected, the new line, or the character."""
    line, column = caret
    if caret == before:
        return ""
    if selected:
        return translate("CodeView", "Selected: {text}").format(text=one_line(selected, _SAID))
    if line != before[0]:
        return one_line(lines.cut(line, 0, _SAID), _SAID).strip() or translate("CodeView", "Empty line")
    return lines.cut(line, column, column + 1)
