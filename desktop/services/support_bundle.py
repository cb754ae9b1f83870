"""What helps somebody who helps: versions, settings, checks and the log, without a key and without names."""

import asyncio
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec

from desktop.base.paths import Folders
from desktop.base.redact import MASK, redact

MAX_LOG_BYTES = 512 << 10
_PERSONAL = frozenset({"identity", "recent_identities", "name", "extra_headers", "window"})


@dataclass(frozen=True, slots=True)
class BundleEntry:
    """One file of the bundle; its text is what is saved, to the letter."""

    name: str
    text: str


async def collect(folders: Folders, facts: str, findings: str) -> tuple[BundleEntry, ...]:
    """The entries, in the order in which they are shown. `facts` are the versions, one a line; `findings` are
    the doctor's."""
    return await asyncio.to_thread(_collect, folders, facts, findings)


def to_zip(entries: tuple[BundleEntry, ...]) -> bytes:
    """The bundle."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as bundle:
        for entry in entries:
            bundle.writestr(entry.name, entry.text)
    return data.getvalue()


def _collect(folders: Folders, facts: str, findings: str) -> tuple[BundleEntry, ...]:
    texts = {
        "versions.txt": facts,
        "doctor.txt": findings,
        "checks.txt": _checks(folders),
        "settings.json": _settings(folders.settings_file),
        "log.txt": _log(folders.log / "desktop.log"),
    }
    return tuple(BundleEntry(name, redact(text)) for name, text in texts.items())


def _settings(path: Path) -> str:
    try:
        raw: Any = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        return "no settings yet"
    except (OSError, ValueError, RecursionError) as error:
        return f"cannot be read: {type(error).__name__}"
    return msgspec.json.format(msgspec.json.encode(_without_names(raw)), indent=2).decode()


def _without_names(value: Any) -> Any:
    """Names of workspaces, identities and headers' values are a customer's, and help nobody."""
    if isinstance(value, dict):
        members = cast(dict[str, Any], value)
        return {
            key: MASK if key in _PERSONAL and each else _without_names(each) for key, each in members.items()
        }
    if isinstance(value, list):
        return [_without_names(each) for each in cast(list[Any], value)]
    return value


def _checks(folders: Folders) -> str:
    lines: list[str] = []
    for name in ("config", "data", "cache", "log"):
        lines.append(f"{name} folder: {_state(getattr(folders, name))}")
    for path in (folders.settings_file, folders.database_file, folders.recovery_file):
        lines.append(f"{path.name}: {_state(path)}")
    return "\n".join(lines)


def _state(path: Path) -> str:
    try:
        found = path.stat()
    except OSError as error:
        return error.strerror or "cannot be read"
    return f"there, mode {found.st_mode & 0o777:03o}, {found.st_size} bytes"


def _log(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - MAX_LOG_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError as error:
        return f"cannot be read: {error.strerror}"
