"""The saved requests as entries of the palette: names at once, what stands in the files as it is read."""

from collections.abc import Awaitable, Callable, Sequence

from desktop.domain.errors import DesktopError
from desktop.domain.saved_request import SavedEntry
from desktop.domain.text import one_line
from desktop.models.palette.palette_index import Entry, Kind, entry
from desktop.services.saved import SavedService

_READ_AT_ONCE = 150
_FIRST_READ = 1_500  # files: some 0.3 s; the others are found by their file's name until they are read too
_ID = "request "


class PaletteRequests:
    """What the folder held when it was last read. A folder that cannot be read gives none: the Console says
    what is the matter with it."""

    def __init__(self, service: SavedService) -> None:
        self._service = service
        self._found: dict[str, SavedEntry] = {}

    @property
    def entries(self) -> Sequence[Entry]:
        """Those that can be opened."""
        return [_entry(each) for each in self._found.values() if each.problem is None]

    def entry(self, id_: str) -> SavedEntry | None:
        """The saved request behind an entry of the palette."""
        return self._found.get(id_.removeprefix(_ID))

    async def read(self, show: Callable[[], Awaitable[None]]) -> None:
        """Reads the folder again, and awaits `show` each time there are enough news.

        That is after some files, and after all: of thousands that come from elsewhere none stays unread.
        """
        if not self._service.root:
            await self._take({}, show)
            return
        try:
            listing = await self._service.listing()
            found = {each.path: each for each in listing.entries}
            unread = [each.path for each in listing.entries if not each.is_read]
            for start in range(0, len(unread), _READ_AT_ONCE):
                if start == _FIRST_READ:
                    await self._take(dict(found), show)
                for each in await self._service.read(unread[start : start + _READ_AT_ONCE]):
                    found[each.path] = each
        except DesktopError:
            found = {}
        await self._take(found, show)

    async def _take(self, found: dict[str, SavedEntry], show: Callable[[], Awaitable[None]]) -> None:
        before, self._found = self._found, found
        if found != before:
            await show()


def _entry(of: SavedEntry) -> Entry:
    name = one_line(of.name)
    title = f"{of.method} {name}" if of.method else name
    searched = (name, of.method, one_line(of.path))
    return entry(Kind.REQUEST, _ID + of.path, title, one_line(of.folder), searched=searched, icon="send")
