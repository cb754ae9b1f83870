"""A view of the connections that a person keeps under a name."""

from dataclasses import dataclass

from desktop.domain.errors import UserError
from desktop.domain.text import has_control_characters

MAX_NAME_CHARS = 60
MAX_VIEWS = 100


@dataclass(frozen=True, slots=True)
class SavedView:
    """What stands in the search, what is pressed, the order, and whether identities head the list.

    Values no longer known are left out.
    """

    name: str
    query: str = ""
    states: tuple[str, ...] = ()
    presences: tuple[str, ...] = ()
    is_differing_only: bool = False  # reported and verified state
    column: str = ""  # a column's id
    is_descending: bool = False
    is_grouped: bool = False  # by identity

    def shows_as(self, other: "SavedView") -> bool:
        """Whether both show the same, whatever they are called."""
        return self._shown == other._shown

    @property
    def _shown(self) -> tuple[object, ...]:
        chosen = (frozenset(self.states), frozenset(self.presences))
        order = (self.column, self.is_descending, self.is_grouped)
        return self.query.strip(), *chosen, self.is_differing_only, *order


def parse_view_name(text: str) -> str:
    """The name of a view that a person makes. Raises UserError (field "view")."""
    name = " ".join(text.split())
    if not name:
        raise UserError("view", "Give the view a name.")
    if len(name) > MAX_NAME_CHARS:
        raise UserError(
            "view",
            "A name has at most {most} characters; this one has {count}.",
            most=MAX_NAME_CHARS,
            count=len(name),
        )
    if has_control_characters(name):
        raise UserError("view", "A name cannot hold control characters.")
    return name
