"""Logos: asked for when first painted, decoded in one thread, kept as pixmaps."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from desktop.ui.delegates.logo_source import LogoSignals

SIDE = 96  # px: a 48 px logo on a screen of ratio 2
MAX_KEPT = 600


class LogoImages(QObject):
    """A LogoSource. `ask` is called once for each URL that is not there; it answers with `give` or `fail`.

    Two decoding threads were measured to disturb the window, one does not. Call `close` before the end.
    """

    _decoded = Signal(str, object)  # url, QImage | None; from the thread, received in the window's

    def __init__(self, ask: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.signals = LogoSignals(self)
        self._ask = ask
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()
        self._failed: set[str] = set()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="logos")
        self._is_closed = False
        self._decoded.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def pixmap(self, platform: str, image_url: str, size: int, ratio: float) -> QPixmap | None:
        """The logo in its largest size, or None while it is not there; the first call asks for it."""
        found = self._pixmaps.get(image_url)
        if found is not None:
            self._pixmaps.move_to_end(image_url)
            return found
        if image_url and image_url not in self._asked and image_url not in self._failed:
            self._asked.add(image_url)
            self._ask(image_url)
        return None

    def give(self, image_url: str, image: bytes) -> None:
        """Takes what was fetched; `signals.loaded` follows once it is decoded. No image is a failure."""
        if not self._is_closed:
            self._thread.submit(self._decode, image_url, image)

    def fail(self, image_url: str) -> None:
        """The logo could not be fetched: letters stay, and nobody asks again until `forget_failures`."""
        self._asked.discard(image_url)
        self._failed.add(image_url)

    def forget_failures(self) -> None:
        """Asks again for logos that failed, for example after the network came back."""
        self._failed.clear()

    def close(self) -> None:
        """Ends the thread; a picture under way is dropped."""
        self._is_closed = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _decode(self, image_url: str, image: bytes) -> None:
        from desktop.ui.logo_decoding import decode  # not before the first logo: start-up

        picture = decode(image, SIDE)
        if not self._is_closed:
            self._decoded.emit(image_url, picture)

    @Slot(str, object)
    def _keep(self, image_url: str, picture: Any) -> None:
        if not isinstance(picture, QImage):
            self.fail(image_url)
            return
        self._asked.discard(image_url)
        self._pixmaps[image_url] = QPixmap.fromImage(picture)
        while len(self._pixmaps) > MAX_KEPT:
            self._pixmaps.popitem(last=False)
        self.signals.loaded.emit(image_url)
