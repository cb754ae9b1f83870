"""Times and sizes in words."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.models import ages

NOW = datetime(2026, 3, 12, 14, 2, 49, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "long", "short"),
    [
        (-30, "just now", "now"),
        (59, "just now", "now"),
        (60, "1 min ago", "1 min"),
        (3599, "59 min ago", "59 min"),
        (3600, "1 h ago", "1 h"),
        (86_400, "1 day ago", "1 d"),
        (5 * 86_400, "5 days ago", "5 d"),
        (30 * 86_400, "30 days ago", "30 d"),
    ],
)
def test_an_age_is_told_in_the_unit_people_use(seconds: float, long: str, short: str) -> None:
    at = NOW - timedelta(seconds=seconds)
    assert (ages.age(at, NOW), ages.short_age(at, NOW)) == (long, short)


def test_what_is_older_than_a_month_is_told_by_its_date() -> None:
    assert ages.age(datetime(2025, 11, 24, 12, tzinfo=UTC), NOW) == "24 Nov 2025"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 ms"), (0.2144, "214 ms"), (0.9996, "1.0 s"), (2.04, "2.0 s"), (75, "75 s"), (180, "3 min")],
)
def test_how_long_something_took(seconds: float, said: str) -> None:
    assert ages.duration(seconds) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (18_400, "18.4 kB"),
        (999_999, "1.0 MB"),
        (5_000_000, "5.0 MB"),
        (3 * 10**9, "3.0 GB"),
    ],
)
def test_sizes_are_powers_of_a_thousand(count: int, said: str) -> None:
    assert ages.size(count) == said
