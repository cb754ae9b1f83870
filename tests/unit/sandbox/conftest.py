"""A running sandbox for each test, asked over real HTTP."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from desktop.sandbox.server import Sandbox

Work = Callable[[Sandbox, httpx.AsyncClient], Awaitable[Any]]


@pytest.fixture
def on_sandbox(run: Callable[..., Any]) -> Callable[..., Any]:
    """Runs `work(sandbox, client)`; the client sends the sandbox's key. Few connections: quick starts."""

    def call(work: Work, **options: Any) -> Any:
        async def serve() -> Any:
            sandbox = Sandbox(**({"connections": 120} | options))
            await sandbox.start()
            try:
                headers = {sandbox.service.secret_header: sandbox.key}
                async with httpx.AsyncClient(
                    base_url=sandbox.api_url, headers=headers, trust_env=False, timeout=10
                ) as client:
                    return await work(sandbox, client)
            finally:
                await sandbox.aclose()

        return run(serve())

    return call


@pytest.fixture(params=["pica", "one"])
def manner(request: pytest.FixtureRequest) -> str:
    """Both manners in turn."""
    return request.param
