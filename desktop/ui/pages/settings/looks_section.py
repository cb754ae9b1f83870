"""Settings: theme, language, size and motion."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout

from desktop.models.language import NAMES, language
from desktop.models.settings.looks_view import SCALES, LooksView
from desktop.ui.pages.settings.section import Section
from desktop.ui.theme import Mode, theme
from desktop.ui.widgets import motion
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.toggle import Check

_MODES: tuple[Mode, ...] = ("system", "light", "dark")


class LooksSection(Section):
    """All but the size takes effect at once; `size_chosen` tells of one for the next start."""

    size_chosen = Signal()

    def __init__(self, view: LooksView) -> None:
        super().__init__(_text("Appearance and language"))
        self._view = view
        system = _text("As the system")
        modes = (("system", system), ("light", _text("Light")), ("dark", _text("Dark")))
        self.mode = Segment(_text("Theme"), modes)
        self.mode.setObjectName("theme_mode")
        self.mode.set_value(view.theme)
        self.language = Segment(_text("Language"), (("system", system), *NAMES.items()))
        self.language.setObjectName("language")
        self.language.set_value(view.language)
        sizes = [(str(each), f"{each} %" if each else system) for each in SCALES]
        self.scale = Segment(_text("Size of everything"), sizes)
        self.scale.setObjectName("interface_size")
        self.scale.set_value(str(view.scale_percent))
        self.motion = Check(_text("Less motion: drawers and messages appear at once"))
        self.motion.setObjectName("less_motion")
        self.motion.setChecked(view.has_less_motion)
        self._lay_out()
        self.mode.changed.connect(self._choose_mode)
        self.language.changed.connect(self._choose_language)
        self.scale.changed.connect(self._choose_size)
        self.motion.toggled.connect(self._choose_motion)

    def _choose_mode(self, value: str) -> None:
        for mode in _MODES:
            if mode == value:
                theme().set_mode(mode)
        self._view.keep_theme(value)

    def _choose_language(self, value: str) -> None:
        self._view.keep_language(value)
        language().choose(value)  # after it, this page is another one

    def _choose_size(self, value: str) -> None:
        if self._view.keep_scale(int(value)):
            self.size_chosen.emit()

    def _choose_motion(self, is_less: bool) -> None:
        motion.use_less(is_less)
        self._view.keep_less_motion(is_less)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for line, choice in enumerate((self.mode, self.language, self.scale)):
            grid.addWidget(Label(choice.accessibleName(), "body", "text2"), line, 0)
            grid.addWidget(choice, line, 1)
        self.content.addLayout(grid)
        self.content.addWidget(self.motion)


def _text(words: str) -> str:
    return QCoreApplication.translate("LooksSection", words)
