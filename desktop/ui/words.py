"""Words and icons that only the window needs; those of reported states are in `desktop.models.words`."""

from desktop.domain.identity import IdentityType
from desktop.domain.workspace import Environment


def environment_word(environment: Environment) -> str:
    """TEST or LIVE; the same in every language, as the service writes it."""
    return environment.value.upper()


def identity_icon(type_: IdentityType | None) -> str:
    """The icon of an identity's type; of all identities for None."""
    icons = {
        IdentityType.USER: "user",
        IdentityType.TEAM: "users",
        IdentityType.ORGANIZATION: "building",
        IdentityType.PROJECT: "folder",
    }
    return "users" if type_ is None else icons[type_]
