"""One table of what the window can be told: name, words, shortcuts. What each calls is given by the app."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do. The first shortcut is the one that is shown."""

    id: str
    words: str
    shortcuts: tuple[str, ...]


ACTIONS = (
    ActionSpec("go_connections", str(QT_TRANSLATE_NOOP("actions", "Go to Connections")), ("Ctrl+1",)),
    ActionSpec("go_connectors", str(QT_TRANSLATE_NOOP("actions", "Go to Connectors")), ("Ctrl+2",)),
    ActionSpec("go_console", str(QT_TRANSLATE_NOOP("actions", "Go to the Console")), ("Ctrl+3",)),
    ActionSpec("go_activity", str(QT_TRANSLATE_NOOP("actions", "Go to Activity")), ("Ctrl+4",)),
    ActionSpec("go_doctor", str(QT_TRANSLATE_NOOP("actions", "Go to Doctor")), ("Ctrl+5",)),
    ActionSpec("go_settings", str(QT_TRANSLATE_NOOP("actions", "Go to Settings")), ("Ctrl+6", "Ctrl+,")),
    ActionSpec("connect", str(QT_TRANSLATE_NOOP("actions", "Connect an account")), ("Ctrl+N",)),
    ActionSpec("palette", str(QT_TRANSLATE_NOOP("actions", "Search or run a command")), ("Ctrl+K",)),
    ActionSpec("find", str(QT_TRANSLATE_NOOP("actions", "Find on this page")), ("Ctrl+F",)),
    ActionSpec("reload", str(QT_TRANSLATE_NOOP("actions", "Refresh")), ("F5", "Ctrl+R")),
    ActionSpec("identity", str(QT_TRANSLATE_NOOP("actions", "Choose an identity")), ("Ctrl+I",)),
    ActionSpec("workspace", str(QT_TRANSLATE_NOOP("actions", "Switch workspace")), ("Ctrl+Shift+W",)),
    ActionSpec("report", str(QT_TRANSLATE_NOOP("actions", "Copy a report")), ("Ctrl+Shift+C",)),
    ActionSpec(
        "report_preview",
        str(QT_TRANSLATE_NOOP("actions", "Read a report before it is copied")),
        ("Ctrl+Alt+C",),
    ),
    ActionSpec("export", str(QT_TRANSLATE_NOOP("actions", "Export connections")), ("Ctrl+E",)),
    ActionSpec("import", str(QT_TRANSLATE_NOOP("actions", "Import connections")), ("Ctrl+Shift+E",)),
    ActionSpec("audit", str(QT_TRANSLATE_NOOP("actions", "Show the audit log")), ("Ctrl+Shift+A",)),
    ActionSpec(
        "support_mode", str(QT_TRANSLATE_NOOP("actions", "Turn support mode on or off")), ("Ctrl+Shift+L",)
    ),
    ActionSpec("lock", str(QT_TRANSLATE_NOOP("actions", "Lock")), ("Ctrl+L",)),
    ActionSpec("shortcuts", str(QT_TRANSLATE_NOOP("actions", "Show all shortcuts")), ("Ctrl+/",)),
    ActionSpec("manual", str(QT_TRANSLATE_NOOP("actions", "Open the manual at this page")), ("F1",)),
    ActionSpec("quit", str(QT_TRANSLATE_NOOP("actions", "Quit")), ("Ctrl+Q",)),
)


def shortcut(id_: str) -> str:
    """The shortcut to show for an action, as this system writes it."""
    spec = next(spec for spec in ACTIONS if spec.id == id_)
    return QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


def install(window: QWidget, calls: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Gives the window an action for each spec that has a call; returns them by id."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        if (call := calls.get(spec.id)) is None:
            continue
        action = QAction(QCoreApplication.translate("actions", spec.words), window)
        action.setObjectName(f"action_{spec.id}")
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.triggered.connect(_without_argument(call))
        window.addAction(action)
        made[spec.id] = action
    return made


def _without_argument(call: Callable[[], object]) -> Callable[[bool], None]:
    """QAction.triggered carries whether it is checked, which none of these is."""

    def slot(_is_checked: bool) -> None:
        call()

    return slot
