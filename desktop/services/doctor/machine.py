"""Checks of this computer: versions, the web engine, its sandbox, fonts. The facts come from above."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.check import Finding, Fix, Found, failed, passed, skipped, warned

if TYPE_CHECKING:
    from desktop.services.doctor.visit import Visit

LEAST_PYTHON = (3, 11)
# 6.12.0 drops references that Python 3.11 still holds, and aborts.
LEAST_QT, BELOW_QT = (6, 11), (6, 12)


@dataclass(frozen=True, slots=True)
class Machine:
    """What runs this application.

    `fonts` gives the interface's family and whether Chinese can be shown; None where there is no window to
    ask with. `load_engine` blocks, and raises ImportError where it is not there.
    """

    python: str
    qt: str
    pyside: str
    is_sandboxed: Callable[[], bool]
    load_engine: Callable[[], tuple[str, str, str]]
    fonts: Callable[[], tuple[str, bool]] | None = None


async def versions(visit: "Visit") -> Found:
    """Python and Qt are ones this application was made for."""
    machine = visit.around.machine
    if _numbers(machine.python) < LEAST_PYTHON:
        return failed(Finding.PYTHON_OLD, None, version=machine.python, least=_dotted(LEAST_PYTHON))
    if not LEAST_QT <= _numbers(machine.pyside) < BELOW_QT:
        limits = {"least": _dotted(LEAST_QT), "below": _dotted(BELOW_QT)}
        return failed(Finding.QT_UNFIT, None, version=machine.pyside, **limits)
    if _numbers(machine.qt) != _numbers(machine.pyside):
        return failed(Finding.QT_MIXED, None, qt=machine.qt, pyside=machine.pyside)
    return passed(Finding.VERSIONS_RIGHT, python=machine.python, qt=machine.qt)


async def sandbox(visit: "Visit") -> Found:
    """Pages of the web engine run in Chromium's sandbox."""
    is_on = visit.around.machine.is_sandboxed()
    return passed(Finding.SANDBOX_ON) if is_on else warned(Finding.SANDBOX_OFF)


async def engine(visit: "Visit") -> Found:
    """The web engine can be loaded; only when asked for."""
    if not visit.is_asked:
        return skipped(Finding.ENGINE_UNTRIED, Fix.LOAD_ENGINE)
    try:
        found, chromium, _patches = await asyncio.to_thread(visit.around.machine.load_engine)
    except ImportError as error:
        return failed(Finding.ENGINE_MISSING, cause=str(error))
    return passed(Finding.ENGINE_LOADS, engine=found, chromium=chromium)


async def fonts(visit: "Visit") -> Found:
    """The interface has a font, and Chinese can be shown."""
    ask = visit.around.machine.fonts
    if ask is None:
        return skipped(Finding.FONTS_UNSEEN)
    family, has_chinese = ask()
    if not family:
        return failed(Finding.FONTS_NONE, None)
    if not has_chinese:
        return warned(Finding.FONTS_NO_CJK)
    return passed(Finding.FONTS_WHOLE, family=family)


def _numbers(version: str) -> tuple[int, int]:
    """Major and minor; (0, 0) for what is no version."""
    parts = version.split(".")
    numbers = [int(part) for part in parts[:2] if part.isdigit()]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"
