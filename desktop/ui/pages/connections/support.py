"""What the Connections page has of the support desk, made when it is first needed."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.base.tasks import TaskScope
from desktop.models.connections.label_view import LabelView
from desktop.models.connections.note_view import NoteView
from desktop.models.scope import Scope
from desktop.models.verification.verify_view import VerifyView
from desktop.services.timeline import TimelineService


@dataclass(frozen=True, slots=True)
class ConnectionSupport:
    """Verdicts, timelines, labels and notes, and whose they are."""

    verify: VerifyView
    timeline: Callable[[], TimelineService]
    scope: Scope
    tasks: TaskScope
    labels: LabelView | None = None
    notes: NoteView | None = None
