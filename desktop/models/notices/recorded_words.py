"""Sentences that the floors below record in English (api/, authkit/, net/), in the language in force.

Records outlive a switch of the language and are handed on, so that they stay English where they are kept and
are translated when they are shown. What is not among them is foreign text and stays as it came.
"""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_SENTENCES = (
    # desktop/api
    QT_TRANSLATE_NOOP("recorded", "{left} of {most} calls left, new in {seconds} s"),
    QT_TRANSLATE_NOOP("recorded", "{left} calls left, new in {seconds} s"),
    QT_TRANSLATE_NOOP("recorded", "The host's name was not found."),
    QT_TRANSLATE_NOOP("recorded", "No connection to the host."),
    QT_TRANSLATE_NOOP("recorded", "No trusted TLS connection."),
    QT_TRANSLATE_NOOP("recorded", "No TLS connection to the host."),
    QT_TRANSLATE_NOOP("recorded", "The proxy does not let the call through."),
    QT_TRANSLATE_NOOP("recorded", "No answer in time."),
    QT_TRANSLATE_NOOP("recorded", "The connection broke before the answer was whole."),
    QT_TRANSLATE_NOOP("recorded", "The answer is larger than allowed."),
    QT_TRANSLATE_NOOP("recorded", "The answer did not become whole in time."),
    QT_TRANSLATE_NOOP("recorded", "The answer's compression is damaged."),
    QT_TRANSLATE_NOOP("recorded", "The answer says it is compressed, and is not."),
    QT_TRANSLATE_NOOP("recorded", "The answer inflates beyond reason and was stopped."),
    QT_TRANSLATE_NOOP("recorded", "The service points to {host}; calls with a key are not sent on."),
    QT_TRANSLATE_NOOP("recorded", "The service does not list inactive connections."),
    QT_TRANSLATE_NOOP("recorded", "The service announced {count} rows and sent none."),
    QT_TRANSLATE_NOOP(
        "recorded", "The service sent the same rows again as page {number}; what follows is not loaded."
    ),
    QT_TRANSLATE_NOOP("recorded", "The service announced {count} pages; page {number} was empty."),
    QT_TRANSLATE_NOOP("recorded", "Only the first {count} rows are loaded."),
    QT_TRANSLATE_NOOP("recorded", "Only the first {count} pages are loaded."),
    QT_TRANSLATE_NOOP("recorded", "Cancelled."),
    # desktop/authkit
    QT_TRANSLATE_NOOP("recorded", "Nothing is served here."),
    QT_TRANSLATE_NOOP("recorded", "Ask for 127.0.0.1 and the port the session was opened on."),
    QT_TRANSLATE_NOOP("recorded", "Only the widget of this session may ask."),
    QT_TRANSLATE_NOOP("recorded", "The token and the result are posted; the page is fetched with GET."),
    QT_TRANSLATE_NOOP("recorded", "The x-session-nonce header is missing or belongs to another session."),
    QT_TRANSLATE_NOOP("recorded", "This session has asked too often. Wait, or open a new one."),
    QT_TRANSLATE_NOOP("recorded", "page is a whole number from 1 to 10,000, limit from 1 to 1,000."),
    QT_TRANSLATE_NOOP("recorded", "The result is not one of the host page's messages."),
    QT_TRANSLATE_NOOP("recorded", "The request is not well-formed HTTP/1.1."),
    QT_TRANSLATE_NOOP("recorded", "The request took too long to arrive."),
    QT_TRANSLATE_NOOP("recorded", "Send the body with a Content-Length and without Transfer-Encoding."),
    QT_TRANSLATE_NOOP("recorded", "The body is larger than 64 KiB."),
    QT_TRANSLATE_NOOP("recorded", "The request's head is larger than 8 KiB or has more than 64 headers."),
    QT_TRANSLATE_NOOP("recorded", "The session server failed. See the log."),
    QT_TRANSLATE_NOOP("recorded", "Only HTTP/1.1 is spoken here."),
    QT_TRANSLATE_NOOP("recorded", "The service did not answer in time. Try again."),
    QT_TRANSLATE_NOOP("recorded", "The service cannot be reached. Check the network."),
    QT_TRANSLATE_NOOP("recorded", "The secret key cannot be read. Unlock the keyring."),
    QT_TRANSLATE_NOOP("recorded", "The service sent something that is not a token."),
    QT_TRANSLATE_NOOP("recorded", "The token could not be made. See Activity."),
    QT_TRANSLATE_NOOP(
        "recorded", "The service refused the secret key. Verify it in the service's dashboard."
    ),
    QT_TRANSLATE_NOOP("recorded", "The secret key may not make tokens. Check its scope."),
    QT_TRANSLATE_NOOP("recorded", "The plan's quota is used up."),
    QT_TRANSLATE_NOOP("recorded", "The service's rate limit is reached. Wait and try again."),
    QT_TRANSLATE_NOOP("recorded", "The service failed. Try again later."),
    QT_TRANSLATE_NOOP("recorded", "The service refused to make a token for this identity."),
    QT_TRANSLATE_NOOP("recorded", "Ten requests a second are answered."),
    QT_TRANSLATE_NOOP("recorded", "Ask for {url}; another host name is not answered."),
    QT_TRANSLATE_NOOP(
        "recorded",
        "Nothing is served at this path: the endpoint is POST {path}. A relative token URL ends elsewhere: "
        "give AuthKit the full URL.",
    ),
    QT_TRANSLATE_NOOP("recorded", "405 Method Not Allowed: AuthKit posts to the token endpoint."),
    QT_TRANSLATE_NOOP(
        "recorded",
        "CORS error: the request names no origin. In a terminal, add -H 'Origin: …' with an allowed one.",
    ),
    QT_TRANSLATE_NOOP(
        "recorded",
        "CORS error: this origin is not allowed. Add it to the developer endpoint's origins in Settings.",
    ),
    QT_TRANSLATE_NOOP(
        "recorded",
        "CORS error: the headers asked for are not well formed, and are missing in Allow-Headers.",
    ),
    QT_TRANSLATE_NOOP("recorded", "preflight"),
    QT_TRANSLATE_NOOP("recorded", "preflight for {names}"),
    QT_TRANSLATE_NOOP("recorded", "page {number} of {count}, {rows} connectors"),
    QT_TRANSLATE_NOOP("recorded", "{rows} connectors"),
    QT_TRANSLATE_NOOP("recorded", "1 connector"),
    QT_TRANSLATE_NOOP("recorded", "0 connectors (none is enabled for AuthKit)"),
    QT_TRANSLATE_NOOP("recorded", "origin {origin}"),
    QT_TRANSLATE_NOOP("recorded", "{count} ms"),
    # short names of the session server's refusals
    QT_TRANSLATE_NOOP("recorded", "not found"),
    QT_TRANSLATE_NOOP("recorded", "wrong host"),
    QT_TRANSLATE_NOOP("recorded", "origin not allowed"),
    QT_TRANSLATE_NOOP("recorded", "method not allowed"),
    QT_TRANSLATE_NOOP("recorded", "wrong nonce"),
    QT_TRANSLATE_NOOP("recorded", "too many requests"),
    QT_TRANSLATE_NOOP("recorded", "wrong paging"),
    QT_TRANSLATE_NOOP("recorded", "wrong result"),
    QT_TRANSLATE_NOOP("recorded", "bad request"),
    QT_TRANSLATE_NOOP("recorded", "request timeout"),
    QT_TRANSLATE_NOOP("recorded", "length required"),
    QT_TRANSLATE_NOOP("recorded", "too large"),
    QT_TRANSLATE_NOOP("recorded", "head too large"),
    QT_TRANSLATE_NOOP("recorded", "failed"),
    QT_TRANSLATE_NOOP("recorded", "http version"),
    # what the widget told, and states of connections
    QT_TRANSLATE_NOOP("recorded", "ready"),
    QT_TRANSLATE_NOOP("recorded", "success"),
    QT_TRANSLATE_NOOP("recorded", "error"),
    QT_TRANSLATE_NOOP("recorded", "close"),
    QT_TRANSLATE_NOOP("recorded", "operational"),
    QT_TRANSLATE_NOOP("recorded", "degraded"),
    QT_TRANSLATE_NOOP("recorded", "unknown"),
    # the steps of a session: desktop/authkit/session.py, desktop/services/connect.py
    QT_TRANSLATE_NOOP("recorded", "15 minutes are over"),
    QT_TRANSLATE_NOOP("recorded", "{count} requests with a wrong nonce"),
    QT_TRANSLATE_NOOP("recorded", "Row added to {table}"),
    QT_TRANSLATE_NOOP("recorded", "Row updated in {table}"),
)
_BETWEEN = " · "
_FIELD = re.compile(r"\\\{(\w+)\\\}")


def recorded(text: str) -> str:
    """The sentence in the language in force; any other text as it is."""
    for sentence in _candidates(text):
        if found := _pattern(sentence).fullmatch(text):
            return QCoreApplication.translate("recorded", sentence).format(**found.groupdict())
    return text


def recorded_line(text: str) -> str:
    """The same for a line put together of several parts, each in the language in force."""
    return _BETWEEN.join(map(recorded, text.split(_BETWEEN)))


def is_known(text: str) -> bool:
    """Whether the text is one of the sentences."""
    return any(_pattern(sentence).fullmatch(text) for sentence in _candidates(text))


def _candidates(text: str) -> Iterator[str]:
    """Sentences that begin as the text does: an expression for each of the 60 is made in 30 ms."""
    return (sentence for start, sentence in _beginnings() if text and text.startswith(start))


@cache
def _beginnings() -> tuple[tuple[str, str], ...]:
    return tuple((sentence.partition("{")[0], sentence) for sentence in map(str, _SENTENCES))


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_FIELD.sub(r"(?P<\1>.+?)", re.escape(sentence)))
