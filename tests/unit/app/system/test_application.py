"""Links that macOS sends to the running application, posted here as it posts them."""

import os
import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from desktop.app.system.application import Application

app = Application(["authkit-desktop"])
app.link_opened.connect(print)
for link in ("authkit-desktop://connection/test%3A%3Agmail", "https://example.com/", "file:///etc/passwd"):
    QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl(link)))
"""


def test_links_of_our_scheme_and_no_others_are_taken() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["authkit-desktop://connection/test%3A%3Agmail"]
