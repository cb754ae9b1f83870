"""Finds every dialog, popup and window of the application in its source, so that a test can ask for each."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_DIALOGS = {"SheetDialog", "QDialog"}
_WORDS = ("Dialog", "WindowType", "setWindowTitle", "QMainWindow")
_WINDOW_FLAGS = {"Popup", "Window", "Tool", "Dialog", "Sheet"}


def dialogs(root: Path = ROOT) -> set[str]:
    """`module.name` of each class that is a dialog and each public function that makes one."""
    trees = _trees(root)
    bases = {
        node.name: {_last(base) for base in node.bases}
        for tree in trees.values()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    parents = {base for found in bases.values() for base in found}

    def is_dialog(name: str) -> bool:
        return name in _DIALOGS or any(is_dialog(base) for base in bases.get(name, ()))

    found: set[str] = set()
    for module, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                is_base = node.name in _DIALOGS or (node.name.startswith("_") and node.name in parents)
                is_one = is_dialog(node.name) and not is_base
            else:
                is_one = isinstance(node, ast.FunctionDef) and _returns_dialog(node, bases)
            if is_one:
                found.add(f"{module}.{node.name}")  # type: ignore[union-attr] # both have a name
    return found


def windows(root: Path = ROOT) -> set[str]:
    """`module.name` of each other class that is a window of its own: it asks Qt for one, or has a title."""
    found = {
        f"{module}.{node.name}"
        for module, tree in _trees(root).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and _is_window(node)
    }
    return {name for name in found if name.rpartition(".")[2] not in _DIALOGS} - dialogs(root)


def full_name(made_by: object) -> str:
    """`module.name`, as above."""
    return f"{made_by.__module__}.{made_by.__qualname__}"  # type: ignore[attr-defined] # classes and functions


@cache
def _trees(root: Path) -> dict[str, ast.Module]:
    trees: dict[str, ast.Module] = {}
    for file in sorted((root / "desktop").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if any(word in text for word in _WORDS):  # parsing all of them takes a second
            trees[".".join(file.relative_to(root).with_suffix("").parts)] = ast.parse(text)
    return trees


def _returns_dialog(node: ast.FunctionDef, bases: dict[str, set[str]]) -> bool:
    if node.name.startswith("_") or node.returns is None:
        return False
    name = _last(node.returns)
    return name in _DIALOGS or bool(bases.get(name, set()) & _DIALOGS)


def _is_window(node: ast.ClassDef) -> bool:
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and part.attr in _WINDOW_FLAGS:
            if _last(part.value) == "WindowType":
                return True
        elif isinstance(part, ast.Call) and _last(part.func) == "setWindowTitle":
            return True
    return "QMainWindow" in {_last(base) for base in node.bases}


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
