"""Items of a menu that call something."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu


def add_item(menu: QMenu, words: str, call: Callable[[], object], keys: str = "") -> QAction:
    """One more item; `keys` are shown beside it."""
    action = menu.addAction(words.replace("&", "&&"))
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _checked=False: call())
    return action


def add_choice(menu: QMenu, words: str, call: Callable[[], object], *, is_chosen: bool) -> QAction:
    """One of several, with a mark where it is the chosen one."""
    action = add_item(menu, words, call)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    return action
