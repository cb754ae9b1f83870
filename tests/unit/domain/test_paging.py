"""What tells of a next page, and that it never leads elsewhere."""

from typing import Any

import pytest

from desktop.domain.paging import next_query
from desktop.domain.request import Pairs

PATH = "gmail/v1/users/me/messages"
Q = (("q", "x"),)


@pytest.mark.parametrize(
    ("query", "fields", "link", "expected"),
    [
        (Q, {"nextPageToken": "t1"}, "", (*Q, ("pageToken", "t1"))),
        ((*Q, ("pageToken", "t1")), {"nextPageToken": "t2"}, "", (*Q, ("pageToken", "t2"))),
        (Q, {"response_metadata": {"next_cursor": "c"}}, "", (*Q, ("cursor", "c"))),
        (Q, {"response_metadata": {"next_cursor": ""}}, "", None),
        (
            Q,
            {"paging": {"next": {"after": "7", "link": "https://evil.example/x?a=1"}}},
            "",
            (*Q, ("after", "7")),
        ),
        (Q, {"has_more": True, "next_cursor": "n"}, "", (*Q, ("start_cursor", "n"))),
        (Q, {"has_more": True, "last_id": "ch_9"}, "", (*Q, ("starting_after", "ch_9"))),
        (Q, {"has_more": False, "last_id": "ch_9"}, "", None),
        (Q, {"page": 1, "pages": 3}, "", (*Q, ("page", "2"))),
        (Q, {"page": 3, "pages": 3}, "", None),
        (Q, {"meta": {"current_page": 1, "last_page": 2}}, "", (*Q, ("page", "2"))),
        (Q, {"startAt": 0, "maxResults": 10, "total": 25}, "", (*Q, ("startAt", "10"))),
        ((("offset", "20"),), {"offset": 20, "limit": 10, "total": 25}, "", None),
        (
            Q,
            {},
            f'<https://api.example/{PATH}?page=2&q=x>; rel="next", <https://a/b>; rel="last"',
            (("page", "2"), ("q", "x")),
        ),
        (Q, {}, '<https://api.example/other?page=2>; rel="next"', None),
        (Q, {}, f'<https://api.example/{PATH}?page=2>; rel="prev"', None),
        (Q, {"next": f"https://api.example/{PATH}?offset=2"}, "", (("offset", "2"),)),
        (Q, {"next": "https://evil.example/v1/vault?x=1"}, "", None),
        (Q, {"@odata.nextLink": f"/{PATH}?$skip=5"}, "", (("$skip", "5"),)),
        (Q, {"next": "../../vault"}, "", None),
        (Q, {"nextPageToken": None, "page": True, "pages": 3}, "", None),
        (Q, {"nextPageToken": {"a": 1}}, "", None),
        ((("pageToken", "t1"),), {"nextPageToken": "t1"}, "", None),  # the same again would never end
        ((("Page", "1"),), {"page": 1, "pages": 3}, "", (("Page", "2"),)),  # as the request writes it
    ],
)
def test_the_next_page(query: Pairs, fields: dict[str, Any], link: str, expected: Pairs | None) -> None:
    assert next_query(PATH, query, fields, link, rows=10) == expected
