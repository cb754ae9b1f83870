"""Fails a test that logs a WARNING or worse which it did not expect.

Qt's own messages are watched by pytest-qt: see qt_log_level_fail in pyproject.toml.
"""

import logging
import re
from collections.abc import Callable, Iterator

import pytest


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.levelname} {record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1] is not None:
            text += f" ({record.exc_info[1]!r})"
        self.lines.append(text)


@pytest.fixture(autouse=True)
def logfail(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """The patterns allowed in this test; `allow_log` adds to them."""
    allowed = [str(p) for marker in request.node.iter_markers("allow_log") for p in marker.args]
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield allowed
    logging.getLogger().removeHandler(collector)
    lines = [line for line in collector.lines if not any(re.search(p, line) for p in allowed)]
    if lines:
        pytest.fail("logged, and not expected:\n" + "\n".join(lines))


@pytest.fixture
def allow_log(logfail: list[str]) -> Callable[[str], None]:
    """Permits lines `LEVEL logger: message` that match a pattern; `@pytest.mark.allow_log(…)` does too."""
    return logfail.append
