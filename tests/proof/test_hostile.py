"""A share of R16, and R16 with guards of the view taken away."""

import pytest

from tests.proof import hostile
from tests.proof.figure import Share
from tests.proof.hostile_pages import PAGES
from tests.support.loops import Run
from tests.web.conftest import engine_noise

pytestmark = pytest.mark.qt_log_ignore(*engine_noise.args, "(Screen|Window) capturing is not available")


def test_r16_a_share(qt_run: Run) -> None:
    assert len(PAGES) == 120
    assert qt_run(hostile.proving(Share(0.05))).is_met


def test_r16_sees_a_permission_that_is_granted(qt_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.web.page import GuardedPage

    monkeypatch.setattr(GuardedPage, "_refuse_permission", lambda self, permission: permission.grant())
    monkeypatch.setattr(hostile, "PAGES", (("widget", "on a click", "inline"),))
    figure = qt_run(hostile.proving(Share(0.01)))
    assert not figure.is_met
    assert "notifications" in figure.faults[0]


def test_r16_sees_the_local_network_open(qt_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.web.profile import RequestFilter

    monkeypatch.setattr(RequestFilter, "interceptRequest", lambda self, info: None)
    monkeypatch.setattr(hostile, "PAGES", (("foreign frame", "at once", "eval"),))
    figure = qt_run(hostile.proving(Share(0.01)))
    assert not figure.is_met
    assert "/fetched of another program" in figure.faults[0]


def test_r16_sees_a_view_that_does_not_tell_of_a_crash(qt_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.web.auth_view import AuthView

    monkeypatch.setattr(AuthView, "_note_crash", lambda self, status, code: None)
    monkeypatch.setattr(hostile, "PAGES", (("widget", "at once", "inline"),))
    monkeypatch.setattr(hostile, "WAIT_S", 1.5)
    assert qt_run(hostile.proving(Share(0.01))).words.endswith("0 of 1 renderer kills survived and reloaded")
