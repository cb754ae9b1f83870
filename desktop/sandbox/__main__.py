"""The sandbox alone: `python -m desktop.sandbox`. Prints its addresses and a key, runs until a signal."""

import argparse
import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import Sequence

from desktop.sandbox.faults import KINDS
from desktop.sandbox.server import DEFAULT_RATE_LIMIT, Sandbox


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 after SIGINT or SIGTERM, 1 when a port is taken, 2 for wrong arguments."""
    options = _parser().parse_args(arguments)
    try:
        sandbox = Sandbox(
            connectors=options.connectors,
            connections=options.connections,
            identities=options.identities,
            latency_ms=options.latency_ms,
            fault=options.fault,
            manner=options.manner,
            seed=options.seed,
            rate_limit=options.rate_limit,
            ailing=options.ailing / 100,
        )
    except ValueError as error:
        print(f"desktop.sandbox: {error}", file=sys.stderr)
        return 2
    with asyncio.Runner() as runner:
        return runner.run(_run(sandbox, options.port, options.widget_port))


async def _run(sandbox: Sandbox, api_port: int, widget_port: int) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C ends the process as usual
            loop.add_signal_handler(number, stop.set)
    try:
        await sandbox.start(api_port, widget_port)
    except OSError as error:
        print(f"desktop.sandbox: a port cannot be used: {error}", file=sys.stderr)
        return 1
    line = {"api_url": sandbox.api_url, "widget_url": sandbox.widget_url, "key": sandbox.key}
    print(json.dumps(line | {"manner": sandbox.service.secret_header.split("-")[1]}), flush=True)
    try:
        await stop.wait()
    finally:
        await sandbox.aclose()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m desktop.sandbox", description=__doc__)
    add = parser.add_argument
    add("--port", type=_number, default=0, metavar="N", help="of the API (0: any free one)")
    add("--widget-port", type=_number, default=0, metavar="N", help="of the widget's site (0: any free one)")
    add("--connectors", type=_number, default=214, metavar="N")
    add("--connections", type=_number, default=1000, metavar="N")
    add("--identities", type=_number, default=40, metavar="N")
    add("--latency-ms", type=_number, default=0, metavar="N", help="before every answer of the API")
    add("--rate-limit", type=_number, default=DEFAULT_RATE_LIMIT, metavar="N", help="calls a minute")
    add("--ailing", type=_number, default=0, metavar="PERCENT", help="operational ones that do not work")
    add("--fault", default="", metavar="KIND[xN][:/PREFIX]", help=f"one of {', '.join(KINDS)}")
    add("--manner", choices=("pica", "one"), default="pica")
    add("--seed", type=_number, default=1, metavar="N")
    return parser


def _number(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return value


if __name__ == "__main__":
    sys.exit(main())
