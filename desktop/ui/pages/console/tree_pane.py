"""The body as a tree, and the way to the value that is chosen."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.console.body_view import BodyView
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.json_tree_view import JsonTreeView
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.panel import Line


class TreePane(QWidget):
    """`path_copied` gives the path that is to go on the clipboard."""

    path_copied = Signal(str)

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self._view = view
        self.tree = JsonTreeView(self.tr("Body as a tree"))
        self.tree.setObjectName("response_tree")
        self.tree.setModel(view.tree)
        self.path = ElidedLabel("", "mono", "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.path.setObjectName("tree_path")
        self.copy_path = Button(self.tr("Copy path"), "ghost", icon="copy", size=28)
        self.copy_path.setObjectName("copy_path")
        self.copy_path.setToolTip(self.tr("Copy the way to this value, as JMESPath writes it  Ctrl+Shift+C"))
        self.copy_value = Button(self.tr("Copy value"), "ghost", icon="copy", size=28)
        self.copy_value.setObjectName("copy_value")
        self.copy_value.setToolTip(self.tr("Copy this value  Ctrl+C"))
        self._lay_out()
        self.tree.moved.connect(self._show_path)
        self.tree.value_asked.connect(self._copy_value)
        self.tree.path_asked.connect(self._copy_path)
        self.copy_path.clicked.connect(self._copy_path)
        self.copy_value.clicked.connect(self._copy_value)
        view.tree.modelReset.connect(self._show_path)
        view.tree.rowsInserted.connect(self._choose_first)
        self._show_path()

    def _choose_first(self) -> None:
        """There is always a current row, so that the arrow keys work at once."""
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._view.tree.index(0, 0))

    def _chosen(self) -> QModelIndex:
        return self.tree.currentIndex()

    def _show_path(self) -> None:
        is_chosen = self._chosen().isValid()
        self.path.setText(self._view.tree.path(self._chosen()) if is_chosen else "")
        self.copy_path.setEnabled(is_chosen)
        self.copy_value.setEnabled(is_chosen)

    def _copy_path(self) -> None:
        if self._chosen().isValid():
            self.path_copied.emit(self._view.tree.path(self._chosen()))

    def _copy_value(self) -> None:
        if self._chosen().isValid():
            self._view.copy_value(self._view.tree.way(self._chosen()))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 8, 6)
        foot.setSpacing(4)
        foot.addWidget(self.path, 1)
        foot.addWidget(self.copy_path)
        foot.addWidget(self.copy_value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(Line())
        column.addLayout(foot)
