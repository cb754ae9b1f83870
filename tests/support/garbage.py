"""As the application does: garbage is collected in the main thread alone, between tests.

Collected in a worker's thread, a cycle with a QObject in it makes Qt warn of its timers, or crash.
"""

import gc
from collections.abc import Generator

import pytest

_PLAIN_EVERY = 25  # tests without Qt between two collections
_FREEZE_EVERY = 10  # collections; what lives by then is modules and caches, 250 ms to walk through again
_QT = {"qt_loop", "qtbot", "qapp"}
_plain = 0
_collections = 0


def pytest_collection_finish() -> None:
    """What is loaded by now stays."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """What hung on the test's windows and its loop goes once its fixtures ended, before the next begins."""
    global _plain
    try:
        yield
    finally:
        has_qt = not _QT.isdisjoint(getattr(item, "fixturenames", ()))
        _plain = 0 if has_qt else _plain + 1
        if has_qt or _plain >= _PLAIN_EVERY:
            _plain = 0
            _collect()


def _collect() -> None:
    global _collections
    gc.collect()
    _collections += 1
    if _collections % _FREEZE_EVERY == 0:
        gc.freeze()
