"""The tree of saved requests: folders made, moved, deleted and brought back by key and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.models.console.saved_tree import SavedTree
from desktop.models.tables.roles import ROOT, Index
from desktop.ui.pages.console.saved_panel import SavedPanel
from tests.gui.console.conftest import CTRL, SHIFT, Console
from tests.gui.console.test_saved import folder  # noqa: F401 # a fixture

ENTER = Qt.Key.Key_Return


def _open(console: Console) -> SavedPanel:
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    console.settle()
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    return console.page.saved.panel


def _shown(tree: SavedTree, parent: Index = ROOT, depth: int = 0) -> list[str]:
    """The rows as a person sees them, those of a folder further in."""
    found: list[str] = []
    for row in range(tree.rowCount(parent)):
        index = tree.index(row, 0, parent)
        found += [f"{'  ' * depth}{index.data()}", *_shown(tree, index, depth + 1)]
    return found


def _fill(root: Path) -> None:
    for path in ("b/inner/one.toml", "a/two.toml", "three.toml"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f'name = "{Path(path).stem}"\nmethod = "GET"\npath = "p"\n')


def test_folders_are_made_moved_and_deleted_by_key(console: Console, folder: Path) -> None:  # noqa: F811
    _fill(folder)
    panel = _open(console)
    tree = panel.tree.tree
    assert _shown(tree) == ["a", "  two", "b", "  inner", "    one", "three"]
    panel.tree.select_path("a")
    console.press(Qt.Key.Key_N, CTRL | SHIFT)
    console.find(QLineEdit, "folder_name").setText("new/deep")
    console.press(ENTER)
    console.settle()
    assert (folder / "a" / "new" / "deep").is_dir()
    assert tree.path(panel.tree.currentIndex()) == "a/new/deep"
    panel.tree.select_path("b/inner/one.toml")
    panel.tree.setFocus()
    console.press(ENTER)
    console.settle()
    panel.tree.select_path("b")
    panel.tree.setFocus()
    console.press(Qt.Key.Key_F2)
    console.find(QLineEdit, "folder_name").setText("c")
    console.find(QLineEdit, "folder_within").setText("a/new")
    console.press(ENTER)
    console.settle()
    assert _shown(tree) == ["a", "  new", "    c", "      inner", "        one", "    deep", "  two", "three"]
    assert console.desk.views.console.tabs.current.file == "a/new/c/inner/one.toml"
    panel.tree.setFocus()
    console.press(Qt.Key.Key_Delete)
    console.settle()
    assert not (folder / "a" / "new" / "c").exists()
    console.click("action_undo_saved")
    console.settle()
    assert (folder / "a" / "new" / "c" / "inner" / "one.toml").exists()


def test_a_row_is_dragged_into_a_folder_and_out_again(console: Console, folder: Path) -> None:  # noqa: F811
    _fill(folder)
    (folder / "three.toml").write_text("by hand, and broken")
    panel = _open(console)
    _drag(console, panel, "three.toml", "b/inner")
    assert (folder / "b" / "inner" / "three.toml").read_text() == "by hand, and broken"
    _drag(console, panel, "b/inner", "")
    assert (folder / "inner" / "three.toml").exists()
    console.press(Qt.Key.Key_Z, CTRL)
    console.settle()
    assert (folder / "b" / "inner" / "three.toml").exists()
    _drag(console, panel, "b/inner", "")
    _drag(console, panel, "inner", "inner/one.toml")  # into itself: nothing happens
    _drag(console, panel, "a/two.toml", "b", drop=False)
    assert _shown(panel.tree.tree) == ["a", "  two", "b", "inner", "  one", "  three"]


def test_what_was_deleted_or_moved_last_is_taken_back_by_key(console: Console, folder: Path) -> None:  # noqa: F811
    _fill(folder)
    (folder / "b" / "two.toml").write_text("another of that name")
    panel = _open(console)
    _drag(console, panel, "a/two.toml", "b")
    assert (folder / "b" / "two 2.toml").exists()
    console.press(Qt.Key.Key_Z, CTRL)
    console.settle()
    assert (folder / "a" / "two.toml").exists()
    for path in ("a", "b", "three.toml"):
        panel.tree.select_path(path)
        panel.tree.setFocus()
        console.press(Qt.Key.Key_Delete)
        console.settle()
    assert not list(folder.rglob("*.toml"))
    console.press(Qt.Key.Key_Z, CTRL)  # from the empty list, too
    console.settle()
    assert (folder / "three.toml").exists()


def test_a_drag_at_the_edge_scrolls(console: Console, folder: Path) -> None:  # noqa: F811
    for number in range(30):
        (folder / f"{number:02}.toml").write_text('name = "n"\nmethod = "GET"\npath = "p"\n')
    (folder / "zz").mkdir()
    (folder / "zz" / "last.toml").write_text('name = "last"\nmethod = "GET"\npath = "p"\n')
    tree = _open(console).tree
    tree.scrollToBottom()
    low, bar, viewport = tree.verticalScrollBar().value(), tree.verticalScrollBar(), tree.viewport()
    assert low > 0
    left, at = Qt.MouseButton.LeftButton, QPoint(40, viewport.height() // 2)
    QTest.mousePress(viewport, left, pos=at)
    QTest.mouseMove(viewport, QPoint(40, 4))
    console.until(lambda: bar.value() == 0)
    QTest.mouseMove(viewport, QPoint(40, viewport.height() + 40))  # beyond the edge it goes on
    console.until(lambda: bar.value() == low)
    QTest.keyClick(tree, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, left, pos=at)
    console.settle()
    assert (folder / "zz" / "last.toml").exists()


def test_a_search_opens_the_folders_and_leaves_them_as_they_were(console: Console, folder: Path) -> None:  # noqa: F811
    _fill(folder)
    (folder / "a" / "two.toml").write_text("broken")
    panel = _open(console)
    tree = panel.tree
    tree.setExpanded(tree.tree.place("b/inner"), False)
    panel.search.setFocus()
    console.write_here("one")
    assert _shown(tree.tree) == ["b", "  inner", "    one"]
    assert tree.isExpanded(tree.tree.place("b/inner"))
    panel.search.clear()
    assert not tree.isExpanded(tree.tree.place("b/inner"))
    words = tree.tree.place("a/two.toml").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not TOML" in words
    assert tree.tree.place("b").data(Qt.ItemDataRole.AccessibleTextRole) == "Folder b, requests: 1"


def test_a_folder_that_cannot_be_written_is_said(
    console: Console,
    folder: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _fill(folder)
    monkeypatch.setattr("desktop.store.saved_heads.os.access", lambda *_: False)  # root may write anywhere
    panel = _open(console)
    assert "read-only" in panel.note.label.text()
    assert not panel.new_folder.isEnabled()
    assert panel.tree.tree.total == 3


def _drag(console: Console, panel: SavedPanel, path: str, to: str, *, drop: bool = True) -> None:
    tree = panel.tree

    def middle(of: str) -> QPoint:
        rect = tree.visualRect(tree.tree.place(of))
        return rect.center() if of else QPoint(20, tree.viewport().height() - 10)

    viewport: QWidget = tree.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=middle(path))
    QTest.mouseMove(viewport, middle(path) + QPoint(4, 4))
    QTest.mouseMove(viewport, middle(to))
    if not drop:
        QTest.keyClick(tree, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, left, pos=middle(to))
    console.settle()
