"""The HTTP client: httpx behind one class, with deadlines, caps and bounded inflation."""

from dataclasses import dataclass, field

MIB = 1024 * 1024
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HttpCall:
    """One call to make. Redirects are never followed."""

    method: str
    url: str  # absolute
    headers: Headers = field(default=(), repr=False)  # may hold the secret key
    body: bytes | None = field(default=None, repr=False)
    total_s: float = 60.0
    max_bytes: int = 64 * MIB  # on the wire and decoded
    retries: int = 0  # further tries on connect errors, 429 and 502 to 504; for GET only


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """The whole answer, decoded."""

    status: int
    headers: Headers
    body: bytes = field(repr=False)
    wire_bytes: int
    elapsed_s: float

    def header(self, name: str) -> str:
        """The first header of that name in any case, or an empty text."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


class HttpClient:
    """One pool of connections; one a workspace, built off the loop (its TLS context takes 44 to 127 ms)."""

    async def call(self, call: HttpCall) -> HttpAnswer:
        """Makes the call.

        Raises Unreachable when no whole answer came; a status of 4xx or 5xx is an answer.
        A cancel closes the connection.
        """
        raise NotImplementedError

    async def aclose(self) -> None:
        """Closes all connections."""
        raise NotImplementedError
