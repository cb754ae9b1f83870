"""Help: the manual at the place one is in, and the window of shortcuts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.pages.page import Page
from desktop.ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.ui.manual_window import ManualWindow

_SECTIONS = {
    "connections": "connections",
    "identity": "connections",
    "connectors": "connect",
    "console": "console",
    "activity": "trouble",
    "doctor": "trouble",
    "settings": "workspaces",
}  # of the manual, by the page that they explain


class HelpFlow(QObject):
    """One for the window; what it shows is made when it is first asked for."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._manual: ManualWindow | None = None

    def serve(self, id_: str, page: Page) -> Page:
        """The question mark in the page's head opens the page's section of the manual."""
        for head in page.findChildren(PageHead):
            head.help_asked.connect(lambda: self.show_section(_SECTIONS.get(id_, "first-steps")))
        return page

    def show_manual(self) -> None:
        """F1: the manual at the section of what is in front."""
        window = self._desk.window
        if window.is_locked:
            self.show_section("support")
        elif window.is_covered:
            self.show_section("first-steps")
        else:
            self.show_section(_SECTIONS.get(window.rail.current(), "first-steps"))

    def show_section(self, id_: str) -> None:
        """Brings the manual to the front, open at a section."""
        if self._manual is None:
            from desktop.app.page_makers import open_url
            from desktop.ui.manual_window import ManualWindow  # not needed before the first F1

            self._manual = ManualWindow()
            self._manual.url_asked.connect(open_url)
        self._manual.show_section(id_)

    def show_shortcuts(self) -> None:
        """Ctrl+/."""
        from desktop.ui.dialogs.shortcuts_sheet import ShortcutsSheet

        window = self._desk.window
        if not window.is_locked and window.findChild(ShortcutsSheet) is None:
            ShortcutsSheet(window, window.current_id).open()

    def end(self) -> None:
        """Closes the manual."""
        if self._manual is not None:
            self._manual.hide()
            self._manual.deleteLater()
            self._manual = None
