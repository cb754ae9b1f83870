"""The manual in a window of its own: contents at the left, with a search; the section at the right."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.base.paths import APP_NAME
from desktop.models.language import language
from desktop.models.manual import SECTIONS, ManualSection, found, manual, picture
from desktop.ui import fonts
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.doc_view import DocView
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Line, Panel
from desktop.ui.widgets.role import give_role
from desktop.ui.widgets.search_field import SearchField

_WIDTH, _HEIGHT, _SIDE = 960, 720, 264
_ID = Qt.ItemDataRole.UserRole


def _picture(address: str) -> QImage | None:
    data = picture(language().code, address, is_dark=theme().is_dark)
    return QImage.fromData(data) if data is not None else None


class ManualWindow(QWidget):
    """Esc closes it, Ctrl+F searches it. Links between sections are followed; others are asked about first
    and then leave as `url_asked`."""

    url_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("manual_window")
        self.resize(_WIDTH, _HEIGHT)
        self.setMinimumSize(560, 400)
        self._sections: tuple[ManualSection, ...] = ()
        self._shown = ""
        self.search = SearchField("")
        self.search.setObjectName("manual_search")
        self.contents = self._list()
        self.none = Label("", "body", "text2", wrap=True)
        self.text = DocView("", is_long=True, pictures=_picture)
        self.text.setObjectName("manual_text")
        self._lay_out()
        self._ring = FocusRing(self)
        self.search.textChanged.connect(self._narrow)
        self.search.stepped_down.connect(self.contents.setFocus)
        self.search.left.connect(self.close)
        self.contents.currentItemChanged.connect(self._chosen)
        self.text.link_asked.connect(self._follow)
        for keys, call in (("Esc", self.close), ("Ctrl+F", self._find), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self, call)
        language().changed.connect(self._say)
        theme().changed.connect(self.update)
        self._say()
        give_role(self, "window")  # last: what was connected before would make Qt forget it

    def show_section(self, id_: str) -> None:
        """Comes to the front with this section."""
        self.search.clear()
        self._open(id_)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().app)

    def _say(self) -> None:
        """All words in the language in force, at the section that is shown."""
        self.setWindowTitle(f"{self.tr('Manual')} — {APP_NAME}")
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.text.setAccessibleName(self.tr("Manual"))
        self.none.setText(self.tr("No section has all of these words."))
        self._sections = manual(language().code)
        self._narrow(self.search.text())
        self._show(self._shown or SECTIONS[0])

    def _narrow(self, query: str) -> None:
        hits = found(self._sections, query)
        self.contents.blockSignals(True)
        self.contents.clear()
        for section in hits:
            item = QListWidgetItem(section.title)
            item.setData(_ID, section.id)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self.contents.setVisible(bool(hits))
        self.none.setVisible(not hits)
        ids = [section.id for section in hits]
        if hits:
            self.contents.setCurrentRow(ids.index(self._shown) if self._shown in ids else 0)
        if query.strip() and hits:
            self._mark(query)

    def _mark(self, query: str) -> None:
        """The first word of the query is shown where it first stands."""
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.find(query.split()[0])

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(str(item.data(_ID)))

    def _open(self, id_: str) -> None:
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            if item.data(_ID) == id_:
                self.contents.setCurrentRow(row)
        self._show(id_)

    def _show(self, id_: str) -> None:
        section = next((each for each in self._sections if each.id == id_), None)
        if section is not None:
            self._shown = id_
            self.text.show_markdown(section.text)

    def _follow(self, url: str) -> None:
        target = QUrl(url)
        id_ = target.path().removesuffix(".md")
        if target.isRelative() and id_ in SECTIONS:
            self.search.clear()
            self._open(id_)
            return
        sheet = open_link_sheet(self, url)
        sheet.accepted.connect(lambda: self.url_asked.emit(url))
        sheet.open()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _list(self) -> QListWidget:
        shown = QListWidget()
        shown.setObjectName("manual_contents")
        shown.setFont(fonts.font("body"))
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setSpacing(3)
        shown.setUniformItemSizes(True)
        shown.setProperty("ring_inside", True)
        shown.viewport().setAutoFillBackground(False)
        return shown

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 12, 12)
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.none)
        left.addWidget(self.contents, 1)
        left.addStretch()
        reading = QVBoxLayout()
        reading.setContentsMargins(12, 12, 12, 12)
        reading.addWidget(self.text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Line(is_vertical=True))
        row.addLayout(reading, 1)
        ground = Panel()
        ground.column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(ground)
