"""The steps of an AuthKit session in words, for its live log."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import redact
from desktop.domain.session import SessionEvent, SessionStep
from desktop.domain.text import one_line
from desktop.models.notices.recorded_words import recorded_line

translate = QCoreApplication.translate
Tone = Literal["ok", "warn", "bad", "info", "mute"]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log: `title` what happened, `detail` with what, safe to show."""

    title: str
    detail: str
    icon: str
    tone: Tone
    time: str


def log_line(event: SessionEvent) -> LogLine:
    """The event in words; the time in the computer's own zone."""
    title, icon, tone = _words(event.step)
    detail = recorded_line(redact(one_line(event.detail))) or _default_detail(event.step)
    return LogLine(title, detail, icon, tone, event.at.astimezone().strftime("%H:%M:%S"))


def _words(step: SessionStep) -> tuple[str, str, Tone]:
    match step:
        case SessionStep.OPENED:
            return translate("session", "Session opened"), "check-circle", "ok"
        case SessionStep.PREFLIGHT:
            return translate("session", "Preflight answered"), "check-circle", "ok"
        case SessionStep.TOKEN_SENT:
            return translate("session", "Token sent"), "check-circle", "ok"
        case SessionStep.TOKEN_FAILED:
            return translate("session", "Token could not be had"), "octagon-x", "bad"
        case SessionStep.REFUSED:
            return translate("session", "Request refused"), "shield", "warn"
        case SessionStep.WIDGET_READY:
            return translate("session", "Widget ready"), "check-circle", "ok"
        case SessionStep.POPUP_OPENED:
            return translate("session", "Sign-in window opened"), "external", "info"
        case SessionStep.POPUP_CLOSED:
            return translate("session", "Sign-in window closed"), "check-circle", "ok"
        case SessionStep.POPUP_REFUSED:
            return translate("session", "Sign-in window refused"), "shield", "warn"
        case SessionStep.MOVED_TO_BROWSER:
            return translate("session", "Continued in the browser"), "external", "info"
        case SessionStep.SUCCESS_RECEIVED:
            return translate("session", "Success received"), "check-circle", "ok"
        case SessionStep.FOUND_IN_VAULT:
            return translate("session", "Found in the vault"), "cloud", "ok"
        case SessionStep.READ_AGAIN:
            return translate("session", "Read again from the vault"), "check-circle", "ok"
        case SessionStep.SAVED:
            return translate("session", "Saved on this computer"), "disk-saved", "ok"
        case SessionStep.WIDGET_ERROR:
            return translate("session", "The widget reported an error"), "octagon-x", "bad"
        case SessionStep.WIDGET_CLOSED:
            return translate("session", "The widget was closed"), "close", "mute"
        case SessionStep.CRASHED:
            return translate("session", "The page crashed"), "octagon-x", "bad"
        case SessionStep.WRONG_NONCES:
            return translate("session", "Closed after 50 wrong passwords of the session"), "shield", "bad"
        case SessionStep.EXPIRED:
            return translate("session", "Time is up"), "clock", "warn"
        case SessionStep.CLOSED:
            return translate("session", "Session closed"), "close", "mute"


def _default_detail(step: SessionStep) -> str:
    match step:
        case SessionStep.OPENED:
            return translate("session", "Ends by itself after 15 minutes")
        case SessionStep.FOUND_IN_VAULT:
            return translate("session", "Without a message of the widget")
        case SessionStep.MOVED_TO_BROWSER:
            return translate("session", "The same session goes on there")
        case _:
            return ""
