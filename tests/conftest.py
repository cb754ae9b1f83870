"""Fixtures for all tests."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest


@pytest.fixture
def run() -> Iterator[Callable[[Coroutine[Any, Any, Any]], Any]]:
    """Runs a coroutine on a loop of the test's own, with a deadline of 30 s."""
    with asyncio.Runner() as runner:

        def call(work: Coroutine[Any, Any, Any]) -> Any:
            return runner.run(asyncio.wait_for(work, 30))

        yield call
