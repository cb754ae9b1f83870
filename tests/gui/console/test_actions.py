"""Actions: found by words, chosen by Enter, filled into the form."""

import json
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.doc_view import DocView
from tests.gui.conftest import in_the_loop
from tests.gui.console.conftest import CTRL, Console, OpenConsole

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


@dataclass
class Chords:
    """Counts what a person does: a key with its modifiers is one, typing a text is one."""

    console: Console
    done: list[str] = field(default_factory=list)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.done.append(key.name)
        in_the_loop(lambda: self.console.press(key, modifiers))
        self.console.settle()

    def text(self, text: str) -> None:
        self.done.append(text)
        self.console.write_here(text)


def chosen(console: Console, platform: str, words: str) -> None:
    """An action of this platform is found by words and taken."""
    console.try_row(console.row(platform))
    console.page.action_side.find()
    console.write_here(words)
    console.press(ENTER)


def test_the_first_call_on_a_fresh_connection_takes_four_chords(console: Console) -> None:
    chords = Chords(console)
    chords.done.append("T")  # on the connection; what it calls is wired in the desk
    in_the_loop(lambda: console.page.try_connection(console.row("gmail")))
    console.settle()
    chords.text("get profile")
    chords.key(ENTER)
    chords.key(ENTER, CTRL)
    assert len(chords.done) <= 4
    assert console.status == "200 OK"
    assert "emailAddress" in json.loads(console.body)
    assert console.request == "GET gmail/v1/users/me/profile"


def test_enter_before_the_catalogue_is_there_takes_the_action_when_it_comes(console: Console) -> None:
    form = console.page.form

    async def story() -> None:
        console.page.try_connection(console.row("slack"))
        console.write_here("test auth")
        console.press(ENTER)
        assert form.path.text() == ""
        await console.ended()

    console.desk.run(story())
    assert form.path.text() == "auth.test"
    assert form.form().is_method_locked


def test_choosing_fills_method_path_id_and_says_so(console: Console) -> None:
    chosen(console, "github", "get issue")
    form = console.page.form
    made = form.form()
    assert made.method.value == "GET"
    assert "{{" in made.path
    assert made.action_id.startswith("conn_mod_def::")
    assert not form.method.isEnabled()
    assert form.editor.lock.isVisible()
    assert "method is locked" in form.editor.card.sentence.text()
    assert console.focus is not None
    assert console.focus.objectName() == f"path_value_{made.path_values[0][0]}"  # the first to fill in


def test_path_variables_are_encoded_into_their_segment(console: Console) -> None:
    chosen(console, "github", "get issue")
    names = [name for name, _ in console.page.form.form().path_values]
    for name in names:
        console.write(f"path_value_{name}", "a/b c" if name == names[0] else "7")
    console.press(ENTER, CTRL)
    console.answered()
    assert "a%2Fb%20c" in console.request


def test_a_variable_without_a_value_is_named_and_gets_the_keyboard(console: Console) -> None:
    chosen(console, "github", "get issue")
    console.page.form.send.setFocus()
    console.press(ENTER, CTRL)
    form = console.page.form
    name = form.form().path_values[0][0]
    assert form.editor.path_problem.label.text() == f"Variable {name} has no value."
    assert console.focus is not None
    assert console.focus.objectName() == f"path_value_{name}"
    assert console.status == ""


def test_unlock_frees_the_method_and_drops_the_id(console: Console) -> None:
    chosen(console, "gmail", "get profile")
    console.click("unlock_action")
    form = console.page.form
    assert form.method.isEnabled()
    assert form.form().action_id == ""
    assert form.path.text() == "gmail/v1/users/{{userId}}/profile"


def test_undo_brings_back_what_an_action_replaced(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("my/own?x=1")
    console.page.form.body.edit.setPlainText('{"mine": true}')
    before = console.page.form.form()
    console.page.action_side.find()
    console.write_here("send a message")
    console.press(ENTER)
    assert console.page.form.form() != before
    console.click("undo_action")
    assert console.page.form.form() == before


def test_words_find_through_slips_and_the_list_says_how_many(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.page.action_side.find()
    console.write_here("profle")
    panel = console.page.actions_panel
    first = panel.table.model().index(0, 0).data()
    assert first == "Get Profile"
    assert panel.count.text().startswith("1 of 19 · just now")
    console.press(ESCAPE)
    assert panel.search.text() == ""
    assert panel.count.text() == "19 actions · just now"


def test_the_service_is_asked_by_meaning_only_when_told_to(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.page.action_side.find()
    console.write_here("who am I with number of messages")
    panel = console.page.actions_panel
    assert panel.table.model().rowCount() == 0
    before = console.desk.sandbox.calls
    alt = Qt.KeyboardModifier.AltModifier
    in_the_loop(lambda: QTest.keyClick(panel.search, Qt.Key.Key_Return, alt))
    console.settle()
    assert console.desk.sandbox.calls == before + 1
    assert panel.count.text().endswith("found by the service")
    assert panel.table.model().rowCount()


def test_documentation_stands_below(console: Console) -> None:
    chosen(console, "gmail", "get profile")
    doc = console.page.actions_panel.doc
    assert "connected account's address" in doc.toPlainText()
    assert "/v1/passthrough/gmail/v1/users/{{userId}}/profile" in doc.toPlainText()


def test_the_catalogue_is_there_at_once_after_a_restart(open_console: OpenConsole) -> None:
    console = open_console()
    console.try_row(console.row("gmail"))
    kept = console.desk.run(console.desk.services.actions.cached(console.workspace, "gmail"))
    assert kept is not None
    assert len(kept.actions) == 19
    assert kept.actions[0].doc


def test_a_platform_without_a_catalogue_is_used_by_hand(console: Console) -> None:
    row = console.row("other")
    console.desk.sandbox.fault = "404:/v1/"
    in_the_loop(lambda: console.page.try_connection(row))
    console.settle()
    console.desk.sandbox.fault = ""
    assert console.focus is console.page.form.path  # nothing to find: on to the path
    assert "Type method and path by hand." in " ".join(console.labels(console.page.actions_panel))
    console.write_here("things")
    console.press(ENTER, CTRL)
    console.answered()
    assert console.status == "200 OK"


def test_what_an_action_wants_is_checked_before_it_is_sent(open_console: OpenConsole) -> None:
    console = open_console(manner="one")
    chosen(console, "gmail", "send a message")
    form = console.page.form
    assert json.loads(form.body.text())
    required = next(iter(json.loads(form.body.text())))
    form.body.edit.setPlainText('{"other": 1}')
    console.press(ENTER, CTRL)
    assert f"“{required}”" in form.body.foot.label.text()
    assert console.status == ""


@pytest.mark.parametrize(
    "image",
    [
        "![x](https://evil.example/x.png)",
        "<img src='https://evil.example/x.png'>",
        "![x](file:///etc/passwd)",
    ],
)
def test_documentation_fetches_nothing(qtbot: object, themed: None, image: str) -> None:
    view = DocView("Documentation")
    view.show_markdown(f"# Title\n\n{image}\n\n[a link](https://evil.example/y) and `code`")
    kind = int(QTextDocument.ResourceType.ImageResource)
    for url in ("https://evil.example/x.png", "file:///etc/passwd"):
        assert view.loadResource(kind, QUrl(url)) is None
        assert view.document().resource(kind, QUrl(url)) is None
    asked: list[str] = []
    view.link_asked.connect(asked.append)
    view.anchorClicked.emit(QUrl("https://evil.example/y"))
    assert asked == ["https://evil.example/y"]
    view.deleteLater()


def test_a_link_opens_only_after_a_question(console: Console) -> None:
    chosen(console, "gmail", "get profile")
    opened: list[str] = []
    console.page.url_asked.connect(opened.append)
    panel = console.page.actions_panel
    panel.doc.link_asked.emit("https://developers.google.com/gmail")
    sheet = console.desk.window.findChild(object, "open_link_sheet")  # type: ignore[arg-type]  # any QObject
    assert sheet is not None
    assert not opened
    console.click("confirm_open_link")
    assert opened == ["https://developers.google.com/gmail"]
    panel.doc.link_asked.emit("file:///etc/passwd")
    assert not any(b.objectName() == "confirm_open_link" and b.isVisible() for b in QApplication.allWidgets())
    console.press(ESCAPE)
    assert len(opened) == 1


def test_a_pasted_curl_command_becomes_the_request(console: Console) -> None:
    row = console.row("gmail")
    console.try_row(row)
    QGuiApplication.clipboard().setText(
        "curl -X POST 'https://gmail.example/gmail/v1/x?a=1' \\\n"
        "  -H 'Authorization: Bearer hidden-token' \\\n"
        "  -H 'X-Own: 1' \\\n  --json '{\"it\": \"works\"}'"
    )
    console.press(Qt.Key.Key_V, CTRL)
    form = console.page.form.form()
    assert (form.method.value, form.path, form.connection_key) == ("POST", "gmail/v1/x", row.key)
    assert [(each.name, each.value) for each in form.query] == [("a", "1")]
    assert "hidden-token" not in repr(form)
    assert json.loads(form.body) == {"it": "works"}
    said = console.page.form.editor.card.sentence.text()
    assert "gmail.example is left out" in said
    assert "Secrets were not taken: Authorization." in said
    console.click("undo_action")
    assert console.page.form.form().path == ""


def test_a_curl_command_that_cannot_be_taken_says_why(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("kept/path")
    QGuiApplication.clipboard().setText("curl https://a.example/[1-9]")
    console.page.form.path.selectAll()
    console.press(Qt.Key.Key_V, CTRL)
    assert "stands for several" in console.page.form.editor.path_problem.label.text()
    assert console.page.form.path.text() == "kept/path"
