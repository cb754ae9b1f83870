"""What import-linter cannot say: which parts of Qt a floor may use, and which calls nobody may make."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
MAX_LINES = 400
WIDGETS = re.compile(r"PySide6\.QtWidgets\b")
WEB_ENGINE = re.compile(r"PySide6\.QtWeb")
QT = re.compile(r"(PySide6|shiboken6|qasync)\b")

FORBIDDEN_NAMES = {
    "QMessageBox": {"question", "warning", "information", "critical", "about", "aboutQt"},
    "QFileDialog": {
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileUrl",
        "getExistingDirectoryUrl",
    },
    "QInputDialog": {"getText", "getInt", "getDouble", "getItem", "getMultiLineText"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
    "asyncio": {"run"},
    "qasync": {"run", "asyncSlot", "asyncClose"},
    "time": {"sleep"},
}
NESTED_LOOPS = {"exec", "exec_", "processEvents"}
OPEN_HOLES = {("follow_redirects", True), ("verify", False)}

Finding = tuple[int, str]


def imports(tree: ast.Module) -> Iterator[Finding]:
    """Every module that the file imports, `from x import y` as both `x` and `x.y`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def forbidden_calls(tree: ast.Module) -> Iterator[Finding]:
    """Calls that start a second loop, block the only one, or open a hole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            if node.attr in FORBIDDEN_NAMES.get(owner, ()):
                yield node.lineno, f"{owner}.{node.attr}"
        if isinstance(node, ast.ImportFrom) and node.module in {"asyncio", "qasync", "time"}:
            bad = FORBIDDEN_NAMES[node.module] & {alias.name for alias in node.names}
            yield from ((node.lineno, f"from {node.module} import {name}") for name in bad)
        if isinstance(node, ast.Call):
            yield from _call(node)
        if isinstance(node, ast.Constant) and node.value == "0.0.0.0":
            yield node.lineno, f"the open address {node.value!r}"


def _call(node: ast.Call) -> Iterator[Finding]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in NESTED_LOOPS:
        yield node.lineno, f".{node.func.attr}()"
    for keyword in node.keywords:
        if isinstance(keyword.value, ast.Constant) and (keyword.arg, keyword.value.value) in OPEN_HOLES:
            yield node.lineno, f"{keyword.arg}={keyword.value.value}"


def offences(tree: ast.Module, parts: tuple[str, ...]) -> list[Finding]:
    """What a file at `parts` below desktop/ may not hold."""
    floor = parts[0] if len(parts) > 1 else "app"
    found = list(forbidden_calls(tree))
    for line, module in imports(tree):
        if WEB_ENGINE.match(module) and floor != "web":
            found.append((line, f"{module} outside desktop/web"))
        if WIDGETS.match(module) and floor not in {"app", "ui", "web"}:
            found.append((line, f"{module} below the window"))
        if QT.match(module) and floor not in {"app", "ui", "web", "models"}:
            found.append((line, f"{module} below models"))
    return sorted(set(found))


def files() -> list[Path]:
    return sorted(DESKTOP.rglob("*.py"))


def each_file(check: Callable[[Path], list[str]]) -> list[str]:
    return [finding for path in files() for finding in check(path)]


def test_there_is_something_to_check() -> None:
    assert len(files()) > 50


def test_no_file_uses_what_its_floor_may_not() -> None:
    def check(path: Path) -> list[str]:
        relative = path.relative_to(DESKTOP)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        return [f"{relative}:{line} {what}" for line, what in offences(tree, relative.parts)]

    assert each_file(check) == []


def test_no_file_is_too_long() -> None:
    def check(path: Path) -> list[str]:
        lines = path.read_text(encoding="utf-8").count("\n")
        return [f"{path.relative_to(DESKTOP)}: {lines} lines"] if lines > MAX_LINES else []

    assert each_file(check) == []


def test_no_check_is_switched_off_without_a_reason() -> None:
    bare = re.compile(r"#\s*(type:\s*ignore|pyright:\s*ignore|noqa)(?!.*(\[[\w-]+\]|: ?[A-Z]+\d+).*\w{3})")

    def check(path: Path) -> list[str]:
        rows = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        return [
            f"{path.relative_to(DESKTOP)}:{number} {row.strip()}" for number, row in rows if bare.search(row)
        ]

    assert each_file(check) == []


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("models/x.py", "from PySide6.QtWidgets import QLabel"),
        ("models/x.py", "def f():\n    from PySide6 import QtWidgets"),
        ("models/x.py", "import PySide6.QtWebEngineCore"),
        ("ui/x.py", "from PySide6.QtWebEngineWidgets import QWebEngineView"),
        ("ui/x.py", "from PySide6 import QtWebEngineCore"),
        ("services/x.py", "from PySide6.QtCore import QObject"),
        ("net/x.py", "import qasync"),
        ("ui/x.py", "dialog.exec()"),
        ("ui/x.py", "self._menu.exec(point)"),
        ("app/x.py", "app.processEvents()"),
        ("app/x.py", "asyncio.run(main())"),
        ("app/x.py", "qasync.run(main())"),
        ("app/x.py", "from asyncio import run"),
        ("ui/x.py", "@qasync.asyncSlot()\ndef f(self): ..."),
        ("ui/x.py", "from qasync import asyncSlot"),
        ("ui/x.py", "QMessageBox.question(None, 'a', 'b')"),
        ("ui/x.py", "QFileDialog.getOpenFileName()"),
        ("net/x.py", "Client(follow_redirects=True)"),
        ("net/x.py", "Client(verify=False)"),
        ("net/x.py", "start_server(f, '0.0.0.0', 0)"),
        ("net/x.py", "time.sleep(1)"),
    ],
)
def test_an_offence_is_seen(place: str, source: str) -> None:
    assert offences(ast.parse(source), Path(place).parts)


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("models/x.py", "from PySide6.QtGui import QColor\nfrom PySide6.QtCore import Qt"),
        ("web/x.py", "from PySide6.QtWebEngineWidgets import QWebEngineView"),
        ("ui/x.py", "from PySide6.QtWidgets import QMessageBox\nQMessageBox(parent).open()"),
        ("app/x.py", "import qasync\nloop = qasync.QEventLoop(app)"),
        ("net/x.py", "Client(follow_redirects=False, verify=context)"),
        ("net/x.py", "host == '127.0.0.1'"),
    ],
)
def test_what_is_allowed_is_no_offence(place: str, source: str) -> None:
    assert offences(ast.parse(source), Path(place).parts) == []
