"""A console request on loopback, from click to response, against the bare httpx client."""

from functools import partial
from statistics import median
from time import perf_counter

import httpx
from PySide6.QtWidgets import QApplication

from desktop.domain.connection import ConnectionKey
from desktop.domain.request import Method, PassthroughRequest
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.sandbox import Running, sandbox
from tests.bench.stall import StallMeter

TURNS = 300
PATH = "gmail/v1/users/me/profile"


def measure() -> Report:
    """Ratio of the medians, in turns, both on a kept connection."""
    with sandbox(connections=200, rate_limit=1_000_000) as running:
        return window.run(partial(_measure, running))


async def _measure(running: Running, _app: QApplication) -> Report:
    api = running.client()
    listing = await api.connections()
    key = next(row.key for row in listing.connections if row.platform == "gmail")
    stalls = StallMeter()
    stalls.start()
    ours: list[float] = []
    bare: list[float] = []
    request = PassthroughRequest(Method.GET, PATH, ConnectionKey(key), platform="gmail")
    service = running.workspace.service
    headers = {service.secret_header: running.key, service.connection_header: key}
    url = f"{running.api_url}/v1/passthrough/{PATH}"
    async with httpx.AsyncClient(trust_env=False) as client:
        for turn in range(TURNS):
            began = perf_counter()
            response = await api.send(request)
            middle = perf_counter()
            answer = await client.get(url, headers=headers)
            end = perf_counter()
            assert response.status == answer.status_code == 200, (response.status, answer.status_code)
            if turn >= TURNS // 10:  # both are warm by then
                ours.append((middle - began) * 1000)
                bare.append((end - middle) * 1000)
    stalls.stop()
    await api.aclose()
    detail = f"{median(ours):.2f} ms against {median(bare):.2f} ms"
    row = Row("console round trip", median(ours) / median(bare), 1.25, "×", detail)
    return Report((row,), stalls.longest_ms)
