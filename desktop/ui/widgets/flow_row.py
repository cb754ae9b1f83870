"""Widgets in a row that goes on in a second one where the window is narrow."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowRow(QWidget):
    """Lays its widgets out from the left; nothing is cut off, whatever the fonts' widths are."""

    def __init__(self, *, spacing: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = _Flow(self, spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """One more widget at the end."""
        self._flow.addWidget(widget)

    def remove(self, widget: QWidget) -> None:
        """Takes a widget out; it stays a child until somebody deletes it."""
        self._flow.removeWidget(widget)

    def add_space(self, width: int) -> None:
        """A wider gap before the next widget."""
        self._flow.widen_before(width)


class _Flow(QLayout):
    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._wider: dict[int, int] = {}
        self._gap = spacing
        self.setContentsMargins(QMargins())

    def widen_before(self, width: int) -> None:
        self._wider[len(self._entries)] = width

    def addItem(self, item: QLayoutItem) -> None:
        self._entries.append(item)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # Qt asks beyond the end
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # Qt asks beyond the end
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._entries)
        return QSize(width + sum(self._wider.values()), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._entries]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _place(self, rect: QRect, *, moves: bool) -> int:
        at, height = QPoint(rect.left(), rect.top()), 0
        for number, item in enumerate(self._entries):
            if item.isEmpty():  # a hidden widget takes no gap either
                continue
            size = item.sizeHint()
            if at.x() > rect.left():
                at.setX(at.x() + self._wider.get(number, 0))
            if at.x() > rect.left() and at.x() + size.width() > rect.right() + 1:
                at, height = QPoint(rect.left(), at.y() + height + self._gap), 0
            if moves:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            height = max(height, size.height())
        return at.y() + height - rect.top()
