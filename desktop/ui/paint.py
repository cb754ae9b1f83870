"""Paint functions that widgets and delegates share. Sizes are logical px; colours come from the theme."""

from functools import lru_cache
from typing import cast
from zlib import crc32

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from desktop.domain.workspace import Environment
from desktop.models.words import Sign
from desktop.ui import fonts
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Tokens, theme, tokens
from desktop.ui.words import environment_word

CHIP_HEIGHT = 22
ENVIRONMENT_HEIGHT = 18
_CHIP_ICON, _CHIP_GAP, _CHIP_LEFT, _CHIP_RIGHT = 14, 5, 8, 10
_STATE_ICON, _STATE_GAP = 14, 6
_ENVIRONMENT_PAD = 7
_HUES = (8, 26, 42, 70, 92, 139, 165, 188, 207, 225, 253, 278, 319)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEFT_LINE = _LEFT | Qt.TextFlag.TextSingleLine  # joining flags takes Python as long as Qt needs for the text


def tone_colours(tone: str, t: Tokens | None = None) -> tuple[QColor, QColor]:
    """Text colour and ground of a tone ("ok", "warn", "bad", "mute", "info", "live", "test").

    A plain text token such as "text2" has the neutral ground. Raises AttributeError for an unknown name.
    """
    t = t or tokens()
    ground = getattr(t, f"{tone}_bg", t.mute_bg)
    return cast(QColor, getattr(t, tone)), cast(QColor, ground)


def paint_box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, border: QColor | None = None
) -> None:
    """A rounded box; a border of 1 px lies inside the rect, sharp at every ratio."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inset = 0.0 if border is None else 0.5
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def ratio_of(painter: QPainter) -> float:
    """The device pixel ratio of what is painted on."""
    return painter.device().devicePixelRatio()


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor, size: int = 16) -> None:
    """An icon of `size` in the middle of the rect, sharp for the device painted on."""
    ratio = ratio_of(painter)
    centre = QRectF(rect).center()
    at = QPointF(round(centre.x() - size / 2), round(centre.y() - size / 2))
    painter.drawPixmap(at, icon_pixmap(name, colour, size, ratio))


def elided(
    text: str,
    width: int,
    role: fonts.Role = "body",
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    tabular: bool = False,
) -> str:
    """The text, shortened with … where it needs more than `width` px."""
    if text.isascii() and len(text) * fonts.widest(role, tabular) <= width:
        return text  # measuring takes as long as painting
    if fonts.text_width(text, role, tabular) <= width:
        return text
    return fonts.metrics(role, tabular).elidedText(text, mode, width)


def paint_elided(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: fonts.Role = "body",
    colour: QColor | None = None,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    align: Qt.AlignmentFlag = _LEFT,
    tabular: bool = False,
) -> bool:
    """One line of plain text, elided to the rect; answers whether it had to be cut (then show a tooltip)."""
    shown = elided(text, rect.width(), role, mode, tabular)
    painter.setFont(fonts.font(role, tabular))
    painter.setPen(tokens().text if colour is None else colour)
    flags = _LEFT_LINE if align is _LEFT else align | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    return shown != text


def paint_two_lines(
    painter: QPainter,
    rect: QRect,
    first: str,
    second: str,
    first_role: fonts.Role = "strong",
    second_role: fonts.Role = "second",
    second_mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """A name above its id (or an identity above its type), as one block in the middle of the rect."""
    if not second:
        paint_elided(painter, rect, first, first_role)
        return
    upper, lower = fonts.metrics(first_role).height(), fonts.metrics(second_role).height()
    top = rect.top() + (rect.height() - upper - lower) // 2
    above = QRect(rect.left(), top, rect.width(), upper)
    below = QRect(rect.left(), top + upper, rect.width(), lower)
    paint_elided(painter, above, first, first_role)
    paint_elided(painter, below, second, second_role, tokens().text3, second_mode)


def chip_width(text: str, has_icon: bool = True) -> int:
    """How wide `paint_chip` needs its rect to be."""
    icon = _CHIP_LEFT + _CHIP_ICON + _CHIP_GAP if has_icon else _CHIP_RIGHT
    return icon + fonts.text_width(text, "chip") + _CHIP_RIGHT


def paint_chip(painter: QPainter, rect: QRect, icon: str, text: str, fg: QColor, bg: QColor) -> None:
    """A filled chip at the left of the rect, in its middle; elided to it. `icon` may be empty."""
    width = min(rect.width(), chip_width(text, bool(icon)))
    top = rect.top() + (rect.height() - CHIP_HEIGHT) // 2
    box = QRect(rect.left(), top, width, CHIP_HEIGHT)
    paint_box(painter, QRectF(box), CHIP_HEIGHT / 2, bg)
    left = box.left() + (_CHIP_LEFT if icon else _CHIP_RIGHT)
    if icon:
        paint_icon(painter, QRect(left, top, _CHIP_ICON, CHIP_HEIGHT), icon, fg, _CHIP_ICON)
        left += _CHIP_ICON + _CHIP_GAP
    inside = QRect(left, top, max(0, box.right() + 1 - _CHIP_RIGHT - left), CHIP_HEIGHT)
    paint_elided(painter, inside, text, "chip", fg)


def paint_sign_chip(painter: QPainter, rect: QRect, sign: Sign) -> None:
    """A filled chip in the tone of a sign."""
    fg, bg = tone_colours(sign.tone)
    paint_chip(painter, rect, sign.icon, sign.word, fg, bg)


def sign_width(sign: Sign) -> int:
    """How wide `paint_sign` needs its rect to be."""
    return _STATE_ICON + _STATE_GAP + fonts.text_width(sign.word, "chip")


def paint_sign(painter: QPainter, rect: QRect, sign: Sign) -> None:
    """A claim: a coloured icon and a neutral word, no fill."""
    t = tokens()
    colour = tone_colours(sign.tone)[0]
    paint_icon(painter, QRect(rect.left(), rect.top(), _STATE_ICON, rect.height()), sign.icon, colour, 14)
    text = rect.adjusted(_STATE_ICON + _STATE_GAP, 0, 0, 0)
    paint_elided(painter, text, sign.word, "chip", t.text2)


def environment_width(environment: Environment) -> int:
    """How wide `paint_environment` needs its rect to be."""
    word = environment_word(environment)
    return fonts.text_width(word, "env") + 2 * _ENVIRONMENT_PAD


def paint_environment(painter: QPainter, rect: QRect, environment: Environment, loud: bool = False) -> None:
    """TEST or LIVE at the left of the rect; loud LIVE is for the workspace switch and before a write."""
    t = tokens()
    fg, bg = (t.live, t.live_bg) if environment is Environment.LIVE else (t.test, t.test_bg)
    if loud and environment is Environment.LIVE:
        fg, bg = t.on_accent, t.live_fill
    top = rect.top() + (rect.height() - ENVIRONMENT_HEIGHT) // 2
    box = QRect(rect.left(), top, environment_width(environment), ENVIRONMENT_HEIGHT)
    paint_box(painter, QRectF(box), 4, bg)
    word = environment_word(environment)
    paint_elided(painter, box, word, "env", fg, align=Qt.AlignmentFlag.AlignCenter)


def letters_of(name: str, platform: str) -> str:
    """Two letters for a connector: the initials of its first two words, else its first two letters."""
    parts = (name or platform.replace("-", " ")).split()
    if len(parts) > 1:
        return (parts[0][0] + parts[1][0]).upper()
    return parts[0][:2].capitalize() if parts else "?"


def logo_colours(platform: str, is_dark: bool) -> tuple[QColor, QColor]:
    """Letters and ground of a letter logo; one of 13 hues, the same for a platform on every computer."""
    hue = _HUES[crc32(platform.encode()) % len(_HUES)] / 360
    if is_dark:
        return QColor.fromHslF(hue, 0.58, 0.80), QColor.fromHslF(hue, 0.27, 0.227)
    return QColor.fromHslF(hue, 0.60, 0.265), QColor.fromHslF(hue, 0.48, 0.886)


def logo_radius(size: int) -> int:
    """The corner radius of a logo `size` px square."""
    return 4 if size < 24 else 6 if size < 36 else 8


def paint_letter_logo(painter: QPainter, rect: QRect, platform: str, name: str) -> None:
    """A logo of two letters, square, in the middle of the rect."""
    size = min(rect.width(), rect.height())
    ratio = ratio_of(painter)
    left = rect.left() + (rect.width() - size) // 2
    top = rect.top() + (rect.height() - size) // 2
    painter.drawPixmap(left, top, letter_logo(platform, name, size, ratio, theme().is_dark))


@lru_cache(maxsize=1000)
def letter_logo(platform: str, name: str, size: int, ratio: float, is_dark: bool) -> QPixmap:
    """A logo of two letters as a pixmap, cached."""
    fg, bg = logo_colours(platform, is_dark)
    pixmap = blank(QSize(size, size), ratio)
    painter = QPainter(pixmap)
    paint_box(painter, QRectF(0, 0, size, size), logo_radius(size), bg)
    font = QFont(fonts.font("strong"))
    font.setPixelSize(max(8, round(size * 0.4)))
    painter.setFont(font)
    painter.setPen(fg)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letters_of(name, platform))
    painter.end()
    return pixmap


def paint_logo(painter: QPainter, rect: QRect, image: QPixmap | None, platform: str, name: str) -> None:
    """The connector's own logo where there is one, else its letters. `rect` is square."""
    if image is None or image.isNull():
        paint_letter_logo(painter, rect, platform, name)
        return
    ratio = ratio_of(painter)
    box = QRectF(rect)
    paint_box(painter, box, logo_radius(rect.width()), QColor(Qt.GlobalColor.white), tokens().line2)
    shown = _scaled(image, round((rect.width() - 6) * ratio))
    target = QRectF(0, 0, shown.width() / ratio, shown.height() / ratio)
    target.moveCenter(box.center())
    painter.drawPixmap(target, shown, QRectF(shown.rect()))


_SCALED: dict[tuple[int, int], QPixmap] = {}


def _scaled(image: QPixmap, side: int) -> QPixmap:
    key = (image.cacheKey(), side)
    if key not in _SCALED:
        if len(_SCALED) > 600:
            _SCALED.clear()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        _SCALED[key] = image.scaled(side, side, keep, smooth)
    return _SCALED[key]


def blank(size: QSize, ratio: float) -> QPixmap:
    """A transparent pixmap of `size` logical px."""
    pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def shadow(size: QSize, radius: int, spread: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The shadow around a card of `size`: `spread` px larger on each side, the card's place left transparent.

    One ring over the other with CompositionMode_Source: piled faint layers round to 8 bits and show an edge.
    """
    pixmap = blank(QSize(size.width() + 2 * spread, size.height() + 2 * spread), ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    card = QRectF(spread, spread, size.width(), size.height())
    for ring in range(spread, 0, -1):
        shade = QColor(colour)
        shade.setAlphaF(colour.alphaF() * (1 - ring / (spread + 1)) ** 2)
        painter.setBrush(shade)
        painter.drawRoundedRect(card.adjusted(-ring, -ring, ring, ring), radius + ring, radius + ring)
    painter.setBrush(Qt.GlobalColor.transparent)
    painter.drawRoundedRect(card, radius, radius)
    painter.end()
    return pixmap
