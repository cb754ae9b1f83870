"""The window: top bar, rail, one white panel with the page, status bar."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.base.paths import APP_NAME
from desktop.ui.actions import shortcut
from desktop.ui.pages.page import Page
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.nav_rail import NavRail
from desktop.ui.widgets.panel import Panel

MIN_WIDTH, MIN_HEIGHT = 1024, 640
PageMaker = Callable[[], Page]


class MainWindow(QWidget):
    """Shows one page at a time; a page is built when it is first shown.

    `top_bar` and `status_bar` are the caller's; `welcome` covers everything while there is no workspace.
    """

    page_shown = Signal(str)
    close_asked = Signal()

    def __init__(self, top_bar: QWidget, status_bar: QWidget) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(_least_size())
        self.resize(1440, 900)
        self._makers: dict[str, PageMaker] = {}
        self._pages: dict[str, Page] = {}
        self._above: dict[str, str] = {}
        self.rail = NavRail(self.tr("Pages"))
        self.pages = QStackedWidget()
        self.banner = Banner(radius=0)
        self.banner.setObjectName("window_banner")
        self.rail.chosen.connect(self.show_page)
        self._lock_page: QWidget | None = None
        self._covers = QStackedWidget()
        self._covers.addWidget(_scrolled(self._workplace(top_bar, status_bar)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._covers)
        theme().changed.connect(self.update)

    def add_page_under(self, above: str, id_: str, make: PageMaker) -> None:
        """A page without an item of its own: it belongs to `above`, which the rail marks meanwhile."""
        self._makers[id_] = make
        self._above[id_] = above

    def add_page(self, id_: str, words: str, icon: str, make: PageMaker) -> None:
        """One more item on the rail; the page behind it is made when it is first shown."""
        if id_ == "settings":
            self.rail.add_spacer()
        self._makers[id_] = make
        self.rail.add_item(id_, words, icon, shortcut(f"go_{id_}"))

    def show_page(self, id_: str) -> Page:
        """Brings a page to the front and puts the keyboard into it."""
        page = self.page(id_)
        self.pages.setCurrentWidget(page)
        self.rail.set_current(self._above.get(id_, id_))
        page.enter()
        self.page_shown.emit(id_)
        return page

    def page(self, id_: str) -> Page:
        """The page, made if need be, wherever it stands."""
        if id_ not in self._pages:
            page = self._pages[id_] = self._makers[id_]()
            self.pages.addWidget(page)
        return self._pages[id_]

    @property
    def page_ids(self) -> tuple[str, ...]:
        """The pages there are."""
        return tuple(self._makers)

    def built_pages(self) -> tuple[tuple[str, Page], ...]:
        """Those that were shown so far."""
        return tuple(self._pages.items())

    def drop_pages(self) -> None:
        """Forgets the pages; each is made anew when it is next shown."""
        for page in self._pages.values():
            self.pages.removeWidget(page)
            page.hide()
            page.setParent(None)  # so that nobody finds its parts by their names any more
            page.deleteLater()
        self._pages.clear()

    @property
    def current_id(self) -> str:
        """The id of the page in front; an empty text before the first."""
        return next((id_ for id_, page in self._pages.items() if page is self.pages.currentWidget()), "")

    @property
    def current(self) -> Page | None:
        """The page in front."""
        page = self.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def cover_with(self, cover: QWidget | None) -> None:
        """Shows `cover` (Welcome) in place of everything, or the workplace again with None."""
        old = self._covers.widget(1)
        if old is not None and old is not cover:
            self._covers.removeWidget(old)
            old.deleteLater()
        if cover is not None and self._covers.indexOf(cover) < 0:
            self._covers.addWidget(cover)
        self._covers.setCurrentIndex(0 if cover is None else 1)

    @property
    def is_covered(self) -> bool:
        """Whether Welcome is shown, or the window is locked."""
        return self._covers.currentIndex() == 1 or self.is_locked

    @property
    def is_welcoming(self) -> bool:
        """Whether `cover_with` covers the workplace."""
        return self._covers.currentIndex() == 1

    @property
    def is_locked(self) -> bool:
        """Whether `lock_with` took everything away."""
        return self._lock_page is not None

    def lock_with(self, page: QWidget) -> None:
        """Shows this page alone. All else leaves the window, where a screen reader would find it."""
        self._lock_page = page
        column = self.layout()
        assert column is not None
        column.removeWidget(self._covers)
        self._covers.setParent(None)
        column.addWidget(page)
        self.setWindowTitle(APP_NAME)

    def unlock(self) -> None:
        """Brings back what was there."""
        page, self._lock_page = self._lock_page, None
        column = self.layout()
        if page is None or column is None:
            return
        column.removeWidget(page)
        page.hide()
        page.deleteLater()
        column.addWidget(self._covers)
        self._covers.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() == Qt.Key.Key_Escape
            and not self.is_locked
            and self.current is not None
            and self.current.step_back()
        ):
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().app)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # the shutdown is ordered, and hides the window itself
        self.close_asked.emit()

    def _workplace(self, top_bar: QWidget, status_bar: QWidget) -> QWidget:
        workplace = QWidget()
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 8, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        panel = Panel()
        panel.column.addWidget(self.banner)
        panel.column.addWidget(self.pages)
        middle.addWidget(panel, 1)
        column = QVBoxLayout(workplace)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top_bar)
        column.addLayout(middle, 1)
        column.addWidget(status_bar)
        return workplace


def _least_size() -> QSize:
    """What the pages are laid out for, or the screen: at 200 % a small one has no more than 960 × 540."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return QSize(MIN_WIDTH, MIN_HEIGHT).boundedTo(screen)


def _scrolled(workplace: QWidget) -> QScrollArea:
    """Nothing is lost in a window that is smaller than the pages can be: it scrolls."""
    workplace.setMinimumSize(MIN_WIDTH, MIN_HEIGHT)
    scroll = QScrollArea()
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(workplace)
    workplace.setAutoFillBackground(False)  # setWidget switches it on
    scroll.viewport().setAutoFillBackground(False)
    return scroll
