"""Measures contrast where people see it: in the pixels of a grabbed window.

Of each text that is painted its place is noted while the window is grabbed; its ground is the colour that
most pixels of the place have, its ink the pixel that differs most from it. What is drawn at 11 to 13 px
seldom has a pixel of the pen's whole colour, so that this errs on the strict side. Disabled controls are
exempt, as WCAG 2.2 (1.4.3, 1.4.11) has it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetrics, QImage, QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.toggle import Check

TEXT, BORDER = 4.5, 3.0
_RGB = 0xFFFFFF
_MOST_PX = 120_000  # of a text: enough of a page of it


@dataclass(frozen=True, slots=True)
class Painted:
    """A text, and where on which device it was painted, in logical px of the device."""

    text: str
    device: QPaintDevice
    rect: QRect


@cache
def luminance(rgb: int) -> float:
    """WCAG's relative luminance of 0xRRGGBB."""
    parts = ((rgb >> shift & 255) / 255 for shift in (16, 8, 0))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: int, other: int) -> float:
    """WCAG's contrast ratio of two colours, 0xRRGGBB."""
    dark, light = sorted((luminance(one & _RGB), luminance(other & _RGB)))
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True, slots=True)
class Faint:
    """What is seen too little, and how many texts and borders were looked at."""

    texts: tuple[str, ...]
    borders: tuple[str, ...]
    text_count: int
    border_count: int


def faint(top: QWidget, inside: QWidget | None = None) -> Faint:
    """Looks at the window `top`, or at what of it is `inside`."""
    image, painted = _grab(top)
    seen: dict[tuple[str, int, int], str] = {}
    for text, picture, rect in (*_on(top, inside, painted), *_natively(top, inside or top)):
        found = _measure(picture if picture is not None else image, rect)
        if found is not None:
            ratio, ink, ground = found
            words = f"{text[:40]!r} {ink:06x} on {ground:06x}: {ratio:.2f}"
            seen[text, rect.x(), rect.y()] = words if ratio < TEXT else ""
    borders = [f"{name}: {ratio:.2f}" for name, ratio in _borders(image, inside or top, top)]
    faint_ones = tuple(words for words in borders if float(words.rpartition(" ")[2]) < BORDER)
    return Faint(tuple(sorted(set(seen.values()) - {""})), faint_ones, len(seen), len(borders))


def _borders(image: QImage, inside: QWidget, top: QWidget) -> Iterator[tuple[str, float]]:
    """Each control's border against what is beside it, on its left edge."""
    for control, rect in _bordered(inside, top):
        line = [image.pixel(x, rect.center().y()) for x in range(rect.left() - 3, rect.left() + 5)]
        yield control.objectName() or type(control).__name__, max(contrast(each, line[0]) for each in line)


def _grab(top: QWidget) -> tuple[QImage, list[Painted]]:
    """The window as it is, and every text that Python painted on it, on whatever pixmap it went there."""
    painted: list[Painted] = []
    draw = QPainter.drawText

    def drawn(painter: QPainter, *args: Any) -> Any:
        rect = _place(painter, args)
        if rect is not None and painter.opacity() == 1.0:
            text = next(each for each in reversed(args) if isinstance(each, str))
            painted.append(Painted(text, painter.device(), painter.worldTransform().mapRect(rect)))
        return draw(painter, *args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", drawn)
        image = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return image, painted


def _place(painter: QPainter, args: tuple[Any, ...]) -> QRect | None:
    text = next((each for each in reversed(args) if isinstance(each, str)), "")
    if not text.strip():
        return None
    first = args[0]
    if isinstance(first, QRect | QRectF) and len(args) > 1:
        inside = first.toRect() if isinstance(first, QRectF) else first
        return painter.boundingRect(inside, int(args[1]), text).intersected(inside)
    if isinstance(first, QPoint | QPointF):
        at = first.toPoint() if isinstance(first, QPointF) else first
        metrics = QFontMetrics(painter.font())
        return metrics.boundingRect(text).translated(at)
    return None


def _on(
    top: QWidget, inside: QWidget | None, painted: list[Painted]
) -> Iterator[tuple[str, QImage | None, QRect]]:
    pictures: dict[int, QImage] = {}
    for each in painted:
        device = each.device
        if isinstance(device, QPixmap):
            if inside is None:
                if id(device) not in pictures:
                    pictures[id(device)] = device.toImage().convertToFormat(QImage.Format.Format_RGB32)
                yield each.text, pictures[id(device)], each.rect
        elif isinstance(device, QWidget) and device.isEnabled() and _is_in(device, inside):
            shown = device.visibleRegion().boundingRect().intersected(each.rect)
            if shown == each.rect:
                yield each.text, None, QRect(device.mapTo(top, shown.topLeft()), shown.size())


def _natively(top: QWidget, inside: QWidget) -> Iterator[tuple[str, None, QRect]]:
    """What Qt's own widgets paint without Python."""
    for widget in inside.findChildren(QWidget):
        text = _text(widget)
        if not text.strip() or not widget.isVisible() or not widget.isEnabled():
            continue
        rect = widget.contentsRect()
        if isinstance(widget, QLineEdit):
            margins = widget.textMargins()
            rect = rect.adjusted(margins.left() + 4, 4, -margins.right() - 4, -4)
        if widget.visibleRegion().boundingRect().contains(rect):
            yield text, None, QRect(widget.mapTo(top, rect.topLeft()), rect.size())


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    return ""


def _measure(image: QImage, rect: QRect) -> tuple[float, int, int] | None:
    part = rect.intersected(image.rect())
    if part.width() < 3 or part.height() < 3:
        return None
    part.setHeight(min(part.height(), max(3, _MOST_PX // part.width())))
    piece = image.copy(part)
    counted = Counter(memoryview(piece.constBits()).cast("I"))  # four bytes a pixel: no line has padding
    ground = counted.most_common(1)[0][0] & _RGB
    ink = max(counted, key=lambda colour: contrast(colour, ground)) & _RGB
    return contrast(ink, ground), ink, ground


def _bordered(inside: QWidget, top: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractButton)
    for widget in inside.findChildren(QWidget):
        if not isinstance(widget, kinds) or not widget.isVisible() or not widget.isEnabled():
            continue
        if widget.property("bare") or isinstance(widget.parentWidget(), QComboBox):
            continue
        if isinstance(widget, QAbstractButton) and not isinstance(widget, Check | ChoiceCard):
            continue
        if widget.visibleRegion().boundingRect() == widget.rect():
            yield widget, QRect(widget.mapTo(top, QPoint()), widget.size())


def _is_in(widget: QWidget, inside: QWidget | None) -> bool:
    return inside is None or widget is inside or inside.isAncestorOf(widget)
