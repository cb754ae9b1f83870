"""A share of R18, and R18 against servers that stay."""

import asyncio
import socket

import pytest

from desktop.authkit.session import LoopbackSession
from desktop.net.loopback import LoopbackServer
from tests.proof import ends
from tests.proof.figure import Share


def test_r18_a_share() -> None:
    assert ends.prove(Share(0.03)).is_met


def test_r18_counts_what_listens() -> None:
    before = ends.listening_sockets()
    with socket.create_server(("127.0.0.1", 0)):
        assert ends.listening_sockets() == before + 1


@pytest.mark.parametrize("end", ends.ENDS)
def test_r18_sees_an_end_that_comes_late(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    close = LoopbackSession.aclose

    async def late(self: LoopbackSession) -> None:
        await asyncio.sleep(0.25)
        await close(self)

    monkeypatch.setattr(LoopbackSession, "aclose", late)
    monkeypatch.setattr(ends, "ENDS", {end: ends.ENDS[end]})
    assert not ends.prove(Share(0.001)).is_met


def test_r18_sees_sockets_that_are_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    async def listens_no_more(self: LoopbackServer) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.close()

    monkeypatch.setattr(LoopbackServer, "aclose", listens_no_more)
    monkeypatch.setattr(ends, "ENDS", {"close": ends.ENDS["close"]})
    assert not ends.prove(Share(0.001)).is_met
