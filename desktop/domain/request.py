"""One call to a third party through the service."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.body import BodyKind, BodyPart, RequestBody
from desktop.domain.connection import ConnectionKey
from desktop.domain.workspace import WorkspaceId

Pairs = tuple[tuple[str, str], ...]


class Method(StrEnum):
    """Methods the passthrough takes, POST first as in the guide."""

    POST = "POST"
    GET = "GET"
    PUT = "PUT"
    PATCH = "PATCH"
    DELETE = "DELETE"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"

    @property
    def is_write(self) -> bool:
        """Whether it may change something at the third party."""
        return self not in {Method.GET, Method.HEAD, Method.OPTIONS}


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What stands in the console's form; may be invalid. Nothing of it is lost when it is."""

    connection_key: str = ""
    platform: str = ""
    method: Method = Method.POST
    path: str = ""
    query: Pairs = ()
    headers: Pairs = ()
    body: str = ""  # of JSON and text
    action_id: str = ""
    body_kind: BodyKind = BodyKind.JSON
    parts: tuple[BodyPart, ...] = ()  # of a form or multipart body
    body_file: str = ""  # path of the file that is the body
    path_values: Pairs = ()  # for the path's {{variables}}, before they are encoded


@dataclass(frozen=True, slots=True)
class PassthroughRequest:
    """A checked request. `path` is relative to `/v1/passthrough/`, percent-encoded, without query."""

    method: Method
    path: str
    connection_key: ConnectionKey
    platform: str = ""
    query: Pairs = ()
    headers: Pairs = ()
    body: RequestBody | None = None
    action_id: str = ""
    parts: tuple[BodyPart, ...] = ()  # what a multipart `body` was made of, for those who write it anew


class BodyFault(StrEnum):
    """Why a body is not whole."""

    CUT = "cut"  # the connection ended first
    TIMED_OUT = "timed out"
    DAMAGED = "damaged"  # its compression is broken or ends early
    MISLABELLED = "mislabelled"  # whole, and not compressed though the answer says so
    BOMB = "bomb"  # inflates beyond reason
    TOO_LARGE = "too large"  # for memory and for a file
    NOT_KEPT = "not kept"  # history holds none of it
    PARTLY_KEPT = "partly kept"  # history holds its beginning


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time of a call went, in seconds; `connect_s` is 0 on a connection that was kept."""

    queue_s: float
    connect_s: float
    first_byte_s: float
    download_s: float


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it went over the wire, its secrets masked."""

    method: str
    url: str
    headers: Pairs
    body: RequestBody | None = None


@dataclass(frozen=True, slots=True)
class PassthroughResponse:
    """The third party's answer, whatever its status; a 4xx or 5xx is data and not an error.

    Where `fault` says that the body is not whole, `body` is what came of it. Where `file` is set, all of it
    is in that file, private and gone at the end of the run, and `body` is its beginning.
    """

    status: int
    headers: Pairs
    body: bytes  # decoded
    wire_bytes: int  # as received, before inflating
    elapsed_s: float
    content_type: str = ""  # the third party's own where the service passes it on
    is_service_error: bool = False  # the service itself refused; the third party was not reached
    reference: str = ""
    rate_limit: str = ""
    timing: Timing | None = None
    sent: SentRequest | None = None
    fault: BodyFault | None = None
    file: Path | None = None
    file_bytes: int = 0  # decoded bytes in `file`

    @property
    def size(self) -> int:
        """Decoded bytes that came."""
        return self.file_bytes if self.file is not None else len(self.body)

    @property
    def is_ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What history keeps of an answer beside its status and body."""

    headers: Pairs = ()
    content_type: str = ""
    is_service_error: bool = False
    reference: str = ""
    rate_limit: str = ""
    wire_bytes: int = 0


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One request as history keeps it: secrets never, bodies only where asked for."""

    id: int
    workspace_id: WorkspaceId
    at: datetime
    draft: RequestDraft
    status: int | None  # None: no answer
    elapsed_s: float
    response_bytes: int
    response_body: bytes | None = None
    problem: str = ""
    answer: KeptAnswer = KeptAnswer()
    is_pinned: bool = False
