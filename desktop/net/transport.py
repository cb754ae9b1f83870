"""Connection pools: one for plain loopback, one with TLS, one a proxy, each made when first needed."""

import asyncio
import importlib.util
import ipaddress
import ssl
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import cast
from urllib.request import getproxies, proxy_bypass

import httpx
import truststore

from desktop.domain.errors import NetworkCause, Unreachable

if importlib.util.find_spec("sniffio") is None:
    # httpcore 1.0.9 tries to import it at every lock; searching for it each time takes a fifth of a call.
    # anyio 4.12 no longer brings it. None makes the import fail at once, which httpcore takes for asyncio.
    sys.modules.setdefault("sniffio", cast("ModuleType", None))

_LIMITS = httpx.Limits(max_connections=32, max_keepalive_connections=16, keepalive_expiry=15.0)
_tls_lock = threading.Lock()
_tls: ssl.SSLContext | None = None


def tls_context() -> ssl.SSLContext:
    """The process's one TLS context, verifying with the system's trust store.

    The first call takes 44 to 127 ms: not for the window's thread.
    """
    global _tls
    with _tls_lock:
        if _tls is None:
            _tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return _tls


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Transports:
    """The pools of one client. `proxy` None asks the system; an empty text means none."""

    def __init__(self, proxy: str | None = None, tls: Callable[[], ssl.SSLContext] = tls_context) -> None:
        self._tls = tls
        self._is_system = proxy is None
        self._proxies = getproxies() if proxy is None else {"all": proxy}
        self._pools: dict[str, httpx.AsyncHTTPTransport] = {}

    def proxy_for(self, url: httpx.URL) -> str:
        """The proxy's URL for this address, or an empty text; never one for loopback."""
        if is_loopback(url.host):
            return ""
        proxy = self._proxies.get(url.scheme) or self._proxies.get("all") or ""
        if not proxy or (self._is_system and proxy_bypass(url.host)):
            return ""
        return proxy if "://" in proxy else f"http://{proxy}"

    async def pool(self, url: httpx.URL) -> httpx.AsyncHTTPTransport:
        """The pool for this address. Raises Unreachable (proxy) when the proxy's address is unusable."""
        proxy = self.proxy_for(url)
        name = proxy or url.scheme
        pool = self._pools.get(name)
        if pool is None:
            context = await asyncio.to_thread(self._tls) if name != "http" else _no_tls()
            pool = self._pools.setdefault(name, _open(context, proxy, url.host))
        return pool

    async def aclose(self) -> None:
        """Closes all connections."""
        pools = tuple(self._pools.values())
        self._pools.clear()
        for pool in pools:
            await pool.aclose()


def _no_tls() -> ssl.SSLContext:
    """For plain http: trusts nobody and costs nothing, where httpx would load certificates."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _open(context: ssl.SSLContext, proxy: str, host: str) -> httpx.AsyncHTTPTransport:
    if not proxy:
        return httpx.AsyncHTTPTransport(verify=context, limits=_LIMITS)
    try:
        via = httpx.Proxy(proxy, ssl_context=context if proxy.startswith("https:") else None)
        return httpx.AsyncHTTPTransport(verify=context, limits=_LIMITS, proxy=via)
    except (ValueError, ImportError, httpx.InvalidURL) as error:
        kind = proxy.partition(":")[0]
        raise Unreachable(
            NetworkCause.PROXY, host=host, detail=f"a {kind} proxy set in the system cannot be used"
        ) from error
