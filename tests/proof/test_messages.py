"""A share of R4, and the host page without each of its defences."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.authkit import host_page
from desktop.base.paths import resource
from tests.proof import messages
from tests.proof.figure import Share
from tests.support.loops import Run
from tests.web.conftest import engine_noise

pytestmark = engine_noise
ONE = Share(1 / messages.SESSIONS)


def test_r4_a_share(qt_run: Run) -> None:
    assert qt_run(messages.proving(ONE)).is_met


def test_r4_holds_without_the_content_security_policy(qt_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The widget's own frame shows another site then: its messages have the right source, not the origin."""
    monkeypatch.setattr(host_page, "_headers", lambda policy: ())
    figure = qt_run(messages.proving(ONE))
    assert figure.is_met
    assert int(figure.words.split()[0]) == messages.FORGED * (len(messages.FORMER) + 1)


@pytest.fixture
def collected_here() -> Iterator[None]:
    """What is left of a loop is collected in this test, whose filter ignores it, and not in the next one."""
    yield
    gc.collect()


# The weakened page is torn down in the middle of its calls; Python then tells of their sockets.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_r4_sees_a_page_that_believes_everybody(
    collected_here: None, qt_run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = resource("host", "host.js").read_text()
    check = "event.origin !== widgetOrigin || event.source === null || event.source !== frame.contentWindow"
    assert check in script
    (tmp_path / "host.js").write_text(script.replace(check, "false"))

    def weakened(*parts: str) -> Path:
        return tmp_path / "host.js" if parts[-1] == "host.js" else resource(*parts)

    monkeypatch.setattr(host_page, "resource", weakened)
    assert not qt_run(messages.proving(ONE)).is_met
