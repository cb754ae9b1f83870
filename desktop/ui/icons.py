"""Icons: our own drawings on a 24 grid, rendered when first needed, in one token colour."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from desktop.base.paths import resource

_DRAWN_STROKE = 'stroke-width="1.75"'
_CACHED_PIXMAPS = 600


def icon_pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon `name` (a file of resources/icons without its ending), `size` logical px square.

    `ratio` is the device pixel ratio of what it is painted on. Raises FileNotFoundError for an unknown name.
    """
    return _rendered(name, colour.name(), size, ratio)


def icon(name: str, colour: QColor, size: int = 16, disabled: QColor | None = None) -> QIcon:
    """The icon for a QAction or a view, sharp up to the sharpest screen; make it again on `theme.changed`."""
    made = QIcon()
    for ratio in sorted({1.0, 2.0, _sharpest()}):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
        if disabled is not None:
            made.addPixmap(icon_pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def stroke_width(size: int) -> float:
    """The line's width on the 24 grid for an icon drawn `size` px high: small ones need a heavier line."""
    if size <= 14:
        return 2.25
    return 2.0 if size <= 18 else 1.75


def _sharpest() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=_CACHED_PIXMAPS)
def _rendered(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # not before the first icon: start-up

    svg = _source(name).replace("currentColor", colour)
    svg = svg.replace(_DRAWN_STROKE, f'stroke-width="{stroke_width(size)}"')
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
