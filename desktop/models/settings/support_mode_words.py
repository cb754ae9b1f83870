"""Support mode in words."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.support_mode import Writing
from desktop.models.notices.sentences import together


def _text(words: str) -> str:
    return QCoreApplication.translate("support", words)


def refused() -> str:
    """The title of a refusal."""
    return _text("Support mode refuses this.")


def way_out(writing: str) -> str:
    """What to do about a refusal, by the value of what was refused."""
    sentences = {
        Writing.CONNECT: _text("Leave it to connect accounts."),
        Writing.SEND: _text("Leave it to send anything but GET and HEAD."),
        Writing.DELETE: _text("Leave it to delete connections."),
        Writing.LABELS: _text("Leave it to change names and tags."),
        Writing.ENDPOINT: _text("Leave it to start the developer endpoint."),
        Writing.KEY: _text("Leave it to change a key."),
        Writing.WORKSPACE: _text("Leave it to add, change or remove a workspace."),
        Writing.EXPORT_KEYS: _text("Leave it to export or copy whole connection keys."),
        Writing.IMPORT: _text("Leave it to import connections."),
        Writing.HISTORY: _text("Leave it to erase the history."),
    }
    return next((words for each, words in sentences.items() if each == writing), _text("Leave it first."))


def why_not(writing: Writing) -> str:
    """The tooltip of what is greyed."""
    return together(refused(), way_out(writing))


def title() -> str:
    """The banner's title while it is on."""
    return _text("Support mode is on.")


def about() -> str:
    """The banner's sentence while it is on."""
    return _text("Reading and verifying work. Everything that writes is refused until you leave it.")


def leave() -> str:
    """The button that leaves it."""
    return _text("Leave support mode")


def chip(left_s: float, *, is_on: bool) -> str:
    """The words beside the padlock; empty while support mode is off."""
    if is_on:
        return _text("Read only")
    if left_s <= 0:
        return ""
    minutes, seconds = divmod(int(left_s), 60)
    return _text("Writing · {time} left").format(time=f"{minutes}:{seconds:02}")
