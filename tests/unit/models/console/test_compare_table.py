"""The differences as Markdown: no value ends its cell, and the sides are named."""

from desktop.domain.json_difference import Difference, DifferenceKind, Part
from desktop.models.console.compare_table import as_markdown


def test_no_value_ends_its_cell() -> None:
    row = Difference(Part.BODY, "$.a", DifferenceKind.CHANGED, "one | `two`", "a\nb")
    told = as_markdown("GET a|b", "GET *c*", "1 difference.", [row])
    assert told.splitlines() == [
        "- Left: GET a\\|b",
        "- Right: GET \\*c\\*",
        "",
        "1 difference.",
        "",
        "| Where | What | Left | Right |",
        "| --- | --- | --- | --- |",
        "| `$.a` | Changed | `` one \\| `two` `` | `a�b` |",
    ]


def test_without_differences_there_is_no_table() -> None:
    assert "|" not in as_markdown("GET a", "GET b", "No differences.", [])
