"""The manual is illustrated, in the language and the theme of the window, and loads nothing else."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.models.language import language
from desktop.models.manual import manual, picture
from desktop.ui.manual_window import ManualWindow
from desktop.ui.theme import theme

_PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")


@pytest.fixture(autouse=True)
def english(themed: None) -> Iterator[None]:
    before = QLocale()
    yield
    language().choose("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_every_section_has_a_picture_in_both_themes_with_words_for_it(code: str) -> None:
    for section in manual(code):
        [(words, address)] = _PICTURE.findall(section.text)
        assert len(words) >= 10, section.id
        light, dark = (picture(code, address, is_dark=is_dark) for is_dark in (False, True))
        assert light is not None, section.id
        assert dark is not None, section.id
        assert light != dark
        assert QImage.fromData(light).width() <= 720  # read beside the text, not scaled down


@pytest.mark.parametrize("address", ["pictures/../en/connect.png", "connect.png", "https://a.example/a.png"])
def test_no_other_address_is_loaded(address: str) -> None:
    assert picture("en", address, is_dark=False) is None


def test_the_window_shows_them_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show_section("console")
    wide = shown_width(window)
    natural = QImage.fromData(picture("en", "pictures/console.png", is_dark=False) or b"").width()
    assert wide == natural
    window.resize(640, 500)
    assert 100 < shown_width(window) < wide
    first = window.text.grab().toImage()
    theme().set_mode("dark")
    assert window.text.grab().toImage() != first


def shown_width(window: ManualWindow) -> float:
    block = window.text.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            if part.fragment().charFormat().isImageFormat():
                return part.fragment().charFormat().toImageFormat().width()
            part += 1
        block = block.next()
    return 0
