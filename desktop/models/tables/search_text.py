"""Text made ready for searching once, so that a search is a plain look for substrings."""

import unicodedata


def fold(text: str) -> str:
    """`text` without differences of case, width or composition (NFKC, casefold), on one line."""
    if text.isascii():
        folded = text.lower()
        return folded if folded.isprintable() else " ".join(folded.split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def search_words(query: str) -> tuple[str, ...]:
    """The words of a query, folded, each once; the longest first, because it rules out most.

    A connection key counts as two words, what many keys begin with and what is its own: "test::gmail::" and
    "e71c"; the … of a shortened key is dropped.
    """
    found: set[str] = set()
    for word in fold(query.replace("…", " ")).split():
        head, sep, tail = word.rpartition("::")
        found |= {head + sep, tail}
    return tuple(sorted(found - {""}, key=lambda word: (-len(word), word)))


def matches(folded: str, words: tuple[str, ...]) -> bool:
    """Whether a folded text holds all the words."""
    return all(word in folded for word in words)


def is_narrower(words: tuple[str, ...], than: tuple[str, ...]) -> bool:
    """Whether whatever matches `words` surely matches `than` too: the usual case while somebody types."""
    return all(any(old in new for new in words) for old in than)


NO_RANK = 9


def rank(name: str, word: str) -> int:
    """How well a folded name answers one folded word; lower is better.

    0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere, NO_RANK nowhere.
    """
    if name.startswith(word):
        return 0 if name == word else 1
    at = name.find(word)
    if at < 0:
        return NO_RANK
    while at >= 0:
        if not name[at - 1].isalnum():
            return 2
        at = name.find(word, at + 1)
    return 3
