"""What is said about a search that is not understood in all its parts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.text import one_line
from desktop.models.connections.connection_query import Fault, Trouble

translate = QCoreApplication.translate
_MOST = 3  # troubles told


def troubles_in_words(troubles: Sequence[Trouble]) -> str:
    """One line for all; an empty text where everything is understood."""
    return "  ".join(trouble_in_words(trouble) for trouble in troubles[:_MOST])


def trouble_in_words(trouble: Trouble) -> str:
    """What is left out, and what may have been meant."""
    said = one_line(trouble.said, 40)
    if trouble.meant:
        words = translate("connection_query", "“{said}” is not understood; did you mean {meant}?")
        if trouble.fault is Fault.PLATFORM:
            words = translate("connection_query", "No connector is called “{said}”; did you mean {meant}?")
        return words.format(said=said, meant=trouble.meant)
    return _plain(trouble.fault).format(said=said)


def _plain(fault: Fault) -> str:
    match fault:
        case Fault.NAME:
            return translate(
                "connection_query",
                "“{said}” is not understood; there are user: team: organization: project: platform: state: "
                "env: tag: key: age: verified:",
            )
        case Fault.STATE:
            return translate(
                "connection_query",
                "There is no state “{said}”; there are operational, degraded, failed and unknown.",
            )
        case Fault.ENVIRONMENT:
            return translate("connection_query", "There is no environment “{said}”; there are test and live.")
        case Fault.AGE:
            return translate(
                "connection_query",
                "“{said}” is no age; write a number and h, d, w, m or y, such as age:>30d or age:<12h.",
            )
        case Fault.PLATFORM:
            return translate("connection_query", "No connector is called “{said}”.")
        case Fault.VERDICT:
            return translate(
                "connection_query",
                "There is no verdict “{said}”; there are works, sign-in-lost, permission-missing, "
                "plan-limit, rate-limited, third-party-down, service-trouble, cannot-be-tested, no, differs.",
            )
