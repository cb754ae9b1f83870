"""The chain of the audit log: whatever is done to it is named."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.audit import (
    AuditEntry,
    AuditEvent,
    AuditFault,
    AuditFaultKind,
    AuditHead,
    chained,
    check,
    continue_from,
)

K = AuditFaultKind


def log(count: int = 20) -> list[AuditEntry]:
    events = [
        AuditEvent(f"2026-01-31T12:00:{n:02}.000000Z", "anna", "send", f"POST /{n}") for n in range(count)
    ]
    return chained(events, None)


def head(entries: list[AuditEntry]) -> AuditHead:
    return AuditHead(entries[-1].seq, entries[-1].hash)


def faults(entries: list[AuditEntry], outside: AuditHead | None) -> list[AuditFault]:
    return list(check(entries, outside).faults)


def test_a_log_as_it_was_written_has_no_fault() -> None:
    entries = log()
    assert check(entries, head(entries)).count == 20
    assert faults(entries, head(entries)) == []
    assert faults([], None) == []


def test_a_hash_outside_that_lags_behind_is_no_fault() -> None:
    entries = log()
    assert faults(entries, AuditHead(18, entries[17].hash)) == []


@pytest.mark.parametrize("name", ["at", "os_user", "action", "target", "outcome", "workspace", "detail"])
@pytest.mark.parametrize("seq", [1, 7, 20])
def test_one_changed_byte_names_its_entry(name: str, seq: int) -> None:
    entries = log()
    outside = head(entries)
    old = entries[seq - 1]
    entries[seq - 1] = replace(old, event=replace(old.event, **{name: getattr(old.event, name) + "x"}))
    assert faults(entries, outside) == [AuditFault(K.CHANGED, seq)]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 19), st.sampled_from(["previous", "hash"]), st.integers(0, 63))
def test_a_changed_byte_of_a_seal_names_its_entry(at: int, name: str, place: int) -> None:
    entries = log()
    outside = head(entries)
    text = getattr(entries[at], name)
    other = text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :]
    entries[at] = replace(entries[at], **{name: other})
    assert AuditFault(K.CHANGED, at + 1) in faults(entries, outside)


def test_removed_rows_are_named_as_a_range() -> None:
    entries = log()
    outside = head(entries)
    del entries[4:7]
    del entries[0]
    assert faults(entries, outside) == [AuditFault(K.MISSING, 1, 1), AuditFault(K.MISSING, 5, 7)]


def test_a_removed_row_whose_number_the_next_took_is_named() -> None:
    entries = log()
    outside = head(entries)
    del entries[4]
    entries[4] = replace(entries[4], seq=5)  # it was the sixth
    found = faults(entries, outside)
    assert AuditFault(K.MISSING, 5, 5) in found
    assert AuditFault(K.MOVED, 5, 6) in found


@pytest.mark.parametrize(("one", "other"), [(5, 6), (2, 19), (1, 20)])
def test_two_swapped_rows_are_named_together(one: int, other: int) -> None:
    entries = log()
    outside = head(entries)
    a, b = entries[one - 1], entries[other - 1]
    entries[one - 1], entries[other - 1] = replace(b, seq=one), replace(a, seq=other)
    assert faults(entries, outside) == [AuditFault(K.SWAPPED, one, other)]


def test_two_rows_whose_words_were_swapped_under_their_seals_are_named_together() -> None:
    entries = log()
    outside = head(entries)
    a, b = entries[3], entries[9]
    entries[3], entries[9] = replace(a, event=b.event), replace(b, event=a.event)
    assert faults(entries, outside) == [AuditFault(K.SWAPPED, 4, 10)]


def test_a_cut_tail_is_named_and_so_is_an_empty_log() -> None:
    entries = log()
    assert faults(entries[:15], head(entries)) == [AuditFault(K.CUT, 16, 20)]
    assert faults([], head(entries)) == [AuditFault(K.CUT, 1, 20)]


def test_a_row_that_was_sealed_anew_is_named() -> None:
    entries = log()
    outside = head(entries)
    forged = chained([replace(entries[6].event, target="POST /forged")], AuditHead(6, entries[5].hash))[0]
    entries[6] = forged
    assert faults(entries, outside) == [AuditFault(K.REPLACED, 7)]


def test_a_whole_log_that_was_sealed_anew_is_seen_by_the_hash_outside() -> None:
    entries = log()
    forged = chained([replace(each.event, os_user="eve") for each in entries], None)
    assert faults(forged, head(entries)) == [AuditFault(K.REPLACED, 20)]


def test_a_lost_hash_outside_is_said() -> None:
    assert faults(log(), None) == [AuditFault(K.HEAD_LOST)]


def test_what_was_cut_stays_missing_however_much_comes_after() -> None:
    entries = log()
    outside, left = head(entries), log()[:15]
    more = chained([AuditEvent("t", "anna", "send")] * 3, continue_from(left[-1], outside, None))
    assert [each.seq for each in more] == [21, 22, 23]
    assert faults([*left, *more], head(more)) == [AuditFault(K.MISSING, 16, 20)]


def test_a_log_sealed_anew_stays_wrong_however_much_comes_after() -> None:
    entries = log()
    forged = chained([replace(each.event, os_user="eve") for each in entries], None)
    follow = continue_from(forged[-1], head(entries), forged[-1])
    more = chained([AuditEvent("t", "anna", "send")], follow)
    assert faults([*forged, *more], head(more)) == [AuditFault(K.REPLACED, 20)]
