"""The views of a body: each by keys, on bodies good and bad."""

import asyncio
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from desktop.ui.pages.console.body_panes import Part
from desktop.ui.pages.console.response_pane import ResponsePane
from tests.gui.console.conftest import CTRL, SHIFT, Console

ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape
ROWS = {"n": 3, "items": [{"id": 9, "name": "b"}, {"id": 10, "name": "=a()"}, {"id": 1, "name": "c"}]}


@pytest.fixture
def answered(console: Console) -> Console:
    """An answer that holds what was sent, `ROWS` in its body."""
    console.try_row(console.row("other"))
    console.send("POST", "echo/things", json.dumps(ROWS))
    return console


def look_at(console: Console, part: Part) -> ResponsePane:
    """Goes to a tab by the arrow keys."""
    tabs = console.page.response.tabs
    tabs.setFocus()
    while tabs.currentIndex() != part:
        QTest.keyClick(tabs, Qt.Key.Key_Right if tabs.currentIndex() < part else Qt.Key.Key_Left)
    console.settle()
    return console.page.response


def filter_by(console: Console, expression: str) -> None:
    console.write("body_filter", expression)
    console.press(ENTER)
    console.settle()


def look_for(console: Console, words: str, option: Qt.Key | None = None) -> str:
    """Opens the search by its key, types and asks; what the bar says then."""

    async def go() -> None:
        console.press(Qt.Key.Key_F, CTRL)
        if option is not None:
            console.press(option, Qt.KeyboardModifier.AltModifier)
        console.write_here(words)
        console.press(ENTER)
        await console.ended()

    console.desk.run(go())
    return console.page.response.search.count.text()


def test_the_tree_opens_by_keys_and_copies_value_and_path(answered: Console) -> None:
    pane = look_at(answered, Part.TREE).parts.tree
    pane.tree.setFocus()
    model = answered.page.response.view.tree
    words = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert "body { 2 }" in words
    for _ in range(words.index("body { 2 }")):
        QTest.keyClick(pane.tree, DOWN)
    QTest.keyClick(pane.tree, Qt.Key.Key_Right)
    answered.settle()
    for _ in range(2):
        QTest.keyClick(pane.tree, DOWN)
    QTest.keyClick(pane.tree, ENTER)
    answered.settle()
    QTest.keyClick(pane.tree, DOWN)
    assert pane.path.text() == "body.items[0]"
    QTest.keyClick(pane.tree, Qt.Key.Key_C, CTRL | SHIFT)
    assert answered.clipboard == "body.items[0]"
    QTest.keyClick(pane.tree, Qt.Key.Key_C, CTRL)
    answered.settle()
    assert json.loads(answered.clipboard) == ROWS["items"][0]  # type: ignore[index] # a list


def test_the_table_is_filtered_sorted_and_copied(answered: Console) -> None:
    pane = look_at(answered, Part.TABLE).parts.rows
    filter_by(answered, "body")
    view = answered.page.response.view
    assert "3 rows · of items" in pane.order.text()
    view.sort(0, True)
    answered.settle()
    pane.table.viewport().repaint()
    answered.settle()
    assert [view.rows.cell(row, 0).text for row in range(3)] == ["10", "9", "1"]
    assert pane.order.text().endswith("sorted by id, descending")
    answered.click("copy_csv")
    answered.settle()
    assert answered.clipboard == "id,name\r\n10,'=a()\r\n9,b\r\n1,c\r\n"
    answered.click("copy_tsv")
    answered.settle()
    assert answered.clipboard.startswith("id\tname\n10\t'=a()\n")


def test_a_filter_shows_what_it_finds_and_says_what_is_wrong(answered: Console) -> None:
    filter_by(answered, "body.items[].id")
    assert json.loads(answered.body) == [9, 10, 1]
    filter_by(answered, "body.items[?")
    error = answered.page.response.parts.filter.error
    assert error.isVisible()
    assert "Character 13" in error.label.text()
    filter_by(answered, "body.n")
    assert answered.body == "3"
    answered.press(ESCAPE)
    answered.settle()
    assert '"method": "POST"' in answered.body
    answered.press(DOWN)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["body.n", "body.items[].id"]
    menu.close()


def test_search_counts_steps_and_closes(answered: Console) -> None:
    response = answered.page.response
    assert look_for(answered, "NAME") == "1 of 3"
    assert response.body.selected_text == "name"
    answered.press(ENTER)
    assert response.search.count.text() == "2 of 3"
    answered.press(ENTER, SHIFT)
    answered.press(ENTER, SHIFT)
    assert response.search.count.text() == "3 of 3"
    assert look_for(answered, r"\d{2},", Qt.Key.Key_R) == "1 of 1"
    assert look_for(answered, "(").endswith("Character 1.")
    answered.press(ESCAPE)
    assert not response.search.isVisible()
    assert answered.focus is response.body


def test_an_expression_without_end_is_stopped_and_the_next_search_works(
    answered: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.reading.reader.SEARCH_S", 0.3)
    answered.send("POST", "echo", json.dumps({"a": "a" * 5_000}))
    assert "too long" in look_for(answered, "(a+)+b", Qt.Key.Key_R)
    assert look_for(answered, "aaa$|a{50}").startswith("1 of")


def test_raw_hex_headers_and_sent(answered: Console) -> None:
    response = look_at(answered, Part.RAW)
    assert response.parts.raw.lines.whole().startswith('{"method":"POST"')
    hexed = look_at(answered, Part.HEX).parts.hex.lines
    assert hexed.cut(0).startswith("00000000  7b 22 6d 65 74 68 6f 64  22 3a")
    assert hexed.cut(0).endswith('{"method":"POST"')
    headers = look_at(answered, Part.HEADERS).headers.lines.whole()
    assert headers.splitlines()[0].lower().startswith(("x-pica-rate-limit", "x-request-id", "x-pica"))
    sent = look_at(answered, Part.SENT).parts.sent.lines.whole()
    assert sent.startswith("POST http://127.0.0.1")
    assert "•••" in sent
    assert answered.desk.sandbox.key not in sent
    assert '"name": "b"' in sent


def test_a_large_body_is_read_elsewhere_and_all_views_work(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "bytes/400000")
    assert console.body.startswith("[\n  {\n")
    response = look_at(console, Part.TREE)
    assert response.view.tree.rowCount() == 200  # and more when one scrolls
    response = look_at(console, Part.TABLE)
    assert "id" in response.view.rows.grid.columns
    filter_by(console, "[-1].name")
    assert console.page.response.view.lines.whole() == '"An ordinary item"'
    look_at(console, Part.BODY)
    console.page.response.view.filter("")
    console.settle()
    assert look_for(console, "1000001").startswith("1 of 1")


def test_the_body_is_saved_whole(answered: Console, tmp_path: Path) -> None:
    answered.page.response.body.setFocus()
    answered.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.AltModifier)
    dialog = answered.desk.window.findChild(QFileDialog, "save_dialog")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("things.json")
    dialog.close()
    target = tmp_path / "body.json"
    answered.page.response.save_to(target)
    answered.settle()
    assert json.loads(target.read_bytes())["body"] == ROWS
    assert "Saved" in answered.desk.toast_words
    answered.page.response.save_to(tmp_path / "none" / "x")
    answered.settle()
    assert "Not saved" in answered.desk.toast_words
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_tab_closed_while_its_body_is_read_leaves_nothing(console: Console) -> None:
    console.try_row(console.row("other"))

    async def close_at_once() -> None:
        console.choose("GET")
        console.write("request_path", "bytes/3000000")
        console.press(ENTER, CTRL)
        opening = asyncio.Event()
        console.page.response.view.changed.connect(opening.set)
        await opening.wait()
        console.press(Qt.Key.Key_W, CTRL)
        await console.ended()

    console.desk.run(close_at_once())
    console.settle()


def test_a_body_that_stops_half_way_is_shown_as_far_as_it_came(console: Console) -> None:
    console.try_row(console.row("other"))
    console.desk.sandbox.fault = "truncate:/v1/passthrough"
    console.send("GET", "bytes/2000")
    assert console.status == "200 OK"
    assert console.note.startswith("The connection ended before the body was whole.")
    assert console.body.startswith("[\n  {\n")


@pytest.mark.parametrize(
    ("name", "note", "shown"),
    [
        ("deep", "nested deeper", "[\n  [\n    ["),
        ("nan", "NaN", '"ratio": NaN'),
        ("surrogate", "lone surrogate", "\\ud83d"),
        ("digits", "", '"number": 99999'),
        ("not-utf-8", "not UTF-8", "gr��er"),
        ("bomb", "200 times", "\0\0"),
        ("cut", "ends inside a value", '"name": "unfin'),
        ("headers", "", "{}"),
        ("bidi", "", "\u202etxt.exe"),
        ("lines", "more than one JSON value", '"a": 2'),
        ("html", "cannot be read as JSON", "<html><body>"),
    ],
)
def test_a_body_that_is_hard_to_read_is_shown_with_a_word_on_why(
    console: Console, name: str, note: str, shown: str
) -> None:
    console.try_row(console.row("other"))
    console.send("GET", f"odd/{name}")
    assert console.status == "200 OK"
    assert note in console.note
    assert bool(console.note) is bool(note)
    assert shown in console.body
    for part in Part:
        console.page.response.parts.show_part(part)
        console.settle()
        console.desk.window.grab()  # painting it does no harm


def test_a_picture_is_shown_and_its_size_told(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "odd/picture")
    assert console.page.response.tabs.tabText(Part.BODY) == "Picture"
    assert "1 × 1 px" in console.page.response.parts.image.accessibleName()
    assert console.page.response.parts.image.isVisible()
