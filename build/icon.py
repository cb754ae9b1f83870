"""Draws the application's icon; run by the environment's interpreter, which has Qt.

    python build/icon.py FILE.ico | FILE.icns     for Windows and macOS
    python build/icon.py FOLDER                   for Linux: hicolor/SIZExSIZE/apps/… and scalable

The same picture gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "app" / "authkit-desktop.svg"
HICOLOR_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    """The icon as a PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType] # the stubs lack it
        raise OSError("Qt cannot write PNG files")
    return bytes(data.data())


def ico() -> bytes:
    """A Windows icon: a directory of PNGs (they are allowed since Vista)."""
    images = [(size, png(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(images)
    head, body = bytes([0, 0, 1, 0, len(images), 0]), b""
    for size, data in images:
        side = (size % 256).to_bytes(1, "little")  # 0 means 256
        head += side + side + bytes([0, 0, 1, 0, 32, 0]) + len(data).to_bytes(4, "little")
        head += (offset + len(body)).to_bytes(4, "little")
        body += data
    return head + body


def icns() -> bytes:
    """A macOS icon: PNGs, each behind its kind and length."""
    parts = b""
    for kind, size in ICNS_KINDS.items():
        data = png(size)
        parts += kind + (8 + len(data)).to_bytes(4, "big") + data
    return b"icns" + (8 + len(parts)).to_bytes(4, "big") + parts


def hicolor(folder: Path) -> None:
    """Fills `folder` as /usr/share/icons is laid out."""
    for size in HICOLOR_SIZES:
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "authkit-desktop.png").write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, scalable / SOURCE.name)


def main(target: Path) -> None:
    """Writes what the name of `target` asks for."""
    if target.suffix in {".ico", ".icns"}:
        target.write_bytes(ico() if target.suffix == ".ico" else icns())
    else:
        hicolor(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
