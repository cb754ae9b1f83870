"""The support bundle: shown whole, saved as shown, and no key in it in any form."""

import base64
import logging
import zipfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.base.log import RedactingFormatter
from desktop.domain.identity import Identity
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop
from tests.support.canary import assert_no_canary, forms_of


def _log_the_key(running: Running) -> None:
    """The log's own handler would mask it: what an older version left there did not."""
    forms = forms_of(running.sandbox.key)
    lines = b"\n".join(forms[name] for name in ("raw", "URL component", "JSON", "hex"))
    lines += b"\n".join(base64.b64encode(b"x" * n + running.sandbox.key.encode() + b"yz") for n in range(3))
    (running.folders.log / "desktop.log").write_bytes(b"started\n" + lines + b"\nended\n")


def test_it_is_shown_and_saved_without_the_key(start: Start, tmp_path: Path) -> None:
    running = start()
    running.until(lambda: not running.desk.views.connections.state.is_refreshing)
    running.desk.views.scope.set_identity(Identity("somebody@example.com"))
    _log_the_key(running)
    running.window.show_page("settings")
    in_the_loop(lambda: QTest.mouseClick(running.child("support_bundle"), Qt.MouseButton.LeftButton))
    running.until(lambda: running.window.findChild(object, "support_sheet") is not None)
    in_the_loop(lambda: QTest.mouseClick(running.child("save_support"), Qt.MouseButton.LeftButton))
    running.until(lambda: running.window.findChild(QFileDialog, "support_place") is not None)
    dialog: Any = running.child("support_place", QFileDialog)
    target = tmp_path / "bundle.zip"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    running.until(lambda: "Support bundle saved" in running.toast_words)
    with zipfile.ZipFile(target) as bundle:
        texts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert list(texts) == ["versions.txt", "doctor.txt", "checks.txt", "settings.json", "log.txt"]
    assert "PySide6" in texts["versions.txt"]
    assert texts["log.txt"].startswith("started")
    assert texts["log.txt"].rstrip().endswith("ended")
    assert "there, mode" in texts["checks.txt"]
    assert "Secret key accepted" in texts["doctor.txt"]
    assert_no_canary(target, texts=texts.values(), key=running.sandbox.key)
    assert not [name for name, text in texts.items() if "somebody@" in text or "Acme" in text]


def test_the_formatter_is_the_one_that_redacts() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "authorization: Bearer abc.def", None, None)
    assert "abc.def" not in RedactingFormatter("%(message)s").format(record)
