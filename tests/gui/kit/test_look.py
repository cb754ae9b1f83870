"""Colours, fonts, icons and painting keep what the look promises."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.base.paths import resource
from desktop.domain.connection import ConnectionState, Presence
from desktop.models import words
from desktop.models.verification.verification_words import sign as verdict_sign
from desktop.ui import fonts, paint
from desktop.ui.icons import icon, icon_pixmap
from desktop.ui.theme import DARK, LIGHT, Theme, palette, style_sheet, theme, tokens
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from tests.gui.kit.gallery import VERDICTS

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
GROUNDS = ("app", "surface", "sunken", "hover", "selected", "fill")
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def luminance(colour: QColor) -> float:
    """WCAG's relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink(size=(300, 60)) -> QImage:
    """An empty picture of the surface's colour."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(tokens().surface)
    return image


@pytest.mark.parametrize("t", THEMES)
def test_text_passes_four_and_a_half_on_every_ground(t):
    for ground in GROUNDS:
        for text in ("text", "text2", "text3"):
            assert contrast(getattr(t, text), getattr(t, ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("t", THEMES)
def test_tones_pass_on_their_grounds_and_on_the_surface(t):
    for tone in ("ok", "warn", "bad", "mute", "info", "live", "test"):
        colour, ground = paint.tone_colours(tone, t)
        assert contrast(colour, ground) >= 4.5, tone
        assert contrast(colour, t.surface) >= 4.5, tone
    for fill in ("accent", "accent_hover", "bad_fill", "bad_fill_hover", "live_fill", "live_fill_hover"):
        assert contrast(t.on_accent, getattr(t, fill)) >= 4.5, fill


@pytest.mark.parametrize("t", THEMES)
def test_borders_of_controls_and_the_focus_ring_pass_three(t):
    for ground in ("app", "surface", "sunken", "hover", "selected"):
        assert contrast(t.control, getattr(t, ground)) >= 3, ground
        assert contrast(t.focus, getattr(t, ground)) >= 3, ground
    assert contrast(t.live_fill, t.app) >= 3


@pytest.mark.parametrize("t", THEMES)
def test_the_palette_has_no_pair_that_fails(t):
    made, role, group = palette(t), QPalette.ColorRole, QPalette.ColorGroup
    pairs = (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight), (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase), (role.Link, role.Base),
    )  # fmt: skip
    for text, ground in pairs:
        for each in (group.Active, group.Inactive, group.Disabled):
            assert contrast(made.color(each, text), made.color(each, ground)) >= 4.5, (text, each)


@pytest.mark.parametrize("t", THEMES)
def test_the_style_sheet_names_only_known_colours(t):
    assert "@" not in style_sheet(t)
    assert "font-" not in style_sheet(t)


def test_a_change_of_mode_is_told_once_and_dresses_the_application(qapp, qtbot):
    told = []
    theme().changed.connect(lambda: told.append(theme().is_dark))
    theme().set_mode("dark")
    assert told == [True]
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.app
    with qtbot.assertNotEmitted(theme().changed):
        theme().set_mode("dark")


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(name):
    image = icon_pixmap(name, QColor("#AE2119"), 16).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() == 255
    }  # fmt: skip
    assert image.size().width() == 16
    assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16))
    assert seen <= {"#ae2119"}


def test_an_icon_is_sharp_at_two_hundred_per_cent_and_drawn_once():
    pixmap = icon_pixmap("check", QColor("black"), 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    assert icon_pixmap("check", QColor("black"), 16, 2.0).cacheKey() == pixmap.cacheKey()
    assert not icon("check", QColor("black")).isNull()


def test_an_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", QColor("black"))


def test_every_state_has_an_icon_of_ours_and_a_word():
    signs = [
        *map(words.reported, ConnectionState),
        *map(words.saved_here, Presence),
        *map(verdict_sign, VERDICTS),
    ]
    assert all(sign.word and sign.icon in ICONS for sign in signs)
    assert len({sign.word for sign in signs}) == len(signs)


@pytest.mark.parametrize("is_dark", [False, True])
def test_letter_logos_can_be_read_in_every_hue(is_dark):
    pairs = [paint.logo_colours(f"platform-{number}", is_dark) for number in range(300)]
    assert len({ground.name() for _, ground in pairs}) == 13
    assert min(contrast(letters, ground) for letters, ground in pairs) >= 4.5


@pytest.mark.parametrize(
    ("name", "platform", "letters"),
    [
        ("Gmail", "gmail", "Gm"),
        ("Google Drive", "google-drive", "GD"),
        ("", "google-drive", "GD"),
        ("HubSpot", "hubspot", "Hu"),
        ("", "", "?"),
        ("飞书", "lark", "飞书"),
    ],
)
def test_the_letters_of_a_logo(name, platform, letters):
    assert paint.letters_of(name, platform) == letters


@pytest.mark.parametrize("text", ["Works", "Permission missing", "缺少权限", "a" * 40])
def test_a_chip_as_wide_as_asked_for_is_not_cut(text):
    width = paint.chip_width(text) - 5 - 14 - 8 - 10
    assert paint.elided(text, width, "chip") == text
    assert paint.elided(text, width - 2, "chip") != text


@pytest.mark.parametrize("text", ["All 1,284", "Operational", "连接账户", "iiiiiiiii"])
@pytest.mark.parametrize("role", ["body", "strong", "chip", "mono"])
def test_a_measured_width_holds_the_text(role, text):
    width = fonts.text_width(text, role)
    assert fonts.metrics(role).boundingRect(text).width() <= width + 1
    assert width >= QFontMetricsF(fonts.font(role)).horizontalAdvance(text)


def test_painting_is_confined_to_its_rect():
    image = ink()
    painter = QPainter(image)
    place = QRect(50, 15, 60, 30)
    fg, bg = paint.tone_colours("bad")
    paint.paint_chip(painter, place, "key-off", "Sign-in lost, and a good deal more", fg, bg)
    painter.end()
    surface = tokens().surface
    outside = [(x, y) for x in range(300) for y in range(60) if not place.contains(x, y)]
    assert all(image.pixelColor(x, y) == surface for x, y in outside)


def test_roles_are_of_the_size_of_the_look():
    sizes = {
        role: fonts.font(role).pixelSize() for role in ("page", "dialog", "card", "body", "second", "env")
    }
    assert sizes == {"page": 20, "dialog": 18, "card": 15, "body": 13, "second": 12, "env": 10}
    assert {field.name for field in fields(LIGHT)} >= {"app", "scrim", "shadow", "code_key"}


def test_words_have_the_theme_s_colour_also_after_they_got_another_parent(qtbot) -> None:
    """A locked window takes its parts out and puts them back."""
    outer, words = QWidget(), Label("Words", "second", "text2")
    qtbot.addWidget(outer)
    qtbot.addWidget(words)
    QVBoxLayout(outer).addWidget(words)
    outer.show()
    theme().set_mode("dark")
    words.setParent(None)
    outer.layout().addWidget(words)
    assert words.palette().windowText().color() == tokens().text2


def test_keys_are_told_by_their_caps(qtbot: QtBot) -> None:
    caps = KeyCap("Ctrl+Shift+K")
    qtbot.addWidget(caps)
    assert caps.accessibleName() == "Ctrl+Shift+K"


def test_the_system_s_scheme_is_followed_while_nobody_chose(qapp, qtbot, monkeypatch) -> None:
    made, hints = Theme(qapp), QGuiApplication.styleHints()
    for is_dark in (True, False):  # no platform plugin of tests has a scheme that could be changed
        monkeypatch.setattr(Theme, "_system_is_dark", staticmethod(lambda is_dark=is_dark: is_dark))
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
        assert made.is_dark is is_dark
    made.set_mode("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert made.is_dark
