"""The views of a body side by side in tabs: text, tree, table, raw, hex, and headers and what was sent."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.reading import Shape
from desktop.domain.request import PassthroughResponse
from desktop.models.console.body_view import BodyView
from desktop.models.console.sent_words import headers_text, sent_text
from desktop.models.text.hex_lines import HexLines
from desktop.models.text.text_lines import TextLines
from desktop.ui.pages.console.filter_line import FilterLine
from desktop.ui.pages.console.image_pane import ImagePane
from desktop.ui.pages.console.rows_pane import RowsPane
from desktop.ui.pages.console.tree_pane import TreePane
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.tab_bar import TabBar


class Part(IntEnum):
    """The tabs, in their order."""

    BODY = 0
    TREE = 1
    TABLE = 2
    RAW = 3
    HEX = 4
    HEADERS = 5
    SENT = 6


_FILTERED = frozenset({Part.BODY, Part.TREE, Part.TABLE})
_FOR_JSON = frozenset({Part.TREE, Part.TABLE})


class BodyPanes(QWidget):
    """Fills each view when it is first looked at; the tab chosen stays from answer to answer."""

    part_changed = Signal()
    search_asked = Signal()

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self._view = view
        self.tabs = TabBar(self.tr("Parts of the answer"))
        self.tabs.setObjectName("response_tabs")
        self.body = self._code(self.tr("Body"), "response_body")
        self.raw = self._code(self.tr("Body as it came"), "response_raw")
        self.hex = self._code(self.tr("Body in hexadecimal"), "response_hex")
        self.headers = self._code(self.tr("Headers"), "response_headers")
        self.sent = self._code(self.tr("The request as it was sent"), "response_sent")
        self.tree, self.rows, self.image = TreePane(view), RowsPane(view), ImagePane()
        self.filter = FilterLine(view)
        self.find_button = IconButton("search", self.tr("Find in the body"), key="Ctrl+F", size=28)
        self.find_button.setObjectName("find_in_body")
        self._response: PassthroughResponse | None = None
        self._lay_out()
        self.tabs.currentChanged.connect(self._choose)
        self.find_button.clicked.connect(self.search_asked)
        view.changed.connect(self.show_body)
        view.raw_changed.connect(self._show_raw)
        view.measured.connect(self._measured)

    @property
    def part(self) -> Part:
        """The view that is looked at."""
        return Part(self.tabs.currentIndex())

    def show_part(self, part: Part) -> None:
        """Goes to a tab."""
        self.tabs.setCurrentIndex(part)

    def show_response(self, response: PassthroughResponse | None) -> None:
        """Another answer; its body follows by `show_body`."""
        self._response = response
        headers = response.headers if response is not None else ()
        self.headers.set_text(headers_text(response) if response is not None else "")
        self.sent.set_text(sent_text(response.sent) if response is not None else "")
        self.hex.set_lines(HexLines(response.body if response is not None else b""))
        self.raw.set_lines(TextLines())
        self.tabs.set_count(Part.HEADERS, len(headers) or None)

    def show_body(self) -> None:
        """The body was read, or filtered, or is another one."""
        view = self._view
        is_json = view.shape is Shape.JSON
        self.tabs.setTabText(Part.BODY, self._body_word())
        self.body.set_lines(view.lines, is_json=is_json)
        for part in _FOR_JSON:
            self.tabs.setTabEnabled(part, is_json or view.is_opening)
            self.tabs.setTabToolTip(part, "" if is_json else self.tr("Only JSON has a tree and a table"))
        if not is_json and not view.is_opening and self.part in _FOR_JSON:
            self.show_part(Part.BODY)
        self._choose()

    @property
    def searched(self) -> CodeView:
        """The text that a search looks through and scrolls."""
        return self.raw if self.part is Part.RAW else self.body

    def _body_word(self) -> str:
        match self._view.shape:
            case Shape.JSON:
                return self.tr("Pretty")
            case Shape.IMAGE:
                return self.tr("Picture")
            case Shape.BINARY:
                return self.tr("Binary")
            case _:
                return self.tr("Text")

    def _choose(self) -> None:
        part, view = self.part, self._view
        is_image = part is Part.BODY and view.shape is Shape.IMAGE
        is_binary = part is Part.BODY and view.shape is Shape.BINARY
        pane = self.image if is_image else self.hex if is_binary else self._panes[part]
        self._stack.setCurrentWidget(pane)
        self.filter.setVisible(part in _FILTERED and view.shape is Shape.JSON)
        if part is Part.TREE:
            view.load_tree()
        elif part is Part.TABLE:
            view.load_rows()
        elif part is Part.RAW:
            view.load_raw()
        self.part_changed.emit()

    def _show_raw(self) -> None:
        self.raw.set_lines(self._view.raw_lines)
        self.part_changed.emit()

    def _measured(self) -> None:
        self.body.refit()
        self.raw.refit()

    def _code(self, name: str, object_name: str) -> CodeView:
        view = CodeView(name)
        view.setObjectName(object_name)
        view.setProperty("ring_inside", True)
        return view

    def _lay_out(self) -> None:
        words = ("", self.tr("Tree"), self.tr("Table"), self.tr("Raw"), self.tr("Hex"), self.tr("Headers"))
        for word in (*words, self.tr("Sent")):
            self.tabs.addTab(word)
        self._panes: dict[Part, QWidget] = {
            Part.BODY: self.body,
            Part.TREE: self.tree,
            Part.TABLE: self.rows,
            Part.RAW: self.raw,
            Part.HEX: self.hex,
            Part.HEADERS: self.headers,
            Part.SENT: self.sent,
        }
        self._stack = QStackedWidget()
        for pane in (*self._panes.values(), self.image):
            self._stack.addWidget(pane)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 12, 0)
        bar.addWidget(self.tabs, 1)
        bar.addWidget(self.find_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(bar)
        self.column.addWidget(self.filter)
        self.column.addWidget(self._stack, 1)
        self.filter.hide()
