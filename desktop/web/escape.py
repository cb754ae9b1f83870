"""Tells when a page has left Esc alone.

Chromium never hands Esc back as unhandled, as it does with other keys, so a script in a world of its own
looks at it after the page's listeners: a page can neither see the script nor know what it says.
"""

import secrets

from PySide6.QtWebEngineCore import QWebEngineScript

# The console is the one way out of an isolated world that needs no channel into any page's world.
_SCRIPT = """addEventListener("keydown", event => {
  if (event.key !== "Escape" || !event.isTrusted) return;
  setTimeout(() => { if (!event.defaultPrevented && !event.cancelBubble) console.debug("%s"); }, 0);
}, true);"""


class EscapeWatch:
    """The script of one profile, and the word it says."""

    def __init__(self) -> None:
        self._word = f"escape-{secrets.token_hex(16)}"

    def script(self) -> QWebEngineScript:
        """To be added to the profile; a page's own scripts do not reach frames in other processes."""
        script = QWebEngineScript()
        script.setName("escape")
        script.setSourceCode(_SCRIPT % self._word)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld.value)
        script.setRunsOnSubFrames(True)
        return script

    def is_word(self, message: str) -> bool:
        """Whether a console message is the script's."""
        return secrets.compare_digest(message.encode(), self._word.encode())
