"""Every interactive widget has a name, a role and a way by keyboard: looked up as a screen reader does, and
walked with real Tab keys."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.ui.widgets.focus_ring import FocusRing

_MOST_STOPS, _MOST_LINKS = 200, 10
_UNSEEN = "focus_unseen"
_KINDS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTabBar)
# What Qt makes inside its own widgets, and what only moves what is shown.
_PARTS = (QScrollBar, QSplitterHandle, QHeaderView, QMenu)
_NO_ROLES = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Pane,
    QAccessible.Role.Grouping,
    QAccessible.Role.StaticText,
}


def interactive(top: QWidget) -> Iterator[QWidget]:
    """Those that a person can see now and do something with; parts of Qt's own widgets are theirs."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not widget.visibleRegion().boundingRect().isValid():
            continue
        if isinstance(widget, _PARTS) or _is_part_of_qt(widget):
            continue
        if isinstance(widget, _KINDS) or _takes_tab(widget) or _takes_clicks(widget):
            yield widget


def faults_of(widget: QWidget) -> list[str]:
    """What a screen reader, or a test, would miss at this widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return [f"{named(widget)}: not told to screen readers"]
    found: list[str] = []
    if not interface.text(QAccessible.Text.Name).strip():
        found.append(f"{named(widget)}: no name")
    if interface.role() in _NO_ROLES and not _is_text_to_copy(widget):
        found.append(f"{named(widget)}: role {interface.role().name}")
    return found


def unreachable(top: QWidget, reached: set[QWidget]) -> list[str]:
    """Widgets that are enabled and which neither Tab nor a shortcut nor their holder's keys reach."""
    keys = {each.key().toString() for each in top.window().findChildren(QShortcut)}
    keys |= {str(found.toString()) for each in _actions(top.window()) for found in each}
    found: list[str] = []
    for widget in interactive(top):
        if not widget.isEnabled() or widget in reached or _by_holder(widget, reached):
            continue
        if _shortcut_in(widget.toolTip(), keys):
            continue
        found.append(f"{named(widget)}: no way by keyboard")
    return found


def unseen(reached: set[QWidget]) -> list[str]:
    """Those of a walk on which nobody sees where the keyboard is."""
    return [f"{named(widget)}: no focus to be seen" for widget in reached if widget.property(_UNSEEN)]


def tab_walk(top: QWidget, do: Callable[[Callable[[], object]], None]) -> set[QWidget]:
    """Presses Tab until it comes round, and Shift+Tab back from where Tab is typed into a text. `do` runs a
    call in the loop and waits for it."""
    reached = _walk(top, do, Qt.Key.Key_Tab)
    if isinstance(QApplication.focusWidget(), QPlainTextEdit):
        reached |= _walk(top, do, Qt.Key.Key_Backtab)
    return reached


def _walk(top: QWidget, do: Callable[[Callable[[], object]], None], key: Qt.Key) -> set[QWidget]:
    reached: set[QWidget] = set()
    before, stayed = None, 0
    for _stop in range(_MOST_STOPS):
        now = QApplication.focusWidget()
        stayed = stayed + 1 if now is before else 0  # through the links of a text
        if now is not None and now in reached and not 0 < stayed < _MOST_LINKS:
            return reached
        before = now
        if now is not None:
            reached.add(now)
            now.setProperty(_UNSEEN, not _shows_focus(now))
        do(partial(QTest.keyClick, now or top, key))
    return reached


def named(widget: QWidget) -> str:
    """Class and object names from the nearest page or dialog down."""
    parts: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(parts) < 4:
        parts.append(
            f"{type(each).__name__}#{each.objectName()}" if each.objectName() else type(each).__name__
        )
        if isinstance(each, QDialog):
            break
        each = each.parentWidget()
    return " < ".join(parts)


def _shows_focus(widget: QWidget) -> bool:
    """The ring is around it, where it does not show the focus itself."""
    rings = widget.window().findChildren(FocusRing)
    return bool(widget.property("ring_none")) or any(
        ring.target is widget and not ring.visibleRegion().isEmpty() for ring in rings
    )


def _actions(top: QWidget) -> Iterator[list[QKeySequence]]:
    for widget in [top, *top.findChildren(QWidget)]:
        for action in widget.actions():
            yield action.shortcuts()


def _is_part_of_qt(widget: QWidget) -> bool:
    """The line edit of a combo box, the viewport of a scroll area, the button that clears a field."""
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") or _is_web_view(parent):
        return True
    if isinstance(parent, QLineEdit | QComboBox):
        return True
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _is_web_view(widget: QWidget | None) -> bool:
    """By its class's name: not every test loads the engine."""
    return any(each.__name__ == "QWebEngineView" for each in type(widget).__mro__)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _takes_clicks(widget: QWidget) -> bool:
    """Whether our own code listens to the mouse here."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) or isinstance(widget, QDialog):
        return False
    own = [each for each in type(widget).__mro__ if each.__module__.startswith("desktop.")]
    return any("mousePressEvent" in vars(each) or "mouseReleaseEvent" in vars(each) for each in own)


def _is_text_to_copy(widget: QWidget) -> bool:
    """A text that takes Tab so that it can be scrolled and selected is a text all the same."""
    return isinstance(widget, QLabel | QTextEdit)


def _by_holder(widget: QWidget, reached: set[QWidget]) -> bool:
    """One of a group that arrow keys go through, or a part of something that is reached."""
    if widget.focusProxy() in reached:
        return True
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        return any(each in reached for each in widget.group().buttons())
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return any(
            each in reached
            for each in widget.parentWidget().findChildren(QAbstractButton)
            if each.autoExclusive()
        )
    parent: QObject | None = widget.parentWidget()
    while isinstance(parent, QWidget):
        if parent in reached:
            return True
        parent = parent.parentWidget()
    return False


def _shortcut_in(tooltip: str, keys: set[str]) -> bool:
    return any(tooltip.endswith(f"  {each}") or tooltip == each for each in keys if each)
