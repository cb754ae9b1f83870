"""Chips: a filled one for what was measured, and icon with word for what is claimed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.workspace import Environment
from desktop.models.words import Sign
from desktop.ui.paint import (
    CHIP_HEIGHT,
    ENVIRONMENT_HEIGHT,
    chip_width,
    environment_width,
    paint_environment,
    paint_sign,
    paint_sign_chip,
    sign_width,
)
from desktop.ui.theme import theme
from desktop.ui.words import environment_word


class Chip(QWidget):
    """Tells a state: filled for a measured one, plain for a claimed one; the sign's icon may be empty."""

    def __init__(self, sign: Sign, *, is_filled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._is_filled = sign, is_filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.show_sign(sign)

    def show_sign(self, sign: Sign) -> None:
        """Tells another state."""
        self._sign = sign
        self.setAccessibleName(sign.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._is_filled:
            return QSize(sign_width(self._sign), CHIP_HEIGHT)
        return QSize(chip_width(self._sign.word, bool(self._sign.icon)), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint = paint_sign_chip if self._is_filled else paint_sign
        paint(QPainter(self), self.rect(), self._sign)


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
