"""The probes in the window: changed, tried, refused beside the field, kept in the file, put back to ours."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.verification import Verdict
from desktop.ui.dialogs.probe_sheet import ProbeSheet
from desktop.ui.dialogs.probes_sheet import ProbesSheet
from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import CTRL, KEY, opened, press
from tests.gui.conftest import in_the_loop


def the_list(here: Running) -> ProbesSheet:
    here.until(lambda: here.window.findChild(ProbesSheet) is not None)
    return here.window.findChild(ProbesSheet)  # type: ignore[return-value] # it is there


def editor(here: Running) -> ProbeSheet:
    here.until(lambda: here.window.findChild(ProbeSheet) is not None)
    return here.window.findChild(ProbeSheet)  # type: ignore[return-value] # it is there


def test_a_probe_is_changed_tried_kept_and_put_back(start: Start) -> None:
    here = opened(start)
    verify, window = here.desk.services.support.verify, here.window
    rows = here.desk.views.connections.table.rows
    row = next(row for row in rows if (probe := verify.probes.find(row.platform)) and probe.is_usable)
    here.desk.views.verify.note_shown([row])
    ours = verify.probes.find(row.platform)
    assert ours is not None
    in_the_loop(lambda: window.show_page("settings"))
    button = here.until(lambda: window.findChild(QWidget, "show_probes"))
    in_the_loop(button.click)
    sheet = the_list(here)
    assert sheet.view.table.total >= 83
    in_the_loop(lambda: sheet.search.setText(f"{row.platform} {ours.path}"))
    here.until(lambda: sheet.view.table.rowCount() >= 1)
    in_the_loop(lambda: sheet.select(row.platform))
    here.until(sheet.table.hasFocus)
    assert not sheet.reset.isEnabled()  # it is ours
    press(KEY.Key_Return)
    edit = editor(here)
    here.until(edit.path.edit.hasFocus)
    in_the_loop(edit.attempt.click)
    here.until(lambda: "Works" in here.texts())
    # What is wrong is said beside its field, and what was typed stays.
    in_the_loop(lambda: edit.path.set_text("../vault"))
    in_the_loop(edit.rules.add.click)
    here.until(lambda: edit.rules.rows and edit.rules.rows[-1].statuses.hasFocus())
    in_the_loop(lambda: QTest.keyClicks(QApplication.focusWidget(), "4xx"))
    press(KEY.Key_Return, CTRL)
    here.until(lambda: edit.path.error)
    assert "“4xx” is no status" in here.texts()
    assert edit.rules.rows[-1].statuses.text() == "4xx"
    # A rule of one's own: 200 is told as a plan limit.
    in_the_loop(lambda: edit.path.set_text(ours.path))
    rule = edit.rules.rows[-1]
    in_the_loop(lambda: (rule.statuses.setText("200"), rule.verdict.set_value(Verdict.PLAN_LIMIT.value)))
    in_the_loop(edit.attempt.click)
    here.until(lambda: "Plan limit" in here.texts())
    press(KEY.Key_Return, CTRL)
    here.until(lambda: window.findChild(ProbeSheet) is None)
    assert "plan_limit" in (here.folders.data / "probes.toml").read_text()
    assert here.desk.views.verify.probes_to_show([row])  # something else is sent: it is shown again
    again = the_list(here)
    here.until(lambda: again.current is not None and again.current.probe.is_own)
    assert "Yours, in place of ours" in again.view.table.words_of(again.current, 3)  # type: ignore[arg-type] # it is there
    in_the_loop(again.reset.click)
    here.until(lambda: verify.probes.find(row.platform) == ours)
    here.until(lambda: not again.reset.isEnabled())


def test_a_file_that_cannot_be_read_is_said_and_not_written_over(start: Start) -> None:
    here = opened(start)
    file = here.folders.data / "probes.toml"
    file.write_text("= no toml")
    in_the_loop(here.desk.probing.show)
    sheet = the_list(here)
    here.until(lambda: "Your own file cannot be read" in here.texts())
    in_the_loop(lambda: sheet.table.selectRow(0))
    in_the_loop(sheet.edit.click)
    edit = editor(here)
    press(KEY.Key_Return, CTRL)
    here.until(lambda: not edit.outcome.isHidden())
    assert file.read_text() == "= no toml"
