"""Every error the application expects, one tree:

DesktopError
├── UserError           what a person typed cannot be used; names the field
│   └── FileChanged     a saved request was changed by another program
│   └── SupportModeOn   support mode refuses what would write
├── DraftErrors         all that is wrong with a console request, one UserError a fault
├── SecretError         the keyring cannot give or take a key
├── ServiceError        a call to the service failed
│   ├── Unreachable     no answer: name, connection, TLS, proxy, deadline
│   ├── Refused         an answer that says no: 401, 402, 403, 404, 409, 422, 429, 5xx
│   └── Malformed       an answer that is not what the API promises
├── StoreError          the database or a file cannot be read or written
└── AuthKitError        an AuthKit session ended without a connection

Adapters translate at their edge (`raise … from error`); nothing else catches broadly. The words a person
reads are made in `models/notices/notices.py` from what these carry; `str(error)` is for the log.
"""

import errno
from enum import StrEnum
from typing import Self


class DesktopError(Exception):
    """Root of the tree. Anything else that surfaces is a bug."""


class UserError(DesktopError):
    """What was typed in `field` cannot be used; the message is a whole sentence, shown beside the field.

    `template` is that sentence with {names} in the places of `values`, as it is translated when it is shown
    (`models/notices/notices.py`); `message` is it in English. A text without values is taken as it is.
    """

    def __init__(self, field: str, template: str, **values: object) -> None:
        shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
        message = template.format(**shown) if values else template
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message
        self.template = template
        self.values = values


class SupportModeOn(UserError):
    """Support mode refuses it, nothing was done; `writing` is the value of a `support_mode.Writing`."""

    def __init__(self, writing: str) -> None:
        super().__init__("support_mode", f"Support mode refuses this ({writing}).")
        self.writing = writing


class FileChanged(UserError):
    """A file of somebody's was changed by another program since it was read; nothing was written."""

    def __init__(self, path: str) -> None:
        super().__init__("saved", f"“{path}” was changed by another program.")
        self.path = path


class DraftErrors(DesktopError):
    """A console request cannot be sent: one UserError a fault, in the order of the form."""

    def __init__(self, errors: tuple[UserError, ...]) -> None:
        super().__init__("; ".join(str(error) for error in errors))
        self.errors = errors


class SecretTrouble(StrEnum):
    """What is the matter with the keyring."""

    NO_KEYRING = "no_keyring"
    LOCKED = "locked"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    MISSING = "missing"  # the keyring works and holds no key for this workspace


class SecretError(DesktopError):
    """The keyring cannot give or take a key. `backend` names the keyring where it is known."""

    def __init__(self, trouble: SecretTrouble, backend: str = "") -> None:
        super().__init__(f"keyring: {trouble.value}")
        self.trouble = trouble
        self.backend = backend


class ServiceError(DesktopError):
    """A call to the service failed. `host` is the host asked, `reference` the service's correlation id."""

    def __init__(self, message: str, *, host: str = "", reference: str = "") -> None:
        super().__init__(message)
        self.host = host
        self.reference = reference


class NetworkCause(StrEnum):
    """Why no answer came."""

    NAME = "name"  # DNS
    CONNECT = "connect"
    TLS = "tls"  # the certificate is not trusted
    HANDSHAKE = "handshake"  # no TLS connection came about
    PROXY = "proxy"
    TIMEOUT = "timeout"
    BROKEN = "broken"  # the connection ended before the answer did
    TOO_LARGE = "too_large"  # the answer passed its cap


class Unreachable(ServiceError):
    """No whole answer came from the host."""

    def __init__(self, cause: NetworkCause, *, host: str, detail: str = "") -> None:
        super().__init__(f"{host}: {cause.value} {detail}".rstrip(), host=host)
        self.cause = cause
        self.detail = detail


class Refused(ServiceError):
    """The service answered with an error. `retry_after_s` is set where the answer named a wait."""

    def __init__(
        self,
        status: int,
        message: str = "",
        *,
        host: str = "",
        key: str = "",
        reference: str = "",
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(f"{status} {message}".rstrip(), host=host, reference=reference)
        self.status = status
        self.message = message
        self.key = key
        self.retry_after_s = retry_after_s


class Malformed(ServiceError):
    """The answer is not what the API promises; `where` says which part.

    `is_web_page` tells that a page for people came instead, as from a network that wants a sign-in first.
    """

    def __init__(self, where: str, *, host: str = "", reference: str = "", is_web_page: bool = False) -> None:
        super().__init__(f"unexpected answer: {where}", host=host, reference=reference)
        self.where = where
        self.is_web_page = is_web_page


class StoreTrouble(StrEnum):
    """What is the matter with the database or a file."""

    DAMAGED = "damaged"
    NEWER = "newer"
    FULL = "full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    GONE = "gone"
    OTHER = "other"


_OS_TROUBLES = {
    errno.ENOSPC: StoreTrouble.FULL,
    errno.EDQUOT: StoreTrouble.FULL,
    errno.EFBIG: StoreTrouble.FULL,
    errno.EROFS: StoreTrouble.READ_ONLY,
    errno.EACCES: StoreTrouble.READ_ONLY,
    errno.EPERM: StoreTrouble.READ_ONLY,
    errno.ENOENT: StoreTrouble.GONE,
}


class StoreError(DesktopError):
    """A file or the database cannot be read or written.

    `moved_to` names where a damaged one now lies, or where a copy of the old one is kept; `detail` says more,
    in a few words.
    """

    def __init__(self, trouble: StoreTrouble, path: str, moved_to: str = "", detail: str = "") -> None:
        super().__init__(f"{path}: {trouble.value} {detail}".rstrip())
        self.trouble = trouble
        self.path = path
        self.moved_to = moved_to
        self.detail = detail

    @classmethod
    def from_os(cls, error: OSError, path: str) -> Self:
        """What an operating system's refusal to read or write `path` means."""
        trouble = _OS_TROUBLES.get(error.errno or 0, StoreTrouble.OTHER)
        return cls(trouble, path, detail=error.strerror or "")


class AuthKitTrouble(StrEnum):
    """How an AuthKit session ended without a connection."""

    WIDGET_ERROR = "widget_error"
    EXPIRED = "expired"
    CRASHED = "crashed"
    WRONG_NONCES = "wrong_nonces"
    NOT_IN_VAULT = "not_in_vault"  # the widget reported success and the vault does not hold the key
    WRONG_IDENTITY = "wrong_identity"  # the vault holds it for another identity
    PAGE_FAILED = "page_failed"


class AuthKitError(DesktopError):
    """An AuthKit session ended without a connection; `detail` is foreign text and shown as plain text."""

    def __init__(self, trouble: AuthKitTrouble, detail: str = "") -> None:
        super().__init__(f"authkit: {trouble.value} {detail}".rstrip())
        self.trouble = trouble
        self.detail = detail
