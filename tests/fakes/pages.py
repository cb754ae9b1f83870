"""Two real loopback servers for the web view's tests: a host page, and a widget's site on another port.

The pages are plain; the tests drive them with mouse and keys and read what they did from `Site.calls`.
"""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST_PATH = "/secret-path-of-this-session/"


@dataclass
class Site:
    """One origin: pages by path, and a record of what was asked."""

    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    calls: list[tuple[str, str, bytes]] = field(default_factory=list)
    origin: str = ""

    def page(self, path: str, body: str, kind: str = "text/html; charset=utf-8") -> None:
        """Serves `body` under `path`."""
        self.pages[path] = (kind, body.encode())

    def reports(self) -> list[str]:
        """The bodies that pages have POSTed to /report, oldest first."""
        return [
            body.decode() for method, path, body in list(self.calls) if (method, path) == ("POST", "/report")
        ]

    def asked(self, path: str) -> bool:
        """Whether a path was asked for by any method."""
        return any(called == path for _, called, _ in list(self.calls))


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(b"")

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

        def do_OPTIONS(self) -> None:
            self._answer(b"")

        def _answer(self, body: bytes) -> None:
            path = self.path.partition("?")[0]
            site.calls.append((self.command, path, body))
            if path == "/leave":
                self._send(302, "text/plain", b"", {"Location": self.path.partition("?")[2]})
            elif path in site.pages:
                kind, page = site.pages[path]
                extra = {"Content-Disposition": "attachment"} if path.startswith("/download") else {}
                self._send(200, kind, page, extra)
            else:
                self._send(
                    204 if path == "/report" or path.startswith("/alive/") else 404, "text/plain", b"", {}
                )

        def _send(self, status: int, kind: str, body: bytes, extra: dict[str, str]) -> None:
            self.send_response(status)
            headers = {
                "Content-Type": kind,
                "Access-Control-Allow-Origin": self.headers.get("Origin", "*"),
                "Access-Control-Allow-Headers": "content-type, x-nonce",
                "Access-Control-Allow-Private-Network": "true",
                **extra,
            }
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 204:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@contextmanager
def serving(name: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site on 127.0.0.1 under this name, https with `tls`, for as long as the block lasts."""
    site = Site()
    with ThreadingHTTPServer(("127.0.0.1", port), _handler(site)) as server:
        server.daemon_threads = True
        site.origin = f"{'https' if tls else 'http'}://{name}:{server.server_address[1]}"
        if tls is not None:  # the handshake in each connection's own thread
            server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def host_page(widget_url: str) -> str:
    """A host page as ours: the widget in a frame, its checked messages on the record."""
    return f"""<!doctype html><meta charset=utf-8><title>host</title>
<style>html,body,iframe{{margin:0;border:0;width:100%;height:100%;display:block}}</style>
<iframe id=widget src={json.dumps(widget_url)} allow="local-network-access; loopback-network"></iframe>
<script>
addEventListener("message", e => {{
  const frame = document.getElementById("widget");
  const good = e.source === frame.contentWindow && e.origin === new URL(frame.src).origin;
  fetch("/report", {{method: "POST", body: (good ? "good " : "forged ") + JSON.stringify(e.data)}});
}});
</script>"""


def alive(name: str = "widget") -> str:
    """Script that tells when a page feels the mouse.

    Chromium drops clicks on a frame that was laid out under half a second ago, against clickjacking.
    """
    return (
        f"addEventListener('pointerdown', () => fetch('/alive/{name}', {{method: 'POST'}}), {{once: true}});"
    )


def button_page(name: str, label: str, script: str) -> str:
    """A page that is one button."""
    return f"""<!doctype html><style>html,body{{margin:0;height:100%}}button{{width:100%;height:60%}}</style>
<button onclick="{script}">{label}</button><script>{alive(name)}</script>"""


def widget_page(script: str, body: str = "") -> str:
    """A widget's page: one large button that runs `act()`, and whatever `body` adds."""
    return f"""<!doctype html><meta charset=utf-8><title>widget</title>
<style>html,body{{margin:0;height:100%}} #go{{width:100%;height:60%}}</style>
<button id=go onclick="act()">Continue</button>{body}
<script>
{alive()}
function report(what) {{ return fetch("/report", {{method: "POST", body: String(what)}}); }}
{script}
</script>"""
