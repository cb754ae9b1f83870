"""Loading 20,000 connections, 50 ms a page: several at a time against one page after the other."""

from functools import partial
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.domain.activity import ActivityEntry
from desktop.net.http import HttpCall, HttpClient
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.sandbox import Running, sandbox
from tests.bench.stall import StallMeter

COUNT = 20_000
PAGE = 100
LATENCY_MS = 50
RATE_LIMIT = 300  # a minute: enough for one load, and near enough to have to be watched


def measure() -> Report:
    """Ratio of the times, and calls that the service had to turn away."""
    options = {"connections": COUNT, "latency_ms": LATENCY_MS}
    with sandbox(**options) as plain, sandbox(rate_limit=RATE_LIMIT, **options) as limited:
        return window.run(partial(_measure, plain, limited))


async def _measure(plain: Running, limited: Running, _app: QApplication) -> Report:
    one_by_one_s = await _one_by_one(plain)
    stalls = StallMeter()
    activity: list[ActivityEntry] = []
    api = limited.client(activity)
    stalls.start()
    began = perf_counter()
    listing = await api.connections()
    took_s = perf_counter() - began
    stalls.stop()
    await api.aclose()
    refused = sum(entry.status == 429 for entry in activity)
    rows = len(listing.connections)
    assert rows == COUNT, f"{rows} rows: {listing.caveat}"
    detail = f"{took_s:.2f} s against {one_by_one_s:.2f} s, {len(activity)} calls"
    return Report(
        (
            Row("loading 20,000 connections", took_s / one_by_one_s, 0.25, "×", detail),
            Row("its calls answered 429", refused, 0, "", f"limit of {RATE_LIMIT} a minute in the headers"),
        ),
        stalls.longest_ms,
    )


async def _one_by_one(running: Running) -> float:
    """Seconds for all pages in a row, on one kept connection."""
    http = HttpClient()
    headers = ((running.workspace.service.secret_header, running.key),)
    began = perf_counter()
    for page in range(1, COUNT // PAGE + 1):
        url = f"{running.api_url}/v1/vault/connections?limit={PAGE}&page={page}"
        answer = await http.call(HttpCall("GET", url, headers))
        assert answer.status == 200
    took_s = perf_counter() - began
    await http.aclose()
    return took_s
