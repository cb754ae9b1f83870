"""The audit log: entries that seal each other, and what is found wrong with them.

An entry's hash is SHA-256 over the hash before it and the entry as canonical JSON (sorted names, no blanks,
ASCII). The newest hash is kept outside the database too, so that a tail that was cut off is missed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import pairwise

GENESIS = "0" * 64
MAX_FAULTS = 200
_MAX_PAIRED = 300  # broken entries that are compared with each other; each pair costs two hashes


class AuditAction(StrEnum):
    """What was done. The log keeps words, so that one of a newer version can be read too."""

    CONNECT = "connect"  # an AuthKit session was opened
    CONNECT_END = "connect_end"  # it ended: with what was connected, with nothing, or in trouble
    RECONNECT = "reconnect"
    MINT = "mint"  # a session token was given out
    SEND = "send"  # passthrough other than GET and HEAD
    DELETE = "delete"
    LABELS = "labels"
    CLEAN_UP = "clean_up"
    ENDPOINT_START = "endpoint_start"
    ENDPOINT_STOP = "endpoint_stop"
    WORKSPACE_ADD = "workspace_add"
    WORKSPACE_CHANGE = "workspace_change"
    WORKSPACE_REMOVE = "workspace_remove"
    KEY_REPLACE = "key_replace"
    HISTORY_ERASE = "history_erase"
    EXPORT = "export"
    IMPORT = "import"
    REPORT = "report"
    SUPPORT_ENTER = "support_enter"
    SUPPORT_LEAVE = "support_leave"
    SUPPORT_CLOSE = "support_close"  # by itself, after its 15 minutes
    SUPPORT_OFF = "support_off"
    PASSPHRASE = "passphrase"  # set, changed, or given wrong
    AUDIT_HEAD = "audit_head"  # the hash kept outside the database was gone


class AuditOutcome(StrEnum):
    """How it ended."""

    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"  # by support mode, or a wrong passphrase
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """What was done, by which user of the operating system, to what; all of it text, none of it secret.

    `at` is UTC in ISO 8601 with microseconds; `workspace` is a workspace's name.
    """

    at: str
    os_user: str
    action: str
    target: str = ""
    outcome: str = AuditOutcome.DONE.value
    workspace: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An event in its place: numbered from 1, sealed to the one before."""

    seq: int
    event: AuditEvent
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The newest entry's number and hash, as kept outside the database."""

    seq: int
    hash: str


class AuditFaultKind(StrEnum):
    """What is wrong."""

    CHANGED = "changed"  # what it says is not what was sealed
    SWAPPED = "swapped"  # with entry `other`
    MOVED = "moved"  # it was sealed as entry `other`
    MISSING = "missing"  # entries `seq` to `other`
    REPLACED = "replaced"  # sealed anew: the one after it, or the hash outside, knows another
    CUT = "cut"  # the newest entries, `seq` to `other`
    HEAD_LOST = "head_lost"  # the hash outside the database is gone, so that a cut could not be seen


@dataclass(frozen=True, slots=True)
class AuditFault:
    """One fault, at entry `seq`."""

    kind: AuditFaultKind
    seq: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What verifying `count` entries found; none means that the log is as it was written."""

    count: int
    faults: tuple[AuditFault, ...]


def canonical(seq: int, event: AuditEvent) -> bytes:
    """What is sealed, byte for byte."""
    told = asdict(event) | {"seq": seq}
    return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def seal(seq: int, event: AuditEvent, previous: str) -> str:
    """The hash of an entry in this place."""
    return hashlib.sha256(previous.encode("utf-8", "replace") + b"\n" + canonical(seq, event)).hexdigest()


def chained(events: Iterable[AuditEvent], after: AuditHead | None) -> list[AuditEntry]:
    """The events as the entries that follow `after`."""
    seq, previous = (after.seq, after.hash) if after is not None else (0, GENESIS)
    entries: list[AuditEntry] = []
    for event in events:
        seq += 1
        entry = AuditEntry(seq, event, previous, seal(seq, event, previous))
        entries.append(entry)
        previous = entry.hash
    return entries


def continue_from(last: AuditEntry | None, head: AuditHead | None, at_head: AuditEntry | None) -> AuditHead:
    """What the next entry follows: the last one, unless the head outside knows more, or another.

    Then it follows the head, so that what was cut off stays missing for ever, however much comes after it.
    `at_head` is the stored entry of the head's number.
    """
    known = AuditHead(last.seq, last.hash) if last is not None else AuditHead(0, GENESIS)
    if head is None or (at_head is not None and at_head.hash == head.hash):
        return known
    return AuditHead(max(known.seq, head.seq), head.hash)


def check(entries: Sequence[AuditEntry], head: AuditHead | None) -> AuditCheck:
    """Looks at all entries, in the order of their numbers, and names what is wrong with which."""
    broken = [each for each in entries if seal(each.seq, each.event, each.previous) != each.hash]
    present = {each.seq for each in entries}
    homes = _homes(broken, present, max((*present, head.seq if head is not None else 0), default=0))
    faults = [*_displaced(broken, homes)]
    in_place = {homes.get(each.seq, each.seq) for each in entries}
    faults += _gaps(in_place)
    faults += _links(entries, {each.seq for each in broken})
    faults += _tail(entries, in_place, head)
    faults.sort(key=lambda fault: fault.seq)
    return AuditCheck(len(entries), tuple(faults[:MAX_FAULTS]))


def _homes(broken: Sequence[AuditEntry], present: set[int], last: int) -> Mapping[int, int]:
    """For broken entries that were sealed under another number: their number now, and that one."""
    few = broken[:_MAX_PAIRED]
    lost = [seq for seq in range(1, min(last, 1_000_000) + 1) if seq not in present][:_MAX_PAIRED]
    candidates = [*(each.seq for each in few), *lost]
    homes: dict[int, int] = {}
    for entry in few:
        near = range(max(1, entry.seq - 3), entry.seq + 4)
        for seq in (*near, *candidates):
            if seq != entry.seq and seal(seq, entry.event, entry.previous) == entry.hash:
                homes[entry.seq] = seq
                break
    for entry in few:  # or what they say was exchanged, and the seals stayed
        for other in few:
            is_other = other.seq != entry.seq and entry.seq not in homes
            if is_other and seal(entry.seq, other.event, entry.previous) == entry.hash:
                homes[entry.seq] = other.seq
    return homes


def _displaced(broken: Sequence[AuditEntry], homes: Mapping[int, int]) -> Iterable[AuditFault]:
    for entry in broken:
        home = homes.get(entry.seq)
        if home is None:
            yield AuditFault(AuditFaultKind.CHANGED, entry.seq)
        elif homes.get(home) != entry.seq:
            yield AuditFault(AuditFaultKind.MOVED, entry.seq, home)
        elif entry.seq < home:
            yield AuditFault(AuditFaultKind.SWAPPED, entry.seq, home)


def _gaps(in_place: set[int]) -> Iterable[AuditFault]:
    expected = 1
    for seq in sorted(in_place):
        if seq > expected:
            yield AuditFault(AuditFaultKind.MISSING, expected, seq - 1)
        expected = seq + 1


def _links(entries: Sequence[AuditEntry], broken: set[int]) -> Iterable[AuditFault]:
    """An entry whose own seal is whole, and that the next one does not know, was written anew."""
    if entries and entries[0].seq == 1 and entries[0].previous != GENESIS and 1 not in broken:
        yield AuditFault(AuditFaultKind.REPLACED, 1)
    for before, entry in pairwise(entries):
        is_judged = entry.seq == before.seq + 1 and not {before.seq, entry.seq} & broken
        if is_judged and entry.previous != before.hash:
            yield AuditFault(AuditFaultKind.REPLACED, before.seq)


def _tail(entries: Sequence[AuditEntry], in_place: set[int], head: AuditHead | None) -> Iterable[AuditFault]:
    if head is None:
        if entries:
            yield AuditFault(AuditFaultKind.HEAD_LOST)
        return
    last = max(in_place, default=0)
    if head.seq > last:
        yield AuditFault(AuditFaultKind.CUT, last + 1, head.seq)
    at_head = next((each for each in reversed(entries) if each.seq == head.seq), None)
    if at_head is not None and at_head.hash != head.hash:
        is_sealed = seal(at_head.seq, at_head.event, at_head.previous) == at_head.hash
        if is_sealed:
            yield AuditFault(AuditFaultKind.REPLACED, head.seq)
