"""The Doctor page without its widgets: what was found, what runs, and how old it is."""

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.check import GROUPS, ON_DEMAND, CheckGroup, CheckId, CheckResult, Fix, Outcome
from desktop.models.doctor.doctor_report import report
from desktop.models.doctor.doctor_words import CheckWords, words_of
from desktop.models.scope import Scope
from desktop.services.doctor.doctor import Doctor

_ALL = "doctor"


class DoctorView(QObject):
    """Belongs to the current workspace: another one has nothing checked yet."""

    changed = Signal()  # a result, or what runs
    settled = Signal()  # nothing runs any longer
    fix_asked = Signal(Fix, CheckId)

    def __init__(
        self,
        doctor: Doctor,
        scope: Scope,
        tasks: TaskScope,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._doctor, self._scope, self._tasks = doctor, scope, tasks
        self.now = now
        self.results: dict[CheckId, CheckResult] = {}
        self.running: frozenset[CheckId] = frozenset()
        self.checked_at: datetime | None = None
        self._workspace = scope.workspace
        self._run_number = 0  # of the newest run: what an older one finds is dropped
        scope.workspace_changed.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """Whether any check is under way."""
        return bool(self.running)

    def count(self, outcome: Outcome, ids: Collection[CheckId] = tuple(CheckId)) -> int:
        """How many of these ended so."""
        return sum(result.outcome is outcome for id_, result in self.results.items() if id_ in ids)

    def counts(self, group: CheckGroup) -> dict[Outcome, int]:
        """How the checks of a group ended."""
        return {outcome: self.count(outcome, GROUPS[group]) for outcome in Outcome}

    def words(self, id_: CheckId) -> CheckWords | None:
        """What a check found; None before it was done."""
        result = self.results.get(id_)
        service = self._workspace.service if self._workspace is not None else None
        return words_of(result, service) if result is not None else None

    def run_all(self) -> None:
        """Does all checks, but those that wait to be asked for; one that was asked for stays as it was."""
        asked = {id_ for id_ in ON_DEMAND if id_ in self.results}
        self._start(frozenset(CheckId) - asked, is_asked=False)

    def run_one(self, id_: CheckId) -> None:
        """Does one check, whatever else runs is ended first."""
        self._start(frozenset({id_}), is_asked=True)

    def cancel(self) -> None:
        """Ends what runs; what was found stays."""
        self._tasks.cancel(_ALL)

    def fix(self, id_: CheckId) -> None:
        """Does, or has done, what mends it."""
        result = self.results.get(id_)
        fix = result.found.fix if result is not None else None
        if fix in {Fix.RETRY, Fix.LOAD_ENGINE}:
            self.run_one(id_)
        elif fix is not None:
            self.fix_asked.emit(fix, id_)

    def report(self) -> str:
        """All of it as text to hand on, redacted."""
        ordered = [self.results[id_] for id_ in CheckId if id_ in self.results]
        return report(ordered, self._workspace, self.checked_at or self.now())

    def _start(self, ids: frozenset[CheckId], *, is_asked: bool) -> None:
        self.running = ids
        self._run_number += 1
        self._tasks.start(_ALL, self._run(self._run_number, ids, is_asked=is_asked), replace=True)
        self.changed.emit()

    async def _run(self, number: int, ids: frozenset[CheckId], *, is_asked: bool) -> None:
        workspace = self._workspace

        def take(result: CheckResult) -> None:
            if self._run_number == number:
                self.results[result.id] = result
                self.running -= {result.id}
                self.checked_at = self.now()
                self.changed.emit()

        try:
            await self._doctor.run(
                workspace, self._scope.identity, ids=ids, is_asked=is_asked, on_result=take
            )
        finally:
            if self._run_number == number:
                self.running = frozenset()
                self.changed.emit()
                self.settled.emit()

    def _follow(self) -> None:
        if self._scope.workspace != self._workspace:
            self._workspace = self._scope.workspace
            self.cancel()
            self.results, self.checked_at = {}, None
            self.changed.emit()
