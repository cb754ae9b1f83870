"""Where delegates and cards get connectors' logos from."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap


class LogoSignals(QObject):
    """What a source of logos tells; an object of its own, because a Protocol cannot be a QObject."""

    loaded = Signal(str)  # the image's URL


class LogoSource(Protocol):
    """Hands out logos that are there and fetches the others."""

    @property
    def signals(self) -> LogoSignals:
        """Tells when a logo has come."""
        ...

    def pixmap(self, platform: str, image_url: str, size: int, ratio: float) -> QPixmap | None:
        """The logo, at least `size` logical px at `ratio`; None while it is not there (or never will be)."""
        ...


class NoLogos:
    """No logos: letters everywhere."""

    def __init__(self) -> None:
        self.signals = LogoSignals()

    def pixmap(self, platform: str, image_url: str, size: int, ratio: float) -> QPixmap | None:
        """Always None."""
        return None
