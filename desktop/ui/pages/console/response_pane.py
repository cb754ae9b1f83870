"""The answer and the request it belongs to: what came, what it means, its body in every view."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.domain.reading import Shape
from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.console.body_view import BodyTools, BodyView
from desktop.models.console.exchange import Answer, Exchange
from desktop.models.console.image_preview import preview
from desktop.models.console.page_fetch import PageFetch
from desktop.models.console.save_body import save_body, suggested_name
from desktop.models.notices.notices import retold
from desktop.models.text.hex_lines import HexLines
from desktop.reading.reader import Reading
from desktop.ui import clipboard
from desktop.ui.pages.console.answer_foot import AnswerFoot
from desktop.ui.pages.console.answer_head import AnswerHead
from desktop.ui.pages.console.body_panes import BodyPanes, Part
from desktop.ui.pages.console.search_bar import SearchBar
from desktop.ui.pages.console.verdict_card import VerdictCard
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.state_panel import StatePanel

_COPIED_AT_ONCE = 64 * 1024 * 1024


class ResponsePane(QWidget):
    """Shows one exchange at a time; empty before the first."""

    copied = Signal(str)
    send_asked = Signal()
    cancel_asked = Signal()
    compare_asked = Signal()
    step_asked = Signal(str)  # a `verdict_kind.Step`

    def __init__(self, tools: BodyTools) -> None:
        super().__init__()
        self._exchange: Exchange | None = None
        self._all_pages: PassthroughResponse | None = None  # in the place of the first page
        self._tools = tools
        self.view = BodyView(tools, self)
        self.pages = PageFetch(tools, self)
        self.head = AnswerHead()
        self.status, self.time, self.size_ = self.head.status, self.head.time, self.head.size_
        self.method, self.path, self.copy = self.head.method, self.head.path, self.head.copy
        self.notice = VerdictCard()
        self.notice.setObjectName("response_notice")
        self.note = IconLine("info", "", "text2")
        self.note.label.setObjectName("response_note")
        self.parts = BodyPanes(self.view)
        self.tabs, self.body, self.headers = self.parts.tabs, self.parts.body, self.parts.headers
        self.search = SearchBar(self.view.search)
        self.foot = AnswerFoot()
        self.waiting, self.empty = StatePanel(), StatePanel()
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.show_nothing()

    @property
    def exchange(self) -> Exchange | None:
        """What is shown; None while nothing is, or an answer is waited for."""
        return self._exchange if self._stack.currentWidget() is self._answer else None

    def show_nothing(self) -> None:
        """No request was sent yet."""
        self._exchange = None
        self.view.show(None)
        self.pages.look_at(RequestDraft(), None)
        self.empty.show_message(
            "send",
            self.tr("No answer yet"),
            self.tr("The answer, its time and, if it fails, whose error it is appear here."),
            [Action("send", self.tr("Send"), icon="send", key="Ctrl+Enter")],
        )
        self._stack.setCurrentWidget(self.empty)

    def show_waiting(self, draft: RequestDraft) -> None:
        """An answer is waited for."""
        what = self.tr("Waiting for the answer to {request}").format(request=request_line(draft))
        self.waiting.show_loading(what=what)
        self.view.warm_up()
        self._stack.setCurrentWidget(self.waiting)

    def show_exchange(self, exchange: Exchange) -> None:
        """A request and what came of it; the same one again changes nothing, so that scrolling stays."""
        self._stack.setCurrentWidget(self._answer)
        if exchange is self._exchange:
            return
        self._exchange, self._all_pages = exchange, None
        self.head.show_exchange(exchange, target_of(exchange.draft))
        self._show_notice(exchange)
        response = self._response()
        self.parts.show_response(response)
        self.view.show(response)
        self.pages.look_at(exchange.draft, response)
        is_bare = response is None or (not response.body and not response.headers)
        self.parts.setVisible(not is_bare)
        self._filler.setVisible(is_bare)
        self.foot.show_exchange(exchange)

    def open_search(self) -> bool:
        """Opens the search in the body; False where there is no body to search."""
        if self._stack.currentWidget() is not self._answer or not self.view.lines.size:
            return False
        is_text = self.view.shape not in {Shape.IMAGE, Shape.BINARY}  # else only Raw shows what is searched
        if self.parts.part is not Part.RAW and not (is_text and self.parts.part is Part.BODY):
            self.parts.show_part(Part.BODY if is_text else Part.RAW)
        if (reading := self._searched_reading()) is not None:
            self.view.search.prepare(reading)
        self.search.open_for()
        return True

    def copy_body(self) -> None:
        """Puts the body on the clipboard as it was received, whole also where a part is shown."""
        response = self._response()
        if response is None or response.size > _COPIED_AT_ONCE:
            words = self.tr("This body is too large for the clipboard. Save it to a file.")
            self.copied.emit(words if response is not None else "")
            return
        if clipboard.copy(response.body.decode("utf-8", "replace")):
            self.copied.emit(self.tr("Body copied, {size}").format(size=ages.size(len(response.body))))

    def save_body(self) -> None:
        """Asks where to, and writes the body there."""
        if (response := self._response()) is None or self._exchange is None:
            return
        dialog = QFileDialog(self.window(), self.tr("Save the body"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(suggested_name(response, self._exchange.draft.path))
        dialog.fileSelected.connect(self._save_chosen)
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Writes the body into a file."""
        if (response := self._response()) is not None:
            self._tools.tasks.start("save body", self._save(response, target), replace=True)

    # --- below

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    async def _save(self, response: PassthroughResponse, target: Path) -> None:
        try:
            count = await asyncio.to_thread(save_body, response, target)
        except OSError as error:
            words = self.tr("Not saved: {reason}.").format(reason=error.strerror or str(error))
        else:
            words = self.tr("Saved, {size}: {file}").format(size=ages.size(count), file=target.name)
        if isValid(self):
            self.copied.emit(words)

    def _response(self) -> PassthroughResponse | None:
        if self._all_pages is not None:
            return self._all_pages
        outcome = self._exchange.outcome if self._exchange is not None else None
        return outcome.response if isinstance(outcome, Answer) else None

    def _show_notice(self, exchange: Exchange) -> None:
        outcome = exchange.outcome
        if not isinstance(outcome, Answer):
            self.notice.show_verdict(retold(outcome))
        elif outcome.verdict is None:
            self.notice.hide()
        else:
            aside = self.tr("Answered by {who}").format(who=one_line(outcome.answered_by, 40))
            self.notice.show_verdict(retold(outcome.verdict), aside=aside)

    def _show_body(self) -> None:
        view = self.view
        note = view.note
        if self._exchange is not None and view.response is None:
            note = self.tr("Nothing was received.")
        if view.is_opening and view.response is not None:
            note = self.tr("Reading {size} …").format(size=ages.size(len(view.response.body)))
        note = self.pages.words or note
        is_flawed = view.is_flawed and not self.pages.words
        self.note.show_line(
            "triangle" if is_flawed else "info", note, "text2", icon_colour="warn" if is_flawed else "text2"
        )
        if view.shape is Shape.IMAGE and view.response is not None:
            self._tools.tasks.start("body picture", self._decode(view.response), replace=True)

    async def _decode(self, response: PassthroughResponse) -> None:
        image, size = await asyncio.to_thread(preview, response.body)
        if isValid(self) and self.view.response is response:
            self.parts.image.show_image(image, size, response.size)

    def _searched_reading(self) -> Reading | None:
        return self.view.raw_reading if self.parts.part is Part.RAW else self.view.reading

    def _search(self, words: str, is_regex: bool, is_exact: bool) -> None:
        if (reading := self._searched_reading()) is not None:
            self.view.search.look_for(reading, words, is_regex=is_regex, is_exact=is_exact)

    def _show_hits(self) -> None:
        self.parts.searched.set_hits(self.view.search.hits)

    def _show_hit(self) -> None:
        if (hit := self.view.search.hit) is not None:
            self.parts.searched.show_hit(hit)

    def _close_search(self) -> None:
        self.search.hide()
        self.view.search.reset()
        self._show_hits()
        self.parts.searched.setFocus()

    def _part_changed(self) -> None:
        self.search.setVisible(self.search.isVisible() and self.parts.part in {Part.BODY, Part.RAW})
        self.search.again()

    def _show_pages(self) -> None:
        pages, button = self.pages, self.head.pages
        button.setVisible(pages.has_more or pages.is_running)
        button.setText(self.tr("Cancel") if pages.is_running else self.tr("Fetch all pages"))
        button.set_icon("close" if pages.is_running else "download")
        self._show_body()

    def _show_all_pages(self, response: PassthroughResponse) -> None:
        """All rows take the place of the first page, in every view, in Copy and in Save."""
        self._all_pages = response
        self.view.show(response)
        self.parts.hex.set_lines(HexLines(response.body))
        self.head.size_.setText(ages.size(len(response.body)))
        self.head.wire.setText("")

    def _copy(self, text: str) -> None:
        if clipboard.copy(text):
            self.copied.emit(self.tr("Value copied, {count} characters").format(count=ages.number(len(text))))

    def _copy_path(self, path: str) -> None:
        if clipboard.copy(path):
            self.copied.emit(self.tr("Path copied: {path}").format(path=one_line(path, 80)))

    def _copy_sheet(self, kind: str, text: str) -> None:
        if not clipboard.copy(text):
            return
        rows = ages.number(self.view.rows.grid.rows)
        words = self.tr("{count} rows copied as {kind}").format(count=rows, kind=kind.upper())
        self.copied.emit(words)

    def _connect(self) -> None:
        self.notice.acted.connect(self.step_asked)
        view, parts = self.view, self.parts
        self.copy.clicked.connect(self.copy_body)
        self.head.save.clicked.connect(self.save_body)
        self.head.compare.clicked.connect(self.compare_asked)
        self.foot.copied.connect(self.copied)
        self.waiting.cancelled.connect(self.cancel_asked)
        self.empty.acted.connect(self.send_asked)
        view.changed.connect(self._show_body)
        view.failed.connect(self.copied)
        view.copied.connect(self._copy)
        view.sheet_made.connect(self._copy_sheet)
        view.search.changed.connect(self._show_hits)
        view.search.hit_chosen.connect(self._show_hit)
        self.head.pages.clicked.connect(self.pages.start)
        self.pages.changed.connect(self._show_pages)
        self.pages.fetched.connect(self._show_all_pages)
        parts.tree.path_copied.connect(self._copy_path)
        parts.search_asked.connect(self.open_search)
        parts.part_changed.connect(self._part_changed)
        self.search.asked.connect(self._search)
        self.search.closed.connect(self._close_search)

    def _bind_keys(self) -> None:
        step = self.view.search.step
        for keys, call in (
            ("F3", lambda: step(1)),
            ("Shift+F3", lambda: step(-1)),
            ("Ctrl+Alt+S", self.save_body),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self._answer = QWidget()
        column = QVBoxLayout(self._answer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        below = QVBoxLayout()
        below.setContentsMargins(16, 6, 16, 4)
        below.setSpacing(8)
        below.addWidget(self.notice)
        below.addWidget(self.note)
        column.addLayout(below)
        self._filler = QWidget()
        self.parts.column.insertWidget(1, self.search)
        self.search.hide()
        column.addWidget(self.parts, 1)
        column.addWidget(self._filler, 1)
        column.addWidget(self.foot)
        self._stack = QStackedWidget(self)
        for part in (self.empty, self.waiting, self._answer):
            self._stack.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)


def request_line(draft: RequestDraft) -> str:
    """Method and path in one line."""
    return f"{draft.method.value} {target_of(draft)}"


def target_of(draft: RequestDraft) -> str:
    """Path and query as one reads them."""
    query = "&".join(f"{name}={value}" for name, value in draft.query)
    return one_line(draft.path.strip() + (f"?{query}" if query else ""), 2000)
