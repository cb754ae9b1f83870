"""The copied command, run by a real shell and a real curl against a real server."""

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.code.curl_sh import curl_sh
from desktop.domain.code.request import code_request, secret_variable
from desktop.domain.connection import ConnectionKey
from desktop.domain.request import Method, PassthroughRequest
from desktop.domain.service import ONE, PICA
from tests.fakes.upstream import Reply, Seen, upstream

KEY = ConnectionKey("test::gmail::default::abcd|o'neil $HOME `id`")
NASTY = 'it\'s "quoted" $HOME `id` \\ \\n !x %s 日本\n@second line\n'


def ran(run: Callable[[Any], Any], request: PassthroughRequest) -> Seen:
    """What arrives when the command is run by sh."""

    async def go() -> Seen:
        async with upstream(lambda _: Reply(200, (), b"ok")) as server:
            extra = (("X-Tenant", "t 'x'"), ("Authorization", "Bearer hidden"))
            command = curl_sh(code_request(request, replace(PICA, api_base=server.url, extra_headers=extra)))
            assert "hidden" not in command
            env = {"PATH": "/usr/bin:/bin", "PICA_SECRET_KEY": "sk $1 'x'", "AUTHORIZATION_KEY": "Bearer b"}
            process = await asyncio.create_subprocess_exec(
                *("sh", "-c", command),
                env=env,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
            _, error = await process.communicate()
            assert process.returncode == 0, error.decode()
            (seen,) = server.seen
            return seen

    return run(go())


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
class TestRun:
    """Run for real."""

    @pytest.mark.parametrize("method", list(Method))
    def test_what_arrives(self, run: Callable[[Any], Any], method: Method) -> None:
        seen = ran(
            run,
            PassthroughRequest(
                method,
                "a%2Fb/x:send/",
                KEY,
                query=(("q", "a b&'c'[1-3]{x}"), ("e", "")),
                headers=(("X-Own", 'o\'ne "two" $HOME'), ("X-Empty", "")),
                action_id="conn_mod_def::1",
            ),
        )
        assert seen.method == method.value
        assert seen.target == "/v1/passthrough/a%2Fb/x:send/?q=a%20b%26%27c%27%5B1-3%5D%7Bx%7D&e="
        assert seen.header("x-pica-secret") == "sk $1 'x'"
        assert seen.header("x-pica-connection-key") == KEY
        assert seen.header("x-pica-action-id") == "conn_mod_def::1"
        assert seen.header("x-own") == 'o\'ne "two" $HOME'
        assert ("X-Empty", "") in seen.headers
        assert seen.header("x-tenant") == "t 'x'"
        assert seen.header("authorization") == "Bearer b"
        assert seen.body == b""

    @pytest.mark.parametrize(
        "body", [b"{}", NASTY.encode(), b"@/etc/passwd", b"\0\x01\xff%d\n", b"-", b"'", b"a\r\nb", b" "]
    )
    def test_any_body(self, run: Callable[[Any], Any], body: bytes) -> None:
        headers = (("Content-Type", "application/json"),)
        seen = ran(run, PassthroughRequest(Method.POST, "a", KEY, headers=headers, body=body))
        assert seen.body == body
        assert seen.header("content-type") == "application/json"


def test_how_it_looks() -> None:
    request = PassthroughRequest(
        Method.POST, "gmail/x", ConnectionKey("test::gmail::default::ab"), headers=(("X-A", "1"),), body=b"{}"
    )
    assert curl_sh(code_request(request, ONE)) == (
        "curl --globoff --request POST https://api.withone.ai/v1/passthrough/gmail/x \\\n"
        '  --header "x-one-secret: $ONE_SECRET_KEY" \\\n'
        "  --header 'x-one-connection-key: test::gmail::default::ab' \\\n"
        "  --header 'X-A: 1' \\\n"
        "  --data-raw '{}'"
    )


@pytest.mark.parametrize(
    ("header", "variable"),
    [("x-pica-secret", "PICA_SECRET_KEY"), ("X-Api-Key", "API_KEY"), ("1$(id)", "_1_ID_KEY"), ("x-", "KEY")],
)
def test_the_variables_name(header: str, variable: str) -> None:
    assert secret_variable(header) == variable
