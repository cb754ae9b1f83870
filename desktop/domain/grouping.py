"""How the list of connections is grouped."""

from enum import StrEnum


class Grouping(StrEnum):
    """One after the other, or under their identities, which begin open or closed."""

    NONE = "none"
    OPEN = "open"
    CLOSED = "closed"
