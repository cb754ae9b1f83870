"""R2: origins, hosts, methods, paths and nonces, and by hand which of them are right."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from desktop.authkit.guard import SessionPolicy
from desktop.net.loopback import RequestHead

PORT = 43_210
SECRET = "s" * 20 + "E-_0" * 5 + "xyz"
NONCE = "n" * 20 + "Q-_9" * 5 + "abc"
WIDGET = "https://authkit.picaos.com"
OWN = f"http://127.0.0.1:{PORT}"
POLICY = SessionPolicy(PORT, SECRET, NONCE, WIDGET)

Values = tuple[str, ...]  # of one header: none, one or more

ORIGINS: tuple[Values, ...] = (
    (WIDGET,),
    (OWN,),
    (),
    *(
        (text,)
        for text in (
            "null",
            "",
            "*",
            "NULL",
            WIDGET.upper(),
            "https://AuthKit.picaos.com",
            "HTTPS://authkit.picaos.com",
            WIDGET + "/",
            WIDGET + ":443",
            WIDGET + ":8443",
            WIDGET + ".",
            WIDGET + ".evil.com",
            WIDGET + " ",
            " " + WIDGET,
            WIDGET + "\t",
            "http://authkit.picaos.com",
            "https://evil-authkit.picaos.com",
            "https://a.authkit.picaos.com",
            "https://picaos.com",
            "https://authkit-picaos.com",
            "https://authkit.picaos.co",
            "https://authkit.picaos.comm",
            "https://authkitxpicaos.com",
            "https://user@authkit.picaos.com",
            "https://authkit.picaos.com@evil.com",
            "https://evil.com/https://authkit.picaos.com",
            "https://evil.com#" + WIDGET,
            "https://evil.com?" + WIDGET,
            "https://evil.com",
            "http://evil.com",
            "ws://authkit.picaos.com",
            "wss://authkit.picaos.com",
            "//authkit.picaos.com",
            "authkit.picaos.com",
            "https:authkit.picaos.com",
            "https:/authkit.picaos.com",
            "file://",
            "data:",
            "chrome-extension://abc",
            "about:blank",
            "https://authkit.picaos.com\xa0",
            "https://auth.withone.ai",
            "https://app.picaos.com",
            "http://localhost",
            f"http://localhost:{PORT}",
            f"https://127.0.0.1:{PORT}",
            "http://127.0.0.1",
            f"http://127.0.0.1:{PORT + 1}",
            f"http://127.0.0.1:0{PORT}",
            f"http://127.1:{PORT}",
            f"http://[::1]:{PORT}",
            f"http://0.0.0.0:{PORT}",
            OWN + "/",
            OWN + ".",
        )
    ),
    (WIDGET, WIDGET),
    (WIDGET, "https://evil.com"),
    (f"{WIDGET}, {WIDGET}",),
)

HOSTS: tuple[Values, ...] = (
    (f"127.0.0.1:{PORT}",),
    (),
    *(
        (text,)
        for text in (
            "",
            "127.0.0.1",
            f"127.0.0.1:{PORT + 1}",
            f"127.0.0.1:0{PORT}",
            f"127.0.0.1:{PORT} ",
            f" 127.0.0.1:{PORT}",
            f"127.0.0.1:{PORT}.",
            f"127.0.0.1.:{PORT}",
            f"127.1:{PORT}",
            f"127.0.0.2:{PORT}",
            f"0x7f.0.0.1:{PORT}",
            f"0177.0.0.1:{PORT}",
            f"2130706433:{PORT}",
            f"127.0.0.01:{PORT}",
            f"localhost:{PORT}",
            "localhost",
            f"LOCALHOST:{PORT}",
            f"localhost.:{PORT}",
            f"[::1]:{PORT}",
            f"[::ffff:127.0.0.1]:{PORT}",
            f"0.0.0.0:{PORT}",
            "evil.com",
            f"evil.com:{PORT}",
            f"127.0.0.1.evil.com:{PORT}",
            f"127.0.0.1:{PORT}.evil.com",
            f"evil.com#127.0.0.1:{PORT}",
            f"user@127.0.0.1:{PORT}",
            f"127.0.0.1:{PORT}/",
            f"http://127.0.0.1:{PORT}",
            f"127.0.0.1:{PORT},127.0.0.1:{PORT}",
            "authkit.picaos.com",
            f"authkit.picaos.com:{PORT}",
            "null",
            "*",
            f"rebind.example:{PORT}",
            f"127-0-0-1.example:{PORT}",
        )
    ),
    (f"127.0.0.1:{PORT}", f"127.0.0.1:{PORT}"),
    (f"127.0.0.1:{PORT}", "evil.com"),
)

METHODS = ("GET", "POST", "OPTIONS", "HEAD", "PUT", "DELETE", "TRACE", "post")

PATHS = (
    f"/{SECRET}/token",
    f"/{SECRET}/",
    f"/{SECRET}/result",
    f"/{SECRET[:-1]}a/token",
    f"{OWN}/{SECRET}/token",
    f"//{SECRET}/token",
)

MORE_WRONG_PATHS = (
    "/",
    "*",
    "",
    "/token",
    f"/{SECRET}",
    f"/{SECRET}//token",
    f"/{SECRET}/./token",
    f"/{SECRET}/x/../token",
    f"/{SECRET}/%74oken",
    f"/{SECRET}/token/",
    f"/{SECRET}/token%00",
    f"/{SECRET}/%2e/token",
    f"/%2e/{SECRET}/token",
    f"/{SECRET}%2ftoken",
    f"/{SECRET}\\token",
    f"/{SECRET}/TOKEN",
    f"/{SECRET.upper()}/token",
    f"/{SECRET}/token;x",
    f"/{SECRET}/token#x",
    f"/{SECRET}/result?page=1",
    f"/{SECRET}/?",
    f"/{SECRET}/host.js?v=1",
    f"/{SECRET}/host.html",
    f"/{SECRET}/../{SECRET}/token",
    f"/{'x' * 5000}",
    f"/{SECRET * 2}/token",
    f"/{SECRET} /token",
)

NONCES: tuple[Values, ...] = ((NONCE,), (), ("",), (NONCE[:-1] + "x",), (NONCE.upper(),), (NONCE, NONCE))

Combination = tuple[Values, Values, str, str, Values]


@dataclass(frozen=True)
class Expected:
    """What is legal, written out by hand and not by asking the code."""

    def __call__(self, combination: Combination) -> bool:
        origins, hosts, method, path, nonces = combination
        if hosts != (f"127.0.0.1:{PORT}",):
            return False
        if path == f"/{SECRET}/token":
            return origins == (WIDGET,) and (method == "OPTIONS" or (method == "POST" and nonces == (NONCE,)))
        if path == f"/{SECRET}/result":
            return origins == (OWN,) and (method == "OPTIONS" or (method == "POST" and nonces == (NONCE,)))
        if path == f"/{SECRET}/":
            return (method == "GET" and origins in {(), (OWN,)}) or (
                method == "OPTIONS" and origins == (OWN,)
            )
        return False


is_legal = Expected()


def head_of(combination: Combination) -> RequestHead:
    """The request that stands for it."""
    origins, hosts, method, path, nonces = combination
    named = (("host", hosts), ("origin", origins), ("x-session-nonce", nonces))
    return RequestHead(method, path, tuple((name, value) for name, values in named for value in values))


def combinations() -> Iterator[Combination]:
    """All of them: 60 × 40 × 8 × 6 × 6."""
    return product(ORIGINS, HOSTS, METHODS, PATHS, NONCES)
