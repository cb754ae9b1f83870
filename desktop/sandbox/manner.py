"""The two manners in which the sandbox speaks: Pica's and One's (pica-api.md, section 7)."""

from dataclasses import dataclass, replace
from typing import Literal

from desktop.domain.service import ONE, PICA, Service, ServiceId

MannerName = Literal["pica", "one"]


@dataclass(frozen=True, slots=True)
class Manner:
    """What differs between the two services beyond the addresses."""

    name: MannerName
    service: Service
    max_limit: int  # rows of a page; more is clamped without a word
    has_one_rows: bool  # One's members in rows, One's error bodies, 402
    names_limits: bool  # the rate limit stands in every answer's headers
    passthrough_prefix: str  # before the names of a third party's own headers
    token_paths: tuple[str, ...]


_PICA = Manner(
    name="pica",
    service=PICA,
    max_limit=1000,
    has_one_rows=False,
    names_limits=True,
    passthrough_prefix="x-pica-passthrough-",
    token_paths=("/v1/authkit",),
)

_ONE = Manner(
    name="one",
    service=ONE,
    max_limit=150,
    has_one_rows=True,
    names_limits=False,
    passthrough_prefix="x-one-passthrough-",
    token_paths=("/v1/authkit", "/v1/authkit/token"),
)


def manner_of(name: str) -> Manner:
    """The manner of that name. Raises ValueError for an unknown one."""
    for manner in (_PICA, _ONE):
        if manner.name == name:
            return manner
    raise ValueError(f"the sandbox's manner is pica or one, not {name!r}")


def service_at(manner: Manner, api_url: str, widget_url: str) -> Service:
    """The sandbox as the application sees it: the manner's headers and paths at loopback addresses."""
    return replace(
        manner.service,
        id=ServiceId("sandbox"),
        name="Sandbox",
        api_base=api_url,
        widget_url=widget_url,
        dashboard_url=f"{widget_url}/dashboard",
        dashboard_authkit_url=f"{widget_url}/dashboard#authkit",
        dashboard_keys_url=f"{widget_url}/dashboard#api-keys",
        docs_url=f"{widget_url}/dashboard#docs",
    )
