"""Finding one of some 25,000 things by a few letters, within a frame.

Every word of the query has to be in an entry. What answers exactly (an identity "42", a platform "gmail")
comes before what begins with it, and that before what merely holds it. A word that nothing holds is taken for
a mistyped or shortened one and looked for letter by letter.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from heapq import nsmallest
from typing import NamedTuple

from desktop.models.tables.search_text import fold, rank
from desktop.models.tables.text_holders import TextHolders

MAX_CHARS = 100  # of a query that are looked at
_RANKED = 300  # hits of a kind that are put in order; the best answers to the rarest word are among them
_FUZZY_FROM = 3  # letters of a word that may be mistyped


class Kind(StrEnum):
    """What an entry is; also the order of the sections."""

    CONNECTION = "connection"
    IDENTITY = "identity"
    CONNECTOR = "connector"
    PAGE = "page"
    ACTION = "action"
    WORKSPACE = "workspace"
    REQUEST = "request"


PREFIXES = {
    ">": (Kind.ACTION, Kind.PAGE),
    "@": (Kind.IDENTITY,),
    "#": (Kind.CONNECTOR,),
    "!": (Kind.WORKSPACE,),
    "/": (Kind.REQUEST,),
}
SHOWN = {
    Kind.CONNECTION: 6,
    Kind.IDENTITY: 4,
    Kind.CONNECTOR: 4,
    Kind.PAGE: 6,
    Kind.ACTION: 6,
    Kind.WORKSPACE: 4,
    Kind.REQUEST: 4,
}
_ALONE = 14  # entries shown where a prefix asks for one kind


class Entry(NamedTuple):
    """One thing that can be chosen. `words` are its folded searched texts, the most telling first."""

    kind: Kind
    id: str
    title: str
    detail: str = ""
    icon: str = ""
    platform: str = ""
    image: str = ""
    keys: str = ""
    words: tuple[str, ...] = ()


class Found(NamedTuple):
    """What a query found: sections in their order, and the words that were looked for."""

    sections: tuple[tuple[Kind, tuple[Entry, ...]], ...]
    words: tuple[str, ...]
    total: int


def entry(
    kind: Kind,
    id_: str,
    title: str,
    detail: str = "",
    *,
    searched: Iterable[str] = (),
    icon: str = "",
    platform: str = "",
    image: str = "",
    keys: str = "",
) -> Entry:
    """An entry that is found by its title and by what is `searched`."""
    words = tuple(dict.fromkeys(fold(text) for text in (title, *searched) if text))
    return Entry(kind, id_, title, detail, icon, platform, image, keys, words)


class PaletteIndex:
    """Entries in the order in which equal hits are shown. Never changed once made."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._texts = ["\n".join(each.words) for each in self.entries]
        self._of_kind: dict[Kind, list[int]] = {kind: [] for kind in Kind}
        for at, each in enumerate(self.entries):
            self._of_kind[each.kind].append(at)
        # Apart for each kind: of 20,000 connections the first few hundred are enough, whatever else there is.
        self._holders = {
            kind: TextHolders((at, self.entries[at].words) for at in own)
            for kind, own in self._of_kind.items()
        }
        self._by_id = {each.id: at for at, each in enumerate(self.entries)}

    def find(self, query: str, recent: Sequence[str] = ()) -> Found:
        """What answers the query, best first; for an empty one what was chosen lately (ids)."""
        kinds, text = _kinds(query[:MAX_CHARS])
        words = tuple(dict.fromkeys(fold(text).split()))
        if not words:
            return self._offered(kinds, recent)
        words = tuple(map(self._meant, words))
        sections = [
            (kind, self._best(self._hits(words, kind), words, recent, _most(kind, kinds))) for kind in kinds
        ]
        shown = tuple((kind, found) for kind, found in sections if found)
        first = min(shown, key=lambda section: _rank(section[1][0], words), default=None)
        ordered = sorted(shown, key=lambda section: section is not first)
        return Found(tuple(ordered), words, len(self.entries))

    def _meant(self, word: str) -> str:
        """The word itself, or what was most likely meant where nothing holds it: two neighbours changed
        places, or the tightest text that has all the letters in their order."""
        if len(word) < _FUZZY_FROM or self._is_held(word):
            return word
        swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
        for other in swapped:
            if self._is_held(other):
                return other
        spread = [found for each in self._holders.values() if (found := each.tightest(word)) is not None]
        return min(spread)[1] if spread else word

    def _is_held(self, word: str) -> bool:
        return any(each.has(word) for each in self._holders.values())

    def _hits(self, words: tuple[str, ...], kind: Kind) -> list[int]:
        """Entries of a kind with all the words, not many more than are put in order.

        The rarest word leads, its best answers first; of the other words it is enough that they are there.
        """
        holders, texts = self._holders[kind], self._texts
        leader = min(words, key=holders.count)
        others = [word for word in words if word != leader]
        hits: dict[int, None] = {}
        for at in holders.of(leader):
            if all(word in texts[at] for word in others):
                hits[at] = None
                if len(hits) == _RANKED:
                    break
        return list(hits)

    def _best(
        self, hits: list[int], words: tuple[str, ...], recent: Sequence[str], most: int
    ) -> tuple[Entry, ...]:
        entries = self.entries
        lately = {id_: place for place, id_ in enumerate(recent)}

        def order(at: int) -> tuple[int, int, int]:
            each = entries[at]
            return _rank(each, words), lately.get(each.id, len(lately)), at

        return tuple(entries[at] for at in nsmallest(most, hits, key=order))

    def _offered(self, kinds: tuple[Kind, ...], recent: Sequence[str]) -> Found:
        lately = [self.entries[self._by_id[id_]] for id_ in recent if id_ in self._by_id]
        sections: list[tuple[Kind, tuple[Entry, ...]]] = []
        for kind in kinds:
            most = _most(kind, kinds)
            first = (self.entries[at] for at in self._of_kind[kind][: 2 * most])
            merged = tuple(dict.fromkeys((*(each for each in lately if each.kind is kind), *first)))[:most]
            if merged:
                sections.append((kind, merged))
        return Found(tuple(sections), (), len(self.entries))


def _kinds(query: str) -> tuple[tuple[Kind, ...], str]:
    text = query.lstrip()
    if text[:1] in PREFIXES:
        return PREFIXES[text[0]], text[1:]
    return tuple(Kind), text


def _most(kind: Kind, kinds: tuple[Kind, ...]) -> int:
    return _ALONE if len(kinds) < len(Kind) else SHOWN[kind]


def _rank(of: Entry, words: tuple[str, ...]) -> int:
    """Lower is better: for each word how well the best of the entry's texts answers it."""
    return sum(min(rank(text, word) for text in of.words) for word in words)


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand in a text, as pairs of start and end, none over another."""
    folded = text.lower()
    if len(folded) != len(text):
        return []  # a letter that grows when folded: no place can be told
    found = sorted(
        (match.start(), match.end())
        for word in words
        if word
        for match in re.finditer(re.escape(word), folded)
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart
