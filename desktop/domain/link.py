"""Links into the application: `authkit-desktop://connection/KEY`.

Any web page can send one, so a link only ever shows something. Nothing is sent, changed or asked by it.
"""

from urllib.parse import quote, unquote, urlsplit

from desktop.domain.errors import UserError
from desktop.domain.text import BIDI_CONTROLS, has_control_characters

SCHEME = "authkit-desktop"
MAX_KEY_CHARS = 512


def connection_link(key: str) -> str:
    """The link that shows the connection with this key."""
    return f"{SCHEME}://connection/{quote(key, safe=':')}"


def parse_link(text: str) -> str:
    """The connection key in a link. Raises UserError (field "link") for anything but exactly that form."""
    if len(text) > 4 * MAX_KEY_CHARS or not text.isascii() or has_control_characters(text):
        raise _wrong()
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise _wrong() from error
    if parts.scheme != SCHEME or parts.netloc != "connection" or "?" in text or "#" in text:
        raise _wrong()
    try:
        key = unquote(parts.path.removeprefix("/"), errors="strict")
    except UnicodeDecodeError as error:
        raise _wrong() from error
    if not _is_key(key) or "/" in parts.path[1:]:
        raise _wrong()
    return key


def _is_key(key: str) -> bool:
    is_long = len(key) > MAX_KEY_CHARS
    has_odd = has_control_characters(key) or any(c.isspace() or c in BIDI_CONTROLS for c in key)
    return bool(key) and not is_long and not has_odd


def _wrong() -> UserError:
    return UserError("link", "A link looks like {scheme}://connection/KEY.", scheme=SCHEME)
