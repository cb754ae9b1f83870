"""Saved requests in the palette: every file is read in the end, the first of them are shown before."""

from collections.abc import Sequence

from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.saved_request import SavedEntry, SavedListing
from desktop.models.palette.palette_requests import PaletteRequests
from tests.support.loops import Run


class Saved:
    """A folder of 2,000 files nobody read yet."""

    root = "/saved"

    def __init__(self) -> None:
        self.paths = [f"{number:04}.toml" for number in range(2_000)]
        self.is_broken = False

    async def listing(self) -> SavedListing:
        if self.is_broken:
            raise StoreError(StoreTrouble.OTHER, self.root)
        return SavedListing((), tuple(_entry(path) for path in self.paths))

    async def read(self, paths: Sequence[str]) -> tuple[SavedEntry, ...]:
        return tuple(_entry(path, f"Request {path[:4]}") for path in paths)


def _entry(path: str, name: str = "") -> SavedEntry:
    return SavedEntry(path, name or path.removesuffix(".toml"), is_read=bool(name))


def test_of_thousands_of_unread_files_each_is_found_by_its_name_in_the_end(run: Run) -> None:
    saved = Saved()
    requests, shown = PaletteRequests(saved), list[int]()  # type: ignore[arg-type] # what it asks of the service

    async def show() -> None:
        shown.append(sum(each.title.startswith("Request") for each in requests.entries))

    run(requests.read(show))
    assert shown == [1_500, 2_000]
    run(requests.read(show))
    assert shown[-1] == 2_000
    saved.is_broken = True
    run(requests.read(show))
    assert requests.entries == []
