"""The sandbox's widget in the AuthKit view, through the real session server, driven by mouse and keys."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.api.client import ApiClient
from desktop.authkit.origin import browser_origin
from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from desktop.domain.connection import ConnectionKey
from desktop.domain.identity import Identity
from desktop.domain.session import SessionStep, WidgetMessageKind
from desktop.sandbox.server import Sandbox
from tests.support.loops import Run, eventually
from tests.unit.authkit.parts import Ears, session_request
from tests.web.conftest import Heard, engine_noise, page_widget
from tests.web.test_npm_token import api_of, sandbox

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEngineFrame

    from desktop.web.auth_view import AuthView
    from desktop.web.popup_window import PopupWindow

pytestmark = engine_noise
WHO = Identity("user-42")
WAIT_S = 20.0


@dataclass
class Flow:
    """A session open in a view."""

    service: Sandbox
    api: ApiClient
    view: "AuthView"
    ears: Ears
    heard: Heard

    @property
    def kinds(self) -> list[WidgetMessageKind]:
        """What the host page has passed on, without its being ready."""
        kinds = [message.kind for message in self.ears.messages]
        return [kind for kind in kinds if kind is not WidgetMessageKind.READY]

    async def widget(self, code: str) -> Any:
        """Reads from the widget's frame; None while there is none."""
        frames = self.view.page.mainFrame().children()
        return await read(frames[0], code) if frames else None

    async def shows(self, selector: str) -> None:
        """Waits until the widget shows an element."""
        await poll(lambda: self.widget(f"!!document.querySelector({json.dumps(selector)})"), selector)

    async def click(self, selector: str, until: str) -> None:
        """Clicks on an element of the widget until another one shows; early clicks are dropped."""
        await self.shows(selector)
        for _ in range(100):
            spot = await self.widget(spot_of(selector))
            if spot:
                click(self.view, spot)
            await asyncio.sleep(0.1)
            if await self.widget(f"!!document.querySelector({json.dumps(until)})"):
                return
        pytest.fail(f"clicking {selector} never led to {until}")

    async def popup(self) -> "PopupWindow":
        """The sign-in window, with its consent page loaded."""
        await eventually(lambda: self.view.popups, WAIT_S)
        window = self.view.popups[0]
        await poll(lambda: read(window.page.mainFrame(), "!!document.getElementById('allow')"), "consent")
        return window

    async def click_in_popup(self, selector: str) -> None:
        """Clicks in the sign-in window until it has gone."""
        window = await self.popup()
        for _ in range(100):
            if window not in self.view.popups:
                return
            spot = await read(window.page.mainFrame(), spot_of(selector))
            if spot and window in self.view.popups:
                click(window, spot)
            await asyncio.sleep(0.1)
        pytest.fail(f"clicking {selector} did not close the sign-in window")


def spot_of(selector: str) -> str:
    """Script for the middle of an element."""
    return (
        f"(() => {{ const e = document.querySelector({json.dumps(selector)}); if (!e) return null;"
        " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
    )


def click(view: QWidget, spot: list[float]) -> None:
    """A person's click."""
    QTest.mouseClick(page_widget(view), Qt.MouseButton.LeftButton, pos=QPoint(int(spot[0]), int(spot[1])))


def type_text(view: QWidget, text: str) -> None:
    """A person's typing."""
    QTest.keyClicks(page_widget(view), text)


async def read(frame: "QWebEngineFrame", code: str) -> Any:
    """Evaluates in a frame; None when the frame does not answer."""
    if not frame.isValid():
        return None
    result: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    frame.runJavaScript(
        f"JSON.stringify({code}) ?? 'null'", lambda value: result.done() or result.set_result(value)
    )
    try:
        text = await asyncio.wait_for(result, 2)
    except TimeoutError:
        return None
    return json.loads(text) if text else None


async def poll(ask: Any, what: str) -> Any:
    """Asks until the answer is true."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + WAIT_S
    while not (value := await ask()):
        assert loop.time() < deadline, f"not within {WAIT_S} s: {what}"
        await asyncio.sleep(0.02)
    return value


@asynccontextmanager
async def flow(connector_name: str, manner: str = "pica") -> AsyncIterator[Flow]:
    """The sandbox, a session and a view on it, as the application puts them together."""
    from desktop.web.auth_view import AuthView

    async with sandbox(connectors=214, manner=manner) as service, api_of(service) as api:
        ears, heard = Ears(), Heard()
        asked = session_request(service=service.service, identity=WHO, connector_name=connector_name)
        session = await open_session(asked, api, ears, clock=SystemClock(), record=lambda entry: None)
        view = AuthView(
            session.host_url,
            browser_origin(service.widget_url),
            allowed_origins=(browser_origin(service.api_url),),  # its consent page
        )
        heard.listen(view)
        view.resize(900, 700)
        view.show()
        try:
            yield Flow(service, api, view, ears, heard)
        finally:
            view.close_view()
            view.deleteLater()
            await session.aclose()


@pytest.mark.parametrize("manner", ["pica", "one"])
def test_sign_in_through_a_popup(qt_run: Run, manner: str) -> None:
    async def work() -> None:
        async with flow("Gmail", manner) as at:
            await at.click("#continue", "#waiting")
            await at.click_in_popup("#allow")
            await at.shows("#connected")
            await eventually(lambda: at.kinds, WAIT_S)
            assert at.kinds == [WidgetMessageKind.SUCCESS]
            message = at.ears.messages[-1]
            assert message.platform == "gmail"
            found = await at.api.connection(ConnectionKey(message.connection_key))
            assert found is not None
            assert found.platform == "gmail"
            assert found.identity == WHO
            host = at.service.api_url.removeprefix("http://")
            assert at.heard.all("popup_opened") == at.heard.all("popup_closed") == [host]
            assert at.heard.all("navigation_refused") == []
            assert {SessionStep.PREFLIGHT, SessionStep.TOKEN_SENT} <= set(at.ears.steps)
            assert SessionStep.REFUSED not in at.ears.steps

    qt_run(work())


def test_denied_access_is_an_error_and_can_be_tried_again(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("Gmail") as at:
            await at.click("#continue", "#waiting")
            await at.click_in_popup("#deny")
            await eventually(lambda: at.kinds, WAIT_S)
            assert at.kinds == [WidgetMessageKind.ERROR]
            assert at.ears.messages[-1].text == "access_denied"
            await at.click("#continue", "#waiting")
            await at.click_in_popup("#allow")
            await eventually(lambda: WidgetMessageKind.SUCCESS in at.kinds, WAIT_S)

    qt_run(work())


def test_a_sign_in_window_closed_too_early_is_an_error(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("Gmail") as at:
            await at.click("#continue", "#waiting")
            (await at.popup()).close()
            await eventually(lambda: at.kinds, WAIT_S)
            assert at.kinds == [WidgetMessageKind.ERROR]
            assert at.ears.messages[-1].text == "popup_closed"

    qt_run(work())


def test_api_key_form_typed_by_hand(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("Stripe") as at:
            await at.click("#submit", ".problem")  # nothing typed yet
            assert at.kinds == []
            await at.click("#api-key", "#api-key:focus")
            type_text(at.view, "rk_test_typed")
            QTest.keyClick(page_widget(at.view), Qt.Key.Key_Return)
            await at.shows("#connected")
            await eventually(lambda: at.kinds, WAIT_S)
            assert at.kinds == [WidgetMessageKind.SUCCESS]
            assert at.ears.messages[-1].platform == "stripe"

    qt_run(work())


def test_an_unknown_name_opens_the_list_which_can_be_searched(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("No Such Connector") as at:
            await at.click("#search", "#search:focus")
            type_text(at.view, "strip")
            await poll(
                lambda: at.widget("document.querySelectorAll('#connectors .connector').length === 1"), "one"
            )
            await at.click("#connectors .connector", "#api-key")
            assert await at.widget("document.querySelector('h2').textContent") == "Stripe"

    qt_run(work())


def test_closing_the_widget_is_told(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("Stripe") as at:
            await at.shows("#api-key")
            for _ in range(100):
                spot = await at.widget(spot_of("#close"))
                if at.kinds or not spot:
                    break
                click(at.view, spot)
                await asyncio.sleep(0.1)
            await eventually(lambda: at.kinds, WAIT_S)
            assert at.kinds == [WidgetMessageKind.CLOSE]

    qt_run(work())


def test_a_service_that_fails_is_an_error_in_the_widget(qt_run: Run) -> None:
    async def work() -> None:
        async with flow("Stripe") as at:
            at.service.fault = "401"
            at.view.reload()
            await at.shows("#retry")
            await eventually(lambda: WidgetMessageKind.ERROR in at.kinds, WAIT_S)
            assert SessionStep.TOKEN_FAILED in at.ears.steps

    qt_run(work())
