"""Two answers side by side: two of the history, or one request through two connections."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from desktop.base.redact import key_tail
from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError
from desktop.domain.ignored_path import patterns
from desktop.domain.json_difference import Differences
from desktop.domain.line_difference import header_differences, status_difference
from desktop.domain.ports import Clock
from desktop.domain.reading import ReadingError
from desktop.domain.request import BodyFault, HistoryEntry, PassthroughResponse, RequestDraft
from desktop.domain.text import one_line
from desktop.domain.workspace import Workspace
from desktop.models import ages, words
from desktop.models.console.body_view import BodyTools
from desktop.models.console.compare_table import CompareTable, as_markdown
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.exchange import Answer, Exchange, answer_of
from desktop.models.console.kept_exchange import kept_exchange
from desktop.models.notices.notices import notice_of
from desktop.models.scope import Scope
from desktop.reading.compare import Compared
from desktop.reading.reader import Body
from desktop.services.console import ConsoleService
from desktop.services.history import HistoryService

_TASK, _DIFFERENCE = "compare", "compare bodies"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, in words: what was sent, through which connection, and what came."""

    request: str
    through: str
    outcome: str


class CompareView(QObject):
    """Gets both sides ready, then finds the differences; asked again, the newest wins.

    `ignored` are the paths left out, as a person types them: they stay for the run.
    """

    changed = Signal()

    def __init__(
        self,
        console: ConsoleService,
        history: HistoryService,
        scope: Scope,
        clock: Clock,
        tools: BodyTools,
        name_of: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._history, self._scope = console, history, scope
        self._clock, self._tools, self._name_of = clock, tools, name_of
        self._sides: tuple[Exchange, Exchange] | None = None
        self.table = CompareTable(self)
        self.ignored = ""
        self.count = 0
        self.note = ""  # what is to be known of the bodies
        self.problem = ""
        self.is_busy = False

    @property
    def sides(self) -> tuple[Side, Side] | None:
        """Both in words; None while they are awaited."""
        return (self._side(self._sides[0]), self._side(self._sides[1])) if self._sides else None

    @property
    def summary(self) -> str:
        """How many differences there are, in one sentence."""
        if self.problem or self._sides is None or self.is_busy:
            return self.problem
        if not self.count:
            return translate("CompareView", "No differences.")
        if self.count == 1:
            return translate("CompareView", "1 difference.")
        shown = self.table.rowCount()
        number = ages.number(self.count)
        if shown < self.count:
            cut = translate("CompareView", "{number} differences; the first {shown} are shown.")
            return cut.format(number=number, shown=ages.number(shown))
        return translate("CompareView", "{number} differences.").format(number=number)

    def compare_entries(self, left: int, right: int) -> None:
        """Compares two entries of the history, by their numbers."""
        self._begin()
        self._tasks.start(_TASK, self._read(left, right), replace=True)

    def compare_through(self, exchange: Exchange, draft: RequestDraft, through: str, *, keeps: bool) -> None:
        """Sends `draft`, the request of `exchange` through another connection, and compares both answers."""
        self._begin()
        self._tools.calls.start(_TASK, self._send(exchange, draft, through, keeps=keeps), replace=True)
        self._tools.calls.after(_TASK, self._sent)

    def compare(self, left: Exchange, right: Exchange) -> None:
        """Compares two that are at hand."""
        self._sides = left, right
        self._compare()

    def ignore(self, paths: str) -> None:
        """Leaves other paths out."""
        if paths != self.ignored:
            self.ignored = paths
            self._compare()

    def stop(self) -> None:
        """Nobody looks any more: a request under way is given up."""
        self._tools.calls.cancel(_TASK)
        for name in (_TASK, _DIFFERENCE):
            self._tasks.cancel(name)
        self._sides, self.is_busy = None, False

    def markdown(self) -> str:
        """Both sides and the differences shown."""
        if (sides := self.sides) is None:
            return ""
        left, right = (f"{side.request} · {side.through} · {side.outcome}" for side in sides)
        summary = " ".join(filter(None, (self.summary, self.note)))
        return as_markdown(left, right, summary, self.table.shown_rows())

    # --- below

    @property
    def _tasks(self) -> TaskScope:
        return self._tools.tasks

    def _begin(self) -> None:
        self._sides, self.is_busy, self.problem, self.note, self.count = None, True, "", "", 0
        self.table.replace(())
        self.changed.emit()

    async def _read(self, left: int, right: int) -> None:
        workspace = self._scope.workspace
        try:
            entries = [await self._history.entry(number) for number in (left, right)]
        except DesktopError as error:
            self._fail(notice_of(error).title)
            return
        one, other = entries
        if workspace is None or one is None or other is None:
            self._fail(translate("CompareView", "A request is no longer in the history."))
            return
        self.compare(await self._kept(workspace, one), await self._kept(workspace, other))

    async def _kept(self, workspace: Workspace, entry: HistoryEntry) -> Exchange:
        return await kept_exchange(entry, workspace.service, self._name_of(entry.draft.platform))

    async def _send(self, exchange: Exchange, draft: RequestDraft, through: str, *, keeps: bool) -> None:
        workspace, at = self._scope.workspace, self._clock.now()
        if workspace is None:
            return
        try:
            response = await self._console.send(workspace, draft, keeps_bodies=keeps)
            name = self._name_of(draft.platform)
            outcome = await answer_of(response, workspace.service, name, draft)
        except DesktopError as error:
            outcome = notice_of(error, workspace.service)
        self.compare(exchange, Exchange(draft, at, through, outcome))

    def _sent(self) -> None:
        """Where a lock ended it, nobody has said so yet."""
        if isValid(self) and self.is_busy and self._sides is None and not self._tools.calls.is_running(_TASK):
            self._fail(translate("CompareView", "The connection was closed before an answer came."))

    def _fail(self, words: str) -> None:
        self.problem, self.is_busy = words, False
        self.changed.emit()

    def _compare(self) -> None:
        if self._sides is not None:
            self.is_busy = True
            self._tasks.start(_DIFFERENCE, self._differences(*self._sides), replace=True)
            self.changed.emit()

    async def _differences(self, left: Exchange, right: Exchange) -> None:
        one, other = response_of(left), response_of(right)
        status = status_difference(one.status if one else None, other.status if other else None)
        found, self.problem, self.note = status, "", ""
        if one is not None and other is not None:
            found += header_differences(one.headers, other.headers, patterns(self.ignored))
            try:
                found += await self._of_bodies(one, other)
            except ReadingError as error:
                self.problem = error.message
        self.is_busy, self.count = False, found.count
        self.table.replace(found.listed)
        self.changed.emit()

    async def _of_bodies(self, left: PassthroughResponse, right: PassthroughResponse) -> Differences:
        self.note = _whole(left, right)
        faults = {left.fault, right.fault}
        if BodyFault.NOT_KEPT in faults or not (left.body or right.body):
            return Differences()
        compared: Compared = await self._tools.reader.compare(
            Body(left.body, left.content_type), Body(right.body, right.content_type), self.ignored
        )
        if not compared.is_json and not self.note:
            self.note = translate("CompareView", "Not both are JSON: compared line by line.")
        return compared.found

    def _side(self, exchange: Exchange) -> Side:
        request = f"{exchange.draft.method.value} {one_line(exchange.draft.path.strip(), 400)}"
        tail = one_line(key_tail(exchange.draft.connection_key))
        through = exchange.through if tail in exchange.through else f"{exchange.through}, {tail}"
        response = response_of(exchange)
        if response is None:
            outcome = words.answer(None).word
        else:
            outcome = f"{words.answer(response.status).word}, {ages.size(response.size)}"
        return Side(request, through, f"{outcome}, {ages.age(exchange.at, self._clock.now())}")


def response_of(exchange: Exchange) -> PassthroughResponse | None:
    """The answer, None where none came."""
    return exchange.outcome.response if isinstance(exchange.outcome, Answer) else None


def can_repeat(exchange: Exchange) -> bool:
    """Whether all that was sent is known: history masks secrets, and may hold no body."""
    response = response_of(exchange)
    is_ours = response is not None and response.sent is not None
    is_whole = is_ours or not exchange.draft.method.is_write
    return is_whole and not DraftForm.from_draft(exchange.draft).has_masked


def through_other(draft: RequestDraft, key: str, platform: str) -> RequestDraft:
    """The same request through another connection."""
    return replace(draft, connection_key=key, platform=platform)


def _whole(left: PassthroughResponse, right: PassthroughResponse) -> str:
    faults = {left.fault, right.fault}
    if BodyFault.NOT_KEPT in faults:
        return translate("CompareView", "History kept no body of at least one: status and headers alone.")
    if faults != {None} or left.file is not None or right.file is not None:
        return translate("CompareView", "Not all of the bodies is here: their beginnings are compared.")
    return ""
