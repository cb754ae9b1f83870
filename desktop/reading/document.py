"""One body that is read: as text, as a tree, as rows. The same in the window's process and the helper's."""

from functools import cached_property
from mmap import mmap
from typing import Any

import msgspec

from desktop.domain.reading import Flaw, Shape
from desktop.reading.json_filter import filtered
from desktop.reading.json_nodes import Tree, kind_of, words_of
from desktop.reading.json_pretty import formatted, patiently_formatted
from desktop.reading.json_table import Table
from desktop.reading.shape import encoding_of, shape_of
from desktop.reading.text_index import is_utf8

MAX_VALUE = 16 * 1024 * 1024


class Document:
    """`text` is what is shown: UTF-8; `source` is the JSON that tree, rows and filter are made of."""

    def __init__(self, body: bytes, content_type: str = "", *, is_raw: bool = False) -> None:
        self.shape = shape_of(body, content_type)
        self.flaws: set[Flaw] = set()
        self.text: bytes | mmap
        self.source: bytes | memoryview
        text = self._decoded(body, content_type)
        if self.shape is Shape.JSON and not is_raw:
            self._indent(text)
        else:
            self.text = self.source = text

    @cached_property
    def tree(self) -> Tree:
        """The values, one level at a time."""
        return Tree(self.source)

    @cached_property
    def table(self) -> Table:
        """The rows."""
        return Table(self.source)

    def value(self, way: list[int]) -> str:
        """A value to copy: a text as it is meant, all else as JSON, indented; cut at 16 MB."""
        source = self.tree.source(way)
        if kind_of(source) == "text":
            return words_of(source, MAX_VALUE)
        data = bytes(source).strip()
        return (formatted(data) or data)[:MAX_VALUE].decode("utf-8", "replace")

    def filtered(self, expression: str) -> "Document":
        """What a JMESPath expression finds. Raises ExpressionError and ReadingError."""
        return Document(filtered(self.source, expression), "application/json")

    def _decoded(self, body: bytes, content_type: str) -> bytes:
        encoding = encoding_of(body, content_type)
        if encoding not in {"utf-8", "ascii"}:
            try:
                return body.decode(encoding).encode("utf-8", "replace")
            except (UnicodeError, LookupError):
                pass
        if is_utf8(body):
            return body
        if self.shape not in {Shape.IMAGE, Shape.BINARY}:  # which nobody reads as text
            self.flaws.add(Flaw.NOT_UTF8)
        return body.decode("utf-8", "replace").encode()

    def _indent(self, text: bytes) -> None:
        made = formatted(text)
        if made is not None:
            self.text = self.source = made
            return
        self.source = text
        made, flaws = patiently_formatted(text)
        self.flaws |= flaws or {Flaw.TOO_LARGE if text.strip() else Flaw.NOT_JSON}
        self.text = text if Flaw.NOT_JSON in flaws else made


def call(document: Document, operation: str, arguments: dict[str, Any]) -> Any:
    """An operation by its name, as the helper process is asked for it."""
    match operation:
        case "root":
            return document.tree.root()
        case "nodes":
            return document.tree.nodes(**arguments)
        case "value":
            return document.value(**arguments)
        case "grid":
            return document.table.grid
        case "cells":
            return document.table.cells(**arguments)
        case "sort":
            return document.table.sort(**arguments)
        case "sheet":
            return document.table.text(**arguments)
        case _:
            raise msgspec.ValidationError(f"no operation {operation}")
