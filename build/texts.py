"""The texts people read: found in the sources, kept with their translations in Qt Linguist files.

`build/dev.py texts` writes every text of desktop/ into resources/i18n/authkit_zh_CN.ts, makes the .qm of it,
and prints what is not translated yet. lupdate cannot do it: our models translate through small functions of
their own (`_text("…")`), which it does not see. A text is a literal in one of

    self.tr("…")                              the context is the class, as PySide looks it up
    translate("context", "…")                 a third literal tells two equal texts apart
    QT_TRANSLATE_NOOP("context", "…")         for tables, translated where they are read
    _text("…")                                of a function that hands its parameter to translate
    UserError("field", "…", name=value)       the context "errors", translated by models/notices/notices.py

Anything that is not a literal there is an error, unless its context has texts marked with QT_TRANSLATE_NOOP.
"""

from __future__ import annotations

import ast
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from console import ROOT, Stop, say

SOURCES = ROOT / "desktop"
CATALOGUE = ROOT / "resources" / "i18n" / "authkit_zh_CN.ts"
_FIELDS = re.compile(r"\{[a-z_0-9]*\}")


@dataclass(frozen=True, order=True)
class Text:
    """One text as Qt looks it up."""

    context: str
    source: str
    comment: str = ""


@dataclass
class Found:
    """What the sources hold; `faults` are places where a text is no literal, `file:line: why`."""

    texts: dict[Text, str] = field(default_factory=dict[Text, str])  # with the first place it stands at
    error_makers: dict[str, tuple[str, tuple[int, ...]]] = field(
        default_factory=dict[str, tuple[str, tuple[int, ...]]]
    )  # functions that hand a text of their caller to UserError
    marked: set[str] = field(default_factory=lambda: {"errors"})  # contexts with QT_TRANSLATE_NOOP
    open_calls: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # context, place

    @property
    def faults(self) -> list[str]:
        """Calls whose text is no literal, in contexts where none is marked."""
        return [
            f"{place}: the text is no literal"
            for context, place in self.open_calls
            if context not in self.marked
        ]


def find(folder: Path = SOURCES) -> Found:
    """All texts of the Python files below `folder`."""
    found = Found()
    readers: list[tuple[_Reader, ast.Module]] = []
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parent).as_posix()
        readers.append((_Reader(name, found), ast.parse(path.read_text("utf-8"), name)))
    for reader, module in readers:  # they stand below their uses, and in other modules
        reader.note_wrappers(module)
    for reader, module in readers:
        reader.visit(module)
    return found


class _Reader(ast.NodeVisitor):
    """One module."""

    def __init__(self, name: str, found: Found) -> None:
        self._name, self._found = name, found
        self._classes: list[str] = []
        self._wrappers: dict[str, tuple[str, tuple[int, ...]]] = {}
        self._inside: set[int] = set()  # translate calls inside wrappers: their text is the parameter

    def note_wrappers(self, module: ast.Module) -> None:
        """The functions that hand their parameter on to be translated."""
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef):
                self._note_wrapper(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The class is the context of its `self.tr`."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Any of the ways a text is written."""
        self.generic_visit(node)
        name = _name_of(node.func)
        if id(node) in self._inside:
            return
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._take_tr(node, node.func)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) >= 2:
            self._take_translate(node, is_mark=name == "QT_TRANSLATE_NOOP")
        elif name == "UserError" and len(node.args) >= 2 and not _is_said(node.args[1]):
            self._take("errors", node.args[1], node)
        elif isinstance(node.func, ast.Name) and (wrapper := self._wrapper(name)):
            context, places = wrapper
            for place in places:
                if place < len(node.args):
                    self._take(context, node.args[place], node)

    def _wrapper(self, name: str) -> tuple[str, tuple[int, ...]] | None:
        return self._wrappers.get(name) or self._found.error_makers.get(name)

    def _note_wrapper(self, function: ast.FunctionDef) -> None:
        names = [each.arg for each in function.args.args]
        for call in ast.walk(function):
            if not (isinstance(call, ast.Call) and len(call.args) >= 2):
                continue
            is_error = _name_of(call.func) == "UserError"
            if not is_error and _name_of(call.func) != "translate":
                continue
            context, used = "errors" if is_error else _literal(call.args[0]), _names(call.args[1])
            if context and used and used <= set(names):
                places = tuple(names.index(each) for each in sorted(used, key=names.index))
                self._wrappers[function.name] = (context, places)
                if is_error and not function.name.startswith("_"):
                    self._found.error_makers.setdefault(function.name, (context, places))
                self._inside.add(id(call))

    def _take_tr(self, node: ast.Call, function: ast.Attribute) -> None:
        is_own = isinstance(function.value, ast.Name) and function.value.id == "self" and self._classes
        comment = _literal(node.args[1]) if len(node.args) > 1 else ""
        if not is_own or not node.args:
            self._found.open_calls.append(("self.tr", f"{self._place(node)} (tr belongs to self)"))
            return
        self._take(self._classes[-1], node.args[0], node, comment or "")

    def _take_translate(self, node: ast.Call, *, is_mark: bool) -> None:
        context = _literal(node.args[0])
        if context is None:
            return  # str.translate and the like
        if is_mark:
            self._found.marked.add(context)
        comment = _literal(node.args[2]) if len(node.args) > 2 else ""
        self._take(context, node.args[1], node, comment or "")

    def _take(self, context: str, words: ast.expr, node: ast.Call, comment: str = "") -> None:
        literals = _literals(words)
        if literals is None:
            # Models translate what an error carries; what makes one has it as a literal.
            is_made = context == "errors" and _name_of(node.func) != "translate"
            opened = "UserError" if is_made else context
            self._found.open_calls.append((opened, self._place(node)))
            return
        for literal in literals:
            if literal:
                self._found.texts.setdefault(Text(context, literal, comment), self._place(node))

    def _place(self, node: ast.Call) -> str:
        return f"{self._name}:{node.lineno}"


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_said(node: ast.expr) -> bool:
    """Words of a function of ours, or those of another error: found where they are made."""
    return isinstance(node, ast.Call) or (isinstance(node, ast.Attribute) and node.attr == "template")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _literals(node: ast.expr) -> list[str] | None:
    """The literal, or both of `"one" if … else "other"`."""
    if isinstance(node, ast.IfExp):
        one, other = _literals(node.body), _literals(node.orelse)
        return None if one is None or other is None else one + other
    literal = _literal(node)
    return None if literal is None else [literal]


def _names(node: ast.expr) -> set[str]:
    """The names that an expression of names and conditions takes its text from."""
    if isinstance(node, ast.IfExp):
        return _names(node.body) | _names(node.orelse)
    return {node.id} if isinstance(node, ast.Name) else set()


# --- the catalogue


def read_catalogue(path: Path = CATALOGUE) -> dict[Text, str]:
    """The texts with their translations; empty where there is none yet."""
    if not path.exists():
        return {}
    known: dict[Text, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = Text(name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None
            known[text] = (translation.text or "") if is_done and translation is not None else ""
    return known


def merged(found: Iterable[Text], known: Mapping[Text, str]) -> dict[Text, str]:
    """Every text found with its translation; one that moved to another context keeps its own."""
    by_source: dict[str, str] = {}
    for text, translation in known.items():
        if translation:
            by_source.setdefault(text.source, translation)
    return {text: known.get(text, "") or by_source.get(text.source, "") for text in sorted(found)}


def write_catalogue(texts: Mapping[Text, str], path: Path = CATALOGUE) -> None:
    """Writes the .ts, sorted, so that two people's changes seldom meet."""
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text, translation in sorted(texts.items()):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        ET.SubElement(
            message, "translation", {} if translation else {"type": "unfinished"}
        ).text = translation
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def wrong_fields(texts: Mapping[Text, str]) -> Iterator[str]:
    """Translations that lost or invented a {field}."""
    for text, translation in texts.items():
        if translation and set(_FIELDS.findall(text.source)) != set(_FIELDS.findall(translation)):
            yield f"{text.context}: {text.source!r} has other fields than {translation!r}"


def release(python: Path, path: Path = CATALOGUE, to: Path | None = None) -> Path:
    """Makes the .qm, which the application reads; it is committed, so that no start and no package needs Qt's
    tools. Raises Stop when lrelease fails."""
    target = to or path.with_suffix(".qm")
    tool = next(python.parent.glob("pyside6-lrelease*"))
    done = subprocess.run([str(tool), "-silent", str(path), "-qm", str(target)], check=False)
    if done.returncode:
        raise Stop(f"{tool.name} could not make {target.name}.")
    return target


def update(python: Path) -> int:
    """Brings the catalogue up to date; 0 when every text is translated and well-formed."""
    found = find()
    texts = merged(found.texts, read_catalogue())
    write_catalogue(texts)
    release(python)
    missing = [text for text, translation in texts.items() if not translation]
    for line in (*found.faults, *wrong_fields(texts)):
        say(line)
    for text in missing:
        say(f"{found.texts[text]}: {text.context}: {text.source}")
    say(f"{len(texts)} texts, {len(missing)} not translated")
    return 1 if missing or found.faults else 0
