"""Bodies of every kind, good and bad: text, tree, rows, filter."""

import json

import pytest

from desktop.domain.reading import ExpressionError, Flaw, NodeKind, ReadingError, Shape
from desktop.reading.document import Document
from desktop.reading.json_filter import filtered
from desktop.reading.json_pretty import would_explode
from desktop.reading.json_table import Table

JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "flaws", "text"),
    [
        (b'{"a":1}', set(), b'{\n  "a": 1\n}'),
        (b'\xef\xbb\xbf{"a":1}', set(), b'{\n  "a": 1\n}'),
        (b'{"a":NaN,"b":-Infinity}', {Flaw.NAN}, b'{\n  "a": NaN,\n  "b": -Infinity\n}'),
        (b'["\\ud800"]', {Flaw.SURROGATE}, b'[\n  "\\ud800"\n]'),
        (b'["\\ud83d\\ude00"]', set(), b'[\n  "\\ud83d\\ude00"\n]'),
        (b'["\xff"]', {Flaw.NOT_UTF8}, '[\n  "�"\n]'.encode()),
        (b'{"a": [1, {"b": "unfin', {Flaw.CUT}, b'{\n  "a": [\n    1,\n    {\n      "b": "unfin'),
        (b'{"a":1}\n{"a":2}', {Flaw.SEVERAL}, b'{\n  "a": 1\n}\n{\n  "a": 2\n}'),
        (b'["a\tb"]', {Flaw.CONTROL}, b'[\n  "a\tb"\n]'),
        (b"{a: 1}", {Flaw.NOT_JSON}, b"{a: 1}"),
        (b"<html><b>", {Flaw.NOT_JSON}, b"<html><b>"),
        (b"[" + b"9" * 5_000 + b"]", set(), b"[\n  " + b"9" * 5_000 + b"\n]"),
        (b'{"a":1,"a":2}', set(), b'{\n  "a": 1,\n  "a": 2\n}'),
    ],
)
def test_json_is_indented_as_far_as_it_goes(body: bytes, flaws: set[Flaw], text: bytes) -> None:
    document = Document(body, JSON)
    assert (document.shape, document.flaws) == (Shape.JSON, flaws)
    assert bytes(document.text) == text


def test_100_000_levels_are_shown_and_opened_one_by_one() -> None:
    document = Document(b"[" * 100_000 + b"]" * 100_000, JSON)
    assert document.flaws == {Flaw.DEEP}
    assert document.text[:].count(b"\n") == 2 * 100_000 - 2
    way: list[int] = []
    for _ in range(5):
        (node,) = document.tree.nodes(way, 0, 10)
        assert (node.kind, node.count) == (NodeKind.LIST, 1)
        way.append(0)
    with pytest.raises(ReadingError):
        document.filtered("@")


@pytest.mark.parametrize(
    ("body", "kind", "shape"),
    [
        (b"", "", Shape.EMPTY),
        (b" [1]", "", Shape.JSON),
        (b" [1]", "text/html", Shape.TEXT),
        (b"x", "application/problem+json; charset=utf-8", Shape.JSON),
        (b"\x89PNG\r\n\x1a\n...", "application/octet-stream", Shape.IMAGE),
        (b"PK\x03\x04\0\0\0", "", Shape.BINARY),
        (b"plain", "text/plain", Shape.TEXT),
        ("größer".encode("latin-1"), "text/plain; charset=iso-8859-1", Shape.TEXT),
        ("hi".encode("utf-16"), "", Shape.TEXT),
    ],
)
def test_the_shape_is_told_by_the_type_or_the_first_bytes(body: bytes, kind: str, shape: Shape) -> None:
    assert Document(body, kind).shape is shape


def test_a_picture_and_bytes_are_not_told_to_be_bad_text() -> None:
    assert Document(b"\x89PNG\r\n\x1a\n\xff", "image/png").flaws == set()
    assert Document(b"\0\xff" * 9, "application/octet-stream").flaws == set()


def test_other_encodings_are_read() -> None:
    assert Document("größer".encode("latin-1"), "text/plain; charset=iso-8859-1").text == "größer".encode()
    assert Document("größer".encode("utf-16"), "text/plain").text == "größer".encode()
    assert Document(b"ok", "text/plain; charset=none-such").text == b"ok"


def test_raw_leaves_json_as_it_came() -> None:
    assert Document(b'{"a":1}', JSON, is_raw=True).text == b'{"a":1}'


def test_deep_bodies_that_would_fill_the_memory_are_not_indented() -> None:
    assert would_explode(b"[" * 900 + b"1," * 200_000 + b"1" + b"]" * 900)
    assert not would_explode(b'["' + b"[" * 90_000 + b'"]')
    wide = b"[" + b",".join(b'{"a":[1,2]}' for _ in range(300_000)) + b"]"
    assert not would_explode(wide)


class TestTree:
    """One level at a time."""

    BODY = b'{"messages": [{"id": "a", "n": -1.5e3}, null], "odd key": true, "e": {}}'

    def test_levels(self) -> None:
        tree = Document(self.BODY).tree
        assert [(n.key, n.kind, n.words, n.count) for n in tree.nodes((), 0, 9)] == [
            ("messages", NodeKind.LIST, "", 2),
            ("odd key", NodeKind.LITERAL, "true", 0),
            ("e", NodeKind.OBJECT, "", 0),
        ]
        assert [(n.key, n.words) for n in tree.nodes((0, 0), 1, 9)] == [("n", "-1.5e3")]

    def test_values(self) -> None:
        document = Document(self.BODY)
        assert document.value([0, 0, 0]) == "a"
        assert document.value([0]) == '[\n  {\n    "id": "a",\n    "n": -1.5e3\n  },\n  null\n]'
        assert document.value([0, 1]) == "null"

    def test_of_a_body_that_is_cut(self) -> None:
        tree = Document(b'{"a": [1, {"b": "unfin').tree
        assert [(n.key, n.count) for n in tree.nodes((), 0, 9)] == [("a", 2)]
        assert [(n.key, n.words) for n in tree.nodes((0, 1), 0, 9)] == [("b", "unfin")]

    def test_long_texts_are_cut(self) -> None:
        (node,) = Document(json.dumps(["x" * 100_000]).encode()).tree.nodes((), 0, 1)
        assert len(node.words) == 301


class TestRows:
    """A list of objects."""

    def test_columns_are_those_of_all_rows(self) -> None:
        table = Table(b'{"n": 3, "data": {"items": [{"a": 1}, {"b": ["x", "y"]}, {"c": {"d": 1}}]}}')
        assert (table.grid.path, table.grid.columns, table.grid.rows) == ("data.items", ("a", "b", "c"), 3)
        assert table.cells(0, 9) == (("1", "", ""), ("", "x, y", ""), ("", "", '{"d":1}'))

    def test_there_may_be_none(self) -> None:
        for body in (b"[1, 2]", b"{}", b'"x"', b"[]", b'{"a": [[1]]}'):
            assert Table(body).grid.rows == 0

    def test_rows_that_are_no_objects(self) -> None:
        table = Table(b'[{"a": 1}, 5, null]')
        assert table.cells(0, 9) == (("1", ""), ("", "5"), ("", ""))

    def test_order(self) -> None:
        table = Table(b'[{"a": 10}, {"a": "b"}, {}, {"a": 9}, {"a": "A"}, {"a": null}, {"a": true}]')
        table.sort(0, is_descending=False)
        assert [row[0] for row in table.cells(0, 9)] == ["9", "10", "A", "b", "true", "", ""]
        table.sort(0, is_descending=True)
        assert [row[0] for row in table.cells(0, 9)] == ["true", "b", "A", "10", "9", "", ""]
        table.sort(-1, is_descending=False)
        assert table.cells(0, 1) == (("10",),)

    def test_formulas_do_not_reach_a_spreadsheet(self) -> None:
        evil = ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "a=1"]
        table = Table(json.dumps([{"=h": text, "n": -5} for text in evil]).encode())
        for kind in ("csv", "tsv"):
            lines = table.text(kind).splitlines()
            cells = [line.replace('"', "").split("," if kind == "csv" else "\t")[0] for line in lines]
            assert cells[0] == "'=h"
            assert all(cell.startswith("'") for cell in cells[1:-1])
            assert cells[-1] == "a=1"
            assert lines[1].endswith("-5")

    def test_line_ends_stay_inside_their_cell(self) -> None:
        table = Table(b'[{"a": "x\\ny\\tz", "b": "q\\"r"}]')
        assert table.text("tsv") == 'a\tb\nx y z\tq"r\n'
        assert table.text("csv") == 'a,b\r\n"x\ny\tz","q""r"\r\n'


class TestFilter:
    """JMESPath."""

    def test_it_finds(self) -> None:
        body = json.dumps({"m": [{"id": 1, "l": ["a"]}, {"id": 2}]}).encode()
        assert json.loads(filtered(body, "m[?l].id")) == [1]
        assert json.loads(filtered(body, "length(m)")) == 2
        assert json.loads(filtered(body, "none")) is None

    @pytest.mark.parametrize(
        ("expression", "column"),
        [
            ("m[?", 3),
            ("m[!]", 2),
            ("a b", 2),
            ("", 0),
            ("nope(@)", -1),
            ("length(`1`)", -1),
            ("x" * 5_000, 4_000),
        ],
    )
    def test_a_wrong_expression_says_where(self, expression: str, column: int) -> None:
        with pytest.raises(ExpressionError) as caught:
            filtered(b'{"m": 1}', expression)
        assert caught.value.column == column
        assert caught.value.message

    @pytest.mark.parametrize("body", [b"[NaN, 1]", b"[" + b"9" * 5_000 + b"]", b'["\\ud800"]', b'["a\x01"]'])
    def test_what_is_not_quite_json_is_filtered_all_the_same(self, body: bytes) -> None:
        assert filtered(body, "[0]")

    def test_what_is_no_json_is_said(self) -> None:
        with pytest.raises(ReadingError, match="JSON"):
            filtered(b"[1", "@")
