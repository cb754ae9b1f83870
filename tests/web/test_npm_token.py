"""`@picahq/authkit-token` 1.0.4 and our API client against the same sandbox: the same token."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.errors import Refused
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.net.http import HttpClient
from desktop.sandbox.server import Sandbox
from tests.support import npm
from tests.support.loops import Run

pytestmark = pytest.mark.node

_SCRIPT = """
const { AuthKitToken } = require(process.argv[1]);
const { key, baseUrl, payload } = JSON.parse(process.argv[2]);
console.warn = () => {};
const token = new AuthKitToken(key, { baseUrl }).create(payload);
token.then((made) => console.log(JSON.stringify(made ?? null)));
"""


async def npm_token(sandbox: Sandbox, identity: Identity, key: str = "") -> Any:
    """What the package makes of it. The key is the sandbox's own: argv is no secret here."""
    package = await asyncio.to_thread(npm.package, "@picahq/authkit-token", "1.0.4")
    payload = {"identity": identity.id, "identityType": identity.type.value}
    asked = json.dumps({"key": key or sandbox.key, "baseUrl": sandbox.api_url, "payload": payload})
    process = await asyncio.create_subprocess_exec(
        npm.node(),
        "-e",
        _SCRIPT,
        str(package),
        asked,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=npm.node_environment(),
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return json.loads(out)


@asynccontextmanager
async def api_of(sandbox: Sandbox, key: str = "") -> AsyncIterator[ApiClient]:
    async def read_key() -> Secret:
        return Secret(key or sandbox.key)

    workspace = Workspace(WorkspaceId("w"), "w", sandbox.service, Environment.TEST)
    client = ApiClient(HttpClient(proxy=""), workspace, read_key, lambda entry: None, SystemClock())
    try:
        yield client
    finally:
        await client.aclose()


@asynccontextmanager
async def sandbox(**options: Any) -> AsyncIterator[Sandbox]:
    running = Sandbox(connections=0, identities=1, **options)
    await running.start()
    try:
        yield running
    finally:
        await running.aclose()


@pytest.mark.parametrize("connectors", [0, 40, 214, 330])
def test_the_merged_tokens_are_equal(run: Run, connectors: int) -> None:
    async def work() -> None:
        async with sandbox(connectors=connectors) as service, api_of(service) as api:
            identity = Identity("user 42 ü", IdentityType.TEAM)
            theirs = await npm_token(service, identity)
            ours = await api.mint(identity)
            assert ours == theirs
            assert len(ours["rows"]) == ours["total"]

    run(work())


def test_its_second_fault_is_not_copied(run: Run) -> None:
    """It hands out an error's body as if it were a token; we raise what the service said."""

    async def work() -> None:
        async with sandbox(connectors=3) as service, api_of(service, "sk_test_wrong_key_0000000") as api:
            theirs = await npm_token(service, Identity("u"), "sk_test_wrong_key_0000000")
            assert "rows" not in (theirs or {})
            with pytest.raises(Refused) as refused:
                await api.mint(Identity("u"))
            assert refused.value.status == 401

    run(work())
