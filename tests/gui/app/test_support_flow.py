"""The flow that must be shortest at a support desk: "user 42's Gmail is broken" to a verdict and a report."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.sandbox.ailment import Ailment
from tests.gui.app.conftest import Start
from tests.gui.app.managing import CTRL, KEY, PLAIN, SHIFT, opened
from tests.gui.conftest import in_the_loop


def test_from_a_name_to_verdict_and_report_takes_four_chords(start: Start) -> None:
    here = opened(start)
    probes = here.desk.services.support.verify.probes
    rows = here.desk.views.connections.table.rows
    row = next(row for row in rows if (probe := probes.find(row.platform)) is not None and probe.is_usable)
    here.desk.views.verify.note_shown(rows)  # what is sent was shown, and agreed to, on an earlier day
    here.sandbox.afflict(row.key, Ailment.REVOKED)
    chords: list[str] = []

    def chord(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        chords.append(str(key))
        in_the_loop(lambda: QTest.keyClick(QApplication.focusWidget(), key, modifiers))

    def typed(text: str) -> None:
        chords.append(text)
        in_the_loop(lambda: QTest.keyClicks(QApplication.focusWidget(), text))

    chord(KEY.Key_K, CTRL)
    here.until(lambda: here.window.findChild(QWidget, "palette_field") is not None)
    palette = here.window.findChild(QWidget, "palette")
    tail = row.key.rpartition("::")[2].partition("|")[0][-4:]
    typed(f"{row.identity_id} {row.platform} {tail}".strip())
    here.until(lambda: palette.current is not None and palette.current.id == row.key)  # type: ignore[union-attr] # it is open
    chord(KEY.Key_Return, CTRL)
    here.until(lambda: here.desk.views.connections.table.verification(row) is not None)
    here.until(lambda: here.desk.views.verify.run is None)
    chord(KEY.Key_C, CTRL | SHIFT)
    here.until(lambda: "Report copied" in here.toast_words)
    report = QGuiApplication.clipboard().text()
    assert "Sign-in lost" in report
    assert row.platform in report
    assert here.sandbox.key not in report
    assert len(chords) == 4
