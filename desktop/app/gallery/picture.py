"""What a widget shows, as a small PNG: 256 colours are as many as an interface without photographs needs."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.app.robot import Stuck

_COLOURS = 256
_NEAR = 3  # of 255: no eye tells two colours apart that differ by less in each channel
_SMALLEST = 0  # Qt's "quality" of a PNG: as small as it can be made


def save_picture(widget: QWidget, path: Path) -> None:
    """Grabs the widget. Raises Stuck when the file cannot be written."""
    save_image(widget.grab().toImage(), path)


def save_image(image: QImage, path: Path) -> None:
    """Writes the picture in few colours. Raises Stuck when the file cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not quantised(image).save(str(path), "PNG", _SMALLEST):  # type: ignore[call-overload] # the stub wants bytes
        raise Stuck(f"{path} could not be written")


def quantised(image: QImage) -> QImage:
    """The same picture in the colours it has most of."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = _chosen(Counter(memoryview(whole.constBits()).cast("I")))
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return whole.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)


def _chosen(counted: Counter[int]) -> list[int]:
    """The most frequent colours, none beside one that looks the same."""
    chosen: dict[tuple[int, int, int], int] = {}
    for colour, _count in counted.most_common():
        place = ((colour >> 16 & 255) // _NEAR, (colour >> 8 & 255) // _NEAR, (colour & 255) // _NEAR)
        if place not in chosen:
            chosen[place] = colour
            if len(chosen) == _COLOURS:
                break
    return list(chosen.values())
