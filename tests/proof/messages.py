"""R4: forged widget messages from eight positions around the host page, and genuine ones among them.

The host page is the product's own on the product's own session server, in the web engine without the rules of
our view: as in the system browser, the page alone has to tell the widget from everybody else.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html import escape
from typing import Any

from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState, VaultListing
from desktop.domain.identity import Identity
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.services.connect import ConnectRun
from tests.bench import window
from tests.fakes.pages import Site, serving
from tests.proof.figure import Figure, Share
from tests.proof.fuzz import Ticking
from tests.support.browser_pane import BrowserPane, pane
from tests.unit.authkit.parts import session_request

SESSIONS = 20  # a session answers 60 calls, so that a thousand messages need some
GENUINE, FORGED = 50, 32  # of each session; of each session and position
WAIT_S = 20.0
FRAMES = ("same origin", "nested twice", "foreign frame", "sandboxed frame", "srcdoc frame")
FORMER = (*FRAMES, "popup", "foreign popup", "host page")
LATTER = "frame gone elsewhere"

_FORGER = """<!doctype html><script>
function forge(host, tag, count) {
  for (let i = 0; i < count; i += 1) {
    const message = { key: `forged ${tag} ${i}`, platform: "gmail" };
    const messageType = i % 8 === 7 ? "EXIT_EVENT_LINK" : i % 8 === 6 ? "LINK_ERROR" : "LINK_SUCCESS";
    host.postMessage({ messageType, message }, "*");
  }
}
addEventListener("message", (event) => {
  if (event.data?.forge) forge(opener ? opener.top : top, event.data.forge, event.data.count);
});
START
</script>"""


@dataclass
class Vault:
    """Confirms every key it is asked for: only the host page stands between a forged key and a row."""

    asked: list[str] = field(default_factory=list)

    async def connection(self, key: ConnectionKey) -> Connection:
        """It is there, and it is the session's identity's."""
        self.asked.append(key)
        return Connection(
            key=key,
            id=ConnectionId("1"),
            platform="gmail",
            environment=Environment.TEST,
            state=ConnectionState.OPERATIONAL,
            identity=session_request().identity,
            created_at=datetime(2026, 11, 24, tzinfo=UTC),
        )

    async def connections(self, identity: Identity) -> VaultListing:
        """Nothing to notice by watching."""
        return VaultListing((), SystemClock().now())

    async def mint(self, identity: Identity, **paging: Any) -> dict[str, Any]:
        """A token nobody uses here."""
        return {"rows": []}


@dataclass
class Rows:
    """The part of a ConnectionStore that a session uses; what it saved, by key."""

    saved: set[str] = field(default_factory=set)

    async def save(self, workspace: WorkspaceId, connection: Connection, identity: Identity) -> Any:
        """As the store does: a second success for the same key updates."""
        is_new = connection.key not in self.saved
        self.saved.add(connection.key)
        return connection, is_new


def _lay_out(widget: Site, foreign: Site) -> None:
    """The widget with its frames; both sites can forge."""
    inner = _FORGER.replace("START", "")
    alone = _FORGER.replace("START", f'forge(top, "{LATTER}", {FORGED});')
    for site in (widget, foreign):
        site.page("/inner", inner)
        site.page("/alone", alone)
    widget.page("/deep", '<!doctype html><iframe src="/inner"></iframe>')
    widget.page(
        "/",
        f"""<!doctype html><title>widget</title>
        <iframe src="/inner"></iframe><iframe src="/deep"></iframe>
        <iframe src="{foreign.origin}/inner"></iframe><iframe sandbox="allow-scripts" src="/inner"></iframe>
        <iframe srcdoc="{escape(inner)}"></iframe>
        <script>
        const frames4 = document.querySelectorAll("iframe");
        const popups = {{}};
        function at(place) {{
          if (place === "popup") return popups.own ??= open("/inner", "own");
          if (place === "foreign popup") return popups.foreign ??= open("{foreign.origin}/inner", "foreign");
          const index = {json.dumps(FRAMES)}.indexOf(place);
          const found = frames4[index].contentWindow;
          return place === "nested twice" ? found[0] : found;
        }}
        function genuine(tag, count) {{
          for (let i = 0; i < count; i += 1) {{
            const message = {{ key: `genuine ${{tag}} ${{i}}`, platform: "gmail" }};
            parent.postMessage({{ messageType: "LINK_SUCCESS", message }}, "*");
          }}
          return true;
        }}
        </script>""",
    )


@dataclass
class Attack:
    """One session in a browser."""

    browser: BrowserPane
    run: ConnectRun
    rows: Rows
    number: int
    heard: int = 0

    async def forge(self) -> None:
        """From each position, until the host page has heard all of it."""
        await self.browser.until_inner("typeof at === 'function'")
        for place in FORMER:
            await self._from(place)

    async def _from(self, place: str) -> None:
        order = json.dumps({"forge": place, "count": FORGED})
        if place == "host page":
            await self.browser.main(
                f"[...Array({FORGED}).keys()].map(i => window.postMessage({{messageType: 'LINK_SUCCESS', "
                f"message: {{key: 'forged {place} ' + i, platform: 'gmail'}}}}, '*')).length"
            )
        for _ in range(200):  # a frame that is still loading hears nothing
            if await self._heard(place) >= FORGED or not self.run.is_open:
                break
            if place != "host page":
                await self.browser.inner(f"(at({json.dumps(place)})?.postMessage({order}, '*'), true)")
            await asyncio.sleep(0.05)
        self.heard += await self._heard(place)

    async def _heard(self, place: str) -> int:
        code = f"testHeard.filter(m => m.data.includes({json.dumps(f'forged {place} ')})).length"
        return int(await self.browser.main(code) or 0)

    async def speak(self) -> None:
        """The widget itself; until every row is saved."""
        await self.browser.inner(f"genuine({self.number}, {GENUINE})")
        for _ in range(round(WAIT_S / 0.02)):
            if (
                not self.run.is_open
                or sum(key.startswith(f"genuine {self.number} ") for key in self.rows.saved) >= GENUINE
            ):
                return
            await asyncio.sleep(0.02)

    async def leave(self, foreign: Site) -> int:
        """Sends the widget's own frame to another site, which would forge; how much came from there."""
        await self.browser.inner(f"(location = '{foreign.origin}/alone', true)")
        if self.run.is_open:
            await self.browser.until_inner("/alone|chrome-error/.test(location.href)")
        if not foreign.asked("/alone"):
            return 0  # the page's content security policy keeps it out
        for _ in range(200):
            if await self._heard(LATTER) >= FORGED or not self.run.is_open:
                break
            await asyncio.sleep(0.05)
        return await self._heard(LATTER)

    async def has_told(self) -> bool:
        """Whether whoever is in the widget's frame now was sent the session's settings."""
        return bool(await self.browser.inner("testHeard.some(m => m.data.includes('linkHeaders'))"))


@asynccontextmanager
async def _attacked(number: int, widget: Site, rows: Rows) -> AsyncIterator[Attack]:
    service = replace(PICA, widget_url=widget.origin + "/")
    run = ConnectRun(session_request(service=service), rows, SystemClock())  # type: ignore[arg-type]

    async def opener(asked: Any, api: Any, listener: Any) -> Any:
        return await open_session(asked, api, listener, clock=Ticking(), record=lambda entry: None)

    await run.start(opener, Vault(), watch_every_s=60.0)  # type: ignore[arg-type]
    try:
        async with pane(run.host_url) as browser:
            browser.open_popups()
            yield Attack(browser, run, rows, number)
    finally:
        await run.aclose()
        await asyncio.sleep(0.05)  # a cut socket is closed in a later turn of the loop


async def proving(share: Share) -> Figure:
    """On the loop that runs: a browser needs Qt's."""
    sessions = share.of(SESSIONS)
    rows, heard, faults = Rows(), 0, list[str]()
    with serving("localhost") as widget, serving() as foreign:
        _lay_out(widget, foreign)
        for number in range(sessions):
            async with _attacked(number, widget, rows) as attack:
                await attack.forge()
                await attack.speak()
                heard += attack.heard + await attack.leave(foreign)
                if await attack.has_told():
                    faults.append("a foreign page got the session's settings")
                if not attack.run.is_open:
                    faults.append("a forged message ended the session")
    genuine = sum(key.startswith("genuine") for key in rows.saved)
    faults += [f"saved: {key}" for key in sorted(rows.saved) if not key.startswith("genuine")]
    expected = sessions * FORGED * len(FORMER)
    if heard < expected:
        faults.append(f"only {heard} of {expected} forged messages came to the host page")
    forged = len(rows.saved) - genuine
    words = f"{heard:,} forged messages from {len(FORMER)} positions, {forged} rows saved; "
    words += f"{sessions * GENUINE:,} genuine, {genuine:,} saved"
    return Figure(words, not faults and genuine == sessions * GENUINE, tuple(faults[:10]))


def prove(share: Share) -> Figure:
    """In a browser of its own."""
    return window.run(lambda app: proving(share))
