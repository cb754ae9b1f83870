"""All shortcuts by page. The keys of the window come from `actions.py`; those of pages stand here, and a test
compares them with the keys that the pages really listen to."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.actions import ACTIONS


class Shortcut(NamedTuple):
    """Keys as this system writes them, the first those that are shown elsewhere, and what they do."""

    keys: tuple[str, ...]
    words: str


class ShortcutGroup(NamedTuple):
    """The shortcuts of one page; the id is that of the page, empty for the whole window."""

    id: str
    title: str
    shortcuts: tuple[Shortcut, ...]


_TITLES = {
    "": str(QT_TRANSLATE_NOOP("shortcuts", "Everywhere")),
    "connections": str(QT_TRANSLATE_NOOP("shortcuts", "Connections")),
    "identity": str(QT_TRANSLATE_NOOP("shortcuts", "Identity")),
    "connectors": str(QT_TRANSLATE_NOOP("shortcuts", "Connectors")),
    "console": str(QT_TRANSLATE_NOOP("shortcuts", "Console")),
    "answer": str(QT_TRANSLATE_NOOP("shortcuts", "Console: an answer's body")),
    "activity": str(QT_TRANSLATE_NOOP("shortcuts", "Activity")),
    "doctor": str(QT_TRANSLATE_NOOP("shortcuts", "Doctor")),
    "palette": str(QT_TRANSLATE_NOOP("shortcuts", "Command palette")),
    "authkit": str(QT_TRANSLATE_NOOP("shortcuts", "AuthKit window")),
    "welcome": str(QT_TRANSLATE_NOOP("shortcuts", "Welcome")),
}
_ROWS: dict[str, tuple[tuple[str, str], ...]] = {
    "": (
        ("Esc", str(QT_TRANSLATE_NOOP("shortcuts", "Close what was opened last, or go back"))),
        ("Tab", str(QT_TRANSLATE_NOOP("shortcuts", "Go to the next control; with Shift to the one before"))),
        ("Ctrl+Z", str(QT_TRANSLATE_NOOP("shortcuts", "Undo a deletion within its 8 seconds"))),
    ),
    "connections": (
        ("T", str(QT_TRANSLATE_NOOP("shortcuts", "Try a request with the connection"))),
        ("V", str(QT_TRANSLATE_NOOP("shortcuts", "Verify what is selected"))),
        ("R", str(QT_TRANSLATE_NOOP("shortcuts", "Reconnect"))),
        ("L", str(QT_TRANSLATE_NOOP("shortcuts", "Tags and name"))),
        ("Del", str(QT_TRANSLATE_NOOP("shortcuts", "Delete what is selected"))),
        ("I", str(QT_TRANSLATE_NOOP("shortcuts", "Open the identity"))),
        ("G", str(QT_TRANSLATE_NOOP("shortcuts", "Group the list by identity"))),
        ("Left", str(QT_TRANSLATE_NOOP("shortcuts", "Grouped: close the identity; Right opens it"))),
        ("Shift+Left", str(QT_TRANSLATE_NOOP("shortcuts", "Grouped: close all; Shift+Right opens all"))),
        ("Ctrl+Shift+V", str(QT_TRANSLATE_NOOP("shortcuts", "Verify all that are shown"))),
        ("Ctrl+Shift+K", str(QT_TRANSLATE_NOOP("shortcuts", "Clean up dead connections"))),
        ("Ctrl+C", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the connection key"))),
        ("Ctrl+Shift+I", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the id"))),
        ("Ctrl+Shift+J", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the row as JSON"))),
        ("Ctrl+Shift+S", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the row as SQL"))),
        ("Ctrl+D", str(QT_TRANSLATE_NOOP("shortcuts", "Saved views"))),
        ("Right", str(QT_TRANSLATE_NOOP("shortcuts", "In the search: take the word that is offered"))),
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Open the details"))),
        ("Shift+F10", str(QT_TRANSLATE_NOOP("shortcuts", "Menu of the row"))),
    ),
    "identity": (
        ("Y", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the identity's id"))),
        ("T", str(QT_TRANSLATE_NOOP("shortcuts", "Try a request with the connection"))),
        ("V", str(QT_TRANSLATE_NOOP("shortcuts", "Verify what is selected"))),
        ("R", str(QT_TRANSLATE_NOOP("shortcuts", "Reconnect"))),
        ("L", str(QT_TRANSLATE_NOOP("shortcuts", "Tags and name"))),
        ("Del", str(QT_TRANSLATE_NOOP("shortcuts", "Delete what is selected"))),
        ("Ctrl+Shift+V", str(QT_TRANSLATE_NOOP("shortcuts", "Verify all that are shown"))),
        ("Ctrl+Shift+C", str(QT_TRANSLATE_NOOP("shortcuts", "Copy a report on the whole identity"))),
        ("Ctrl+C", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the connection key"))),
        ("Ctrl+Shift+I", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the id"))),
        ("Ctrl+Shift+J", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the row as JSON"))),
        ("Ctrl+Shift+S", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the row as SQL"))),
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Open the details"))),
        ("Shift+F10", str(QT_TRANSLATE_NOOP("shortcuts", "Menu of the row"))),
    ),
    "connectors": (
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Open the details"))),
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "In the details: connect an account"))),
    ),
    "console": (
        ("Ctrl+Return", str(QT_TRANSLATE_NOOP("shortcuts", "Send the request"))),
        ("Alt+C", str(QT_TRANSLATE_NOOP("shortcuts", "Choose the connection"))),
        ("Ctrl+P", str(QT_TRANSLATE_NOOP("shortcuts", "Find an action of the platform"))),
        ("Alt+Return", str(QT_TRANSLATE_NOOP("shortcuts", "In the actions: ask the service"))),
        ("Ctrl+B", str(QT_TRANSLATE_NOOP("shortcuts", "Show or hide the side panel"))),
        ("Ctrl+H", str(QT_TRANSLATE_NOOP("shortcuts", "Show or hide the history"))),
        ("P", str(QT_TRANSLATE_NOOP("shortcuts", "In the history: pin the request"))),
        ("C", str(QT_TRANSLATE_NOOP("shortcuts", "In the history: compare two requests"))),
        ("Ctrl+Shift+V", str(QT_TRANSLATE_NOOP("shortcuts", "Variables of the workspace"))),
        ("Ctrl+Shift+X", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the request as code"))),
        ("Ctrl+Shift+F", str(QT_TRANSLATE_NOOP("shortcuts", "Indent the body"))),
        ("Ctrl+T", str(QT_TRANSLATE_NOOP("shortcuts", "New tab"))),
        ("Ctrl+W", str(QT_TRANSLATE_NOOP("shortcuts", "Close the tab"))),
        ("Ctrl+Shift+T", str(QT_TRANSLATE_NOOP("shortcuts", "Reopen the tab that was closed last"))),
        ("Ctrl+Tab", str(QT_TRANSLATE_NOOP("shortcuts", "Next tab"))),
        ("Ctrl+Shift+Tab", str(QT_TRANSLATE_NOOP("shortcuts", "Previous tab"))),
        ("Ctrl+Shift+PgDown", str(QT_TRANSLATE_NOOP("shortcuts", "Move the tab to the right"))),
        ("Ctrl+Shift+PgUp", str(QT_TRANSLATE_NOOP("shortcuts", "Move the tab to the left"))),
        ("Ctrl+Shift+D", str(QT_TRANSLATE_NOOP("shortcuts", "Duplicate the tab"))),
        ("Ctrl+S", str(QT_TRANSLATE_NOOP("shortcuts", "Save the request to a file"))),
        ("Ctrl+Shift+S", str(QT_TRANSLATE_NOOP("shortcuts", "Save the request under another name"))),
        ("Ctrl+Shift+O", str(QT_TRANSLATE_NOOP("shortcuts", "Show the saved requests"))),
        ("Del", str(QT_TRANSLATE_NOOP("shortcuts", "In the saved requests: delete the file or folder"))),
        ("Ctrl+Z", str(QT_TRANSLATE_NOOP("shortcuts", "In the saved requests: undo a move or a deletion"))),
        ("Ctrl+Shift+N", str(QT_TRANSLATE_NOOP("shortcuts", "In the saved requests: make a folder"))),
        ("F2", str(QT_TRANSLATE_NOOP("shortcuts", "Rename the tab"))),
        ("Alt+T", str(QT_TRANSLATE_NOOP("shortcuts", "List all tabs"))),
    ),
    "answer": (
        ("Ctrl+F", str(QT_TRANSLATE_NOOP("shortcuts", "Find in the body"))),
        ("F3", str(QT_TRANSLATE_NOOP("shortcuts", "Next hit"))),
        ("Shift+F3", str(QT_TRANSLATE_NOOP("shortcuts", "Previous hit"))),
        ("Alt+A", str(QT_TRANSLATE_NOOP("shortcuts", "Tell capitals from small letters"))),
        ("Alt+R", str(QT_TRANSLATE_NOOP("shortcuts", "Search by regular expression"))),
        ("Alt+D", str(QT_TRANSLATE_NOOP("shortcuts", "Compare the answer through another connection"))),
        ("Ctrl+Alt+S", str(QT_TRANSLATE_NOOP("shortcuts", "Save the body to a file"))),
    ),
    "activity": (
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Open the details"))),
        ("Shift+F10", str(QT_TRANSLATE_NOOP("shortcuts", "Menu of the row"))),
    ),
    "doctor": (
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Check this again"))),
        ("Esc", str(QT_TRANSLATE_NOOP("shortcuts", "Stop checking"))),
        ("Ctrl+Shift+C", str(QT_TRANSLATE_NOOP("shortcuts", "Copy what was found"))),
    ),
    "palette": (
        ("Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Open what is chosen"))),
        ("Ctrl+Enter", str(QT_TRANSLATE_NOOP("shortcuts", "Verify the connection"))),
        ("Ctrl+Shift+C", str(QT_TRANSLATE_NOOP("shortcuts", "Copy the connection's report"))),
    ),
    "authkit": (
        ("Ctrl+B", str(QT_TRANSLATE_NOOP("shortcuts", "Continue in the browser"))),
        ("Esc", str(QT_TRANSLATE_NOOP("shortcuts", "Close the window and its session"))),
    ),
    "welcome": (
        ("Ctrl+D", str(QT_TRANSLATE_NOOP("shortcuts", "Open the demo"))),
    ),
}  # fmt: skip


def shortcut_groups(first: str = "") -> tuple[ShortcutGroup, ...]:
    """All groups; the window's own come first, then those of the page `first`."""
    order = sorted(_TITLES, key=lambda id_: 0 if id_ == "" else 1 if id_ == first else 2)
    return tuple(ShortcutGroup(id_, _text(_TITLES[id_]), tuple(_of(id_))) for id_ in order)


def _of(id_: str) -> list[Shortcut]:
    found: list[Shortcut] = []
    if id_ == "":
        for spec in ACTIONS:
            words = QCoreApplication.translate("actions", spec.words)
            found.append(Shortcut(tuple(map(_native, spec.shortcuts)), words))
    return [*found, *(Shortcut((_native(keys),), _text(words)) for keys, words in _ROWS[id_])]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _text(words: str) -> str:
    return QCoreApplication.translate("shortcuts", words)
