"""Qt's enumerations made a tenth as slowly: they took 48 ms of every start, 2,000 members of `Qt` alone.

PySide hands each of them as names and whole numbers to the standard library's functional API, which treats
every member as if anybody had written it into a class. Here an empty class is made by that API, and the
members are put into it as it does itself: seen with Python 3.11, 3.12 and 3.13, 5 ms. Whatever is not as
plain goes the usual way; so does everything where a sample of both ways is not the same in the Python that
runs.
"""

import enum
import sys
from collections.abc import Callable, Sequence
from copy import copy
from functools import cache
from typing import Any, cast

_Make = Callable[..., Any]
_Pairs = Sequence[tuple[str, int]]
_TYPE = cast(Any, enum.EnumType)  # Any: the functional API's only door is private
_EMPTY: dict[Any, dict[str, Any]] = {}  # what is in a class without members
_EACH_ITS_OWN = {"__dict__", "__weakref__"}
_SAMPLE: _Pairs = (("None_", 0), ("Four", 4), ("One", 1), ("Both", 5), ("Uno", 1), ("High", 1 << 30))


def install() -> None:
    """From now on; call it before Qt is loaded. Calling it again changes nothing."""
    usual: _Make = _TYPE._create_
    if getattr(usual, "is_quick", False) or not _is_the_same(usual):
        return

    def create(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
        if options.get("module") is None:  # whoever asks for it, as it finds out itself
            asking: Any = cast(Any, sys)._getframe(2)
            options["module"] = asking.f_globals.get("__name__")
        if options.get("type") is None and options.get("start", 1) == 1 and is_plain(cls, names):
            return quick(usual, cls, class_name, names, **options)
        return usual(cls, class_name, names, **options)

    cast(Any, create).is_quick = True
    _TYPE._create_ = create


def is_plain(cls: Any, names: Any) -> bool:
    """Whether these are names with whole numbers none of which needs the care of the usual way."""
    if cls not in _TAKEN or not isinstance(names, list) or not names:
        return False
    pairs = cast(list[Any], names)
    if set(map(type, pairs)) != {tuple} or set(map(len, pairs)) != {2}:
        return False
    members, values = zip(*pairs, strict=True)  # all at once: one by one it took as long as making them
    if set(map(type, values)) != {int} or (issubclass(cls, enum.Flag) and min(values) < 0):
        return False
    return _attributes(cls).isdisjoint(members) and "_" not in [name[0] for name in members]


def quick(usual: _Make, cls: Any, class_name: str, pairs: _Pairs, **options: Any) -> Any:
    """An enumeration with these members. `usual` makes the class without them, once for all of a base."""
    made = _empty(usual, cls, class_name, **options)
    is_flag = issubclass(cls, enum.Flag)
    new, is_int, put = made._new_member_, made._use_args_, type.__setattr__
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if is_int else new(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(names)
            if not is_flag or value.bit_count() == 1:
                names.append(name)
        by_name[name] = member
        put(made, name, member)
    if is_flag:
        _tell_bits(made)
    return made


def _empty(usual: _Make, cls: Any, class_name: str, **options: Any) -> Any:
    key = (usual, cls, options.get("boundary"))
    if key not in _EMPTY:
        first: Any = usual(cls, class_name, [], **options)
        known: dict[str, Any] = dict(first.__dict__)
        _EMPTY[key] = {name: value for name, value in known.items() if name not in _EACH_ITS_OWN}
    body = {
        name: copy(value) if type(value) in {dict, list} else value for name, value in _EMPTY[key].items()
    }
    body["__module__"] = options.get("module")
    if (qualified := options.get("qualname")) is not None:
        body["__qualname__"] = qualified
    return type.__new__(enum.EnumType, class_name, (cls,), body)


def _tell_bits(made: Any) -> None:
    values = list(made._value2member_map_)
    single, all_ = 0, 0
    for value in values:
        all_ |= value
        single |= value if value.bit_count() == 1 else 0
    made._flag_mask_, made._singles_mask_, made._all_bits_ = all_, single, (1 << all_.bit_length()) - 1
    shown = [each._value_ for each in made]
    if shown != sorted(shown):
        made._iter_member_ = made._iter_member_by_def_


@cache
def _attributes(cls: Any) -> frozenset[str]:
    return frozenset(dir(cls)) | {"mro"} | {name for base in cls.__mro__ for name in base.__dict__}


def _is_the_same(usual: _Make) -> bool:
    """Whether both ways make the same of a sample in this Python."""
    try:
        return all(
            told(quick(usual, cls, "Sample", _SAMPLE, module=__name__, boundary=enum.KEEP))
            == told(usual(cls, "Sample", list(_SAMPLE), module=__name__, boundary=enum.KEEP))
            for cls in _TAKEN
        )
    except Exception:  # noqa: BLE001 # whatever another Python does differently: then it is not the same
        return False


def told(made: Any) -> dict[str, Any]:
    """Everything there is in an enumeration, in a form that can be compared."""
    everything = cast(dict[str, Any], made.__dict__)
    return {name: _plain(value) for name, value in everything.items() if name != "__doc__"}


def _plain(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        known: dict[str, Any] = vars(value)
        return repr(type(value)), {name: one for name, one in known.items() if name != "__objclass__"}
    if isinstance(value, dict):
        return [(key, _plain(one)) for key, one in cast(dict[Any, Any], value).items()]
    return getattr(value, "__func__", value)


_TAKEN = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
