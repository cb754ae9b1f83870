"""Proves the promises and prints each one's figure in one line. Linux and macOS."""

import argparse
import importlib
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from tests.proof.catalogue import PROOFS, Proof, called
from tests.proof.figure import SEED, Figure, Share
from tests.support.headless import be_headless
from tests.support.own_process import FailedRun, result_of


def main(arguments: list[str]) -> int:
    """0 when every promise holds, 1 when one is broken, 2 when there is no such proof."""
    be_headless()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that a proof under way ends too
    options = _options(arguments)
    share = Share(options.share, options.seed)
    if options.one:
        _prove(*options.one, share)
    proofs = called(options.names)
    if not proofs:
        print(f"There is no such proof; there are: {_names()}", file=sys.stderr)
        return 2
    figures = [_shown(proof, share) for proof in proofs]
    missed = sum(not figure.is_met for figure in figures)
    print(f"{len(figures)} promise{'s' if len(figures) != 1 else ''}, {missed} broken")
    return 1 if missed else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("dev.py proof", description=__doc__, epilog=f"Proofs: {_names()}")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a number such as r2, or a part of a name")
    parser.add_argument(
        "--share", type=_fraction, default=1.0, metavar="S", help="of the full run, 0 < S ≤ 1"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="what everything random comes from")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _fraction(text: str) -> float:
    value = float(text)
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError("a share is more than 0 and at most 1")
    return value


def _names() -> str:
    return ", ".join(f"{proof.number.lower()} {proof.name}" for proof in PROOFS)


def _shown(proof: Proof, share: Share) -> Figure:
    print(f"proving {proof.number} {proof.name} …", file=sys.stderr, flush=True)
    command = ["--one", proof.name, "{result}", "--share", repr(share.fraction), "--seed", str(share.seed)]
    try:
        result = result_of("tests.proof", command, proof.timeout_s, needs_keyring=proof.needs_keyring)
        figure = Figure.from_json(result)
    except FailedRun as failure:
        figure = Figure.failed(f"{proof.name}: {failure}")
    print(figure.line(proof.number), flush=True)
    for fault in figure.faults:
        print(f"      {fault}", file=sys.stderr, flush=True)
    return figure


def _prove(name: str, result: str, share: Share) -> NoReturn:
    """Proves one promise; ends at once, whatever windows and threads a failure leaves."""
    code = 1
    try:
        figure: Figure = importlib.import_module(f"tests.proof.{name}").prove(share)
        Path(result).write_text(figure.to_json())
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
