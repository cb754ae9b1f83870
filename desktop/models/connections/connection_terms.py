"""What the tokens of a search mean for connections."""

from collections.abc import Callable
from datetime import datetime

from desktop.domain.connection import InspectedConnection
from desktop.models.connections.connection_query import TYPES, ConnectionQuery, Name, Token
from desktop.models.tables.row_query import RowQuery, Term
from desktop.models.tables.search_text import fold, search_words

NameOf = Callable[[str], str]
VerifiedOf = Callable[[InspectedConnection], frozenset[str]]
_Row = InspectedConnection
_Term = Term[InspectedConnection]
_Test = Callable[[_Row], bool]


def row_query(
    query: ConnectionQuery, name_of: NameOf, now: datetime, verified: VerifiedOf = lambda row: frozenset()
) -> RowQuery[InspectedConnection]:
    """The query for a table of connections; `name_of` tells a platform's display name, `verified` what
    `verified:` may say of a row."""
    words = {*search_words(" ".join(query.words)), *query.phrases}
    terms = tuple(term_of(token, name_of, now, verified) for token in query.tokens)
    return RowQuery(tuple(sorted(words, key=lambda word: (-len(word), word))), terms)


def term_of(
    token: Token, name_of: NameOf, now: datetime, verified: VerifiedOf = lambda row: frozenset()
) -> _Term:
    """The condition of one token."""
    said = (token.name.value, "whole" if token.is_whole else "part", *token.values)
    match token.name:
        case Name.STATE | Name.ENVIRONMENT:
            return Term(said, token.is_not, of_class=_one_of(token))
        case Name.PLATFORM:
            return Term(said, token.is_not, of_class=_platform(token, name_of))
        case Name.VERIFIED:
            wanted = frozenset(token.values)
            return Term(said, token.is_not, check=lambda row: not wanted.isdisjoint(verified(row)))
        case Name.KEY:
            return _key(token, said)
        case Name.TAG:
            return Term(said, token.is_not, word=_single(token), check=lambda row: _has_tag(token, row))
        case Name.AGE:
            return _age(token, said, now)
        case _:
            return _identity(token, said)


def holds(token: Token, text: str) -> bool:
    """Whether a text is, or where the value was not quoted holds, one of the values."""
    folded = fold(text)
    return any(value == folded if token.is_whole else value in folded for value in token.values)


def _one_of(token: Token) -> _Test:
    values = frozenset(token.values)
    if token.name is Name.STATE:
        return lambda row: row.state.value in values
    return lambda row: row.environment.value in values


def _platform(token: Token, name_of: NameOf) -> _Test:
    return lambda row: holds(token, row.platform) or holds(token, name_of(row.platform))


def _identity(token: Token, said: tuple[str, ...]) -> _Term:
    kind = TYPES[token.name].value
    check: _Test | None = (lambda row: holds(token, row.identity_id)) if token.values else None
    return Term(said, token.is_not, lambda row: row.identity_type == kind, _single(token), check)


def _key(token: Token, said: tuple[str, ...]) -> _Term:
    # Only the end of a key lies with a row's ids; what is before the last :: is its class's.
    single = _single(token)
    if not single or token.is_whole:
        return Term(said, token.is_not, check=lambda row: holds(token, row.key))
    head, sep, _tail = single.rpartition("::")
    if sep:
        start = head + sep
        return Term(
            said,
            token.is_not,
            of_class=lambda row: start in fold(row.key.rpartition("::")[0]) + "::",
            check=lambda row: holds(token, row.key),
        )
    return Term(
        said, token.is_not, word=single, check=lambda row: single in fold(row.key.rpartition("::")[2])
    )


def _age(token: Token, said: tuple[str, ...], now: datetime) -> _Term:
    at = now.timestamp()
    since = None if token.younger_s is None else at - token.younger_s
    before = None if token.older_s is None else at - token.older_s
    return Term(said, token.is_not, since=since, before=before)


def _has_tag(token: Token, row: _Row) -> bool:
    return row.vault is not None and any(holds(token, tag) for tag in row.vault.tags)


def _single(token: Token) -> str:
    return token.values[0] if len(token.values) == 1 else ""
