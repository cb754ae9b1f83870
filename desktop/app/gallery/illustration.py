"""The manual's pictures: parts of scenes, small enough to be read beside the text, in a frame."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.app.gallery.pages import PAGES
from desktop.app.gallery.scene import Group, Scene, Stage
from desktop.app.gallery.sheets import SHEETS
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.pages.doctor.check_list import CheckList
from desktop.ui.pages.welcome.demo_card import DemoCard
from desktop.ui.pages.welcome.key_card import KeyCard
from desktop.ui.theme import tokens

_RADIUS = 10
Parts = Callable[[Stage], list[QWidget]]


@dataclass(frozen=True, slots=True)
class Illustration:
    """What of a scene a section of the manual shows; `most_height` px of it, in a window of `size`."""

    section: str
    scene: str
    parts: Parts
    most_height: int = 640
    size: tuple[int, int] = (1280, 800)

    def of(self) -> Scene:
        """The scene it is taken from."""
        groups: tuple[Group, ...] = (*PAGES, *SHEETS)
        return next(scene for group in groups for scene in group.scenes if scene.name == self.scene)

    def take(self, stage: Stage) -> QImage:
        """The part, framed, of what the window shows now."""
        window = stage.desk.window
        place = QRect()
        for part in self.parts(stage):
            place = place.united(QRect(part.mapTo(window, QPoint()), part.size()))
        place.setHeight(min(place.height(), self.most_height))
        return _framed(window.grab(place))


def _framed(picture: QPixmap) -> QImage:
    """Round corners and a line, on the ground that the manual has."""
    t = tokens()
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.fill(t.surface)
    box = QRectF(image.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.drawPixmap(0, 0, picture)
    painter.setClipping(False)
    painter.setPen(QPen(t.line2, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.end()
    return image


def _sheet(stage: Stage) -> list[QWidget]:
    sheet = stage.sheet()
    return [sheet] if sheet is not None else []


def _welcome(stage: Stage) -> list[QWidget]:
    window = stage.desk.window
    return [*window.findChildren(KeyCard), *window.findChildren(DemoCard)]


def _drawer(stage: Stage) -> list[QWidget]:
    return [stage.connections.drawer]


def _answer(stage: Stage) -> list[QWidget]:
    return [each for each in stage.console.findChildren(ResponsePane) if each.isVisible()]


def _checks(stage: Stage) -> list[QWidget]:
    return [each for each in stage.desk.window.findChildren(CheckList) if each.isVisible()]


ILLUSTRATIONS = (
    Illustration("first-steps", "welcome-first", _welcome),
    Illustration("connections", "connection", _drawer, 480),
    Illustration("verify", "verify", _sheet),
    Illustration("connect", "connect", _sheet),
    Illustration("console", "console-error", _answer, 420, (1440, 900)),
    Illustration("workspaces", "workspace-edit", _sheet),
    Illustration("support", "leave-support-mode", _sheet),
    Illustration("trouble", "doctor", _checks, 360, (1024, 640)),
)
