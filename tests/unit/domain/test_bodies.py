"""Every kind of body from what was typed to what is sent, and what is refused with its reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.body import BodyKind, BodyPart, FileContent, StreamedBody
from desktop.domain.draft import parse_draft
from desktop.domain.errors import DraftErrors
from desktop.domain.request import Method, Pairs, PassthroughRequest, RequestDraft
from desktop.domain.service import PICA

DRAFT = RequestDraft(connection_key="test::x::default::ab", path="x/y", method=Method.POST)


def parsed(kind: BodyKind, **fields: object) -> PassthroughRequest:
    return parse_draft(replace(DRAFT, body_kind=kind, **fields), PICA)


def refused(kind: BodyKind, **fields: object) -> list[tuple[str, str]]:
    with pytest.raises(DraftErrors) as caught:
        parsed(kind, **fields)
    return [(error.field, error.message) for error in caught.value.errors]


def kind_of(headers: Pairs) -> str:
    return dict(headers).get("Content-Type", "")


def test_a_form_is_urlencoded() -> None:
    request = parsed(BodyKind.FORM, parts=(BodyPart("a b", "1&2"), BodyPart("ü", ""), BodyPart("a b", "3")))
    assert request.body == b"a+b=1%262&%C3%BC=&a+b=3"
    assert kind_of(request.headers) == "application/x-www-form-urlencoded"


def test_text_is_sent_as_it_is() -> None:
    request = parsed(BodyKind.TEXT, body=' {"not": json}\n')
    assert request.body == b' {"not": json}\n'
    assert kind_of(request.headers) == "text/plain; charset=utf-8"
    assert kind_of(parsed(BodyKind.TEXT, body="<a/>", headers=(("Content-Type", "text/xml"),)).headers)


@pytest.mark.parametrize("kind", [BodyKind.JSON, BodyKind.TEXT, BodyKind.FORM, BodyKind.MULTIPART])
def test_an_empty_body_is_none(kind: BodyKind) -> None:
    request = parsed(kind)
    assert request.body is None
    assert request.headers == ()


def test_multipart_streams_its_files(tmp_path: Path) -> None:
    file = tmp_path / 'a "b".png'
    file.write_bytes(b"\x89PNG")
    parts = (
        BodyPart("note", "grün"),
        BodyPart("pic", str(file), is_file=True),
        BodyPart("j", "{}", False, "x/y"),
    )
    request = parsed(BodyKind.MULTIPART, parts=parts)
    assert isinstance(request.body, StreamedBody)
    assert FileContent(str(file), 4) in request.body.pieces
    text = b"".join(p if isinstance(p, bytes) else b"\x89PNG" for p in request.body.pieces)
    boundary = kind_of(request.headers).partition("boundary=")[2]
    assert text.decode("latin-1").split(f"--{boundary}")[1:] == [
        '\r\nContent-Disposition: form-data; name="note"\r\n\r\ngr\xc3\xbcn\r\n',
        '\r\nContent-Disposition: form-data; name="pic"; filename="a %22b%22.png"\r\n'
        "Content-Type: image/png\r\n\r\n\x89PNG\r\n",
        '\r\nContent-Disposition: form-data; name="j"\r\nContent-Type: x/y\r\n\r\n{}\r\n',
        "--\r\n",
    ]
    assert request.body.size == len(text)
    assert request.parts == parts


def test_a_file_is_the_body(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(b"a,b\n")
    request = parsed(BodyKind.FILE, body_file=str(file))
    assert request.body == StreamedBody((FileContent(str(file), 4),))
    assert kind_of(request.headers) == "text/csv"


def test_what_is_refused(tmp_path: Path) -> None:
    assert refused(BodyKind.FILE) == [("body", "Choose the file that is sent as the body.")]
    gone = str(tmp_path / "gone")
    assert refused(BodyKind.FILE, body_file=gone) == [("body", f"There is no file {gone}.")]
    assert "is a folder" in refused(BodyKind.FILE, body_file=str(tmp_path))[0][1]
    assert "cannot be read" in refused(BodyKind.FILE, body_file="a\0b")[0][1]
    assert refused(BodyKind.FORM, parts=(BodyPart("", "x"),)) == [("body", "The value “x” has no name.")]
    assert "no name" in refused(BodyKind.MULTIPART, parts=(BodyPart(" ", "x"),))[0][1]
    assert "half a character" in refused(BodyKind.FORM, parts=(BodyPart("a", "\ud800"),))[0][1]
    typed = (("Content-Type", "multipart/form-data"),)
    assert refused(BodyKind.MULTIPART, headers=typed)[0][0] == "headers"
