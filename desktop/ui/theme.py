"""Colours, and the theme that hands them out: light, dark, or as the system says."""

import re
from dataclasses import dataclass, fields
from typing import Literal, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.base.paths import resource
from desktop.ui import fonts

Mode = Literal["system", "light", "dark"]

_PROPERTY = "authkit_theme"
_TOKEN = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour the interface may use, by what it is for; contrasts are those of the look document."""

    app: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    fill: QColor
    fill_hover: QColor
    line: QColor  # decoration only
    line2: QColor  # decoration only
    control: QColor  # borders of controls, 3:1
    text: QColor
    text2: QColor
    text3: QColor  # the faintest
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_text: QColor
    focus: QColor
    ok: QColor
    ok_bg: QColor
    warn: QColor
    warn_bg: QColor
    bad: QColor
    bad_bg: QColor
    bad_fill: QColor
    bad_fill_hover: QColor
    mute: QColor
    mute_bg: QColor
    info: QColor
    info_bg: QColor
    live: QColor
    live_bg: QColor
    live_fill: QColor
    live_fill_hover: QColor
    test: QColor
    test_bg: QColor
    code_key: QColor
    code_string: QColor
    code_number: QColor
    code_literal: QColor
    tooltip: QColor
    tooltip_text: QColor
    scrim: QColor
    shadow: QColor


# token: (light, dark); eight digits are #AARRGGBB
_TABLE: dict[str, tuple[str, str]] = {
    "app": ("#F3F4F7", "#121419"),
    "surface": ("#FFFFFF", "#191C22"),
    "sunken": ("#F5F6F9", "#15181D"),
    "hover": ("#F3F4F8", "#20242C"),
    "selected": ("#ECEFFD", "#252B47"),
    "fill": ("#E9EBF0", "#2A2F39"),
    "fill_hover": ("#DFE2E9", "#343A46"),
    "line": ("#E4E7EC", "#282D36"),
    "line2": ("#D3D8E0", "#373D49"),
    "control": ("#7D8594", "#737B8C"),
    "text": ("#161A23", "#ECEEF3"),
    "text2": ("#424A5B", "#BCC2CE"),
    "text3": ("#5E6677", "#969EAE"),
    "accent": ("#3B4ACF", "#5565E6"),
    "accent_hover": ("#303DB6", "#4756D6"),
    "on_accent": ("#FFFFFF", "#FFFFFF"),
    "accent_text": ("#3644C6", "#A9B4FF"),
    "focus": ("#3B4ACF", "#8E9BFF"),
    "ok": ("#12693A", "#6BD598"),
    "ok_bg": ("#E2F4E9", "#16301F"),
    "warn": ("#7E4B00", "#EDBA55"),
    "warn_bg": ("#FCF0D6", "#33270F"),
    "bad": ("#AE2119", "#FF968C"),
    "bad_bg": ("#FDE9E7", "#3C1A18"),
    "bad_fill": ("#B3261E", "#C73A31"),
    "bad_fill_hover": ("#971D16", "#B02F27"),
    "mute": ("#525A6B", "#B4BBC9"),
    "mute_bg": ("#ECEEF2", "#2A2F39"),
    "info": ("#1D5496", "#8FBEF7"),
    "info_bg": ("#E5F0FC", "#172B45"),
    "live": ("#A50E5C", "#FF8FC4"),
    "live_bg": ("#FCE7F1", "#431329"),
    "live_fill": ("#A50E5C", "#C21A70"),
    "live_fill_hover": ("#8A0A4C", "#A81460"),
    "test": ("#0B5F73", "#6FD0E4"),
    "test_bg": ("#DFF2F6", "#11303A"),
    "code_key": ("#3644C6", "#A9B4FF"),
    "code_string": ("#12693A", "#7FD6A3"),
    "code_number": ("#9A3B00", "#F0AE7C"),
    "code_literal": ("#8A2391", "#DDA0E8"),
    "tooltip": ("#20242E", "#E8EAF0"),
    "tooltip_text": ("#F4F5F8", "#191C22"),
    "scrim": ("#5C121621", "#9606080C"),
    "shadow": ("#29181E30", "#78000000"),
}


def _tokens(column: int) -> Tokens:
    return Tokens(**{name: QColor(pair[column]) for name, pair in _TABLE.items()})


LIGHT = _tokens(0)
DARK = _tokens(1)


class Theme(QObject):
    """The colours in force. `changed` is sent after palette and style sheet are in place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = "system"
        self._app: QApplication | None = None
        self._is_dark = self._system_is_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> Mode:
        """What was asked for."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._is_dark

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self._is_dark else LIGHT

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or whatever the system says now and later; window frames follow where they can."""
        self._mode = mode
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        self._switch(self._wants_dark())

    def apply(self, app: QApplication) -> None:
        """Puts style, palette, font and style sheet on the application, and keeps them right from now on."""
        self._app = app
        app.setStyle("Fusion")
        app.setFont(fonts.font("body"))
        self._dress(app)

    def _follow_system(self) -> None:
        self._switch(self._wants_dark())

    def _wants_dark(self) -> bool:
        return self._system_is_dark() if self._mode == "system" else self._mode == "dark"

    @staticmethod
    def _system_is_dark() -> bool:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _switch(self, is_dark: bool) -> None:
        if is_dark is self._is_dark:
            return
        self._is_dark = is_dark
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens))


def theme() -> Theme:
    """The application's theme; made at the first call. Raises RuntimeError without a QApplication."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the theme needs a QApplication")
    found = app.property(_PROPERTY)
    if isinstance(found, Theme):
        return found
    made = Theme(app)
    app.setProperty(_PROPERTY, made)
    return made


def tokens() -> Tokens:
    """The colours in force."""
    return theme().tokens


def palette(t: Tokens) -> QPalette:
    """A palette whose every pair of text and ground passes 4.5:1 (Fusion's own has pairs at 3.69)."""
    made = QPalette()
    role = QPalette.ColorRole
    active = {
        role.Window: t.app,
        role.WindowText: t.text,
        role.Base: t.surface,
        role.AlternateBase: t.sunken,
        role.Text: t.text,
        role.Button: t.fill,
        role.ButtonText: t.text,
        role.BrightText: t.bad,
        role.Highlight: t.selected,
        role.HighlightedText: t.text,
        role.PlaceholderText: t.text3,
        role.ToolTipBase: t.tooltip,
        role.ToolTipText: t.tooltip_text,
        role.Link: t.accent_text,
        role.LinkVisited: t.accent_text,
        role.Accent: t.accent,
        role.Light: t.surface,
        role.Midlight: t.line,
        role.Mid: t.line2,
        role.Dark: t.control,
        role.Shadow: t.control,
    }
    for each, colour in active.items():
        made.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, each, t.text3)
    made.setColor(QPalette.ColorGroup.Disabled, role.Base, t.sunken)
    return made


def style_sheet(t: Tokens) -> str:
    """The one style sheet: `resources/qss/desktop.qss` with each `@token` replaced by its colour."""
    names = {field.name: _css(cast(QColor, getattr(t, field.name))) for field in fields(t)}
    text = resource("qss", "desktop.qss").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda found: names[found.group(1)], text)


def _css(colour: QColor) -> str:
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"
