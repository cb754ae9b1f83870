"""The pages of R16: a place in the view × the moment when it asks × the way its script got there."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path
from urllib.parse import unquote

from tests.fakes.pages import HOST_PATH, Site, host_page, serving

_ASKS = Path(__file__).with_name("hostile.js")
CAPABILITIES = 9
MOMENTS = {
    "at once": "ask();",
    "when loaded": "addEventListener('load', ask);",
    "after a while": "setTimeout(ask, 100);",
    "on a click": "addEventListener('pointerdown', ask, { once: true });",
    "on an event": "addEventListener('x', ask); setTimeout(() => dispatchEvent(new Event('x')), 50);",
    "on a message": "addEventListener('message', ask); setTimeout(() => postMessage('x', '*'), 50);",
}
WAYS = ("inline", "eval", "later")
_EVERYTHING = "camera *; microphone *; geolocation *; fullscreen *; clipboard-read *; display-capture *"
_PLACES = {
    "widget": "{page}",
    "nested frame": '<iframe src="/hostile"></iframe>',
    "foreign frame": '<iframe src="{foreign}/hostile"></iframe>',
    "frame allowed everything": f'<iframe allow="{_EVERYTHING}" src="{{foreign}}/hostile"></iframe>',
    "sandboxed frame": '<iframe sandbox="allow-scripts allow-popups" src="/hostile"></iframe>',
    "srcdoc frame": '<iframe srcdoc="{quoted}"></iframe>',
    "popup": "<script>addEventListener('pointerdown', () => open('/hostile'), {{ once: true }});</script>",
}
_STYLE = "<style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0 }</style>"

Page = tuple[str, str, str]
# Seven places, six moments, three ways; of the popup's and the srcdoc frame's a few less, to make 120.
PAGES: tuple[Page, ...] = tuple(product(_PLACES, MOMENTS, WAYS))[:120]


def script(moment: str, way: str, lan: str, home: str) -> str:
    """The hostile script."""
    code = _ASKS.read_text().replace("LAN", lan).replace("HOME", home) + MOMENTS[moment]
    if way == "eval":
        return f"(0, eval)({json.dumps(code)});"
    if way == "later":
        added = f"const later = document.createElement('script'); later.textContent = {json.dumps(code)};"
        return added + " document.documentElement.append(later);"
    return code


@dataclass
class Sites:
    """The origins around the view; `lan` is another program on this computer."""

    host: Site
    widget: Site
    foreign: Site
    lan: Site

    def show(self, page: Page) -> None:
        """Puts a hostile page in its place."""
        place, moment, way = page
        code = script(moment, way, self.lan.origin, self.widget.origin).replace("</", "<\\/")
        text = f"<!doctype html><body><script>{code}</script>"
        for site in (self.widget, self.foreign):
            site.page("/hostile", text)
            site.page("/download.bin", "x", "application/octet-stream")
            site.page("/blank", "<!doctype html>")
        for site in (self.host, self.widget, self.foreign, self.lan):
            site.calls.clear()
        body = _PLACES[place].format(page=text, foreign=self.foreign.origin, quoted=escape(text))
        self.widget.page("/", "<!doctype html>" + _STYLE + body)
        self.host.page(HOST_PATH, host_page(self.widget.origin + "/"))

    def show_nothing(self) -> None:
        """A widget that does no harm."""
        self.widget.page("/", "<!doctype html><title>widget</title>")
        self.host.page(HOST_PATH, host_page(self.widget.origin + "/"))

    def granted(self) -> list[str] | None:
        """What a page said it got; None while it has not said."""
        for _, path, _ in list(self.widget.calls):
            if path.startswith("/granted/"):
                return list(json.loads(unquote(path.removeprefix("/granted/"))))
        return None


@contextmanager
def sites() -> Iterator[Sites]:
    """Four origins, the widget's under another name than the host page's, so that it has its own process."""
    with serving() as host, serving("localhost") as widget, serving("127.0.0.1") as foreign, serving() as lan:
        yield Sites(host, widget, foreign, lan)
