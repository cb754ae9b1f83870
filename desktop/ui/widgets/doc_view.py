"""Foreign Markdown to read: nothing is fetched for it, and a link is told, never followed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.ui import fonts
from desktop.ui.theme import theme

MAX_CHARS = 100_000
_MARGIN, _AIR = 16, 6
_LINE_PERCENT = 130  # of the font's own height, in what is read at length
_SHORT: tuple[fonts.Role, fonts.Role] = ("card", "button")  # a document's heading, and those below
_LONG: tuple[fonts.Role, fonts.Role] = ("page", "section")
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML
_GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub


Pictures = Callable[[str], QImage | None]


class _Document(QTextDocument):
    """Loads nothing but what `pictures` has: an image in foreign text would tell its host that somebody
    reads it."""

    def __init__(self, parent: QObject, pictures: Pictures | None) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        is_image = type == QTextDocument.ResourceType.ImageResource.value
        if self._pictures is None or not is_image:
            return None
        return self._pictures(name.toString() if isinstance(name, QUrl) else name)


class DocView(QTextBrowser):
    """`link_asked` carries the address of a link that was clicked, or chosen by Tab and Enter.

    `is_long` sets it as a page to read: larger headings, air between paragraphs and around the text.
    `pictures` gives the image of an address in the text; without it no image is shown.
    """

    link_asked = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        is_long: bool = False,
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._markdown, self._is_long = "", is_long
        self._pictures = pictures
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setDocument(_Document(self, pictures))
        self.document().setDocumentMargin(_MARGIN if is_long else 0)
        self.setFont(fonts.font("body"))
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._clicked)
        theme().changed.connect(self._show)

    def show_markdown(self, text: str) -> None:
        """Another text; HTML in it stands there as it is written."""
        if text != self._markdown:
            self._markdown = text
            self._show()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_pictures()

    def _fit_pictures(self) -> None:
        """A picture is as wide as it was taken, or as there is room."""
        if self._pictures is None:
            return
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        block = self.document().begin()
        while block.isValid():
            for start, end, given in _parts(block):
                if given.isImageFormat():
                    self._fit(start, end, given.toImageFormat(), room)
            block = block.next()

    def _fit(self, start: int, end: int, look: QTextImageFormat, room: int) -> None:
        image = self._pictures(look.name()) if self._pictures is not None else None
        width = min(room, image.width()) if image is not None else 0
        if width <= 0 or width == look.width():
            return
        look.setWidth(width)
        words = QTextCursor(self.document())
        words.setPosition(start)
        words.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        words.setCharFormat(look)

    def _show(self) -> None:
        document = self.document()
        document.setDefaultFont(fonts.font("body"))
        document.setMarkdown(self._markdown[:MAX_CHARS], _GITHUB | _NO_HTML)
        self._dress(document)
        self._fit_pictures()

    def _dress(self, document: QTextDocument) -> None:
        """The house's fonts and colours: Qt's own headings are huge, and its code has no face."""
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            look = QTextBlockFormat()
            air = _AIR if self._is_long and not cursor.currentTable() else 4
            look.setTopMargin(4 * air if level > 1 and self._is_long else 12 if level else air)
            look.setBottomMargin(air)
            if self._is_long and not level and not cursor.currentTable():
                self._space(block, look)
            cursor.mergeBlockFormat(look)
            self._dress_words(cursor, level)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _space(self, block: QTextBlock, look: QTextBlockFormat) -> None:
        """Room around a picture, and between the lines of what is read at length."""
        if any(given.isImageFormat() for _start, _end, given in _parts(block)):
            look.setTopMargin(2 * _AIR)
            look.setBottomMargin(3 * _AIR)
            return
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        look.setLineHeight(_LINE_PERCENT, proportional.value)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorderBrush(theme().tokens.line2)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(5)
        look.setCellSpacing(0)
        if self._is_long:
            look.setTopMargin(_AIR)
            look.setBottomMargin(2 * _AIR)
        table.setFormat(look)
        for place in range(table.rows() * table.columns()):
            cell = table.cellAt(*divmod(place, table.columns()))
            middle = cell.format()  # beside Chinese, which is higher, a key would hang at the top
            middle.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            cell.setFormat(middle)

    def _dress_words(self, cursor: QTextCursor, level: int) -> None:
        t, block = theme().tokens, cursor.block()
        for start, end, given in _parts(block):  # taken first: a change of format moves the parts
            if given.isImageFormat():
                continue
            if level:
                roles = _LONG if self._is_long else _SHORT
                look = _look(fonts.font(roles[0 if level == 1 else 1]), t.text)
            elif given.fontFixedPitch():
                look = _look(fonts.font("mono"), t.accent_text)
            elif given.isAnchor():
                look = _look(None, t.accent_text)
            else:
                look = _look(None, t.text2)
            words = QTextCursor(block)
            words.setPosition(start)
            words.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            merged = QTextCharFormat(given)
            merged.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # a heading's own
            merged.merge(look)
            words.setCharFormat(merged)

    def _clicked(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment() and not url.path():
            self.scrollToAnchor(url.fragment())
        else:
            self.link_asked.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _parts(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found: list[tuple[int, int, QTextCharFormat]] = []
    at = block.begin()
    while not at.atEnd():
        part = at.fragment()
        found.append((part.position(), part.position() + part.length(), part.charFormat()))
        at += 1  # moves Qt's iterator in place
    return found


def _look(font: QFont | None, colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    if font is not None:
        look.setFont(font)
    look.setForeground(colour)
    return look
