"""One call that a third party's API offers, as the service's catalogue describes it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.request import Pairs

ACTION_ID_PREFIX = "conn_mod_def::"
CUSTOM_TAG = "custom"  # put together by the service: it wants the connection key in the JSON body


@dataclass(frozen=True, slots=True)
class ActionField:
    """An input that the catalogue names; `place` is "path", "query", "headers" or "body"."""

    place: str
    name: str
    type: str = ""
    description: str = ""
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class ActionExample:
    """Inputs the catalogue gives as an example; `body` is JSON text, empty for none."""

    path: Pairs = ()
    query: Pairs = ()
    headers: Pairs = ()
    body: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """An action. `path` is a template with {{variables}}; empty where the catalogue does not tell it."""

    id: str
    title: str
    method: str
    path: str = ""
    platform: str = ""
    tags: tuple[str, ...] = ()
    doc: str = ""  # Markdown, foreign
    fields: tuple[ActionField, ...] = ()
    example: ActionExample = ActionExample()

    @property
    def is_custom(self) -> bool:
        """Whether the service makes it of several calls."""
        return CUSTOM_TAG in self.tags

    def required(self, place: str) -> tuple[str, ...]:
        """Names of the inputs that must be there."""
        return tuple(each.name for each in self.fields if each.place == place and each.is_required)


@dataclass(frozen=True, slots=True)
class ActionCatalogue:
    """The actions of a platform as of `fetched_at`; `caveat` says why some may be missing."""

    platform: str
    actions: tuple[Action, ...]
    fetched_at: datetime
    caveat: str = ""


def with_prefix(action_id: str) -> str:
    """The id with the prefix that people leave out."""
    is_bare = "::" in action_id and not action_id.startswith(ACTION_ID_PREFIX)
    return ACTION_ID_PREFIX + action_id if is_bare else action_id
