"""The workspace switch of the top bar: colour, name, TEST or LIVE; its menu chooses another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.workspace import Environment, Workspace
from desktop.ui import fonts
from desktop.ui.paint import blank, environment_width, paint_box, paint_elided, paint_environment
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.top_button import HEIGHT, TopButton
from desktop.ui.words import environment_word

_WIDTH, _MARK = 224, 24
_CENTRE = Qt.AlignmentFlag.AlignCenter

# A workspace's own colour: ground with a white letter in light, with a dark letter in dark; all pass 4.5:1.
_COLOURS: dict[str, tuple[str, str]] = {
    "teal": ("#0B5F73", "#6FD0E4"),
    "indigo": ("#3B4ACF", "#A9B4FF"),
    "green": ("#12693A", "#6BD598"),
    "amber": ("#7E4B00", "#EDBA55"),
    "rose": ("#9B2C2C", "#F4A6A0"),
    "violet": ("#6B2FA0", "#CBA6F0"),
    "slate": ("#424A5B", "#BCC2CE"),
    "sky": ("#1D5496", "#8FBEF7"),
}


def workspace_colours(workspace: Workspace) -> tuple[QColor, QColor]:
    """Letter and ground of a workspace's mark; LIVE wears magenta whatever its colour."""
    t, is_dark = tokens(), theme().is_dark
    if workspace.is_live:
        return t.on_accent, t.live_fill
    return (t.app if is_dark else t.on_accent), workspace_ground(workspace.colour)


def workspace_ground(colour: str) -> QColor:
    """The ground of a workspace's colour in the theme in force; an unknown colour is teal."""
    return QColor(_COLOURS.get(colour, _COLOURS["teal"])[theme().is_dark])


def paint_workspace_mark(painter: QPainter, rect: QRect, workspace: Workspace) -> None:
    """The letter on its colour."""
    letter, ground = workspace_colours(workspace)
    paint_box(painter, QRectF(rect), 6, ground)
    paint_elided(painter, rect, workspace.name[:1].upper(), "strong", letter, align=_CENTRE)


class WorkspaceSwitch(TopButton):
    """Shows the workspace; a press pops up the others and what can be done with workspaces."""

    switched = Signal(str)
    """The id of the workspace that was chosen."""
    asked_for_new = Signal()
    asked_for_settings = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, "up-down", parent)
        self.setObjectName("workspace_switch")
        self._current: Workspace | None = None
        self._all: Sequence[Workspace] = ()
        self.clicked.connect(self.pop_up)
        self.show_workspaces(None, ())

    def show_workspaces(self, current: Workspace | None, all_: Sequence[Workspace]) -> None:
        """The one in use and all there are."""
        self._current, self._all = current, all_
        if current is None:
            said = self.tr("No workspace")
        else:
            word = environment_word(current.environment)
            said = self.tr("Workspace {name}, {environment}").format(name=current.name, environment=word)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def pop_up(self) -> QMenu:
        """Opens the menu below."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for workspace in self._all:
            self._add(menu, workspace)
        menu.addSeparator()
        menu.addAction(self.tr("Add a workspace…")).triggered.connect(self.asked_for_new)
        menu.addAction(self.tr("Manage workspaces…")).triggered.connect(self.asked_for_settings)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, HEIGHT + 4)))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_workspaces(self._current, self._all)
        super().changeEvent(event)

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        if self._current is None:
            paint_elided(painter, rect, self.tr("No workspace"), "button", tokens().text2)
            return
        mark = QRect(6, (self.height() - _MARK) // 2, _MARK, _MARK)
        paint_workspace_mark(painter, mark, self._current)
        width = environment_width(self._current.environment)
        badge = QRect(rect.right() + 1 - width, 0, width, self.height())
        is_loud = self._current.environment is Environment.LIVE
        paint_environment(painter, badge, self._current.environment, is_loud)
        left = mark.right() + 9
        words = QRect(left, 0, badge.left() - 8 - left, self.height())
        paint_elided(painter, words, self._current.name, "strong")

    def _add(self, menu: QMenu, workspace: Workspace) -> None:
        word = environment_word(workspace.environment)
        action = QAction(self._mark(workspace), f"{workspace.name}  {word}".replace("&", "&&"), menu)
        action.setCheckable(True)
        is_current = self._current is not None and workspace.id == self._current.id
        action.setChecked(is_current)
        if is_current:
            action.setFont(fonts.font("strong"))  # the mark stands where a tick would
        action.triggered.connect(lambda: self.switched.emit(workspace.id))
        menu.addAction(action)

    def _mark(self, workspace: Workspace) -> QIcon:
        pixmap = blank(QRect(0, 0, 20, 20).size(), self.devicePixelRatio())
        painter = QPainter(pixmap)
        paint_workspace_mark(painter, QRect(0, 0, 20, 20), workspace)
        painter.end()
        return QIcon(pixmap)
