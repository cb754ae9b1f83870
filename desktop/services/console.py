"""The console: a draft is parsed once, sent, and kept in history without its secrets."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from desktop.base.redact import MASK, is_secret_header, redact
from desktop.domain.draft import parse_draft
from desktop.domain.errors import DesktopError, DraftErrors, UserError
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, PassthroughResponse, RequestDraft
from desktop.domain.support_mode import READING_METHODS, Writing
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.history import HistoryService, answered
from desktop.services.support_mode import SupportMode


def kept_draft(draft: RequestDraft, *, keeps_bodies: bool) -> RequestDraft:
    """The draft as history keeps it: secrets masked, the body only where asked for."""
    headers = tuple(
        (name, MASK if is_secret_header(name) else redact(value)) for name, value in draft.headers
    )
    query = tuple((name, redact(value)) for name, value in draft.query)
    body = redact(draft.body) if keeps_bodies else ""
    parts = tuple(replace(part, value=redact(part.value)) for part in draft.parts) if keeps_bodies else ()
    values = tuple((name, redact(value)) for name, value in draft.path_values)
    return replace(
        draft,
        path=redact(draft.path),
        headers=headers,
        query=query,
        body=body,
        parts=parts,
        body_file=draft.body_file if keeps_bodies else "",
        path_values=values,
    )


class ConsoleService:
    """Sends passthrough requests and remembers them."""

    def __init__(
        self,
        apis: ApiPool,
        history: HistoryService,
        clock: Clock,
        on_sent: Callable[[HistoryEntry], None] = lambda entry: None,
        *,
        guard: SupportMode,
    ) -> None:
        self._apis = apis
        self._history = history
        self._clock = clock
        self._guard = guard
        self._on_sent = on_sent

    async def send(
        self, workspace: Workspace, draft: RequestDraft, *, keeps_bodies: bool = False
    ) -> PassthroughResponse:
        """Sends what stands in the form.

        Raises DraftErrors before anything is sent, SupportModeOn for what writes, SecretError, ServiceError
        when no answer came. A cancel closes the connection within 100 ms; the attempt is in the history
        either way.
        """
        request = parse_draft(draft, workspace.service)
        if request.method not in READING_METHODS:
            self._guard.require_writable(Writing.SEND)
        attempt = HistoryEntry(
            id=0,
            workspace_id=workspace.id,
            at=self._clock.now(),
            draft=kept_draft(draft, keeps_bodies=keeps_bodies),
            status=None,
            elapsed_s=0.0,
            response_bytes=0,
        )
        started = self._clock.monotonic()
        try:
            response = await (await self._apis.get(workspace)).send(request)
        except asyncio.CancelledError:
            self._remember(attempt, started, problem="Cancelled")
            raise
        except DesktopError as error:
            self._remember(attempt, started, problem=redact(str(error)))
            raise
        self._remember(answered(attempt, response, keeps_bodies=keeps_bodies), started)
        return response

    def as_code(self, workspace: Workspace, draft: RequestDraft, language_id: str) -> str:
        """The request in a language of `domain.code.languages`, with a variable in the secret's place.

        Raises DraftErrors, also for what the language cannot say.
        """
        from desktop.domain.code.languages import language  # needed for a copy alone
        from desktop.domain.code.request import code_request

        request = parse_draft(draft, workspace.service)
        try:
            return language(language_id).write(code_request(request, workspace.service))
        except UserError as error:
            raise DraftErrors((error,)) from error

    def _remember(self, entry: HistoryEntry, started: float, problem: str = "") -> None:
        """Writes beside the answer's way to the window: neither a cancel nor a reply waits for the disk."""
        entry = replace(entry, elapsed_s=self._clock.monotonic() - started, problem=problem)
        self._on_sent(entry)
        self._history.remember(entry)
