"""Redaction by value, by header name and by shape; and the Secret that cannot be printed."""

import logging
import pickle
import sys
from collections.abc import Iterator

import pytest

from desktop.base import redact
from desktop.base.log import RedactingFormatter
from desktop.domain.secret import Secret
from tests.support.canary import CANARY

PLAIN = "correct-horse/battery+staple="


@pytest.fixture(autouse=True)
def _known() -> Iterator[None]:
    redact.register(PLAIN)
    yield
    redact.forget(PLAIN)


@pytest.mark.parametrize(
    "line",
    [
        "x-pica-secret: abc",
        "X-One-Secret=abc",
        '"Authorization": "Bearer abc"',
        "('authorization', 'Basic abc')",
        "Proxy-Authorization: abc",
        "Cookie: a=abc",
        "set-cookie: abc; Path=/",
        "x-session-nonce: abc",
        "x-api-key: abc",
    ],
)
def test_the_value_of_a_secret_header_is_masked(line: str) -> None:
    shown = redact.redact(f"sent {line}")
    assert "abc" not in shown
    assert redact.MASK in shown


@pytest.mark.parametrize("key", ["sk_test_abcdefgh", "sk_live_1234-5678", "id_test_abcdefgh"])
def test_what_looks_like_a_key_is_masked_although_nobody_registered_it(key: str) -> None:
    assert redact.redact(f"wrong key {key}, see") == f"wrong key {key[:8]}{redact.MASK}, see"


def test_ordinary_words_stay() -> None:
    line = "GET /v1/vault/connections?limit=100 200 · authorized by user 42, cookies are off"
    assert redact.redact(line) == line


def test_a_short_value_is_not_registered() -> None:
    redact.register("on")
    assert redact.redact("on and on") == "on and on"


def test_a_forgotten_value_is_shown_again() -> None:
    redact.forget(PLAIN)
    assert redact.redact(PLAIN) == PLAIN


def test_bytes_that_are_no_text_are_masked_too() -> None:
    data = b"\xff\0" + PLAIN.encode() + b"\xfe"
    assert redact.redact_bytes(data) == b"\xff\0" + redact.MASK.encode() + b"\xfe"


def test_a_log_line_is_redacted_with_its_traceback() -> None:
    try:
        raise ValueError(f"no such key: {PLAIN}")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "asked with %s", (PLAIN,), sys.exc_info())
    line = RedactingFormatter("%(message)s").format(record)
    assert PLAIN not in line
    assert line.count(redact.MASK) >= 2
    assert "Traceback" in line


def test_a_secret_cannot_be_printed_or_pickled() -> None:
    secret = Secret(CANARY)
    for shown in (repr(secret), str(secret), f"{secret}", f"{secret:>80}", repr([secret])):
        assert CANARY not in shown
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError):
            pickle.dumps(secret, protocol)
    assert not hasattr(secret, "__dict__")
    assert secret.reveal() == CANARY
