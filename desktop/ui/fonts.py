"""Type roles: the system's own interface and fixed fonts in the sizes of the look; no font is shipped."""

from functools import cache
from math import ceil
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF, QGuiApplication

Role = Literal[
    "page", "dialog", "card", "section", "body", "strong", "button", "second", "second_strong",
    "chip", "rail", "rail_strong", "key", "env", "mono", "mono_strong",
]  # fmt: skip

# role: (size in px, weight)
_ROLES: dict[Role, tuple[int, int]] = {
    "page": (20, 600),
    "dialog": (18, 600),
    "card": (15, 600),
    "section": (14, 600),
    "body": (13, 400),
    "strong": (13, 600),
    "button": (13, 500),
    "second": (12, 400),
    "second_strong": (12, 600),
    "chip": (12, 500),
    "rail": (11, 500),
    "rail_strong": (11, 600),
    "key": (11, 500),
    "env": (10, 700),
    "mono": (12, 400),
    "mono_strong": (12, 600),
}
_ASCII = tuple(map(chr, range(32, 127)))
_FIXED: frozenset[Role] = frozenset({"mono", "mono_strong"})
# Without a desktop there is no configured interface font, only a fallback; these beat its first hit.
_HEADLESS = ("Inter", "DejaVu Sans")
_HEADLESS_FIXED = ("JetBrains Mono", "DejaVu Sans Mono")
_HEADLESS_PLATFORMS = frozenset({"offscreen", "minimal", "vnc"})


@cache
def font(role: Role, tabular: bool = False) -> QFont:
    """The font of a role; `tabular` gives figures of one width, for columns of numbers."""
    size_px, weight = _ROLES[role]
    made = QFont(_base(is_fixed=role in _FIXED))
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    if role in _FIXED:
        made.setStyleHint(QFont.StyleHint.Monospace)
        made.setFeature(QFont.Tag("liga"), 0)
        made.setFeature(QFont.Tag("calt"), 0)
    return made


@cache
def metrics(role: Role, tabular: bool = False) -> QFontMetrics:
    """Measures of the very font `font` gives."""
    return QFontMetrics(font(role, tabular))


@cache
def _exact(role: Role, tabular: bool) -> QFontMetricsF:
    return QFontMetricsF(font(role, tabular))


@cache
def widest(role: Role, tabular: bool = False) -> float:
    """How many px an ASCII character needs at most."""
    exact = _exact(role, tabular)
    return max(map(exact.horizontalAdvance, _ASCII))


def text_width(text: str, role: Role = "body", tabular: bool = False) -> int:
    """How many px one line of text needs, rounded up: QFontMetrics rounds down, and a px less elides."""
    return ceil(_exact(role, tabular).horizontalAdvance(text))


def line_height(text: str, role: Role = "body") -> int:
    """How many px high one line of text is; a fallback font (Chinese) may be higher."""
    made = _exact(role, False)
    return ceil(max(made.height(), made.boundingRect(text).height()))


def use(interface: str | None = None, fixed: str | None = None) -> None:
    """Takes these families instead of the system's (None: the system's again). Call before widgets exist."""
    _CHOSEN[False], _CHOSEN[True] = interface, fixed
    font.cache_clear()
    metrics.cache_clear()
    _exact.cache_clear()
    widest.cache_clear()


_CHOSEN: dict[bool, str | None] = {False: None, True: None}


def _base(*, is_fixed: bool) -> QFont:
    chosen = _CHOSEN[is_fixed] or _headless_family(is_fixed=is_fixed)
    if chosen:
        return QFont(chosen)
    kind = QFontDatabase.SystemFont.FixedFont if is_fixed else QFontDatabase.SystemFont.GeneralFont
    return QFontDatabase.systemFont(kind)


@cache
def _headless_family(*, is_fixed: bool) -> str | None:
    if QGuiApplication.platformName() not in _HEADLESS_PLATFORMS:
        return None
    wanted = _HEADLESS_FIXED if is_fixed else _HEADLESS
    return next((family for family in wanted if QFontDatabase.hasFamily(family)), None)
