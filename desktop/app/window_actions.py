"""What the window's own shortcuts and the palette's actions do, whichever page is in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from desktop.ui import actions

if TYPE_CHECKING:
    from desktop.app.desk import Desk


def install_actions(desk: "Desk") -> dict[str, QAction]:
    """Puts them on the window, by their ids."""
    return actions.install(desk.window, _pages(desk) | _page_in_front(desk) | _everywhere(desk))


def _pages(desk: "Desk") -> dict[str, Callable[[], object]]:
    def goer(id_: str) -> Callable[[], object]:
        return lambda: None if desk.window.is_covered else desk.window.show_page(id_)

    return {f"go_{id_}": goer(id_) for id_ in desk.page_words()}


def _page_in_front(desk: "Desk") -> dict[str, Callable[[], object]]:
    window = desk.window
    return {
        "connect": lambda: desk.identities.connect_account() if not window.is_covered else None,
        "find": lambda: window.current.focus_search() if window.current is not None else None,
        "reload": lambda: window.current.reload() if window.current is not None else None,
    }


def _everywhere(desk: "Desk") -> dict[str, Callable[[], object]]:
    return {
        "identity": desk.top_bar.identity.pop_up,
        "workspace": desk.top_bar.workspace.pop_up,
        "report": desk.reporting.copy_report,
        "report_preview": desk.reporting.preview_report,
        "export": desk.transfer.export,
        "import": desk.transfer.import_file,
        "audit": desk.transfer.show_audit,
        "support_mode": desk.support.toggle,
        "lock": desk.locking.lock,
        "palette": desk.open_palette,
        "shortcuts": desk.help.show_shortcuts,
        "manual": desk.help.show_manual,
        "quit": desk.end,
    }
