"""One tab of the Console: what stands in its form, the request under way, and what came of the last one."""

from dataclasses import dataclass, field
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from desktop.domain.request import RequestDraft
from desktop.domain.saved_request import SavedRequest
from desktop.domain.text import one_line
from desktop.domain.workspace import WorkspaceId
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.exchange import Answer, Exchange
from desktop.models.console.saved_form import saved_of

MAX_NAME_CHARS = 120
_MAX_PATH_CHARS = 400

translate = QCoreApplication.translate


@dataclass(slots=True, eq=False)
class ConsoleTab:
    """A tab belongs to its workspace. `name` is what a person called it; empty where the path names it."""

    workspace_id: WorkspaceId
    form: DraftForm = field(default_factory=DraftForm)
    name: str = ""
    id: str = field(default_factory=lambda: uuid4().hex)
    sending: RequestDraft | None = None
    exchange: Exchange | None = None
    file: str = ""  # where it is saved, relative to the folder of saved requests
    digest: str = ""  # of that file as it was read or written last
    saved: SavedRequest | None = None  # what that file says
    turn: int = 0  # counts sends and cancels: an answer to an older turn comes too late

    @property
    def is_pristine(self) -> bool:
        """Whether nothing was typed or sent here: it may be used for something else."""
        bare = DraftForm(method=self.form.method)
        return not self.name and self.sending is None and self.exchange is None and self.form == bare

    @property
    def is_unsaved(self) -> bool:
        """Whether it belongs to a file and says something else."""
        return self.saved is not None and saved_of(self.form, self.saved.name) != self.saved

    @property
    def title(self) -> str:
        """Its name, else the end of its path, in one line."""
        if self.name:
            return one_line(self.name, MAX_NAME_CHARS)
        path = self.form.path.partition("?")[0].strip().strip("/")
        parts = [part for part in path.split("/") if part]
        if not parts:
            return translate("ConsoleTab", "New request")
        return one_line("/".join(parts[-2:]), MAX_NAME_CHARS)

    @property
    def whole_title(self) -> str:
        """Name, method and path, for a tooltip."""
        path = one_line(self.form.path.strip(), _MAX_PATH_CHARS)
        request = f"{self.form.method.value} {path}".strip()
        return f"{one_line(self.name, MAX_NAME_CHARS)}\n{request}" if self.name else request

    @property
    def status(self) -> int | None:
        """The last answer's; None before the first and where none came."""
        outcome = self.exchange.outcome if self.exchange is not None else None
        return outcome.response.status if isinstance(outcome, Answer) else None
