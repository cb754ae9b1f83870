"""Finding one of some 25,000 things by a few letters, within a frame.

Every word of the query has to be in an entry. What answers exactly (an identity "42", a platform "gmail")
comes before what begins with it, and that before what merely holds it. A word that nothing holds is taken for
a mistyped or shortened one and looked for letter by letter.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple

from desktop.models.search_text import fold, rank

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


class _Words:
    """All different texts of the entries, sorted, and who has them; looked through as one string."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        who: dict[str, list[int]] = {}
        for at, each in enumerate(entries):
            for word in each.words:
                who.setdefault(word, []).append(at)
        self.texts = sorted(who)
        self.who = [who[text] for text in self.texts]
        self._starts = list(accumulate((len(text) + 1 for text in self.texts[:-1]), initial=0))
        self._whole = "\n".join(self.texts)

    def holding(self, word: str) -> list[tuple[int, int]]:
        """The texts that hold a word (begin with a letter), as pairs of rank and place, best first."""
        if len(word) == 1:
            first = bisect_left(self.texts, word)
            last = bisect_left(self.texts, word + "\U0010ffff")
            return [(0 if self.texts[at] == word else 1, at) for at in range(first, last)]
        return sorted((rank(self.texts[at], word), at) for at in self._places(word))

    def _places(self, word: str) -> Iterator[int]:
        found = self._whole.find(word)
        while found >= 0:
            at = bisect_right(self._starts, found) - 1
            yield at
            after = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._whole)
            found = self._whole.find(word, after)

    def guess(self, word: str) -> str:
        """The text that was most likely meant: one in which two neighbours changed places, or the tightest
        that has all the letters in their order; the word itself where there is none."""
        swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
        for other in swapped:
            if self._whole.find(other) >= 0:
                return other
        spread = [
            (len(match[0]), len(match.string), match[0])
            for match in re.finditer("[^\n]*?".join(map(re.escape, word)), self._whole)
        ]
        return min(spread)[2] if spread else word


class PaletteIndex:
    """Entries in the order in which equal hits are shown. Never changed once made."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._words = _Words(self.entries)
        self._texts = ["\n".join(each.words) for each in self.entries]
        self._of_kind: dict[Kind, list[int]] = {kind: [] for kind in Kind}
        for at, each in enumerate(self.entries):
            self._of_kind[each.kind].append(at)
        self._by_id = {each.id: at for at, each in enumerate(self.entries)}

    def find(self, query: str, recent: Sequence[str] = ()) -> Found:
        """What answers the query, best first; for an empty one what was chosen lately (ids)."""
        kinds, text = _kinds(query[:MAX_CHARS])
        words = tuple(dict.fromkeys(fold(text).split()))
        if not words:
            return self._offered(kinds, recent)
        words = tuple(map(self._meant, words))
        hits = self._hits(words, kinds)
        sections = [(kind, self._best(hits[kind], words, recent, _most(kind, kinds))) for kind in kinds]
        shown = tuple((kind, found) for kind, found in sections if found)
        first = min(shown, key=lambda section: _rank(section[1][0], words), default=None)
        ordered = sorted(shown, key=lambda section: section is not first)
        return Found(tuple(ordered), words, len(self.entries))

    def _meant(self, word: str) -> str:
        if len(word) < _FUZZY_FROM or self._words.holding(word):
            return word
        return self._words.guess(word)

    def _hits(self, words: tuple[str, ...], kinds: tuple[Kind, ...]) -> dict[Kind, list[int]]:
        """Entries with all the words, of each kind not many more than are put in order.

        The rarest word leads, its best answers first; of the other words it is enough that they are there.
        """
        held = {word: self._words.holding(word) for word in words}
        who, texts = self._words.who, self._texts
        leader = min(words, key=lambda word: sum(len(who[at]) for _, at in held[word]))
        others = [word for word in words if word != leader]
        hits: dict[Kind, list[int]] = {kind: [] for kind in kinds}
        seen: set[int] = set()
        for _, text in held[leader]:
            for at in who[text]:
                room = hits.get(self.entries[at].kind)
                if room is None or len(room) >= _RANKED or at in seen:
                    continue
                if all(word in texts[at] for word in others):
                    seen.add(at)
                    room.append(at)
        return hits

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
