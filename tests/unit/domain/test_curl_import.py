"""cURL commands from the documentation of ten APIs, read as they are meant; a share is run by a real curl."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.curl.request import read_curl
from desktop.domain.errors import UserError
from desktop.domain.request import Method
from desktop.domain.service import PICA
from tests.support.curl_corpus import commands, difference, read, refused, sent

SECRETS = ("sk_test", "xoxb", "xoxp", "secret_t1C", "shpat_", "AIza", "CSECRET", "YOUR-TOKEN", "Bearer")


def test_nearly_all_are_taken_and_no_secret_with_them() -> None:
    corpus = commands()
    assert len(corpus) + len(refused()) == 500
    for command in corpus:
        found = read(command)
        said = repr(found.draft)
        assert not any(secret in said for secret in SECRETS), command.text
        assert found.draft.path
        assert found.host


@pytest.mark.parametrize("text", refused())
def test_the_rest_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_curl(text, PICA)
    assert caught.value.message.endswith(".")


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_what_is_read_is_what_curl_sends(run: Callable[[Any], Any], tmp_path: Path) -> None:
    share = random.Random(4).sample(commands(), 30)
    seen = run(sent(share, tmp_path))
    wrong = [
        (command.text, said)
        for command, one in zip(share, seen, strict=True)
        if (said := difference(command, one, tmp_path))
    ]
    assert not wrong


def test_a_command_copied_here_comes_back_with_its_connection() -> None:
    own = "https://api.picaos.com/v1/passthrough/gmail/v1/x?a=1"
    headers = ('"x-pica-secret: $PICA_SECRET_KEY"', "'x-pica-connection-key: k'", "'x-pica-action-id: a'")
    command = f"curl '{own}' " + " ".join(f"-H {header}" for header in headers)
    found = read_curl(command, PICA)
    assert (found.draft.path, found.draft.query) == ("gmail/v1/x", (("a", "1"),))
    assert (found.draft.connection_key, found.draft.action_id) == ("k", "a")
    assert found.dropped == ("x-pica-secret",)


def test_kinds_of_body_are_told_apart() -> None:
    form = read_curl("curl https://a.example/x -d a=1 -d 'b=x%20y'", PICA).draft
    assert (form.method, form.body_kind) == (Method.POST, BodyKind.FORM)
    assert form.parts == (BodyPart("a", "1"), BodyPart("b", "x y"))
    multi = read_curl("curl https://a.example/x -F 'f=@a b.png;type=image/png' -F n=1", PICA).draft
    assert multi.parts == (BodyPart("f", "a b.png", True, "image/png"), BodyPart("n", "1"))
    assert read_curl("curl https://a.example/x --data-binary @big.bin", PICA).draft.body_file == "big.bin"
    text = read_curl("curl https://a.example/x -H 'Content-Type: text/xml' -d '<a/>'", PICA).draft
    assert (text.body_kind, text.body, text.headers) == (
        BodyKind.TEXT,
        "<a/>",
        (("Content-Type", "text/xml"),),
    )


@pytest.mark.parametrize(
    "text", ["", "curl", "wget https://a.example", "curl 'open", 'curl "x', "curl -H", "curl --nope x"]
)
def test_what_is_no_command_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_curl(text, PICA)
