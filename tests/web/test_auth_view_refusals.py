"""What pages in the AuthKit view may not do, tried by pages that do it."""

import logging
from pathlib import Path

import pytest

from tests.fakes.pages import HOST_PATH, Site
from tests.web.conftest import Heard, OpenView, Until, click, engine_noise

pytestmark = engine_noise


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("{widget}/done", "{widget}"),
        ("{host}/other-path", "{host}"),
        ("https://example.com/", "https://example.com"),
        ("https://user:password@example.com/", "https://example.com"),
        ("javascript:document.body.append(1)", None),
        ("data:text/html,hi", None),
        ("file:///etc/passwd", None),
        ("view-source:https://example.com", None),
        ("chrome://crash", None),
        ("qrc:/x", None),
        ("mailto:somebody@example.com", None),
    ],
)
def test_a_frame_cannot_take_the_main_frame_elsewhere(
    open_view: OpenView, host: Site, widget: Site, heard: Heard, until: Until, target: str, place: str | None
) -> None:
    origins = {"host": host.origin, "widget": widget.origin}
    url = target.format(**origins)
    view = open_view(
        f"function act() {{ try {{ top.location = '{url}'; }} catch (e) {{}} report('tried'); }}"
    )
    before = view.page.url()
    click(view)
    until(lambda: widget.reports())
    if place is not None:
        until(lambda: "navigation_refused" in heard)
        shown = place.format(**origins)
        assert heard.all("navigation_refused") == [f"the page may not open {shown}"]
    click(view)
    until(lambda: len(widget.reports()) == 2)  # the widget lives on
    assert view.page.url() == before
    assert not host.asked("/other-path")
    assert not widget.asked("/done")


def test_the_host_page_itself_goes_nowhere(
    open_view: OpenView, host: Site, widget: Site, heard: Heard, until: Until
) -> None:
    view = open_view("addEventListener('pointerup', () => parent.postMessage('go', '*'))")
    view.page.runJavaScript(f"location = '{widget.origin}/done'")
    until(lambda: "navigation_refused" in heard)
    view.page.runJavaScript("location = '/leave?https://example.com/'")
    until(lambda: len(heard.all("navigation_refused")) == 2)
    assert view.page.url().path() == HOST_PATH
    assert not widget.asked("/done")


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "https://192.168.1.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "data:text/html,hi",
        "{host}" + HOST_PATH,
    ],
)
def test_a_sub_frame_opens_https_and_the_sessions_origins_only(
    open_view: OpenView, host: Site, heard: Heard, until: Until, url: str
) -> None:
    target = url.format(host=host.origin)
    view = open_view(
        f"function act() {{ document.getElementById('inner').src = '{target}'; }}",
        "<iframe id=inner></iframe>",
    )
    calls = len(host.calls)
    click(view)
    until(lambda: "navigation_refused" in heard)
    (refusal,) = heard.all("navigation_refused")
    assert refusal.startswith("a frame may not open ")
    assert len(host.calls) == calls


def test_a_redirect_of_a_frame_is_held_to_the_rules(
    open_view: OpenView, widget: Site, heard: Heard, until: Until
) -> None:
    view = open_view("function act() { location = '/leave?http://example.com/'; }")
    click(view)
    until(lambda: "navigation_refused" in heard)
    assert heard.all("navigation_refused") == ["a frame may not open http://example.com"]


def test_requests_reach_the_session_server_but_nothing_else_on_this_computer(
    open_view: OpenView, host: Site, widget: Site, until: Until
) -> None:
    from tests.fakes.pages import serving

    with serving() as other:
        view = open_view(
            f"""async function act() {{
                const ask = url => fetch(url, {{method: 'POST'}}).then(() => 'sent', () => 'blocked');
                report([await ask('{host.origin}/token'), await ask('{other.origin}/token')]);
            }}"""
        )
        click(view)
        until(lambda: widget.reports())
        assert widget.reports() == ["sent,blocked"]
        assert host.asked("/token")
        assert other.calls == []


@pytest.mark.parametrize(
    ("script", "answer"),
    [
        ("alert('x'); answer('went on')", "went on"),
        ("answer(confirm('x'))", "false"),
        ("answer(prompt('x', 'y'))", "null"),
        ("print(); answer('went on')", "went on"),
        ("navigator.geolocation.getCurrentPosition(() => answer('told'), e => answer('refused'))", "refused"),
        ("Notification.requestPermission().then(answer)", "denied"),
        ("document.documentElement.requestFullscreen().then(() => answer('full'), () => answer('no'))", "no"),
        ("navigator.clipboard.readText().then(() => answer('read'), () => answer('no'))", "no"),
        ("answer(document.execCommand('paste'))", "false"),
    ],
)
def test_what_a_page_asks_for_is_refused_without_a_dialog(
    open_view: OpenView, widget: Site, until: Until, script: str, answer: str
) -> None:
    view = open_view(f"const answer = report; function act() {{ {script}; }}")
    click(view)
    until(lambda: widget.reports())
    assert widget.reports() == [answer]


def test_camera_and_microphone_are_refused(open_view: OpenView, widget: Site, until: Until) -> None:
    view = open_view(
        "function act() { try { navigator.mediaDevices.getUserMedia({audio: true, video: true})"
        ".then(() => report('granted'), () => report('refused')); } catch (e) { report('refused'); } }"
    )
    click(view)
    until(lambda: widget.reports())
    assert widget.reports() == ["refused"]


def test_no_file_can_be_chosen(open_view: OpenView, heard: Heard, until: Until) -> None:
    view = open_view(
        "function act() { document.getElementById('file').click(); }", "<input type=file id=file>"
    )
    click(view)
    until(lambda: heard.all("navigation_refused") == ["choosing a file"])


def test_downloads_are_refused(
    open_view: OpenView, widget: Site, until: Until, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="desktop.web")
    widget.page("/download.bin", "x" * 1000, "application/octet-stream")
    view = open_view("function act() { location = '/download.bin'; }")
    from PySide6.QtWebEngineCore import QWebEngineDownloadRequest

    states: list[QWebEngineDownloadRequest.DownloadState] = []
    view.page.profile().downloadRequested.connect(lambda request: states.append(request.state()))
    click(view)
    until(lambda: states)
    assert states == [QWebEngineDownloadRequest.DownloadState.DownloadCancelled]
    assert f"refused a download from {widget.origin}" in caplog.text


def test_the_console_reaches_the_log_redacted_and_never_above_debug(
    open_view: OpenView, host: Site, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="desktop.web")
    view = open_view(
        f"function act() {{ console.error('see {host.origin}{HOST_PATH} sk_test_abcdefghijkl\\nnext'); }}"
    )
    click(view)
    until(lambda: "see http" in caplog.text)
    (record,) = [r for r in caplog.records if "see http" in r.getMessage()]
    assert record.levelno == logging.DEBUG
    assert "secret-path" not in record.getMessage()
    assert "abcdefghijkl" not in record.getMessage()
    assert "\n" not in record.getMessage()


def test_a_forged_message_of_a_nested_frame_is_told_from_a_good_one(
    open_view: OpenView, host: Site, widget: Site, until: Until
) -> None:
    widget.page("/inner", "<script>top.postMessage('from a nested frame', '*')</script>")
    view = open_view(
        "function act() { parent.postMessage('from the widget', '*');"
        " document.getElementById('inner').src = '/inner'; }",
        "<iframe id=inner></iframe>",
    )
    click(view)
    until(lambda: len(host.reports()) == 2)
    assert sorted(host.reports()) == ['forged "from a nested frame"', 'good "from the widget"']


def test_nothing_is_kept_between_sessions(open_view: OpenView, widget: Site, until: Until) -> None:
    script = """function act() { report(document.cookie + '/' + localStorage.getItem('k'));
        document.cookie = 'a=1; max-age=9999; path=/'; localStorage.setItem('k', 'v'); }"""
    first = open_view(script)
    click(first)
    until(lambda: len(widget.reports()) == 1)
    click(first)
    until(lambda: len(widget.reports()) == 2)
    assert first.page.profile().isOffTheRecord()
    first.close_view()
    widget.calls.clear()
    second = open_view(script)
    click(second)
    until(lambda: widget.reports())
    assert widget.reports() == ["/null"]
