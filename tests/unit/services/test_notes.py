"""Notes: nothing typed is lost, whatever the disk does."""

from pathlib import Path

from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.timeline import EventKind
from tests.support.loops import Run, eventually
from tests.unit.services.desk import desk, services_in

KEY, OTHER = ConnectionKey("test::gmail::default::1"), ConnectionKey("test::gmail::default::2")


def test_the_last_of_what_was_typed_outlives_the_application(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            id_, notes = here.workspace.id, here.services.support.notes
            for count in range(1, 12):
                notes.write(id_, KEY, "Mails stopped"[:count])
            assert await notes.read(id_, KEY) == "Mails stop"[:11] + "p"
            await here.services.aclose()
            again = services_in(tmp_path)
            assert await again.support.notes.read(id_, KEY) == "Mails stopp"
            await again.aclose()

    run(work())


def test_a_full_disk_is_said_and_the_text_is_written_later(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            id_, notes, said = here.workspace.id, here.services.support.notes, []
            store, write = await here.services.stores.notes(), None

            async def full(*_args: object) -> None:
                raise StoreError(StoreTrouble.FULL, "desktop.db")

            write, store.write = store.write, full
            notes.on_kept = said.append
            notes.write(id_, KEY, "typed")
            await eventually(lambda: said)
            assert isinstance(said[0], StoreError)
            assert await notes.read(id_, KEY) == "typed"
            assert not notes.is_kept
            store.write = write
            notes.write(id_, KEY, "typed on")
            await eventually(lambda: notes.is_kept)
            assert await store.read(id_, KEY) == "typed on"

    run(work())


def test_a_note_goes_over_to_the_heir_and_the_timeline_knows_of_changes(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            id_, notes = here.workspace.id, here.services.support.notes
            notes.write(id_, KEY, "old")
            notes.write(id_, OTHER, "new")
            await notes.carry_over(id_, KEY, OTHER)
            assert await notes.read(id_, OTHER) == "old\nnew"
            notes.settled(id_, KEY, "old", "old ")
            notes.settled(id_, KEY, "old", "older")
            (event,) = await here.services.support.timeline.of(id_, KEY)
            assert (event.kind, event.told("text")) == (EventKind.NOTE, "older")
            await here.services.support.erase(id_)
            assert await notes.read(id_, OTHER) == ""

    run(work())
