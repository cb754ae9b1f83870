"""Looking for something in the body that is shown."""

import contextlib

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.base.tasks import TaskScope
from desktop.domain.errors import UserError
from desktop.domain.reading import Found, Hit
from desktop.reading.reader import BodyReader, Reading


class BodySearch(QObject):
    """The newest search wins. `current` is the place of the hit that is shown, -1 for none."""

    changed = Signal()
    hit_chosen = Signal()

    def __init__(
        self, reader: BodyReader, tasks: TaskScope, name: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader, self._tasks = reader, tasks
        self._task = f"body {name} search"
        self._asked = 0
        self.reset()

    def reset(self) -> None:
        """Nothing is looked for."""
        self._asked += 1
        self.hits: list[Hit] = []
        self.count, self.current = 0, -1
        self.is_running = self.is_more = False
        self.is_asked = False
        self.error: UserError | None = None
        self._tasks.cancel(self._task)

    def prepare(self, reading: Reading) -> None:
        """A person is about to type: the process that searches starts now and gets the text."""
        self._tasks.start(f"{self._task} prepares", self._prepare(reading))

    def look_for(self, reading: Reading, words: str, *, is_regex: bool, is_exact: bool) -> None:
        """Begins; without words nothing is found and nothing said."""
        self.reset()
        self.is_asked = bool(words)
        if words:
            self.is_running = True
            work = self._search(reading, words, is_regex, is_exact, self._asked)
            self._tasks.start(self._task, work, replace=True)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Goes to the next hit, or the one before; from the last to the first."""
        if self.hits:
            self.current = (self.current + by) % len(self.hits)
            self.hit_chosen.emit()
            self.changed.emit()

    @property
    def hit(self) -> Hit | None:
        """The hit that is shown."""
        return self.hits[self.current] if 0 <= self.current < len(self.hits) else None

    async def _prepare(self, reading: Reading) -> None:
        with contextlib.suppress(UserError):  # the search itself will say it
            await self._reader.prepare_search(reading)

    async def _search(self, reading: Reading, words: str, is_regex: bool, is_exact: bool, asked: int) -> None:
        def take(found: Found) -> None:
            if isValid(self) and asked == self._asked:
                self._take(found)

        try:
            last = await self._reader.search(
                reading, words, is_regex=is_regex, is_exact=is_exact, on_found=take
            )
        except UserError as error:
            if isValid(self) and asked == self._asked:
                self.error, self.is_running = error, False
                self.changed.emit()
        else:
            take(last)

    def _take(self, found: Found) -> None:
        self.hits += found.hits
        self.count, self.is_more, self.is_running = found.count, found.is_more, not found.is_done
        if self.current < 0 and self.hits:
            self.current = 0
            self.hit_chosen.emit()
        self.changed.emit()
