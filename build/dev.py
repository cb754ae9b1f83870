"""The project's commands: run, test, bench, proof, package, pictures, texts, lock. Standard library only.

    python3 build/dev.py run [ARGS…]       start the application; without a display, its tour under Xvfb
    python3 build/dev.py test [ARGS…]      format, lint, types, import contracts, tests (ARGS go to pytest)
    python3 build/dev.py bench [NAME]      figures beside their bars
    python3 build/dev.py proof [NAME]      the promises of security and reliability, each with its figure
    python3 build/dev.py package [--quick] folder build, packages in dist/, the built one's tour
    python3 build/dev.py pictures [--keep] renew the pictures of README and manual, from a gallery
    python3 build/dev.py texts             collect the texts people read; what is not translated is printed
    python3 build/dev.py lock              renew build/lock/*.txt

The first call makes .venv and installs exact versions with hashes; later calls find them there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import bundle
import checks
import display
import environment
import libraries
import locking
import pictures
import texts
from console import Stop, run


def start(arguments: list[str]) -> int:
    """Starts the application, or its tour where there is no display."""
    is_headless = display.is_missing() and not {"--version", "--help", "-h"} & set(arguments)
    libraries.require(libraries.QT + (libraries.XVFB if is_headless else ()))
    python = environment.prepare("run")
    command = [str(python), "-m", "desktop", *arguments]
    return display.tour(command) if is_headless else run(command)


def test(arguments: list[str]) -> int:
    """Runs every check and all tests; goes on after a failure and reports it at the end."""
    libraries.require(libraries.QT + libraries.TEST)
    return checks.run_all(environment.prepare("dev"), arguments)


def bench(arguments: list[str]) -> int:
    """Measures the figures and prints them beside their bars."""
    libraries.require(libraries.QT + libraries.TEST)
    return checks.run_bench(environment.prepare("dev"), arguments)


def proof(arguments: list[str]) -> int:
    """Proves the promises, each in one line; `--share S` for a part of the full runs."""
    libraries.require(libraries.QT + libraries.TEST)
    return checks.run_proof(environment.prepare("dev"), arguments)


def package(arguments: list[str]) -> int:
    """Builds the folder and the packages, and runs the built application's tour; --quick packs loosely."""
    if unknown := set(arguments) - {"--quick"}:
        raise Stop(f"package knows --quick alone, and not {' '.join(sorted(unknown))}.")
    libraries.require(libraries.QT + libraries.TEST + libraries.PACKAGE)
    return bundle.build(environment.prepare("package"), is_quick="--quick" in arguments)


def renew_pictures(arguments: list[str]) -> int:
    """Takes every page and state, and keeps a selection in the repository."""
    if unknown := set(arguments) - {"--keep"}:
        raise Stop(f"pictures knows --keep alone, and not {' '.join(sorted(unknown))}.")
    libraries.require(libraries.QT)
    return pictures.renew(environment.prepare("run"), keeps_gallery="--keep" in arguments)


def update_texts(_arguments: list[str]) -> int:
    """Brings the translations' files up to date."""
    return texts.update(environment.prepare("dev"))


def lock(_arguments: list[str]) -> int:
    """Renews the lock files."""
    return locking.renew()


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": start,
    "test": test,
    "bench": bench,
    "proof": proof,
    "package": package,
    "pictures": renew_pictures,
    "texts": update_texts,
    "lock": lock,
}


def main(arguments: list[str]) -> int:
    """Runs one command; the exit code is the command's, 2 for a wrong call, 3 when something is missing."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in COMMANDS:
        print(__doc__, file=sys.stdout if name in {"-h", "--help", "help"} else sys.stderr)
        return 0 if name in {"-h", "--help", "help"} else 2
    try:
        return COMMANDS[name](rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
