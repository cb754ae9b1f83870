"""The connections of an identity: a row is called gone only when the vault, asked for its key, has none."""

from pathlib import Path

from desktop.domain.identity import Identity
from tests.support.loops import Run
from tests.unit.services.desk import desk


def test_a_saved_row_that_a_listing_leaves_out_is_asked_for_by_its_key(run: Run, tmp_path: Path) -> None:
    """It was saved for an identity under which the vault does not list it."""

    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            assert row.vault is not None
            store = await here.services.stores.connections()
            somebody = Identity("somebody-else")
            await store.save(here.workspace.id, row.vault, somebody)
            (found,) = (await here.services.inspect.inspect(here.workspace, somebody)).rows
            assert found.key == row.key
            assert found.vault is not None
            assert found.saved is not None

    run(work())


def test_a_saved_row_that_the_vault_has_not_is_gone(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            await here.save(row)
            here.sandbox.forget(row.key)
            found = next(each for each in await here.rows() if each.key == row.key)
            assert found.vault is None

    run(work())
