"""What the Console says of a form, a body and an answer."""

from pathlib import Path

import pytest

from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.reading import Flaw
from desktop.domain.request import BodyFault, Method, PassthroughResponse, RequestDraft
from desktop.domain.service import ONE, PICA
from desktop.models.console.body_words import MAX_CHECKED, body_facts, check_body, is_json_body
from desktop.models.console.draft_form import (
    DraftForm,
    FormRow,
    header_problem,
    merged_rows,
    missing_in,
    query_problem,
    split_query,
)
from desktop.models.console.verdict_words import status_words, verdict
from desktop.models.notices.flaw_words import body_notes, fault_words, flaw_words


def response(status: int = 200, body: bytes = b"", kind: str = "", **more: object) -> PassthroughResponse:
    """An answer."""
    headers = more.pop("headers", ())
    return PassthroughResponse(status, headers, body, len(body), 0.1, kind, **more)  # type: ignore[arg-type]


def test_a_form_sends_the_rows_that_are_on_and_hold_something() -> None:
    rows = (FormRow("a", "1"), FormRow("b", "2", is_on=False), FormRow(), FormRow("", "3"))
    form = DraftForm("key", "gmail", Method.PUT, "x", rows, rows, "{}", "id")
    sent = (("a", "1"), ("", "3"))
    assert form.draft == RequestDraft("key", "gmail", Method.PUT, "x", sent, sent, "{}", "id")


def test_what_history_masked_comes_back_empty_and_off() -> None:
    draft = RequestDraft(path="x", headers=(("Cookie", "•••"), ("A", "b")))
    form = DraftForm.from_draft(draft)
    assert form.headers == (FormRow("Cookie", "", is_on=False), FormRow("A", "b"))
    assert form.has_masked
    assert not DraftForm.from_draft(RequestDraft(headers=(("A", "b"),))).has_masked


@pytest.mark.parametrize(
    ("typed", "path", "pairs"),
    [
        ("a/b", "a/b", ()),
        ("a?", "a", ()),
        ("a?x=1&y=%20z&empty=", "a", (("x", "1"), ("y", " z"), ("empty", ""))),
        ("a?x=1?2#part", "a", (("x", "1?2"),)),
    ],
)
def test_a_query_is_taken_out_of_a_path(typed: str, path: str, pairs: tuple[tuple[str, str], ...]) -> None:
    assert split_query(typed) == (path, pairs)


def test_rows_that_are_off_stay_where_they_are_while_the_path_is_typed() -> None:
    off = FormRow("off", "1", is_on=False)
    rows = (FormRow("a", "1"), off, FormRow("b", "2"))
    assert merged_rows(rows, (("a", "9"), ("b", "2"), ("c", ""))) == (
        FormRow("a", "9"), off, FormRow("b", "2"), FormRow("c", ""),
    )  # fmt: skip
    assert merged_rows(rows, ()) == (off,)


def test_a_row_that_is_sent_names_its_first_variable_without_a_value() -> None:
    assert missing_in(FormRow("{{a}}", "{{b}}{{c}}"), {"a": "1"}) == "b"
    assert missing_in(FormRow("n", "{{b}}"), {"b": "1"}) == ""
    assert missing_in(FormRow("n", "{{b}}", is_on=False), {}) == ""


@pytest.mark.parametrize("service", [PICA, ONE])
@pytest.mark.parametrize("name", ["Host", "content-length", "Proxy-Authorization", "X-Pica-Secret"])
def test_reserved_headers_are_refused(name: str, service: object) -> None:
    assert "set by the application" in header_problem(FormRow(name, "x"), service)  # type: ignore[arg-type]
    assert not header_problem(FormRow(name, "x", is_on=False), service)  # type: ignore[arg-type]


def test_rows_that_cannot_be_sent_say_why() -> None:
    assert "not a header name" in header_problem(FormRow("a b", "x"), PICA)
    assert "control characters" in header_problem(FormRow("A", "x\ny"), PICA)
    assert "no name" in query_problem(FormRow("", "x"))
    assert not query_problem(FormRow())
    assert not query_problem(FormRow("ä", "日本"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "No body is sent."),
        ("{}", "Valid JSON, 0 fields"),
        ('{"a": 1}', "Valid JSON, 1 field"),
        ("[1, 2]", "Valid JSON, 2 items"),
        ("3", "Valid JSON"),
        ("9" * 5000, "Valid JSON"),
        ("[" * 100_000, "This JSON is nested too deeply to be checked."),
        ("x" * (MAX_CHECKED + 1), "A body of this size is checked when it is sent."),
    ],
)
def test_the_foot_of_the_body(text: str, sentence: str) -> None:
    assert check_body(text, Method.POST, is_json=True).sentence == sentence


def test_a_fault_has_its_place() -> None:
    found = check_body('{\n  "a": nope\n}', Method.POST, is_json=True)
    assert (found.tone, found.line, found.column) == ("bad", 2, 8)
    assert "line 2, column 8" in found.sentence
    found = check_body("[NaN]", Method.POST, is_json=True)
    assert (found.line, found.column) == (1, 2)


def test_what_a_body_is_before_it_is_sent() -> None:
    typed = (("Content-Type", "text/plain"),)
    assert body_facts(RequestDraft()) == "none"
    assert body_facts(RequestDraft(body='{"ä": 1}')) == "JSON, 9 B, 1 field"
    assert body_facts(RequestDraft(body="hello", headers=typed)) == "text, 5 B"
    assert body_facts(RequestDraft(body="hello", body_kind=BodyKind.TEXT)) == "text, 5 B"
    fields = (BodyPart("a", "1"), BodyPart("b", "2"))
    assert body_facts(RequestDraft(body="{}", parts=fields, body_kind=BodyKind.FORM)) == "2 fields are sent."
    assert body_facts(RequestDraft(body="{}", body_kind=BodyKind.MULTIPART)) == "none"
    gone = RequestDraft(body_file="/nowhere/at-all", body_kind=BodyKind.FILE)
    assert body_facts(gone) == "There is no file /nowhere/at-all."
    assert is_json_body(())
    assert is_json_body((FormRow("content-type", "text/plain", is_on=False),))
    assert not is_json_body((FormRow("Content-Type", "text/plain"),))


def test_what_is_wrong_with_a_body_is_said() -> None:
    assert body_notes(response(body=b"x"), ()) == ""
    assert "no body" in body_notes(response(204), ())
    said = body_notes(response(body=b"{", fault=BodyFault.CUT), (Flaw.CUT, Flaw.NAN))
    assert said.startswith("The connection ended before")
    assert "NaN" in said
    assert "ends inside a value" not in said  # it is known why
    words = [flaw_words(flaw) for flaw in Flaw] + [fault_words(fault) for fault in BodyFault]
    assert len(set(words)) == len(words)


def test_of_a_body_in_a_file_it_is_said_how_much_is_shown(tmp_path: Path) -> None:
    said = body_notes(response(body=b"x" * 1000, file=tmp_path / "b", file_bytes=5_000_000), ())
    assert said == "The first 1.0 kB of 5.0 MB are shown. Save takes all."


@pytest.mark.parametrize("is_own", [True, False])
@pytest.mark.parametrize("status", [301, 400, 401, 402, 403, 404, 405, 409, 429, 500, 503, 599])
def test_every_no_has_title_cause_and_next_step(status: int, is_own: bool) -> None:
    said = verdict(response(status, is_service_error=is_own), PICA, "Gmail")
    assert said is not None
    assert all((said.title, said.cause, said.next_step))
    assert "{" not in said.text
    assert ("Gmail" in said.text) or is_own
    assert status_words(status).startswith(str(status))


def test_a_limit_names_the_wait_and_a_redirect_its_target() -> None:
    said = verdict(response(429, headers=(("Retry-After", "17"),)), PICA, "Gmail")
    assert said is not None
    assert "17 s" in said.next_step
    said = verdict(response(302, headers=(("location", "https://a.example/\u202ex"),)), PICA, "Gmail")
    assert said is not None
    assert said.detail == "https://a.example/�x"
    assert verdict(response(204), PICA, "Gmail") is None
