"""An identity among the connections shown: its heading, and the gravest of its states and verdicts."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.domain.connection import ConnectionState, InspectedConnection
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.verification import Verdict, Verification

_BY_GRAVITY = (
    ConnectionState.FAILED,
    ConnectionState.DEGRADED,
    ConnectionState.UNKNOWN,
    ConnectionState.OPERATIONAL,
)
_VERDICTS = (
    Verdict.SIGN_IN_LOST,
    Verdict.PERMISSION_MISSING,
    Verdict.PLAN_LIMIT,
    Verdict.RATE_LIMITED,
    Verdict.THIRD_PARTY_DOWN,
    Verdict.SERVICE_TROUBLE,
    Verdict.CANNOT_BE_TESTED,
    None,
    Verdict.WORKS,
)
Whose = tuple[str, str]  # type and id of an identity, as the row names them


class Group:
    """One identity and those of its connections that are shown, in the list's order."""

    __slots__ = ("key", "rows", "whose")

    def __init__(self, whose: Whose) -> None:
        self.whose = whose
        self.key = f"\0{whose[0]} {whose[1]}"  # what no connection key can be
        self.rows: list[InspectedConnection] = []

    @property
    def identity(self) -> Identity | None:
        """Whose they are; None where nobody is named, or the type is one that AuthKit does not know."""
        return identity_of(*self.whose)


class Worst(NamedTuple):
    """The gravest of a group: its reported state and its verdict, and how many connections have each."""

    state: ConnectionState
    in_state: int
    verdict: Verdict | None
    with_verdict: int


def worst_of(
    rows: Sequence[InspectedConnection], verification: Callable[[InspectedConnection], Verification | None]
) -> Worst:
    """The gravest state and verdict among rows, of which there is at least one."""
    states = Counter(row.state for row in rows)
    found = [verification(row) for row in rows]
    verdicts = Counter(each.verdict if each is not None else None for each in found)
    state = next(each for each in _BY_GRAVITY if each in states)
    verdict = next(each for each in _VERDICTS if each in verdicts)
    return Worst(state, states[state], verdict, verdicts[verdict])


def identity_of(kind: str, id_: str) -> Identity | None:
    """The identity that a row names; None where it names none."""
    known = {type_.value: type_ for type_ in IdentityType}
    return Identity(id_, known[kind]) if id_ and kind in known else None


def whose_of(row: InspectedConnection) -> Whose:
    """Under which heading a connection stands."""
    vault = row.vault
    if vault is not None and (identity := vault.identity) is not None:
        return identity.type.value, identity.id
    return row.identity_type, row.identity_id
