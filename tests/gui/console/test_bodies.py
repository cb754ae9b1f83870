"""Bodies of every kind, and variables, from the keyboard to the sandbox and back."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from desktop.domain.body import BodyKind
from desktop.domain.variables import Variable
from desktop.models.console.draft_form import FormRow
from desktop.ui.pages.console.pair_row import PairRow
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.console.conftest import CTRL, SHIFT, Console

ENTER = Qt.Key.Key_Return


def ready(console: Console, kind: BodyKind) -> None:
    """A connection that echoes, a path, and this kind of body chosen."""
    console.try_row(console.row("other"))
    console.write("request_path", "things")
    console.page.form.tabs.setCurrentIndex(2)
    words = {
        BodyKind.JSON: "JSON",
        BodyKind.FORM: "Form",
        BodyKind.MULTIPART: "Multipart",
        BodyKind.FILE: "File",
    }
    parts = console.page.form.body.kind.findChildren(QRadioButton)
    next(part for part in parts if part.text() == words[kind]).click()


def test_a_form_is_typed_and_arrives(console: Console) -> None:
    ready(console, BodyKind.FORM)
    console.click("add_part")
    console.write_here("name")
    console.press(ENTER)
    console.write_here("Jenny & Co")
    console.press(ENTER, CTRL)
    console.answered()
    said = json.loads(console.body)
    assert said["body"] == [{"name": "name", "value": "Jenny & Co"}]
    assert said["headers"]["content-type"] == "application/x-www-form-urlencoded"


def test_multipart_streams_a_file(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(b"a,b\n" * 1000)
    ready(console, BodyKind.MULTIPART)
    rows = (FormRow("note", "hi"), FormRow("file", str(file), is_file=True))
    console.page.form.body.parts.set_rows(rows)
    console.press(ENTER, CTRL)
    console.answered()
    note, sent = json.loads(console.body)["body"]
    assert note == {"name": "note", "value": "hi"}
    assert (sent["filename"], sent["type"], sent["bytes"]) == ("rows.csv", "text/csv", 4000)


def test_a_file_that_is_not_there_is_said_and_not_sent(console: Console) -> None:
    ready(console, BodyKind.FILE)
    console.write("body_file", "/nowhere/at-all")
    console.press(ENTER, CTRL)
    assert "There is no file /nowhere/at-all." in console.page.form.body.foot.label.text()
    assert console.status == ""


def test_a_missing_variable_is_marked_gets_a_value_and_is_sent(console: Console) -> None:
    ready(console, BodyKind.JSON)
    form = console.page.form
    form.body.edit.setPlainText('{\n  "thread": "{{thread}}",\n  "key": "{{connection_key}}"\n}')
    console.press(ENTER, CTRL)
    assert form.body.foot.label.text() == "Variable thread has no value. Line 2, column 14."
    assert console.status == ""
    console.click("body_set_value")
    console.write_here('it "is"')
    console.press(ENTER, CTRL)
    assert console.desk.services.registry.variables(console.workspace.id) == (Variable("thread", 'it "is"'),)
    assert form.body.foot.label.text() == "Valid JSON, 2 fields"
    form.path.setFocus()
    console.press(ENTER, CTRL)
    console.answered()
    assert json.loads(console.body)["body"] == {"thread": 'it "is"', "key": form.picker.key}


def test_the_mark_of_a_missing_variable_in_a_row_leads_to_its_value(console: Console) -> None:
    ready(console, BodyKind.JSON)
    form = console.page.form
    console.write("request_path", "x?team={{team}}")
    row = form.query.findChildren(PairRow)[0]
    assert row.problem.label.text() == "Variable team has no value."
    console.press(ENTER, CTRL)
    assert console.status == ""
    assert console.focus is row.give_value
    console.press(Qt.Key.Key_Space)
    console.write_here("blue")
    console.press(ENTER, CTRL)
    assert row.problem.isHidden()
    assert row.give_value.isHidden()
    form.path.setFocus()
    console.press(ENTER, CTRL)
    console.answered()
    assert console.page.response.path.text() == "x?team=blue"


def test_a_variables_name_is_checked(console: Console) -> None:
    console.press(Qt.Key.Key_V, CTRL | SHIFT)
    console.write_here("identity")
    console.press(ENTER, CTRL)
    sheet = console.find(SheetDialog, "variables_sheet")
    assert "identity is filled in by the application." in console.labels(sheet)
    console.press(Qt.Key.Key_Escape)
    assert console.desk.services.registry.variables(console.workspace.id) == ()
