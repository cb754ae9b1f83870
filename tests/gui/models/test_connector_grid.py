"""The grid of cards, and the logos on them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.connector import Connector
from desktop.models.connectors.connector_table import ConnectorTable
from desktop.ui.delegates.card_delegate import CARD_HEIGHT, GAP
from desktop.ui.logo_decoding import decode
from desktop.ui.logo_images import LogoImages
from desktop.ui.widgets.connector_grid import ConnectorGrid

Shown = Callable[..., QWidget]
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' viewBox="0 0 9 9">{}</svg>'
)
RED = SVG.format('<rect width="9" height="9" fill="#f00"/>')


@pytest.fixture
def model(qapp) -> ConnectorTable:
    made = ConnectorTable()
    made.replace([Connector(f"p{n}", f"Platform {n:03}", image=f"https://x/{n}.svg") for n in range(40)])
    return made


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def logos(qapp, asked: list[str]) -> Iterator[LogoImages]:
    made = LogoImages(asked.append)
    yield made
    made.close()


@pytest.fixture
def grid(model: ConnectorTable, logos: LogoImages, shown: Shown) -> Iterator[ConnectorGrid]:
    made = ConnectorGrid("Connectors", logos=logos)
    made.setModel(model)
    shown(made, width=860)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    made.setModel(ConnectorTable(made))


def columns(grid: ConnectorGrid) -> int:
    tops = [grid.visualRect(grid.model().index(row, 0)).top() for row in range(12)]
    return tops.count(tops[0])


@pytest.mark.parametrize("width", [300, 560, 800, 860, 1100, 1440])
def test_the_columns_fill_the_width(grid: ConnectorGrid, until, width: int) -> None:
    grid.window().resize(width, 500)
    expected = max(1, (grid.viewport().width() - 2) // 242)
    until(lambda: columns(grid) == expected)
    last = grid.visualRect(grid.model().index(expected - 1, 0))
    assert 0 <= grid.viewport().width() - last.right() <= expected + GAP + 2
    assert last.height() == CARD_HEIGHT + GAP


def test_arrows_walk_and_enter_opens(grid: ConnectorGrid, model: ConnectorTable, qtbot) -> None:
    assert grid.current_key == "p0"
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current_key == "p1"
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current_key == f"p{1 + columns(grid)}"
    with qtbot.waitSignal(grid.opened) as opened:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert model.key_at(opened.args[0].row()) == grid.current_key


def test_the_chosen_card_outlives_a_search(grid: ConnectorGrid, model: ConnectorTable) -> None:
    grid.select_key("p7")
    model.set_query("platform 00")
    assert grid.current_key == "p7"
    model.set_query("zzz")
    assert grid.current_key == ""
    model.set_query("")
    assert grid.current_key == "p7"


def test_logos_are_asked_for_once_and_only_for_what_is_seen(
    grid: ConnectorGrid, logos: LogoImages, asked: list[str], until
) -> None:
    until(lambda: len(asked) > 3)
    grid.viewport().grab()
    assert len(asked) == len(set(asked)) < 40


def test_a_logo_that_comes_is_painted(
    grid: ConnectorGrid, logos: LogoImages, asked: list[str], until, qtbot
) -> None:
    until(lambda: "https://x/0.svg" in asked)
    with qtbot.waitSignal(logos.signals.loaded):
        logos.give("https://x/0.svg", RED.encode())
    centre = grid.visualRect(grid.model().index(0, 0)).topLeft()
    picture = grid.viewport().grab().toImage()
    assert picture.pixelColor(centre.x() + 14 + 18, centre.y() + 14 + 18).name() == "#ff0000"


def test_what_is_no_picture_is_never_asked_for_again(logos: LogoImages, asked: list[str], until) -> None:
    assert logos.pixmap("p", "https://x/bad", 28, 1.0) is None
    logos.give("https://x/bad", b"<html>")
    until(lambda: "https://x/bad" in logos._failed)
    assert logos.pixmap("p", "https://x/bad", 28, 1.0) is None
    assert asked == ["https://x/bad"]
    logos.forget_failures()
    logos.pixmap("p", "https://x/bad", 28, 1.0)
    assert asked == ["https://x/bad"] * 2


def png(width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.blue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_pictures_are_scaled_to_what_is_needed() -> None:
    picture = decode(png(400, 200), 96)
    assert picture is not None
    assert (picture.width(), picture.height()) == (96, 48)
    small = decode(png(16, 16), 96)
    assert small is not None
    assert small.width() == 16


@pytest.mark.parametrize(
    "image",
    [
        b"",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n broken",
        b"\x1f\x8b\x08 gzip",
        SVG.format('<image xlink:href="/etc/hostname" width="9" height="9"/>').encode(),
        SVG.format('<x:image href="file:///etc/hostname"/>').encode(),
        SVG.format('<use xlink:href="https://example.com/a.svg#b"/>').encode(),
        SVG.format('<rect style="fill:url(https://example.com/a.svg#b)"/>').encode(),
        SVG.format("<script>1</script>").encode(),
        SVG.format('<use href="#a"/>' * 40).encode(),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;")).encode(),
        SVG.format("<g/>").encode("utf-16"),
        RED.encode() + b" " * 300_000,
        png(5000, 1),
    ],
    ids=range(14),
)
def test_pictures_that_reach_out_or_blow_up_are_refused(image: bytes) -> None:
    assert decode(image, 96) is None


def test_a_picture_may_use_its_own_gradients() -> None:
    inside = (
        '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)" filter="url(#f)"/>'
    )
    assert decode(SVG.format(inside).encode(), 96) is not None
