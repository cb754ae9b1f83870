"""Checks of the developer endpoint: asked as browsers ask while it is on, its port tried while it is off."""

import asyncio
import errno
import socket
from urllib.parse import urlsplit

from desktop.authkit.developer_request import ANY_ORIGIN, USUAL_HEADERS
from desktop.authkit.origin import browser_origin
from desktop.domain.check import CheckId, Finding, Fix, Found, failed, needs, passed, skipped, warned
from desktop.domain.errors import Unreachable, UserError
from desktop.services.doctor.session import judge_preflight, preflight_headers
from desktop.services.doctor.visit import Visit


async def endpoint_preflight(visit: Visit) -> Found:
    """OPTIONS is answered with 204 and complete CORS headers for the widget."""
    running = visit.around.endpoint().running
    if running is None:
        return skipped(Finding.ENDPOINT_OFF)
    url = running.url
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return failed(Finding.TOKEN_URL_RELATIVE, Fix.EDIT_ENDPOINT, url=url)
    try:
        origin = browser_origin(visit.service.widget_url, "widget_url")
    except UserError:
        return needs(CheckId.ADDRESSES)
    try:
        answer = await visit.fetcher.fetch("OPTIONS", url, preflight_headers(origin, USUAL_HEADERS))
    except Unreachable:
        return failed(Finding.ENDPOINT_GONE, Fix.EDIT_ENDPOINT, url=url)
    wrong = judge_preflight(answer, origin, USUAL_HEADERS, Fix.EDIT_ENDPOINT)
    return wrong or passed(Finding.ENDPOINT_RIGHT, url=url)


async def endpoint_port(visit: Visit) -> Found:
    """The port it is to listen on is free."""
    kept = visit.around.endpoint()
    if kept.running is not None:
        return passed(Finding.PORT_IN_USE_BY_US, port=str(urlsplit(kept.running.url).port or kept.port))
    if kept.port == 0:
        return passed(Finding.PORT_FREE, port="0")
    trouble = await asyncio.to_thread(_bind_trouble, kept.port)
    if trouble is None:
        return passed(Finding.PORT_FREE, port=str(kept.port))
    finding = Finding.PORT_RESERVED if trouble == errno.EACCES else Finding.PORT_TAKEN
    return warned(finding, Fix.CHOOSE_PORT, port=str(kept.port))


async def endpoint_origins(visit: Visit) -> Found:
    """Only named pages may ask: `*` lets every web page mint tokens."""
    kept = visit.around.endpoint()
    if ANY_ORIGIN in kept.origins or (kept.running is not None and kept.running.is_open_to_all):
        return warned(Finding.ORIGINS_ANY, Fix.EDIT_ENDPOINT)
    return passed(Finding.ORIGINS_NAMED, count=str(len(kept.origins) + 1))


def free_port() -> int:
    """A port that is free now. Raises OSError when there is none."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _bind_trouble(port: int) -> int | None:
    """The number of the error that listening there would give."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as asyncio does on this system
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError as error:
            return error.errno or errno.EADDRINUSE
    return None
