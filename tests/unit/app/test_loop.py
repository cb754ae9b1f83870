"""A worker gives way to the window soon."""

import sys

import pytest

from desktop.app.loop import let_the_window_in


def test_a_worker_gives_way_after_a_millisecond() -> None:
    before = sys.getswitchinterval()
    try:
        let_the_window_in()
        assert sys.getswitchinterval() == pytest.approx(0.001)
    finally:
        sys.setswitchinterval(before)
