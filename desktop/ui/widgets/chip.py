"""Chips: a filled one for what was measured, and icon with word for what is claimed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.workspace import Environment
from desktop.ui.paint import (
    CHIP_HEIGHT,
    ENVIRONMENT_HEIGHT,
    chip_width,
    environment_width,
    look_width,
    paint_environment,
    paint_look,
    paint_look_chip,
)
from desktop.ui.theme import theme
from desktop.ui.words import Look, environment_word


class Chip(QWidget):
    """Tells a state: filled for a measured one, plain for a claimed one; the look's icon may be empty."""

    def __init__(self, look: Look, *, is_filled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._is_filled = look, is_filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Tells another state."""
        self._look = look
        self.setAccessibleName(look.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._is_filled:
            return QSize(look_width(self._look), CHIP_HEIGHT)
        return QSize(chip_width(self._look.word, bool(self._look.icon)), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint = paint_look_chip if self._is_filled else paint_look
        paint(QPainter(self), self.rect(), self._look)


class EnvironmentBadge(QWidget):
    """TEST or LIVE. Loud before a write and in the workspace switch, quiet elsewhere."""

    def __init__(
        self, environment: Environment, *, is_loud: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._environment, self._is_loud = environment, is_loud
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.show_environment(environment)

    def show_environment(self, environment: Environment) -> None:
        """Tells another environment."""
        self._environment = environment
        self.setAccessibleName(environment_word(environment))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(environment_width(self._environment), ENVIRONMENT_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_environment(QPainter(self), self.rect(), self._environment, self._is_loud)
