"""The catalogue: what AuthKit offers is kept for the next start, and nothing else in its place."""

from pathlib import Path

from tests.support.loops import Run
from tests.unit.services.desk import desk


def test_a_look_at_all_connectors_does_not_replace_what_is_kept(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path, connectors=30) as here:
            catalog = here.services.catalog
            assert catalog.cached(here.workspace) is None
            offered = await catalog.refresh(here.workspace)
            assert catalog.cached(here.workspace) == offered
            await catalog.refresh(here.workspace, authkit_only=False)
            assert catalog.cached(here.workspace) == offered

    run(work())
