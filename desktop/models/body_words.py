"""What the foot of the body's editor says while one types: whether it is JSON, and where it is not."""

import json
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.draft import JSON_TYPE, check_json
from desktop.domain.errors import UserError
from desktop.domain.request import Method
from desktop.models import ages
from desktop.models.draft_form import FormRow

MAX_CHECKED = 1_000_000  # characters; longer bodies are checked when they are sent
_MAX_COUNTED = 200_000

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BodyCheck:
    """A sentence with its tone; `line` and `column` from 1 where the text stops being JSON, else 0."""

    sentence: str = ""
    tone: Literal["ok", "bad", "info"] = "info"
    line: int = 0
    column: int = 0


def is_json_body(headers: tuple[FormRow, ...]) -> bool:
    """Whether the body goes as JSON: it does unless a Content-Type row says otherwise."""
    kinds = [row.value for row in headers if row.is_on and row.name.strip().lower() == "content-type"]
    return "json" in (kinds[0] if kinds and kinds[0].strip() else JSON_TYPE).lower()


def check_body(text: str, method: Method, *, is_json: bool) -> BodyCheck:
    """What to say of the body as it stands."""
    if method in {Method.GET, Method.HEAD}:
        words = translate("body", "{method} goes without a body; what stands here is kept.")
        return BodyCheck(words.format(method=method.value) if text.strip() else "")
    if not text.strip():
        return BodyCheck(translate("body", "No body is sent."))
    if not is_json:
        return BodyCheck(translate("body", "Sent as text: a Content-Type header says that it is not JSON."))
    if len(text) > MAX_CHECKED:
        return BodyCheck(translate("body", "A body of this size is checked when it is sent."))
    try:
        check_json(text)
    except UserError as error:
        return _problem(error)
    return BodyCheck(_valid(text), "ok")


def body_facts(text: str, *, is_json: bool) -> str:
    """A body in a few words, before it is sent: "JSON, 412 B, 5 fields"."""
    if not text.strip():
        return translate("body", "none")
    size = ages.size(len(text.encode("utf-8", "replace")))
    if not is_json:
        return translate("body", "text, {size}").format(size=size)
    parts = [translate("body", "JSON, {size}").format(size=size), _fields(text)]
    return ", ".join(part for part in parts if part)


def _problem(error: UserError) -> BodyCheck:
    cause = error.__cause__
    if isinstance(cause, json.JSONDecodeError):
        return BodyCheck(error.message, "bad", cause.lineno, cause.colno)
    return BodyCheck(error.message, "bad")


def _valid(text: str) -> str:
    parts = [translate("body", "Valid JSON"), _fields(text)]
    return ", ".join(part for part in parts if part)


def _fields(text: str) -> str:
    """How many members it has: "1 field", "5 fields", "100 items"; empty for others and for long ones."""
    if len(text) > _MAX_COUNTED:
        return ""
    try:
        value = json.loads(text.removeprefix("\ufeff"), parse_int=str, parse_float=str)
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
