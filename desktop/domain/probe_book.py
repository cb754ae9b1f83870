"""Where the probes are kept."""

from collections.abc import Sequence
from typing import Protocol

from desktop.domain.probe import Probe


class ProbeBook(Protocol):
    """The probes: those that come with the application, and the user's own, which win."""

    def all(self) -> Sequence[Probe]:
        """By platform, each platform once. Blocks for a few milliseconds at the first call."""
        ...

    @property
    def trouble(self) -> str:
        """What is wrong with the user's own file; empty when it can be read."""
        ...

    def find(self, platform: str) -> Probe | None:
        """The probe of a platform."""
        ...

    def built_in(self, platform: str) -> Probe | None:
        """The one that comes with the application, whatever the user made of it."""
        ...

    def keep(self, probe: Probe) -> None:
        """Keeps a probe of the user's own. Raises StoreError."""
        ...

    def forget(self, platform: str) -> None:
        """Back to the one that came with the application. Raises StoreError."""
        ...
