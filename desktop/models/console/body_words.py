"""What the foot of the body's editor says while one types: whether it is JSON, and where it is not."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.body import BodyKind
from desktop.domain.draft import JSON_TYPE, check_json
from desktop.domain.errors import UserError
from desktop.domain.multipart import file_content, type_of_file
from desktop.domain.request import Method, RequestDraft
from desktop.domain.variables import Missing, missing, without_uses
from desktop.models import ages
from desktop.models.console.draft_form import DraftForm, FormRow, part_problem
from desktop.models.notices.notices import user_words

MAX_CHECKED = 1_000_000  # characters; longer bodies are checked when they are sent
_MAX_COUNTED = 200_000

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BodyCheck:
    """A sentence with its tone; `line` and `column` from 1 where the fault is, else 0; `missing` names a
    variable that has no value."""

    sentence: str = ""
    tone: Literal["ok", "warn", "bad", "info"] = "info"
    line: int = 0
    column: int = 0
    missing: str = ""


def is_json_body(headers: tuple[FormRow, ...]) -> bool:
    """Whether the body goes as JSON: it does unless a Content-Type row says otherwise."""
    kinds = [row.value for row in headers if row.is_on and row.name.strip().lower() == "content-type"]
    return "json" in (kinds[0] if kinds and kinds[0].strip() else JSON_TYPE).lower()


def check_body(
    text: str,
    method: Method,
    *,
    is_json: bool,
    kind: BodyKind = BodyKind.JSON,
    parts: tuple[FormRow, ...] = (),
    file: str = "",
    known: Mapping[str, str] | None = None,
) -> BodyCheck:
    """What to say of the body as it stands; `known` has the variables that have a value."""
    form = DraftForm(method=method, body=text, body_kind=kind, parts=parts, body_file=file)
    if method in {Method.GET, Method.HEAD}:
        words = translate("body", "{method} goes without a body; what stands here is kept.")
        has_some = bool(text.strip() or parts or file)
        return BodyCheck(words.format(method=method.value) if has_some else "")
    found = _check(form, is_json=is_json)
    if found.tone != "bad" and known is not None:
        lacking = next(iter(missing(form.draft, known)), None)
        if lacking is not None:
            return BodyCheck(missing_words(lacking), "warn", lacking.line, lacking.column, lacking.name)
    return found


def missing_words(lacking: Missing) -> str:
    """That a variable has no value, and where it stands."""
    if lacking.line:
        words = translate("body", "Variable {name} has no value. Line {line}, column {column}.")
        return words.format(name=lacking.name, line=lacking.line, column=lacking.column)
    return translate("body", "Variable {name} has no value.").format(name=lacking.name)


def _check(form: DraftForm, *, is_json: bool) -> BodyCheck:
    if form.body_kind in {BodyKind.FORM, BodyKind.MULTIPART}:
        return _check_parts(form)
    if form.body_kind is BodyKind.FILE:
        return _check_file(form.body_file)
    if not form.body.strip():
        return BodyCheck(translate("body", "No body is sent."))
    if form.body_kind is BodyKind.TEXT:
        size = ages.size(len(form.body.encode("utf-8", "replace")))
        return BodyCheck(translate("body", "Sent as text, {size}.").format(size=size))
    return _check_json(form.body, is_json=is_json)


def _check_json(text: str, *, is_json: bool) -> BodyCheck:
    if not is_json:
        return BodyCheck(translate("body", "Sent as text: a Content-Type header says that it is not JSON."))
    if len(text) > MAX_CHECKED:
        return BodyCheck(translate("body", "A body of this size is checked when it is sent."))
    try:
        check_json(without_uses(text))
    except UserError as error:
        return _problem(error)
    return BodyCheck(_valid(text), "ok")


def _check_parts(form: DraftForm) -> BodyCheck:
    sent = [row for row in form.parts if row.is_on]
    if not sent:
        return BodyCheck(translate("body", "No body is sent."))
    takes_files = form.body_kind is BodyKind.MULTIPART
    for row in sent:
        if problem := part_problem(row, takes_files=takes_files):
            return BodyCheck(problem, "bad")
    one, many = translate("body", "1 field is sent."), translate("body", "{count} fields are sent.")
    return BodyCheck(one if len(sent) == 1 else many.format(count=ages.number(len(sent))), "ok")


def _check_file(path: str) -> BodyCheck:
    if not path:
        return BodyCheck(translate("body", "Choose the file that is sent as the body."))
    try:
        content = file_content(path)
    except UserError as error:
        return BodyCheck(user_words(error), "bad")
    words = translate("body", "{size} are sent as {type}.")
    return BodyCheck(words.format(size=ages.size(content.size), type=type_of_file(path)), "ok")


def body_facts(draft: RequestDraft) -> str:
    """A body in a few words, before it is sent: "JSON, 412 B, 5 fields"."""
    form = DraftForm.from_draft(draft)
    match draft.body_kind:
        case BodyKind.FORM | BodyKind.MULTIPART if draft.parts:
            return _check_parts(form).sentence
        case BodyKind.FILE if draft.body_file:
            return _check_file(draft.body_file).sentence
        case _ if draft.body_kind not in {BodyKind.JSON, BodyKind.TEXT} or not draft.body.strip():
            return translate("body", "none")
        case _:
            return _text_facts(draft.body, draft.body_kind is BodyKind.JSON and is_json_body(form.headers))


def _text_facts(text: str, is_json: bool) -> str:
    size = ages.size(len(text.encode("utf-8", "replace")))
    if not is_json:
        return translate("body", "text, {size}").format(size=size)
    parts = [translate("body", "JSON, {size}").format(size=size), _fields(text)]
    return ", ".join(part for part in parts if part)


def _problem(error: UserError) -> BodyCheck:
    cause = error.__cause__
    if isinstance(cause, json.JSONDecodeError):
        return BodyCheck(user_words(error), "bad", cause.lineno, cause.colno)
    return BodyCheck(user_words(error), "bad")


def _valid(text: str) -> str:
    parts = [translate("body", "Valid JSON"), _fields(text)]
    return ", ".join(part for part in parts if part)


def _fields(text: str) -> str:
    """How many members it has: "1 field", "5 fields", "100 items"; empty for others and for long ones."""
    if len(text) > _MAX_COUNTED:
        return ""
    try:
        value = json.loads(without_uses(text).removeprefix("\ufeff"), parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(value, dict | list):
        return ""
    count = len(value)  # pyright: ignore[reportUnknownArgumentType]  JSON of any shape is counted, not read
    if isinstance(value, list):
        one, many = translate("body", "1 item"), translate("body", "{count} items")
    else:
        one, many = translate("body", "1 field"), translate("body", "{count} fields")
    return one if count == 1 else many.format(count=ages.number(count))
