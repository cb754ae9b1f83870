"""What the window asks of a page, whichever page it is."""

from typing import Protocol, runtime_checkable

from desktop.domain.connection import InspectedConnection


@runtime_checkable
class ShowsConnections(Protocol):
    """A page that can bring a connection's row to the front."""

    def show_connection(self, key: str) -> None:
        """Selects the row, also when it comes only with the next load."""
        ...


@runtime_checkable
class TriesConnections(Protocol):
    """A page that can put a connection into its form."""

    def try_connection(self, row: InspectedConnection) -> None:
        """Chooses the connection and puts the keyboard where typing goes on."""
        ...


@runtime_checkable
class VerifiesConnections(Protocol):
    """A page that can send a connection's probe."""

    def verify_row(self, row: InspectedConnection) -> None:
        """Verifies a connection; what is sent is shown first where nobody has seen it yet."""
        ...
