"""Support mode: one guard that every writing operation asks first, and the passphrase that opens it."""

import asyncio
import hmac
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from desktop.domain.audit import AuditAction, AuditOutcome
from desktop.domain.errors import SupportModeOn, UserError
from desktop.domain.ports import Clock
from desktop.domain.secret import Secret
from desktop.domain.support_mode import LEFT_FOR_S, SupportModeKept, Writing
from desktop.services.audit import AuditService

MIN_CHARS, MAX_CHARS = 8, 1024
FREE_TRIES = 2  # mistyped once or twice costs nothing
_FIRST_WAIT_S, _LONGEST_WAIT_S = 5.0, 300.0
# scrypt with 32 MiB: some 0.1 s a try, in a worker thread.
_COST, _BLOCK, _LANES, _MEMORY = 1 << 15, 8, 1, 64 << 20

_ACTIONS = {
    Writing.CONNECT: AuditAction.CONNECT,
    Writing.SEND: AuditAction.SEND,
    Writing.DELETE: AuditAction.DELETE,
    Writing.LABELS: AuditAction.LABELS,
    Writing.ENDPOINT: AuditAction.ENDPOINT_START,
    Writing.KEY: AuditAction.KEY_REPLACE,
    Writing.WORKSPACE: AuditAction.WORKSPACE_CHANGE,
    Writing.EXPORT_KEYS: AuditAction.EXPORT,
    Writing.IMPORT: AuditAction.IMPORT,
    Writing.HISTORY: AuditAction.HISTORY_ERASE,
}


class SupportModeKeeper(Protocol):
    """Where the state is kept, so that a restart is no way out."""

    @property
    def support_mode(self) -> SupportModeKept:
        """What is kept."""
        ...

    def keep_support_mode(self, kept: SupportModeKept) -> None:
        """Keeps another state; it is on the disk when this returns. Raises StoreError."""
        ...


class SupportMode:
    """On: everything that writes is refused. Left: it writes for 15 minutes, then the mode is on again.

    What was left is on again after a restart. `listen` hears each change; the audit log holds each of them,
    each refusal and each wrong passphrase.
    """

    def __init__(self, keeper: SupportModeKeeper, clock: Clock, audit: AuditService) -> None:
        self._keeper = keeper
        self._audit = audit
        self._clock = clock
        self._left_at: tuple[float, datetime] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._listeners: list[Callable[[], None]] = []
        self._trying = asyncio.Lock()

    # --- what every writing operation asks

    def require_writable(self, writing: Writing, target: str = "") -> None:
        """Raises SupportModeOn while support mode is on; call it before anything is done.

        `target` says in the audit log to what it would have been done.
        """
        if self.is_on:
            self._audit.record(_ACTIONS[writing], target, AuditOutcome.REFUSED, detail="support mode")
            raise SupportModeOn(writing.value)

    @property
    def is_on(self) -> bool:
        """Whether writing is refused now."""
        return self._keeper.support_mode.is_on and self.left_s <= 0

    @property
    def is_chosen(self) -> bool:
        """Whether support mode is on, or is on again soon."""
        return self._keeper.support_mode.is_on

    @property
    def left_s(self) -> float:
        """Seconds until it is on again; 0 when it was not left.

        The later of two clocks counts: one stands still while the computer sleeps, the other can be set back.
        """
        if self._left_at is None:
            return 0.0
        ticks, time = self._left_at
        gone = max(self._clock.monotonic() - ticks, (self._clock.now() - time).total_seconds())
        return max(0.0, LEFT_FOR_S - gone)

    @property
    def has_passphrase(self) -> bool:
        """Whether a passphrase is set; without one support mode cannot be entered."""
        return bool(self._keeper.support_mode.hash)

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` whenever it is entered, left, or on again."""
        self._listeners.append(listener)

    # --- in and out

    def enter(self) -> None:
        """Refuses writing from now on.

        Raises UserError (field "passphrase") while none is set, StoreError.
        """
        if not self.has_passphrase:
            raise UserError("passphrase", "Set a passphrase first: it is the way out of support mode.")
        self._keep(is_on=True)
        self._end_leave()
        self._tell(AuditAction.SUPPORT_ENTER)

    async def leave(self, passphrase: Secret) -> None:
        """Writing works for 15 minutes. Raises UserError (field "passphrase"), StoreError."""
        await self._check(passphrase)
        if not self.is_chosen:
            return
        self._left_at = (self._clock.monotonic(), self._clock.now())
        self._wait()
        self._tell(AuditAction.SUPPORT_LEAVE)

    async def turn_off(self, passphrase: Secret) -> None:
        """Writing works until support mode is entered again. Raises as `leave`."""
        await self._check(passphrase)
        self._keep(is_on=False)
        self._end_leave()
        self._tell(AuditAction.SUPPORT_OFF)

    async def set_passphrase(self, new: Secret, old: Secret | None = None) -> None:
        """Sets it, or changes it when `old` is right.

        Raises UserError (fields "passphrase" for the old one, "new_passphrase"), StoreError.
        """
        if self.has_passphrase:
            await self._check(old if old is not None else Secret(""))
        text = new.reveal()
        if len(text) < MIN_CHARS:
            raise UserError(
                "new_passphrase", "A passphrase has at least {least} characters.", least=MIN_CHARS
            )
        if len(text) > MAX_CHARS:
            raise UserError("new_passphrase", "A passphrase has at most {most} characters.", most=MAX_CHARS)
        salt = os.urandom(16)
        hashed = await asyncio.to_thread(_hashed, text, salt)
        self._keep(salt=salt.hex(), hash=hashed.hex(), wrong_tries=0)
        self._tell(AuditAction.PASSPHRASE)

    def close(self) -> None:
        """Forgets the timer; for the orderly end."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # --- below

    async def _check(self, passphrase: Secret) -> None:
        """Raises UserError when it is wrong, or when one is to be waited for after wrong ones.

        One at a time, and counted before it is looked at: many at once, or an end in between, gain nothing.
        """
        async with self._trying:
            kept = self._keeper.support_mode
            if (wait_s := self._wait_s(kept)) > 0:
                raise UserError(
                    "passphrase", "Wrong too often. Try again in {wait_s} s.", wait_s=f"{wait_s:,.0f}"
                )
            now = self._clock.now().timestamp()
            self._keep(wrong_tries=kept.wrong_tries + 1, last_wrong_at=now)
            if await asyncio.to_thread(_is_right, passphrase.reveal(), kept):
                self._keep(wrong_tries=0, last_wrong_at=0.0)
                return
            self._audit.record(AuditAction.PASSPHRASE, outcome=AuditOutcome.REFUSED, detail="wrong")
            raise UserError("passphrase", "This is not the passphrase.")

    def _wait_s(self, kept: SupportModeKept) -> float:
        if kept.wrong_tries <= FREE_TRIES:
            return 0.0
        wait_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(kept.wrong_tries - FREE_TRIES - 1, 10))
        gone = self._clock.now().timestamp() - kept.last_wrong_at
        return wait_s if gone < 0 else max(0.0, wait_s - gone)  # below 0: the clock was set back

    def _keep(self, **values: Any) -> None:
        self._keeper.keep_support_mode(replace(self._keeper.support_mode, **values))

    def _end_leave(self) -> None:
        self.close()
        self._left_at = None

    def _wait(self) -> None:
        """Looks again when the time should be over; a clock that jumped is found by `left_s` at each call."""
        self.close()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(max(0.05, self.left_s), self._look)

    def _look(self) -> None:
        self._timer = None
        if self._left_at is None:
            return
        if self.left_s > 0:
            self._wait()
            return
        self._left_at = None
        self._tell(AuditAction.SUPPORT_CLOSE)

    def _tell(self, action: AuditAction) -> None:
        self._audit.record(action)
        for listener in tuple(self._listeners):
            listener()


def _hashed(passphrase: str, salt: bytes) -> bytes:
    import hashlib  # needed for a passphrase alone

    # Composed the same way, however it was typed.
    from unicodedata import normalize

    text = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(text, salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=32)


def _is_right(passphrase: str, kept: SupportModeKept) -> bool:
    try:
        salt, expected = bytes.fromhex(kept.salt), bytes.fromhex(kept.hash)
    except ValueError:
        return False  # nobody knows what it was
    if not expected or len(passphrase) > MAX_CHARS:
        return False
    return hmac.compare_digest(_hashed(passphrase, salt), expected)
