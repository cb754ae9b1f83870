"""What choosing an action puts into the form, and what of it must be there before it is sent."""

import json
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication

from desktop.domain.action import Action
from desktop.domain.body import BodyKind
from desktop.domain.errors import UserError
from desktop.domain.multipart import FORM_TYPE
from desktop.domain.request import Method, Pairs
from desktop.domain.variables import CONNECTION_KEY, names_in, without_uses
from desktop.models.console.draft_form import DraftForm, FormRow

# What these APIs' own documentation says to write there; the service's catalogue gives no example on Pica.
_KNOWN_VALUES = {("gmail", "userId"): "me", ("google-calendar", "calendarId"): "primary"}
_OWN_HEADERS = frozenset({"content-type", "authorization", "accept"})
_CUSTOM_MEMBER = "connectionKey"

translate = QCoreApplication.translate


def with_action(form: DraftForm, action: Action) -> DraftForm:
    """The form for this action on the form's connection. What another action filled in goes, what fits
    this one's names stays."""
    kind = _body_kind(action)
    body, parts = _body(action, kind)
    return replace(
        form,
        method=_method(action, form.method),
        path=action.path.removeprefix("/"),
        path_values=_path_values(form, action),
        query=_rows(action, "query", action.example.query, form.query),
        headers=_rows(action, "headers", action.example.headers, form.headers),
        body=body,
        body_kind=kind,
        parts=parts,
        body_file="",
        action_id=action.id,
        is_method_locked=bool(action.id),
    )


def problems_of(form: DraftForm, action: Action) -> tuple[UserError, ...]:
    """What the action wants and the form lacks, each named; a path's variables are seen elsewhere."""
    missing = [("query", name) for name in _lacking(action, "query", form.query)]
    missing += [("headers", name) for name in _lacking(action, "headers", form.headers)]
    missing += [("body", name) for name in _lacking_in_body(form, action)]
    return tuple(
        UserError(place, "{action} wants “{name}”, which is not there.", action=action.title, name=name)
        for place, name in missing
    )


def _method(action: Action, otherwise: Method) -> Method:
    return Method(action.method) if action.method in set(Method) else otherwise


def _path_values(form: DraftForm, action: Action) -> Pairs:
    given, kept = dict(action.example.path), dict(form.path_values)
    names = names_in(action.path)

    def value(name: str) -> str:
        known = _KNOWN_VALUES.get((form.platform, name), "")
        example = given.get(name, "")
        return kept.get(name) or known or (example if example == "me" else "")

    return tuple((name, value(name)) for name in names)


def _rows(action: Action, place: str, example: Pairs, before: tuple[FormRow, ...]) -> tuple[FormRow, ...]:
    """Required and exemplified inputs are on; the others that the catalogue names wait, switched off."""
    given, typed = dict(example), {row.name: row for row in before if row.name}
    names = [each.name for each in action.fields if each.place == place]
    names += [name for name in given if name not in names]
    required = action.required(place)
    rows: list[FormRow] = []
    for name in names:
        if place == "headers" and name.lower() in _OWN_HEADERS:
            continue
        kept = typed.get(name)
        value = given.get(name) or (kept.value if kept is not None else "")
        rows.append(FormRow(name, value, is_on=name in required or name in given))
    return tuple(rows)


def _body_kind(action: Action) -> BodyKind:
    kind = next((value for name, value in action.example.headers if name.lower() == "content-type"), "")
    if kind.lower().startswith(FORM_TYPE):
        return BodyKind.FORM
    if kind.lower().startswith("multipart/"):
        return BodyKind.MULTIPART
    return BodyKind.JSON


def _body(action: Action, kind: BodyKind) -> tuple[str, tuple[FormRow, ...]]:
    value = _object(action.example.body)
    names = [each.name for each in action.fields if each.place == "body"]
    if kind is not BodyKind.JSON:
        required = action.required("body")
        merged = dict.fromkeys(names, "") | value
        return "", tuple(
            FormRow(name, _text(each), is_on=name in required or name in value)
            for name, each in merged.items()
        )
    if action.method in {"GET", "HEAD"}:
        return "", ()
    if not value and not action.example.body and action.required("body"):
        value = dict.fromkeys(action.required("body"), "")
    if action.is_custom:
        value |= {_CUSTOM_MEMBER: f"{{{{{CONNECTION_KEY}}}}}"}
    return (json.dumps(value, indent=2, ensure_ascii=False) if value else action.example.body), ()


def _lacking(action: Action, place: str, rows: tuple[FormRow, ...]) -> list[str]:
    there = {row.name.strip().lower() for row in rows if row.is_on and row.value}
    wanted = [name for name in action.required(place) if name.lower() not in _OWN_HEADERS]
    return [name for name in wanted if name.lower() not in there]


def _lacking_in_body(form: DraftForm, action: Action) -> list[str]:
    required = action.required("body")
    if not required or form.method in {Method.GET, Method.HEAD} or form.body_kind is BodyKind.FILE:
        return []
    if form.body_kind in {BodyKind.FORM, BodyKind.MULTIPART}:
        return _lacking(action, "body", form.parts)
    if not form.body.strip():
        return list(required)
    try:
        value: Any = json.loads(without_uses(form.body), parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return []  # that it is no JSON is said where JSON is checked
    if not isinstance(value, dict):
        return []
    return [name for name in required if name not in value]


def _object(text: str) -> dict[str, Any]:
    try:
        value: Any = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    # Nested values are written as JSON inside a form's field, as the service's own tools do.
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
