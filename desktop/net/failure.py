"""What httpx raises, in the words of the domain."""

import os
import socket
import ssl
from collections.abc import Iterator
from typing import cast

import httpx

from desktop.domain.errors import NetworkCause, Unreachable


def unreachable(error: Exception, host: str, *, is_proxied: bool = False) -> Unreachable:
    """The Unreachable that an httpx, OS or TLS error stands for."""
    chain = tuple(_chain(error))
    for link in chain:
        if isinstance(link, ssl.SSLWantReadError | ssl.SSLWantWriteError):
            continue  # the handshake was waited for in vain: a deadline, and nothing wrong with a certificate
        # Later than in the handshake, an end without TLS's goodbye is only a broken connection.
        is_late_end = isinstance(link, ssl.SSLEOFError) and not isinstance(error, httpx.ConnectError)
        if isinstance(link, ssl.SSLError) and not is_late_end:
            is_distrusted = isinstance(link, ssl.SSLCertVerificationError)
            cause = NetworkCause.TLS if is_distrusted else NetworkCause.HANDSHAKE
            return Unreachable(cause, host=host, detail=_tls_words(link))
        if isinstance(link, socket.gaierror | UnicodeError):
            cause = NetworkCause.PROXY if is_proxied else NetworkCause.NAME
            return Unreachable(cause, host=host, detail="name not found")
    return Unreachable(_cause(error, is_proxied), host=host, detail=_words(error, chain))


def _cause(error: Exception, is_proxied: bool) -> NetworkCause:
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return NetworkCause.TIMEOUT
    if isinstance(error, httpx.ProxyError):
        return NetworkCause.PROXY
    if isinstance(error, httpx.ConnectError):
        return NetworkCause.PROXY if is_proxied else NetworkCause.CONNECT
    if _is_head_too_large(error):
        return NetworkCause.TOO_LARGE
    return NetworkCause.BROKEN


def _is_head_too_large(error: Exception) -> bool:
    """h11 gives up a head larger than httpcore's MAX_INCOMPLETE_EVENT_SIZE, and has no type for it."""
    return isinstance(error, httpx.RemoteProtocolError) and str(error) == "Receive buffer too long"


def _words(error: Exception, chain: tuple[BaseException, ...]) -> str:
    if isinstance(error, httpx.ConnectTimeout):
        return "connecting took too long"
    if isinstance(error, httpx.TimeoutException):
        return "no data for too long"
    if _is_head_too_large(error):
        return "its headers alone are more than 100 KiB"
    for link in reversed(chain):
        if isinstance(link, OSError) and link.errno and not isinstance(link, ssl.SSLError):
            return os.strerror(link.errno)  # asyncio's own text says which address, not why
    return str(error)


def _tls_words(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLEOFError):
        return "the other side ended the handshake"
    return (error.reason or "handshake failed").replace("_", " ").lower()


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    for _ in range(12):
        if link is None:
            return
        yield link
        if isinstance(link, BaseExceptionGroup):
            link = cast("BaseExceptionGroup[BaseException]", link).exceptions[0]
        else:
            link = link.__cause__ or link.__context__
