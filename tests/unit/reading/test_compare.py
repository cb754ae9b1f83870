"""Two bodies compared in the process that reads bodies."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.compare import compared
from desktop.reading.deep_json import parsed, patiently_parsed
from desktop.reading.reader import Body, BodyReader
from tests.support.loops import Run

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=15,
)
DEPTH = 100_000


def bodies(left: bytes, right: bytes, ignored: str = "", kind: str = "") -> tuple[bool, list[str]]:
    """Whether as JSON, and the paths."""
    found = compared(left + right, len(left), kind, kind, ignored)
    return found.is_json, [one.path for one in found.found.listed]


@given(JSON)
def test_without_recursion_the_same_is_read(value: object) -> None:
    assert patiently_parsed(json.dumps(value, indent=1)) == value


@pytest.mark.parametrize(
    "text",
    ["", "[", "]", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a":1,}', "{1:2}", "[}", "1 2", "nul", '"a', "[,1]"],
)
def test_what_is_no_json_is_told(text: str) -> None:
    with pytest.raises(ValueError):
        patiently_parsed(text)


def test_long_numbers_and_deep_values_are_read() -> None:
    digits = "9" * 5_000
    assert parsed(f'{{"n": {digits}}}') == {"n": digits}
    assert bodies(f"[{digits}]".encode(), f"[{digits[:-1]}8]".encode()) == (True, ["$[0]"])
    deep = b"[" * DEPTH + b"%d" + b"]" * DEPTH
    is_json, (path,) = bodies(deep % 1, deep % 2)
    assert is_json
    assert path.endswith("[0][0]")


def test_what_is_no_json_is_compared_by_lines() -> None:
    assert bodies(b"a\nb", b"a\nc") == (False, ["2"])
    assert bodies(b'{"a": 1', b'{"a": 1') == (False, [])
    assert bodies("é".encode("latin-1"), "è".encode("latin-1"), kind="text/plain; charset=latin-1") == (
        False,
        ["1"],
    )
    assert bodies(b"\xff", b"\xff\xfe")[0] is False


def test_the_process_compares(run: Run) -> None:
    async def ask() -> None:
        reader = BodyReader()
        try:
            left, right = Body(b'{"a": 1, "t": "\\ud800"}'), Body(b'{"t": 3, "a": 1}', "application/json")
            found = await reader.compare(left, right)
            assert found.is_json
            assert [one.path for one in found.found.listed] == ["$.t"]
            assert (await reader.compare(left, right, "$.t")).found.count == 0
        finally:
            await reader.aclose()

    run(ask())
