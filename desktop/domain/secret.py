"""A secret that cannot be printed by accident."""

import hmac
from typing import Never


class Secret:
    """Holds one secret value. `reveal()` is the only way out; repr, str, format and pickle refuse or mask."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the moment of use."""
        return self._value

    @property
    def tail(self) -> str:
        """The last four characters, to tell keys apart on screen; empty for a short secret."""
        return self._value[-4:] if len(self._value) >= 16 else ""

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> Never:
        raise TypeError("a Secret is not pickled")
