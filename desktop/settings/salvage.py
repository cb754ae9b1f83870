"""Reads what is good in settings of which some part is not: one bad value loses itself and nothing else."""

from typing import Any, TypeVar, cast, get_args, get_origin

import msgspec

from desktop.domain.errors import UserError
from desktop.domain.identity import Identity
from desktop.domain.workspace import COLOURS
from desktop.settings.schema import (
    MAX_RECENT_IDENTITIES,
    VERSION,
    DeveloperEndpoint,
    Settings,
    WorkspaceRecord,
)

S = TypeVar("S", bound=msgspec.Struct)


class Unusable(Exception):
    """A part that cannot be read at all."""


def read_settings(data: bytes) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `data`, and the names of the parts that were left out (`workspaces[2].colour`).

    Raises Unusable when it is no JSON object.
    """
    lost: list[str] = []
    try:
        settings = msgspec.json.decode(data, type=Settings)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        settings = _read_struct(Settings, _json_object(data), "", lost)
    return _checked(settings, lost), tuple(lost)


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        raw: Any = msgspec.json.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Unusable from error
    if not isinstance(raw, dict):
        raise Unusable
    return cast(dict[str, Any], raw)


def _read_struct(type_: type[S], raw: Any, where: str, lost: list[str]) -> S:
    if not isinstance(raw, dict):
        raise Unusable
    members = cast(dict[str, Any], raw)
    values: dict[str, Any] = {}
    fields = {field.name: field for field in msgspec.structs.fields(type_)}
    for name, value in members.items():
        place = f"{where}{name}"
        try:
            values[name] = _read_value(fields[name].type, value, place, lost)
        except (msgspec.MsgspecError, ValueError, KeyError, Unusable):
            lost.append(place)
    try:
        return type_(**values)
    except TypeError as error:  # a member without a default is missing
        raise Unusable from error


def _read_value(type_: Any, raw: Any, where: str, lost: list[str]) -> Any:
    if isinstance(type_, type) and issubclass(cast(type[Any], type_), msgspec.Struct):
        return _read_struct(cast(type[msgspec.Struct], type_), raw, f"{where}.", lost)
    if get_origin(type_) is tuple and isinstance(raw, list):
        return _read_items(get_args(type_)[0], cast(list[Any], raw), where, lost)
    return msgspec.convert(raw, cast(Any, type_))


def _read_items(type_: Any, raw: list[Any], where: str, lost: list[str]) -> tuple[Any, ...]:
    good: list[Any] = []
    for index, item in enumerate(raw):
        place = f"{where}[{index}]"
        try:
            good.append(_read_value(type_, item, place, lost))
        except (msgspec.MsgspecError, ValueError, Unusable):
            lost.append(place)
    return tuple(good)


def _checked(settings: Settings, lost: list[str]) -> Settings:
    """What the types cannot say: ids told apart, usable services and identities, ports, colours."""
    good: dict[str, WorkspaceRecord] = {}
    for record in settings.workspaces:
        place = f"workspaces[{record.id}]"
        try:
            record.to_domain()
        except UserError as error:
            lost.append(f"{place}.{error.field}")
            continue
        if not record.id or record.id in good:
            lost.append(f"{place}.id")
            continue
        good[record.id] = _checked_record(record, place, lost)
    if not 0 <= settings.developer_endpoint.port <= 65535:
        lost.append("developer_endpoint.port")
        port = DeveloperEndpoint().port
        settings = settings.changed(
            developer_endpoint=msgspec.structs.replace(settings.developer_endpoint, port=port)
        )
    return settings.changed(version=VERSION, workspaces=tuple(good.values()))


def _checked_record(record: WorkspaceRecord, where: str, lost: list[str]) -> WorkspaceRecord:
    changes: dict[str, Any] = {}
    if record.identity is not None and not _is_usable(record.identity):
        changes["identity"] = None
    if record.colour not in COLOURS:
        changes["colour"] = COLOURS[0]
    recent = tuple(each for each in record.recent_identities if _is_usable(each))
    if recent != record.recent_identities:
        changes["recent_identities"] = recent
    lost.extend(f"{where}.{name}" for name in changes)
    changes["recent_identities"] = recent[:MAX_RECENT_IDENTITIES]
    return msgspec.structs.replace(record, **changes)


def _is_usable(identity: Identity) -> bool:
    try:
        return Identity.parse(identity.id, identity.type) == identity
    except UserError:
        return False
