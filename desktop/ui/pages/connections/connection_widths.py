"""How wide the columns are, measured in the fonts that are painted."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.verification import Verdict
from desktop.domain.workspace import Environment
from desktop.models import ages, words
from desktop.models.verification.verification_words import sign
from desktop.ui import fonts
from desktop.ui.delegates.cell_delegate import PAD
from desktop.ui.paint import chip_width, environment_width, sign_width
from desktop.ui.widgets.table import Width

_SORT_MARK = 18
_AIR = 12
_YIELDS = (0, 0, 0, 2, 3, 1)  # the key's tail goes first: the drawer has it whole
_DIFFERS = 20  # the mark of two states that differ
_AGE = 8 + 44  # "59 min"
_DAYS = tuple(datetime(2028, month, 28, 12).astimezone() for month in range(1, 13))


def connection_widths() -> tuple[Width, ...]:
    """All columns; Connection and Identity share what is left."""
    translate = QCoreApplication.translate
    heads = (
        translate("ConnectionTable", "Env"),
        translate("ConnectionTable", "Reported"),
        translate("ConnectionTable", "Verified"),
        translate("ConnectionTable", "Saved here"),
        translate("ConnectionTable", "Key"),
        translate("ConnectionTable", "Created"),
    )
    titles = [_head_width(head) for head in heads]
    cells = (
        max(environment_width(each) for each in Environment),
        max(sign_width(words.reported(each)) for each in ConnectionState) + _DIFFERS,
        max(chip_width(sign(each).word) for each in (*Verdict, None)) + _AGE,
        max(sign_width(words.saved_here(each)) for each in Presence),
        fonts.text_width("…0000", "mono"),
        max(fonts.text_width(ages.date(day), "body", True) for day in _DAYS),
    )
    fixed = (max(title, cell + 2 * PAD + _AIR) for title, cell in zip(titles, cells, strict=True))
    rest = (Width(least, yields=yields) for least, yields in zip(fixed, _YIELDS, strict=True))
    return (Width(136, 3), Width(96, 2), *rest)


def _head_width(title: str) -> int:
    return fonts.text_width(title, "chip") + 2 * PAD + _SORT_MARK
