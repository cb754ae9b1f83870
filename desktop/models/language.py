"""The language of the window: chosen in Settings, switched at once.

Models and widgets translate when they are read or painted. What holds words already said listens to
`language().changed`, as the window does, which builds its pages anew (`desktop/app/flows/language.py`).
"""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from desktop.base.paths import resource

Choice = Literal["system", "en", "zh_CN"]
# The way a language is named in a list of languages: by itself.
NAMES: dict[Choice, str] = {"en": "English", "zh_CN": "简体中文"}
_CHOICES: dict[str, Choice] = {"system": "system", "en": "en", "zh_CN": "zh_CN"}
_PROPERTY = "desktop_language"


class Language(QObject):
    """The words and the locale in force. `changed` is sent after both are in place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = "system"
        self._code: Choice = "en"
        self._translators: list[QTranslator] = []

    @property
    def choice(self) -> Choice:
        """What was asked for."""
        return self._choice

    @property
    def code(self) -> Choice:
        """ "en" or "zh_CN": the language in force."""
        return self._code

    def choose(self, choice: str) -> None:
        """Speaks English, Chinese, or what the system speaks; an unknown word means the system's."""
        self._choice = _CHOICES.get(choice, "system")
        code = _of_system() if self._choice == "system" else self._choice
        QLocale.setDefault(_locale(code))
        if code == self._code:
            return
        self._code = code
        self._load()
        self.changed.emit()

    def _load(self) -> None:
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self._translators = []
        if self._code == "en":
            return
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # Qt's own words first: those loaded last are asked first.
        for name, folder in (("qtbase", qt), ("authkit", str(resource("i18n")))):
            made = QTranslator(self)
            if made.load(f"{name}_{self._code}", folder):
                QCoreApplication.installTranslator(made)
                self._translators.append(made)


def language() -> Language:
    """The application's language; made at the first call. Raises RuntimeError without a QApplication."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the language needs a QApplication")
    found = app.property(_PROPERTY)
    if isinstance(found, Language):
        return found
    made = Language(app)
    app.setProperty(_PROPERTY, made)
    return made


def _of_system() -> Choice:
    """Chinese in simplified characters where the system asks for it before any other we speak."""
    for name in QLocale.system().uiLanguages():
        locale = QLocale(name)
        if locale.language() is QLocale.Language.English:
            return "en"
        if locale.language() is QLocale.Language.Chinese and locale.script() in {
            QLocale.Script.SimplifiedHanScript,
            QLocale.Script.SimplifiedChineseScript,
        }:
            return "zh_CN"
    return "en"


def _locale(code: Choice) -> QLocale:
    """Numbers and dates as the system has them where it speaks this language, else as the language has them:
    a German date in an English sentence reads like a mistake."""
    system = QLocale.system()
    made = QLocale(code)
    return system if system.language() is made.language() else made
