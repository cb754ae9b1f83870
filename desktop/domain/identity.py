"""Whose connections these are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from desktop.domain.errors import UserError
from desktop.domain.text import has_control_characters

MAX_IDENTITY_CHARS = 128  # the service answers 400 above it (pica-api.md, section 2)


class IdentityType(StrEnum):
    """The four identity types of AuthKit."""

    USER = "user"
    TEAM = "team"
    ORGANIZATION = "organization"
    PROJECT = "project"


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """An id of the developer's own and its type."""

    id: str
    type: IdentityType = IdentityType.USER

    @classmethod
    def parse(cls, text: str, type_: IdentityType = IdentityType.USER) -> Self:
        """An identity from what a person typed; outer white space is dropped.

        Raises UserError (field "identity") when it is empty, longer than 128 characters or holds
        control characters.
        """
        id_ = text.strip()
        if not id_:
            raise UserError("identity", "Type the id of the user, team, organization or project.")
        if len(id_) > MAX_IDENTITY_CHARS:
            raise UserError(
                "identity",
                "An identity has at most {most} characters; this one has {count}.",
                most=MAX_IDENTITY_CHARS,
                count=len(id_),
            )
        if has_control_characters(id_):
            raise UserError("identity", "An identity cannot hold control characters such as line ends.")
        return cls(id_, type_)

    def __str__(self) -> str:
        return f"{self.type.value} {self.id}"
