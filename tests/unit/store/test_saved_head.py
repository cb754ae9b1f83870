"""The quick look at a saved request says what the whole reading says, or nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.store import saved_head
from desktop.store.saved_head import head_of
from desktop.store.saved_toml import from_toml, to_toml
from tests.unit.store.test_saved_folder import REQUEST, requests

quick: Any = vars(saved_head)["_quick_head"]


@given(requests)
def test_what_this_application_wrote_has_its_name_and_method(request: Any) -> None:
    data = to_toml(request)
    assert head_of(data) == (request.name, request.method.value)
    assert quick(data) in {None, head_of(data)}


def test_the_usual_file_takes_the_quick_way() -> None:
    data = to_toml(REQUEST)
    assert quick(data) == ("List messages", "GET")
    assert quick(data.replace(b"\n", b"\r\n")) == ("List messages", "GET")


@given(
    requests | st.just(REQUEST),
    st.integers(0, 10_000),
    st.integers(0, 3),
    st.sampled_from("\"'\\\n[]{}=,# ax"),
)
def test_a_file_that_was_changed_is_sound_for_both_or_for_none(
    request: Any, at: int, length: int, put: str
) -> None:
    text = to_toml(request).decode()
    at %= len(text) + 1
    data = (text[:at] + put + text[at + length :]).encode()
    if (found := quick(data)) is None:
        return
    whole, extra = from_toml(data)
    assert (whole.name, whole.method.value, extra) == (*found, {})


@pytest.mark.parametrize(
    "twice", ['[path_values]\na = "1"\na = "2"\n', '[path_values]\na = "1"\n"a" = "2"\n']
)
def test_a_name_that_stands_there_twice_is_no_toml(twice: str) -> None:
    with pytest.raises(UserError):
        head_of(f'name = "n"\nmethod = "GET"\npath = "p"\n\n{twice}'.encode())
