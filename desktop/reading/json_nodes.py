"""The tree of a JSON text, one level at a time: nothing is decoded before it is looked at."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

import msgspec

from desktop.domain.reading import Node, NodeKind, Step
from desktop.reading.json_scan import children as patient_children
from desktop.reading.json_scan import unquoted

MAX_WORDS = 300  # characters of a value
_KEPT_LEVELS = 64
_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])

Source = bytes | memoryview | msgspec.Raw
Child = tuple[Step, Source]


def first_byte(source: Source) -> bytes:
    """The first byte that is no white space."""
    return bytes(memoryview(source)[:64]).lstrip()[:1]


def children_of(source: Source) -> Sequence[Child]:
    """What an object or a list holds directly. Repeated keys: the last one counts, as in most programs."""
    first = first_byte(source)
    try:
        if first == b"[":
            return tuple(enumerate(_LIST.decode(source)))
        if first == b"{":
            return tuple(_OBJECT.decode(source).items())
    except (msgspec.MsgspecError, RecursionError, ValueError):
        text = bytes(source).decode("utf-8", "replace")
        return [(key, value.encode("utf-8", "replace")) for key, value in patient_children(text)]
    return ()


def kind_of(source: Source) -> NodeKind:
    """What a value is."""
    match first_byte(source):
        case b"{":
            return NodeKind.OBJECT
        case b"[":
            return NodeKind.LIST
        case b'"':
            return NodeKind.TEXT
        case first if first in b"-0123456789" and bytes(memoryview(source)[:2]) != b"-I":
            return NodeKind.NUMBER
        case _:
            return NodeKind.LITERAL


def words_of(source: Source, limit: int = MAX_WORDS) -> str:
    """A leaf as it is written, a text without its quotes; at most `limit` characters and a sign of more."""
    view = memoryview(source)
    is_text = first_byte(source) == b'"'
    if len(view) <= 4 * limit:
        raw = bytes(view).decode("utf-8", "replace").strip()
        words = unquoted(raw) if is_text else raw
    else:
        raw = bytes(view[: 8 * limit]).decode("utf-8", "replace").strip()
        words = raw[1:] if is_text else raw
    return words if len(words) <= limit else words[:limit] + "…"


class Tree:
    """Values by the way to them: a way is the places of the children, from the whole text down."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._levels: OrderedDict[tuple[int, ...], Sequence[Child]] = OrderedDict()

    def nodes(self, way: Sequence[int], start: int, count: int) -> tuple[Node, ...]:
        """Children `start` to `start + count` of the value at the end of `way`."""
        way = tuple(way)
        level = self._level(way)
        return tuple(
            self._node(key, source, (*way, start + n))
            for n, (key, source) in enumerate(level[start : start + count])
        )

    def root(self) -> Node:
        """The whole text as one value."""
        return self._node("", self._source, ())

    def source(self, way: Iterable[int]) -> Source:
        """The JSON text of a value."""
        source, gone = self._source, ()
        for place in way:
            source = self._level(gone)[place][1]
            gone = (*gone, place)
        return source

    def _node(self, key: Step, source: Source, way: tuple[int, ...]) -> Node:
        kind = kind_of(source)
        if kind in {NodeKind.OBJECT, NodeKind.LIST}:
            return Node(key, kind, "", len(self._level(way, source)))
        return Node(key, kind, words_of(source))

    def _level(self, way: tuple[int, ...], source: Source | None = None) -> Sequence[Child]:
        level = self._levels.get(way)
        if level is None:
            level = children_of(self.source(way) if source is None else source)
            self._levels[way] = level
            while len(self._levels) > _KEPT_LEVELS:
                self._levels.popitem(last=False)
        else:
            self._levels.move_to_end(way)
        return level
