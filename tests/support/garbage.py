"""As the application does: garbage is collected in the main thread alone, between tests.

Collected in a worker's thread, a cycle with a QObject in it makes Qt warn of its timers, or crash.
"""

import gc

import pytest

_EVERY = 25  # tests without Qt between two collections
_since = 0


def pytest_collection_finish() -> None:
    """What is loaded by now stays."""
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_fixture_post_finalizer(fixturedef: pytest.FixtureDef[object]) -> None:
    """A loop was closed: what hung on it goes before the next test begins."""
    if fixturedef.argname in {"qt_loop", "qtbot"}:
        gc.collect()


def pytest_runtest_logfinish() -> None:
    """Now and then in tests without Qt."""
    global _since
    _since += 1
    if _since >= _EVERY:
        _since = 0
        gc.collect()
