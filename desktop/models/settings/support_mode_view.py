"""Support mode without its widgets: whether it is on, how long it stays left, and its passphrase."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import StoreError, UserError
from desktop.domain.secret import Secret
from desktop.domain.support_mode import Writing
from desktop.models.notices.notices import Notice, notice_of, user_words
from desktop.models.settings.support_mode_words import chip, why_not
from desktop.services.support_mode import SupportMode

_TICK_MS = 1_000


class SupportView(QObject):
    """Follows the guard; tells each second while it is left."""

    changed = Signal()  # on, left, off; or the passphrase was set
    ticked = Signal()
    failed = Signal(Notice)
    field_failed = Signal(str, str)  # "passphrase" or "new_passphrase", and the sentence
    accepted = Signal()  # what was asked for with a passphrase is done

    def __init__(self, mode: SupportMode, tasks: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode, self._tasks = mode, tasks
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.ticked)
        mode.listen(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether writing is refused now."""
        return self._mode.is_on

    @property
    def is_left(self) -> bool:
        """Whether it was left, and closes again by itself."""
        return self._mode.is_chosen and not self._mode.is_on

    @property
    def has_passphrase(self) -> bool:
        """Whether there is a way out."""
        return self._mode.has_passphrase

    @property
    def words(self) -> str:
        """The words beside the padlock; empty while it is off."""
        return chip(self._mode.left_s, is_on=self.is_on)

    @property
    def is_busy(self) -> bool:
        """Whether a passphrase is being looked at."""
        return self._tasks.is_running("passphrase")

    def why_not(self, writing: Writing) -> str:
        """Why this is refused now; empty where it is not."""
        return why_not(writing) if self.is_on else ""

    def enter(self) -> None:
        """Turns it on, or back on before its time."""
        try:
            self._mode.enter()
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
        except StoreError as error:
            self.failed.emit(notice_of(error))

    def leave(self, passphrase: Secret) -> None:
        """Leaves it for 15 minutes."""
        self._ask(lambda: self._mode.leave(passphrase))

    def turn_off(self, passphrase: Secret) -> None:
        """Turns it off until somebody turns it on."""
        self._ask(lambda: self._mode.turn_off(passphrase))

    def set_passphrase(self, new: Secret, again: Secret, old: Secret | None) -> None:
        """Sets or changes the passphrase."""
        if new != again:
            self.field_failed.emit("again", self.tr("This is not the same passphrase."))
            return
        self._ask(lambda: self._mode.set_passphrase(new, old))

    def _ask(self, what: Callable[[], Awaitable[None]]) -> None:
        self._tasks.start("passphrase", self._asked(what))

    async def _asked(self, what: Callable[[], Awaitable[None]]) -> None:
        try:
            await what()
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
        except StoreError as error:
            self.failed.emit(notice_of(error))
        else:
            self.accepted.emit()

    def _follow(self) -> None:
        if self.is_left:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()
