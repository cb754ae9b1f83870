"""What was typed and not sent yet, kept in a small file so that a crash or a kill loses none of it.

Whoever owns a form calls `keep(name, read)` at each change; `read` gives the form as JSON and is called at
most twice a second. The next run finds it under `kept(name)`. Secrets are taken out before it is written:
registered keys by their value, headers such as Authorization by their name.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias, cast

from desktop.base.files import write_private
from desktop.base.redact import MASK, redact
from desktop.base.tasks import TaskScope

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"
Reader = Callable[[], Json]

WITHIN_S = 0.4  # from a change to the file; what was typed in between is lost by a kill
MAX_BYTES = 32 << 20  # a file above this was not written by us, and a draft above it is not kept
_SECRET_NAMES = frozenset({"authorization", "proxy-authorization", "cookie", "x-api-key"})

_log = logging.getLogger(__name__)


class Recovery:
    """Keeps named drafts in one file, mode 0600, replaced in one step off the loop.

    What the last run left stays in the file, apart from this run's, until `decide` says what became of it: a
    second crash, or an end before anybody chose, does not lose it either.
    """

    def __init__(
        self, path: Path, tasks: TaskScope, *, is_restoring: bool = True, within_s: float = WITHIN_S
    ) -> None:
        self._path = path
        self._tasks = tasks
        self._is_restoring = is_restoring
        self._within_s = within_s
        self._readers: dict[str, Reader] = {}
        self._drafts: dict[str, Json] = {}
        self._left: dict[str, Json] = {}
        self._after_clean_end: dict[str, Json] = {}
        self._is_read = False
        self._is_dirty = False
        self._is_closed = False
        self._has_failed = False
        self._written: dict[str, Any] = {}
        self._writing = asyncio.Lock()
        self.on_failed: Callable[[OSError], None] = lambda error: None
        """Hears that the file cannot be written, once until it can again."""

    @property
    def is_offered(self) -> bool:
        """Whether a run that did not end well left something, and nobody has decided about it."""
        self._read_once()
        return self._is_restoring and bool(self._left)

    def kept(self, name: str) -> Json:
        """What the last run kept under a name, however it ended; None for nothing, and in safe mode."""
        self._read_once()
        if not self._is_restoring:
            return None
        return self._left.get(name, self._after_clean_end.get(name))

    def take(self, name: str) -> Json:
        """The same, for who puts it back without asking: it stays kept, and is not offered any longer."""
        value = self.kept(name)
        if value is not None:
            self._after_clean_end.pop(name, None)
            self._drafts.setdefault(name, value)
            if self._left.pop(name, None) is not None:
                self._write_soon()
        return value

    def decide(self) -> None:
        """What a crash left was restored, or is not wanted: it is forgotten and no longer offered."""
        self._read_once()
        if self._left:
            self._left = {}
            self._write_soon()

    def keep(self, name: str, read: Reader) -> None:
        """Something changed under this name: `read` is called within 0.4 s, and the file written."""
        self._readers[name] = read
        self._write_soon()

    def forget(self, name: str) -> None:
        """There is nothing to keep under this name any longer."""
        self._readers.pop(name, None)
        if self._drafts.pop(name, None) is not None:
            self._write_soon()

    async def aclose(self) -> None:
        """A clean end: what stands in the forms is kept for the next start, and is not offered there."""
        self._is_closed = True  # a write that is still to come would undo the last one
        if self._readers or self._drafts or self._is_read:
            self._read_once()
            self._collect()
            await self._write(is_ended=True)
        await self._tasks.aclose()

    # --- below

    def _read_once(self) -> None:
        if self._is_read:
            return
        self._is_read = True
        before, drafts, is_ended = _read(self._path)
        self._left = before if is_ended and self._is_restoring else before | drafts
        self._after_clean_end = drafts if is_ended and self._is_restoring else {}

    def _write_soon(self) -> None:
        self._is_dirty = True
        self._tasks.start("keep drafts", self._keep_writing())

    async def _keep_writing(self) -> None:
        while self._is_dirty:
            await asyncio.sleep(self._within_s)
            if self._is_closed:
                return
            self._is_dirty = False
            self._read_once()
            self._collect()
            await self._write(is_ended=False)

    def _collect(self) -> None:
        readers, self._readers = self._readers, {}
        for name, read in readers.items():
            self._drafts[name] = read()

    async def _write(self, *, is_ended: bool) -> None:
        kept = {**self._after_clean_end, **self._drafts}
        state: dict[str, Any] = {"is_ended": is_ended, "left": dict(self._left), "drafts": kept}
        if state == self._written:
            return
        try:
            async with self._writing:
                await asyncio.to_thread(_write, self._path, state)
        except OSError as error:
            if not self._has_failed:
                self._has_failed = True
                _log.warning("drafts are not kept: %s", error)
                self.on_failed(error)
        else:
            self._has_failed, self._written = False, state


def without_secrets(value: Json) -> Json:
    """The same with secrets masked: registered ones anywhere, and values beside a secret header's name.

    A header is found as a pair `["Authorization", "…"]` or as an object with `name` and `value`.
    """
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Mapping):
        masked = {name: without_secrets(each) for name, each in value.items()}
        if _is_secret_name(masked.get("name")) and masked.get("value"):
            masked["value"] = MASK
        return masked
    if isinstance(value, Sequence):
        items = [without_secrets(each) for each in value]
        if len(items) >= 2 and _is_secret_name(items[0]) and items[1]:
            items[1] = MASK
        return items
    return value


def _is_secret_name(name: Json) -> bool:
    return isinstance(name, str) and name.strip().lower() in _SECRET_NAMES


def _write(path: Path, state: dict[str, Any]) -> None:
    """In a worker thread; plain JSON escapes, because a draft may hold halves of characters."""
    text = json.dumps(without_secrets(state), separators=(",", ":"))
    if len(text) > MAX_BYTES:
        _log.warning("drafts are too large to keep: %s bytes", len(text))
        return
    write_private(path, text.encode("ascii"))


def _read(path: Path) -> tuple[dict[str, Json], dict[str, Json], bool]:
    """What was left before, the last run's drafts, and whether that run ended well; lenient."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return {}, {}, True
        state: Any = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}, {}, True
    except (OSError, ValueError, RecursionError) as error:
        _log.info("no drafts could be read: %s", type(error).__name__)
        return {}, {}, True
    if not isinstance(state, dict):
        return {}, {}, True
    parts = cast(dict[str, Any], state)
    return _named(parts.get("left")), _named(parts.get("drafts")), parts.get("is_ended") is not False


def _named(value: Any) -> dict[str, Json]:
    return cast(dict[str, Json], value) if isinstance(value, dict) else {}
