"""R16: hostile pages in the AuthKit view get nothing, in the real web engine; killed renderers end none."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.web.engine import prepare_engine
from tests.bench import window
from tests.fakes.pages import HOST_PATH
from tests.proof.figure import Figure, Share
from tests.proof.hostile_pages import CAPABILITIES, PAGES, Page, Sites, sites

if TYPE_CHECKING:
    from desktop.web.auth_view import AuthView

KILLS = 50
WAIT_S = 15.0
_NO_KEYS = Qt.KeyboardModifier.NoModifier


@contextmanager
def _view(around: Sites) -> Iterator["AuthView"]:
    from desktop.web.auth_view import AuthView

    allowed = (around.foreign.origin,)
    view = AuthView(around.host.origin + HOST_PATH, around.widget.origin, allowed_origins=allowed)
    view.resize(640, 480)
    view.show()
    try:
        yield view
    finally:
        view.close_view()
        view.deleteLater()


def _click(view: QWidget) -> None:
    """For pages that wait for a person; in sign-in windows too."""
    from PySide6.QtWebEngineWidgets import QWebEngineView

    for each in view.findChildren(QWebEngineView):
        if (target := each.focusProxy()) is not None:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, _NO_KEYS, QPoint(200, 200))


async def _granted(around: Sites, page: Page) -> list[str]:
    """What one page got: by its own word, and by what came to the other program and to the disk."""
    from PySide6.QtWebEngineCore import QWebEngineDownloadRequest

    around.show(page)
    downloads: list[QWebEngineDownloadRequest.DownloadState] = []
    loop = asyncio.get_running_loop()
    with _view(around) as view:
        view.page.profile().downloadRequested.connect(lambda request: downloads.append(request.state()))
        deadline = loop.time() + WAIT_S
        while (found := around.granted()) is None and loop.time() < deadline:
            loop.call_soon(_click, view)
            await asyncio.sleep(0.1)
        granted = ["no answer"] if found is None else found
        cancelled = QWebEngineDownloadRequest.DownloadState.DownloadCancelled
        granted += ["a download"] * any(state != cancelled for state in downloads)
        granted += ["more than three windows"] * (view.popup_count > 3)
        granted += [f"{path} of another program" for _, path, _ in around.lan.calls]
    return granted


async def _is_killed_and_lives_on(around: Sites) -> bool:
    """Kills the page's renderer; whether the view says so, and shows the page again when asked."""
    crashed: list[str] = []
    loaded: list[bool] = []
    with _view(around) as view:
        view.loaded.connect(lambda: loaded.append(True))
        view.crashed.connect(crashed.append)
        if not await _until(lambda: bool(loaded) and view.page.renderProcessPid() > 0):
            return False
        with suppress(ProcessLookupError):
            os.kill(view.page.renderProcessPid(), signal.SIGKILL)
        if not await _until(lambda: bool(crashed)):
            return False
        view.reload()
        return await _until(lambda: len(loaded) > 1)


async def _until(is_so: Callable[[], bool]) -> bool:
    for _ in range(round(WAIT_S / 0.02)):
        if is_so():
            return True
        await asyncio.sleep(0.02)
    return False


async def proving(share: Share) -> Figure:
    """On the loop that runs: an engine needs Qt's."""
    count, kills = share.of(len(PAGES)), share.of(KILLS)
    pages = PAGES if count == len(PAGES) else share.random("hostile").sample(PAGES, count)
    faults: list[str] = []
    survived = 0
    with sites() as around:
        for page in pages:
            if granted := await _granted(around, page):
                faults.append(f"{' · '.join(page)}: {', '.join(granted)}")
        around.show_nothing()
        for _ in range(kills):
            survived += await _is_killed_and_lives_on(around)
    words = f"{count} hostile pages × {CAPABILITIES} capabilities, to {len(faults)} something granted; "
    words += f"{survived} of {kills} renderer kills survived and reloaded"
    return Figure(words, not faults and survived == kills, tuple(faults[:10]))


def prove(share: Share) -> Figure:
    """The engine's flags as the application sets them."""
    prepare_engine(is_root=hasattr(os, "geteuid") and os.geteuid() == 0)
    return window.run(lambda app: proving(share))
