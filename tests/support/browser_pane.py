"""A real web engine's page, offscreen, of which a test may read and drive every frame."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QUrl

WAIT_S = 20.0
# Notes every message a frame gets, before any script of the page runs.
_RECORDER = """
window.testHeard = [];
addEventListener("message", (event) => {
  testHeard.push({ origin: event.origin, data: JSON.stringify(event.data) });
}, true);
"""


class BrowserPane:
    """One view on a profile of its own, without our application's rules."""

    def __init__(self) -> None:
        from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
        from PySide6.QtWebEngineWidgets import QWebEngineView

        errors: list[str] = []

        class Page(QWebEnginePage):
            def javaScriptConsoleMessage(self, level: Any, message: str, line: int, source: str) -> None:
                if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
                    errors.append(f"{message} (line {line})")

        self._profile = QWebEngineProfile()
        script = QWebEngineScript()
        script.setSourceCode(_RECORDER)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
        script.setRunsOnSubFrames(True)
        self._profile.scripts().insert(script)
        self._popups: list[QWebEnginePage] = []
        self.errors = errors  # of any script; a resource that a policy blocked is one too
        self._page = Page(self._profile)
        self.view = QWebEngineView()
        self.view.setPage(self._page)
        self.view.resize(800, 600)
        self.view.show()

    def open_popups(self) -> None:
        """Lets pages open windows, as browsers do after a click; they are not shown."""
        from PySide6.QtWebEngineCore import QWebEngineNewWindowRequest, QWebEnginePage

        def opened(request: QWebEngineNewWindowRequest) -> None:
            popup = QWebEnginePage(self._profile)
            self._popups.append(popup)
            request.openIn(popup)

        self._page.newWindowRequested.connect(opened)

    def load(self, url: str) -> None:
        """Starts loading."""
        self._page.setUrl(QUrl(url))

    async def main(self, code: str) -> Any:
        """Runs JavaScript in the page; the value as JSON has it."""
        return await _run(self._page.mainFrame(), code)

    async def inner(self, code: str) -> Any:
        """Runs JavaScript in the page's one iframe; None while there is none."""
        frames = self._page.mainFrame().children()
        return await _run(frames[0], code) if frames else None

    async def innermost(self, code: str) -> Any:
        """Runs JavaScript in a frame inside the iframe; None while there is none."""
        frames = self._page.mainFrame().children()
        nested = frames[0].children() if frames else []
        return await _run(nested[0], code) if nested else None

    async def until_main(self, code: str) -> Any:
        """Waits until an expression is true in the page."""
        return await _until(lambda: self.main(code), code)

    async def until_inner(self, code: str) -> Any:
        """Waits until an expression is true in the iframe."""
        return await _until(lambda: self.inner(code), code)

    def close(self) -> None:
        """The page goes before its profile, or Qt warns."""
        for part in (*self._popups, self.view, self._page, self._profile):
            part.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@asynccontextmanager
async def pane(url: str) -> AsyncIterator[BrowserPane]:
    """A pane that loads this page, closed in the end."""
    opened = BrowserPane()
    try:
        opened.load(url)
        yield opened
    finally:
        opened.close()


async def _run(frame: Any, code: str) -> Any:
    result: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def done(value: Any) -> None:
        if not result.done():
            result.set_result(value)

    frame.runJavaScript(f"JSON.stringify({code}) ?? 'null'", done)
    try:
        text = await asyncio.wait_for(result, 2)
    except TimeoutError:
        return None  # the frame was replaced before it could answer
    return json.loads(text) if text else None


async def _until(ask: Any, what: str) -> Any:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + WAIT_S
    while True:
        value = await ask()
        if value:
            return value
        assert loop.time() < deadline, f"not within {WAIT_S} s: {what}"
        await asyncio.sleep(0.02)
