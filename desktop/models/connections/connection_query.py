"""The language of the search in Connections: `user:42 state:failed platform:gmail age:>30d -tag:old "x y"`.

Pure text to values: what the words mean for rows is `connection_terms`, what is said about them is
`connection_query_words`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from desktop.domain.connection import ConnectionState
from desktop.domain.identity import IdentityType
from desktop.domain.verification import Verdict
from desktop.domain.workspace import Environment
from desktop.models.tables.search_text import fold

MAX_CHARS = 1_000  # of a query that are looked at
NOT_VERIFIED, DIFFERING = "no", "differs"
VERDICTS = (*(verdict.value.replace("_", "-") for verdict in Verdict), NOT_VERIFIED, DIFFERING)
STATES = tuple(state.value for state in ConnectionState)
ENVIRONMENTS = tuple(environment.value for environment in Environment)
UNITS_S = {"h": 3_600, "d": 86_400, "w": 604_800, "m": 2_592_000, "y": 31_536_000}  # a month has 30 days
_MAX_AGE_S = 200 * UNITS_S["y"]


class Name(StrEnum):
    """What a token is about."""

    USER = "user"
    TEAM = "team"
    ORGANIZATION = "organization"
    PROJECT = "project"
    PLATFORM = "platform"
    STATE = "state"
    ENVIRONMENT = "env"
    TAG = "tag"
    KEY = "key"
    AGE = "age"
    VERIFIED = "verified"


class Fault(StrEnum):
    """Why a token is left out."""

    NAME = "name"  # no such token
    STATE = "state"  # no such state
    ENVIRONMENT = "environment"  # neither test nor live
    AGE = "age"  # not a number with a unit
    PLATFORM = "platform"  # no connector of this name
    VERDICT = "verdict"  # no such verdict


_NAMES = {name.value: name for name in Name} | {
    "org": Name.ORGANIZATION,
    "environment": Name.ENVIRONMENT,
    "connector": Name.PLATFORM,
    "tags": Name.TAG,
}
TYPES = {Name(kind.value): kind for kind in IdentityType}
OFFERED = tuple(name.value for name in Name)
_CHOICES = {Name.STATE: STATES, Name.ENVIRONMENT: ENVIRONMENTS, Name.VERIFIED: VERDICTS}
_FAULTS = {Name.STATE: Fault.STATE, Name.ENVIRONMENT: Fault.ENVIRONMENT, Name.VERIFIED: Fault.VERDICT}

# -name:"a value", name:value (a second colon makes it a connection key: free words), "free words", word
_PART = re.compile(r'(-?)([^\W\d_][\w-]*):(?!:|//)("[^"]*"?|\S*)|"([^"]*)"?|(\S+)')
_AGE = re.compile(r"([<>]?)=?(\d{1,9})([hdwmy])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """One understood condition. `values`: any of them; none yet: the token alone, such as "a user"."""

    name: Name
    values: tuple[str, ...] = ()
    is_whole: bool = False  # was quoted: the whole value, not a part of it
    is_not: bool = False
    younger_s: float | None = None
    older_s: float | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """One part that is left out, and what may have been meant."""

    fault: Fault
    said: str  # "sate:" for a name, "brokn" for a value
    meant: str = ""


@dataclass(frozen=True, slots=True)
class ConnectionQuery:
    """What a text asks: words as typed (phrases folded to one), tokens, and what was not understood."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def parse_query(text: str) -> ConnectionQuery:
    """Understands whatever is typed; a part that means nothing is a Trouble and asks nothing."""
    words: list[str] = []
    phrases: list[str] = []
    tokens: list[Token] = []
    troubles: list[Trouble] = []
    for minus, name, value, phrase, word in _PART.findall(text[:MAX_CHARS].replace("：", ":")):
        if name:
            understood = _token(name, value, is_not=bool(minus))
            if isinstance(understood, Trouble):
                troubles.append(understood)
            elif understood is not None:
                tokens.append(understood)
        elif word:
            words.append(word)
        elif folded := fold(phrase):
            phrases.append(folded)
    return ConnectionQuery(tuple(words), tuple(phrases), tuple(tokens), tuple(troubles))


def completions(text: str, platforms: Iterable[str] = ()) -> list[str]:
    """What the last, unfinished part of a text may become: the whole text, once for each way.

    Names of tokens for a word, values after a colon; nothing where nothing is begun or all is said.
    """
    parts = _PART.findall(text) if text and not text[-1].isspace() else []
    if not parts:
        return []
    _minus, name, value, _phrase, word = parts[-1]
    if word:
        typed, offered = word.removeprefix("-"), [f"{each}:" for each in OFFERED]
    elif name and not value.startswith('"'):
        kind = _NAMES.get(name.lower())
        typed = value.rpartition(",")[2]
        offered = list(platforms) if kind is Name.PLATFORM else list(_CHOICES.get(kind, ())) if kind else []
    else:
        return []
    before = text[: len(text) - len(typed)]
    return [before + each for each in offered if each.startswith(typed.lower()) and each != typed]


def _token(name: str, value: str, *, is_not: bool) -> Token | Trouble | None:
    known = _NAMES.get(name.lower())
    if known is None:
        return _unknown(name)
    is_whole = value.startswith('"')
    value = value.strip('"').replace("…", "")  # a shortened key as the table shows it
    if known is Name.AGE:
        return _age(value, is_not=is_not)
    values = [fold(value)] if is_whole else [fold(part) for part in value.split(",")]
    values = [part for part in values if part]
    if known in _CHOICES:
        return _choice(known, values, is_not=is_not)
    if not values and known not in TYPES:
        return None  # being typed
    return Token(known, tuple(values), is_whole=is_whole and bool(values), is_not=is_not)


def _choice(name: Name, typed: list[str], *, is_not: bool) -> Token | Trouble | None:
    """States and environments: what a value begins is enough."""
    choices, found = _CHOICES[name], list[str]()
    for value in typed:
        begun = [choice for choice in choices if choice.startswith(value)]
        if not begun:
            return Trouble(_FAULTS[name], value, nearest(value, choices))
        found += begun
    return Token(name, tuple(dict.fromkeys(found)), is_whole=True, is_not=is_not) if found else None


def _age(value: str, *, is_not: bool) -> Token | Trouble | None:
    """`>30d` or `30d` is older than, `<12h` younger."""
    if value in {"", "<", ">"} or re.fullmatch(r"[<>]?=?\d{1,9}", value):
        return None if not value.strip("<>=") else Trouble(Fault.AGE, value)
    match = _AGE.fullmatch(value)
    if match is None:
        return Trouble(Fault.AGE, value)
    sign, number, unit = match.groups()
    seconds = min(float(number) * UNITS_S[unit.lower()], _MAX_AGE_S)
    if sign == "<":
        return Token(Name.AGE, (value,), is_not=is_not, younger_s=seconds)
    return Token(Name.AGE, (value,), is_not=is_not, older_s=seconds)


def _unknown(name: str) -> Trouble:
    meant = nearest(name.lower(), _NAMES)
    return Trouble(Fault.NAME, f"{name}:", f"{meant}:" if meant else "")


def nearest(word: str, among: Iterable[str]) -> str:
    """The one that was most likely meant, an empty text where none is near."""
    return next(iter(get_close_matches(word, list(among), n=1, cutoff=0.6)), "")
