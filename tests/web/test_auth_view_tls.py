"""Certificates that nobody vouches for: refused in a frame and in a sign-in window, and never asked about."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.pages import HOST_PATH, Site, host_page, serving
from tests.fakes.tls import certificate, server_context
from tests.web.conftest import Heard, OpenView, Until, click, engine_noise

pytestmark = engine_noise
PAGE = '<!doctype html><title>hers</title><script>fetch("/report", {method: "POST", body: "ran"})</script>'


@pytest.fixture(params=["self-signed", "expired", "another name"])
def untrusted(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A https site on this computer."""
    name = "example.com" if request.param == "another name" else "localhost"
    file = certificate(tmp_path, name, is_expired=request.param == "expired")
    with serving("localhost", tls=server_context(file)) as site:
        site.page("/", PAGE)
        yield site


def test_a_sign_in_window_does_not_open_it(
    host: Site, widget: Site, untrusted: Site, heard: Heard, until: Until
) -> None:
    from desktop.web.auth_view import AuthView
    from tests.fakes.pages import widget_page
    from tests.web.conftest import feels_mouse

    widget.page("/", widget_page(f"function act() {{ open('{untrusted.origin}/'); }}"))
    host.page(HOST_PATH, host_page(widget.origin + "/"))
    view = AuthView(host.origin + HOST_PATH, widget.origin, allowed_origins=(untrusted.origin,))
    heard.listen(view)
    view.resize(640, 480)
    view.show()
    until(lambda: feels_mouse(view, widget, "widget"), timeout_s=15)
    click(view)
    until(lambda: any("the certificate of" in line for line in heard.all("navigation_refused")))
    assert any(untrusted.origin in line for line in heard.all("navigation_refused"))
    assert untrusted.calls == []
    (window,) = view.popups
    assert window.page.title() != "hers"
    view.close_view()
    view.deleteLater()


def test_the_widgets_frame_does_not_show_it(host: Site, untrusted: Site, heard: Heard, until: Until) -> None:
    from desktop.web.auth_view import AuthView

    host.page(HOST_PATH, host_page(untrusted.origin + "/"))
    view = AuthView(host.origin + HOST_PATH, untrusted.origin)
    heard.listen(view)
    view.show()
    until(lambda: "loaded" in heard, timeout_s=15)
    (frame,) = view.page.mainFrame().children()
    until(lambda: frame.url().scheme() in {"chrome-error", "https", ""})
    assert untrusted.calls == []
    view.close_view()
    view.deleteLater()


def test_what_is_fetched_from_it_does_not_arrive(
    open_view: OpenView, widget: Site, untrusted: Site, until: Until
) -> None:
    view = open_view(
        f"function act() {{ fetch('{untrusted.origin}/').then(() => report('got'), () => report('no')); }}"
    )
    click(view)
    until(lambda: widget.reports())
    assert widget.reports() == ["no"]
    assert untrusted.calls == []
