"""`@picahq/authkit` 1.0.10 beside our host page, and as the front end of the developer endpoint.

Both run in the real web engine against the sandbox's widget site: same URL data, same posted settings, same
outcomes.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from desktop.api.client import ApiClient
from desktop.authkit.developer_endpoint import DeveloperEndpoint, EndpointSettings
from desktop.authkit.origin import browser_origin
from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from desktop.domain.activity import ActivityEntry
from desktop.domain.identity import Identity
from desktop.domain.service import PICA
from desktop.domain.session import SessionStep
from desktop.domain.workspace import Environment
from desktop.net.loopback import LoopbackReply, LoopbackRequest, LoopbackServer
from desktop.sandbox.server import Sandbox
from tests.support import npm
from tests.support.browser_pane import BrowserPane, pane
from tests.support.loops import Run, eventually
from tests.unit.authkit.parts import Ears, session_request
from tests.web.conftest import engine_noise
from tests.web.test_npm_token import api_of, sandbox

pytestmark = [pytest.mark.node, engine_noise]

WHO = Identity("user-42")
CONNECTOR = "Stripe"  # connects by an API key, so no window of its own
_PAGE = """<!doctype html><meta charset=utf-8><title>front end</title><body>
<script>var exports = {};</script><script src=/authkit.js></script>
<script>
const report = (kind, value) => fetch("/report", { method: "POST", body: JSON.stringify({ kind, value }) });
exports.useAuthKit({
  ...PROPS,
  onSuccess: (connection) => report("success", connection),
  onError: (error) => report("error", error),
  onClose: () => report("close", null),
}).open();
</script>"""


@dataclass
class FrontEnd:
    """Somebody's own site that uses the package; `reports` are what its callbacks were called with."""

    url: str
    reports: list[dict[str, Any]] = field(default_factory=list)


@asynccontextmanager
async def front_end(**props: Any) -> AsyncIterator[FrontEnd]:
    script = (npm.package("@picahq/authkit", "1.0.10") / "dist" / "index.umd.js").read_bytes()
    page = _PAGE.replace("PROPS", json.dumps(props)).encode()
    site = FrontEnd("")

    async def answer(request: LoopbackRequest) -> LoopbackReply:
        if request.head.target == "/report":
            site.reports.append(json.loads(request.body))
            return LoopbackReply(204)
        if request.head.target == "/authkit.js":
            return LoopbackReply(200, (("Content-Type", "text/javascript"),), script)
        is_page = request.head.target == "/"
        return LoopbackReply(
            200 if is_page else 404, (("Content-Type", "text/html"),), page if is_page else b""
        )

    server = LoopbackServer(answer)
    site.url = f"http://127.0.0.1:{await server.start()}/"
    try:
        yield site
    finally:
        await server.aclose()


class Session(Ears):
    """What an open session tells, and how to end it."""

    close_session: Callable[[], Awaitable[None]]


@asynccontextmanager
async def hosted(box: Sandbox, api: ApiClient, **changes: Any) -> AsyncIterator[tuple[str, Session]]:
    """An AuthKit session: its host page's address, and what it tells."""
    ears = Session()
    asked = session_request(
        **({"service": box.service, "identity": WHO, "connector_name": CONNECTOR} | changes)
    )
    session = await open_session(asked, api, ears, clock=SystemClock(), record=lambda entry: None)
    ears.close_session = session.aclose
    try:
        yield session.host_url, ears
    finally:
        await session.aclose()


@asynccontextmanager
async def widget_in_our_page(
    *, connectors: int = 5, manner: str = "pica", connector_name: str = ""
) -> AsyncIterator[tuple[Sandbox, str, BrowserPane, Session]]:
    """Our host page with the widget's list of connectors open in it."""
    async with (
        sandbox(connectors=connectors, manner=manner) as service,
        api_of(service) as api,
        hosted(service, api, connector_name=connector_name) as (url, session),
        pane(url) as ours,
    ):
        await ours.until_inner("!!document.getElementById('connectors')")
        yield service, url, ours, session


async def title(opened: BrowserPane) -> str:
    return await opened.main("document.getElementById('state-title').textContent")


async def frame_url(opened: BrowserPane) -> str:
    return await opened.until_main("document.getElementById('event-link')?.src")


async def until_it_listens(theirs: BrowserPane) -> None:
    """The package drops what the widget says before the frame is shown, 100 ms after its load."""
    await theirs.until_main("document.getElementById('event-link').style.display === 'block'")


async def posted(opened: BrowserPane) -> list[dict[str, str]]:
    """What the widget has heard from the page around it."""
    return await opened.until_inner("testHeard.length && testHeard")


async def submit(opened: BrowserPane, api_key: str) -> None:
    """Fills the widget's form as a person would, and waits until it is done with it."""
    await opened.until_inner("!!document.getElementById('api-key')")
    await opened.inner(f"document.getElementById('api-key').value = {json.dumps(api_key)}")
    await opened.inner("document.getElementById('submit').click()")


async def connect_once_wrong_then_right(opened: BrowserPane) -> None:
    await submit(opened, "wrong")
    await opened.until_inner("document.getElementById('said')?.textContent.includes('refused')")
    await submit(opened, "good")
    await opened.until_inner("!!document.getElementById('done')")
    await opened.inner("document.getElementById('done').click()")


def test_both_front_ends_speak_alike(qt_run: Run) -> None:
    async def work() -> None:
        async with (
            sandbox(connectors=60) as service,
            api_of(service) as api,
            hosted(service, api) as (url, ears),
        ):
            async with pane(url) as ours:
                our_url, our_post = await frame_url(ours), await posted(ours)
                settings = json.loads(our_post[0]["data"])
                await connect_once_wrong_then_right(ours)
                await eventually(lambda: len(ears.messages) == 4, 10, "ready, error, success, close")
            props = {
                "baseUrl": service.widget_url,
                "token": {"url": settings["linkTokenEndpoint"], "headers": settings["linkHeaders"]},
                "selectedConnection": settings["selectedConnection"],
                "appTheme": settings["appTheme"],
            }
            async with front_end(**props) as site, pane(site.url) as theirs:
                assert await frame_url(theirs) == our_url
                their_post = await posted(theirs)
                assert [each["data"] for each in their_post] == [each["data"] for each in our_post]
                await until_it_listens(theirs)
                await connect_once_wrong_then_right(theirs)
                await eventually(lambda: len(site.reports) == 3, 10, "error, success, close")
            ready, error, success, close = ears.messages
            assert [ready.kind, close.kind] == ["ready", "close"]
            assert [each["kind"] for each in site.reports] == [error.kind, success.kind, close.kind]
            assert site.reports[0]["value"] == error.text
            assert site.reports[1]["value"]["platform"] == success.platform == "stripe"
            keys = {success.connection_key, site.reports[1]["value"]["key"]}
            listing = await api.connections(WHO)
            assert keys == {row.key for row in listing.connections}
            assert len(keys) == 2

    qt_run(work())


@pytest.mark.parametrize("connector", ["飞书 “ü” 🙂", "</script><script>alert(1)</script>"])
def test_any_text_reaches_the_widget_unchanged(qt_run: Run, connector: str) -> None:
    """The package's btoa throws for anything outside Latin-1."""

    async def work() -> None:
        async with widget_in_our_page(connector_name=connector) as (_, _, ours, _):
            (message,) = await posted(ours)
            assert json.loads(message["data"])["selectedConnection"] == connector

    qt_run(work())


def test_one_is_asked_page_by_page_and_keeps_to_popups(qt_run: Run) -> None:
    async def work() -> None:
        async with widget_in_our_page(connectors=214, manner="one") as (_, _, ours, ears):
            (message,) = await posted(ours)
            assert json.loads(message["data"])["capabilities"] == {"oauthRedirect": False}
            sent = [text.partition(",")[0] for text in ears.details(SessionStep.TOKEN_SENT)]
            assert sent == ["page 1 of 2", "page 2 of 2"]
            assert ours.errors == []

    qt_run(work())


def test_a_forged_message_is_not_believed(qt_run: Run) -> None:
    """Right origin from the wrong window, and the right window's parent from the wrong origin."""
    forged = 'postMessage({messageType: "LINK_SUCCESS", message: {key: "k::e::y::1", platform: "p"}}, "*")'

    async def work() -> None:
        async with widget_in_our_page() as (service, url, ours, ears):
            await ours.main(f"window.{forged}")
            await ours.inner("void document.body.append(document.createElement('iframe'))")
            await ours.innermost(f"window.top.{forged}")
            heard = await ours.until_main("testHeard.length >= 2 && testHeard")
            assert [each["origin"] for each in heard] == [browser_origin(url), service.widget_url]
            await ours.inner("void document.getElementById('close').click()")
            await ours.until_main("document.getElementById('event-link') === null")
            await eventually(lambda: len(ears.messages) == 2)
            assert [message.kind for message in ears.messages] == ["ready", "close"]
            assert await title(ours) == "Sign-in closed"

    qt_run(work())


def test_a_frame_that_has_left_the_widgets_origin_is_not_believed(qt_run: Run) -> None:
    """Our own frame, but a document of an opaque origin in it."""
    page = b"""<!doctype html><script>
    parent.postMessage({messageType: "LINK_SUCCESS", message: {key: "k", platform: "p"}}, "*");
    </script>"""

    async def answer(request: LoopbackRequest) -> LoopbackReply:
        headers = (("Content-Type", "text/html"), ("Content-Security-Policy", "sandbox allow-scripts"))
        return LoopbackReply(200, headers, page)

    async def work() -> None:
        site = LoopbackServer(answer)
        widget_url = f"http://127.0.0.1:{await site.start()}"
        async with aclosing(site), sandbox(connectors=1) as service, api_of(service) as api:
            moved = PICA.moved(widget_url=widget_url)
            async with hosted(service, api, service=moved) as (url, ears), pane(url) as ours:
                heard = await ours.until_main("testHeard.length && testHeard")
                assert heard[0]["origin"] == "null"
                await eventually(lambda: ears.messages)
                assert [message.kind for message in ears.messages] == ["ready"]

    qt_run(work())


def test_a_repeated_success_is_reported_once(qt_run: Run) -> None:
    async def work() -> None:
        async with widget_in_our_page() as (_, _, ours, ears):
            for key in ("one", "one", "two", "one"):
                message = {"messageType": "LINK_SUCCESS", "message": {"key": key, "platform": "p"}}
                await ours.inner(f"void parent.postMessage({json.dumps(message)}, '*')")
            await ours.inner("void parent.postMessage({messageType: 'EXIT_EVENT_LINK'}, '*')")
            await eventually(lambda: ears.messages and ears.messages[-1].kind == "close")
            keys = [message.connection_key for message in ears.messages if message.kind == "success"]
            assert keys == ["one", "two"]
            await ours.until_main("document.getElementById('event-link') === null")
            assert await title(ours) == "Account connected"

    qt_run(work())


def test_a_session_that_is_gone_says_so(qt_run: Run) -> None:
    async def work() -> None:
        async with widget_in_our_page() as (_, _, ours, ears):
            await ears.close_session()
            message = {"messageType": "LINK_ERROR", "message": "late"}
            await ours.inner(f"void parent.postMessage({json.dumps(message)}, '*')")
            await ours.until_main("document.getElementById('event-link') === null")
            assert await title(ours) == "This session has ended"

    qt_run(work())


def test_the_package_connects_through_the_developer_endpoint(qt_run: Run) -> None:
    async def work() -> None:
        entries: list[ActivityEntry] = []
        async with sandbox(connectors=60) as service, api_of(service) as api:
            settings = EndpointSettings(service.widget_url, Environment.TEST, port=0)
            endpoint = DeveloperEndpoint(settings, api.mint, clock=SystemClock(), record=entries.append)
            await endpoint.start()
            props = {
                "baseUrl": service.widget_url,
                "token": {"url": endpoint.url, "headers": {"x-user-id": WHO.id}},
                "selectedConnection": CONNECTOR,
            }
            async with front_end(**props) as site, pane(site.url) as theirs:
                await until_it_listens(theirs)
                await submit(theirs, "good")
                await eventually(lambda: site.reports, 10, "success")
            await endpoint.stop()
            assert site.reports[0]["kind"] == "success"
            (row,) = (await api.connections(WHO)).connections
            assert row.key == site.reports[0]["value"]["key"]
            assert [(entry.method, entry.status) for entry in entries] == [("OPTIONS", 204), ("POST", 200)]
            assert "x-user-id" in entries[0].cause
            assert entries[1].identity == str(WHO)

    qt_run(work())
