"""How the window looks and speaks, as kept; without its widgets."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import StoreError
from desktop.models.notices.notices import Notice, notice_of
from desktop.settings.registry import SettingsRegistry
from desktop.settings.schema import SCALES, Language, Theme

__all__ = ["SCALES", "LooksView"]


class LooksView(QObject):
    """Reads and keeps; who shows it puts it into force."""

    failed = Signal(Notice)

    def __init__(self, registry: SettingsRegistry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        return self._registry.settings.theme.value

    def keep_theme(self, theme: str) -> None:
        """Keeps the theme for the next start. Raises ValueError for another word."""
        self._keep(theme=Theme(theme))

    @property
    def language(self) -> str:
        """ "system", "en" or "zh_CN"."""
        return self._registry.settings.language.value

    def keep_language(self, choice: str) -> None:
        """Keeps the language for the next start. Raises ValueError for another word."""
        self._keep(language=Language(choice))

    @property
    def scale_percent(self) -> int:
        """How large everything is from the next start on, one of SCALES; 0 as the system says."""
        kept = self._registry.settings.scale_percent
        return kept if kept in SCALES else 0

    def keep_scale(self, percent: int) -> bool:
        """Keeps the size for the next start; whether it could be kept."""
        return self._keep(scale_percent=percent)

    @property
    def has_less_motion(self) -> bool:
        """Whether nothing is to move, whatever the system says."""
        return self._registry.settings.has_less_motion

    def keep_less_motion(self, is_less: bool) -> None:
        """Keeps it for the next start."""
        self._keep(has_less_motion=is_less)

    def _keep(self, **values: object) -> bool:
        try:
            self._registry.change(**values)
        except StoreError as error:
            self.failed.emit(notice_of(error))
            return False
        return True
