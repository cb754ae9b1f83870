"""What a server tells of the requests it answered: to the session's log and to Activity, nothing secret."""

import logging

from desktop.base.redact import redact
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.ports import ActivityRecorder, Clock
from desktop.domain.text import one_line
from desktop.net.loopback import RequestHead

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_log = logging.getLogger(__name__)


class Journal:
    """Time, method class, origin, status, reference: never headers, path or body (security.md, section 1)."""

    def __init__(self, source: Source, clock: Clock, record: ActivityRecorder) -> None:
        self._source = source
        self._clock = clock
        self._record = record

    def answered(
        self,
        head: RequestHead | None,
        path: str,
        status: int,
        *,
        elapsed_s: float = 0.0,
        identity: str = "",
        cause: str = "",
        reference: str = "",
    ) -> None:
        """Takes note of one answer; `path` is a name of ours, not the path asked for."""
        method = method_class(head)
        words = " · ".join(part for part in (origin_words(head), cause) if part)
        entry = ActivityEntry(
            at=self._clock.now(),
            source=self._source,
            method=method,
            path=path,
            status=status,
            elapsed_s=elapsed_s,
            identity=identity,
            cause=words,
            reference=reference,
        )
        self._record(entry)
        _log.info("%s %s %s %s %s %s", self._source.value, method, path, status, words, reference)


def method_class(head: RequestHead | None) -> str:
    """The method, or `other`: a method is foreign text too."""
    if head is None:
        return "?"
    return head.method if head.method in _METHODS else "other"


def origin_words(head: RequestHead | None) -> str:
    """Who asked, in words that are safe to show."""
    origins = head.all("origin") if head is not None else ()
    if head is None or not origins:
        return ""
    return "origin " + redact(one_line(origins[0], 80))
