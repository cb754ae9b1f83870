"""What becomes of a connection that is connected once more: the same key, a new key, or another account."""

import random
from collections.abc import Iterable
from enum import StrEnum

from desktop.sandbox.connection import VaultConnection

ACCOUNTS = ("alex@example.com", "sam@example.com")  # at every provider's consent page


class Relink(StrEnum):
    """What re-connecting yields."""

    SAME_KEY = "same_key"  # the connection itself works again
    NEW_KEY = "new_key"  # a further connection to the same account; the old one stays as it was
    OTHER_ACCOUNT = "other_account"  # the provider signs somebody else in, whoever was chosen


def seeded_relink(key: str, seed: int) -> Relink:
    """What re-connecting the connection of that key yields: the same under the same seed."""
    rng = random.Random(f"relink {seed} {key}")
    return rng.choices(tuple(Relink), (4, 4, 2))[0]


def accounts_for(earlier: Iterable[VaultConnection]) -> tuple[str, ...]:
    """The accounts a consent page offers: those connected before, newest first, then everybody's."""
    return tuple(dict.fromkeys((*(connection.account for connection in earlier), *ACCOUNTS)))


def relinked(earlier: Iterable[VaultConnection], account: str) -> VaultConnection | None:
    """The connection that is meant when this account is chosen: one that does not work before others."""
    same = [connection for connection in earlier if connection.account == account]
    return next((connection for connection in same if not connection.is_well), same[0] if same else None)


def other_account(account: str) -> str:
    """Somebody else's."""
    return next(other for other in ACCOUNTS if other != account)
