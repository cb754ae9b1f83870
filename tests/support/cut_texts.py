"""Finds texts that are cut off on the screen.

A widget of ours paints through `desktop.ui.paint`, which shortens what does not fit: each is rendered alone,
and what is shortened must be whole in the widget's tooltip. Qt's own widgets are measured. Cells of tables
and cards of grids shorten on purpose; their tooltips are tested with them.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.ui import paint
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.tab_bar import TabBar

_ELIDES = paint.elided


def cut_texts(top: QWidget) -> list[str]:
    """What is cut off in `top`, each as `object name: text`."""
    found: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        shortened: list[str] = []

        def elided(text: str, width: int, *args: object, **named: object) -> str:
            shown = _ELIDES(text, width, *args, **named)  # type: ignore[arg-type]
            if shown != text and width > 0:
                shortened.append(text)
            return shown

        patch.setattr(paint, "elided", elided)
        for widget in (top, *top.findChildren(QWidget)):
            if not widget.isVisible() or widget.size().isEmpty():
                continue
            shortened.clear()
            _render(widget)
            tip = widget.toolTip() + widget.accessibleDescription()
            found += [f"{_name(widget)}: {text}" for text in shortened if text not in tip]
            found += [f"{_name(widget)}: {text}" for text in _measured(widget)]
    return sorted(set(found))


def _render(widget: QWidget) -> None:
    if isinstance(widget, QAbstractScrollArea) or isinstance(widget.parentWidget(), QAbstractScrollArea):
        return  # code, cells and cards
    picture = QPixmap(widget.size())
    widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))


def _measured(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton | Chip | TabBar):
        words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        is_narrow = widget.sizeHint().width() > widget.width() and words not in widget.toolTip()
        if is_narrow or widget.sizeHint().height() > widget.height():
            yield words
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        yield from _head(widget)
    elif isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        margins = widget.textMargins()
        room = widget.contentsRect().width() - margins.left() - margins.right() - 4
        if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room and not widget.toolTip():
            yield widget.placeholderText()


def _label(label: QLabel) -> Iterator[str]:
    inside = label.contentsRect()
    if label.wordWrap():
        room = QRect(0, 0, inside.width(), 100_000)
        needed = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text())
    else:
        needed = label.fontMetrics().boundingRect(QRect(0, 0, 100_000, 100_000), 0, label.text())
    if needed.width() > inside.width() + 1 or needed.height() > inside.height() + 1:
        yield label.text()


def _head(head: QHeaderView) -> Iterator[str]:
    model = head.model()
    for section in range(head.count()):
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        is_wide = head.fontMetrics().horizontalAdvance(text) > head.sectionSize(section) - 4
        if is_wide and not head.isSectionHidden(section):
            yield text


def _name(widget: QWidget) -> str:
    names = []
    part: QWidget | None = widget
    while part is not None and len(names) < 3:
        names.append(part.objectName() or type(part).__name__)
        part = part.parentWidget()
    return " < ".join(names)
