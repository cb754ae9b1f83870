"""One opening of the AuthKit widget."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.connection import SavedConnection
from desktop.domain.identity import Identity
from desktop.domain.service import Service
from desktop.domain.workspace import Environment, WorkspaceId

MAX_SESSION_S = 15 * 60


@dataclass(frozen=True, slots=True)
class SessionRequest:
    """What an AuthKit session is opened for. `connector_name` is the display name, empty for the list."""

    workspace_id: WorkspaceId
    service: Service
    environment: Environment
    identity: Identity
    connector_name: str = ""
    platform: str = ""
    theme: str = "light"


class SessionStep(StrEnum):
    """What happened in a session, for its live log; in the order in which they usually come."""

    OPENED = "opened"
    PREFLIGHT = "preflight"
    TOKEN_SENT = "token_sent"
    TOKEN_FAILED = "token_failed"
    REFUSED = "refused"  # the guard turned a request away
    WIDGET_READY = "widget_ready"
    POPUP_OPENED = "popup_opened"
    POPUP_CLOSED = "popup_closed"
    POPUP_REFUSED = "popup_refused"
    MOVED_TO_BROWSER = "moved_to_browser"
    SUCCESS_RECEIVED = "success_received"
    FOUND_IN_VAULT = "found_in_vault"  # noticed by watching the vault, without a message
    READ_AGAIN = "read_again"
    SAVED = "saved"
    WIDGET_ERROR = "widget_error"
    WIDGET_CLOSED = "widget_closed"
    CRASHED = "crashed"
    EXPIRED = "expired"
    WRONG_NONCES = "wrong_nonces"  # 50 of them: the session closed itself
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """One line of the session log; `detail` is masked and safe to show."""

    step: SessionStep
    at: datetime
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SessionOutcome:
    """A connection that was made, re-read from the vault and saved; `is_new` False: its row was updated."""

    saved: SavedConnection
    is_new: bool


class WidgetMessageKind(StrEnum):
    """What the host page reports to the session server."""

    READY = "ready"  # the widget's page has loaded and has its settings
    SUCCESS = "success"  # LINK_SUCCESS
    ERROR = "error"  # LINK_ERROR
    CLOSE = "close"  # EXIT_EVENT_LINK


@dataclass(frozen=True, slots=True)
class WidgetMessage:
    """A message of the widget, checked by the host page; a hint only: what counts is the vault."""

    kind: WidgetMessageKind
    connection_key: str = ""
    platform: str = ""
    text: str = ""  # foreign text of an error
