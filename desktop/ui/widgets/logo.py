"""A connector's logo, or its letters while there is none."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import paint_logo
from desktop.ui.theme import theme


class Logo(QWidget):
    """Stands beside the name, which speaks for it."""

    def __init__(
        self,
        platform: str,
        name: str,
        image_url: str,
        logos: LogoSource,
        *,
        size: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._logos = logos
        self.setFixedSize(size, size)
        self.show_connector(platform, name, image_url)
        logos.signals.loaded.connect(self._take)
        theme().changed.connect(self.update)

    def show_connector(self, platform: str, name: str, image_url: str) -> None:
        """Another connector's."""
        self._platform, self._name, self._image_url = platform, name, image_url
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        image = self._logos.pixmap(self._platform, self._image_url, self.width(), self.devicePixelRatioF())
        paint_logo(painter, QRect(0, 0, self.width(), self.height()), image, self._platform, self._name)

    def _take(self, image_url: str) -> None:
        if image_url == self._image_url:
            self.update()
