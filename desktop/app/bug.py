"""Where bugs go: errors nobody expected. One sink: the log, and a dialog with a reference."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

_log = logging.getLogger(__name__)


class BugSink:
    """Logs an error under a reference and shows it to the person, at most one dialog at a time."""

    def __init__(self) -> None:
        self.show: Callable[[BaseException, str], None] = lambda error, reference: None
        self.count = 0

    def __call__(self, error: BaseException) -> None:
        """Takes one error nobody expected."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        self.count += 1
        from desktop.models.notices.notices import bug_reference  # the words of the dialog name the same one

        reference = bug_reference(error)
        _log.error("bug %s", reference, exc_info=error)
        self.show(error, reference)

    def install(self) -> None:
        """Takes the errors that would otherwise only be printed, those in Qt's slots among them."""

        def hook(_type: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
            self(error)

        sys.excepthook = hook
