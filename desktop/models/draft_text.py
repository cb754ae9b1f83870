"""Texts of a console draft taken apart."""

from urllib.parse import parse_qsl

from desktop.domain.request import Pairs


def split_query(path: str) -> tuple[str, Pairs]:
    """`path?a=b&c=d` as the path and its pairs; no pairs where nothing follows a question mark."""
    bare, mark, query = path.partition("?")
    if not mark or not query:
        return path, ()
    return bare, tuple(parse_qsl(query.partition("#")[0], keep_blank_values=True))
