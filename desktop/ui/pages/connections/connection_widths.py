"""How wide the columns are, measured in the fonts that are painted."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.workspace import Environment
from desktop.models import ages, words
from desktop.ui import fonts
from desktop.ui.delegates.cell_delegate import PAD
from desktop.ui.paint import environment_width, sign_width
from desktop.ui.widgets.table import Width

_SORT_MARK = 18
_AIR = 12
_DAYS = tuple(datetime(2028, month, 28, 12).astimezone() for month in range(1, 13))


def connection_widths() -> tuple[Width, ...]:
    """Connection, Identity, Env, Reported, Saved here, Key, Created; the first two share what is left."""
    heads = ("Env", "Reported", "Saved here", "Key", "Created")
    titles = [_head_width(QCoreApplication.translate("ConnectionTable", head)) for head in heads]
    cells = (
        max(environment_width(each) for each in Environment),
        max(sign_width(words.reported(each)) for each in ConnectionState),
        max(sign_width(words.saved_here(each)) for each in Presence),
        fonts.text_width("…0000", "mono"),
        max(fonts.text_width(ages.date(day), "body", True) for day in _DAYS),
    )
    fixed = (max(title, cell + 2 * PAD + _AIR) for title, cell in zip(titles, cells, strict=True))
    return (Width(150, 3), Width(110, 2), *(Width(least) for least in fixed))


def _head_width(title: str) -> int:
    return fonts.text_width(title, "chip") + 2 * PAD + _SORT_MARK
