"""Lists that are wrong in their content: the faults that damage a true page."""

from collections.abc import Callable
from typing import Any

from desktop.sandbox.call import Call

FROM_FIRST_PAGE = frozenset({"pages-repeat", "pages-endless"})  # made from page 1, whichever was asked for

Damage = Callable[[dict[str, Any], Call], dict[str, Any]]


def _pages_lie(page: dict[str, Any], call: Call) -> dict[str, Any]:
    """Announces far more pages than there are; the later ones are empty."""
    return page | {"total": 999_900, "pages": 9_999}


def _pages_repeat(page: dict[str, Any], call: Call) -> dict[str, Any]:
    """Every page carries the rows of the first, and there is always one more."""
    number = int(call.param("page") or 1)
    return page | {"page": number, "pages": number + 1}


def _pages_endless(page: dict[str, Any], call: Call) -> dict[str, Any]:
    """There is always another full page of rows never seen before."""
    number, limit = int(call.param("page") or 1), int(call.param("limit") or 20)
    patterns = page["rows"] or [{"key": "", "platform": "", "title": ""}]
    rows = [_same(patterns[n % len(patterns)], number * limit + n) for n in range(min(limit, 150))]
    return page | {"rows": rows, "page": number, "pages": number + 1, "total": (number + 1) * limit}


def _same(row: dict[str, Any], n: int) -> dict[str, Any]:
    """The row under an id, key and platform that depend on `n` alone."""
    key = f"test::endless-{n}::default::{n:032x}"
    fresh = {"id": f"endless-{n}", "key": key, "platform": f"endless-{n}", "title": f"Endless {n}"}
    return row | {name: value for name, value in fresh.items() if name in row or name == "id"}


def _bad_rows(page: dict[str, Any], call: Call) -> dict[str, Any]:
    """Every third row cannot be used: not an object, without its key, or of wrong types."""
    bad: tuple[Any, ...] = (
        None,
        17,
        {"id": "no-key"},
        {"id": 5, "key": 6, "platform": [], "name": {}},
        "row",
    )
    rows = [bad[(n // 3) % len(bad)] if n % 3 == 2 else row for n, row in enumerate(page["rows"])]
    return page | {"rows": rows}


def _wrong_types(page: dict[str, Any], call: Call) -> dict[str, Any]:
    """The envelope itself has the wrong types."""
    return page | {
        "rows": {str(n): row for n, row in enumerate(page["rows"])},
        "total": "many",
        "pages": None,
    }


DAMAGES: dict[str, Damage] = {
    "pages-lie": _pages_lie,
    "pages-repeat": _pages_repeat,
    "pages-endless": _pages_endless,
    "bad-rows": _bad_rows,
    "wrong-types": _wrong_types,
}
