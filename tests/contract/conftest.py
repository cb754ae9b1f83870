"""One suite a port, run on every backend."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.opening import StoreSet
from tests.support.loops import Run
from tests.support.stores import sqlite_stores

BACKENDS = {"sqlite": sqlite_stores}


@pytest.fixture(params=sorted(BACKENDS))
def stores(request: pytest.FixtureRequest, tmp_path: Path, run: Run) -> Iterator[StoreSet]:
    """The stores of each backend."""
    with BACKENDS[request.param](tmp_path, run) as opened:
        yield opened
