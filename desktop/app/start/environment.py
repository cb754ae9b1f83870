"""The environment the process starts with: what is taken from it, and what is taken out of it."""

import os
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass

from desktop.base.redact import register
from desktop.domain.errors import UserError
from desktop.domain.secret import Secret
from desktop.domain.service import PICA, Service

_DANGEROUS = (
    "QTWEBENGINE_REMOTE_DEBUGGING",  # opens a debugging port to every page
    "SSLKEYLOGFILE",  # writes TLS keys to a file
    "HTTPX_LOG_LEVEL",
    "QT_LOGGING_RULES",
)
_KEY = "PICA_SECRET_KEY"
_BAD_BACKENDS = ("null", "plaintext", "fail")


@dataclass(frozen=True, slots=True)
class Given:
    """What the environment gives for this run alone; nothing of it is stored."""

    key: Secret | None
    service: Service | None  # a custom service, where an address was given


def take_environment(environ: MutableMapping[str, str] = os.environ) -> Given:
    """Reads PICA_SECRET_KEY, PICA_API_URL and PICA_AUTHKIT_URL and removes the key and what opens holes.

    The key leaves the environment so that no child process inherits it. Raises UserError for a wrong URL.
    """
    for name in _DANGEROUS:
        environ.pop(name, None)
    _give_back_libraries(environ)
    if any(word in environ.get("PYTHON_KEYRING_BACKEND", "").lower() for word in _BAD_BACKENDS):
        del environ["PYTHON_KEYRING_BACKEND"]
    if environ is os.environ:
        _wipe(_KEY)
    key = environ.pop(_KEY, "").strip()
    if key:
        register(key)
    return Given(Secret(key) if key else None, _given_service(environ))


def _wipe(name: str) -> None:
    """Overwrites a variable where the system laid it: /proc/PID/environ shows that even once it is unset."""
    if name not in os.environ or sys.platform == "win32":
        return
    import ctypes  # 6 ms, which an ordinary start does not need

    getenv = ctypes.CDLL(None).getenv
    getenv.restype = ctypes.c_void_p
    place = getenv(name.encode())
    if place:
        ctypes.memset(place, 0, len(os.environb[name.encode()]))


def _give_back_libraries(environ: MutableMapping[str, str]) -> None:
    """In a bundle, programs started from here find the system's libraries again, and not the bundle's.

    PyInstaller points the loader at its folder before Python starts, and keeps what was set before. The
    browser that opens a page is the system's and must not run on our libraries.
    """
    if not getattr(sys, "frozen", False) or not sys.platform.startswith("linux"):
        return
    before = environ.pop("LD_LIBRARY_PATH_ORIG", None)
    environ.pop("LD_LIBRARY_PATH", None)
    if before:
        environ["LD_LIBRARY_PATH"] = before


def _given_service(environ: MutableMapping[str, str]) -> Service | None:
    api, widget = environ.get("PICA_API_URL", ""), environ.get("PICA_AUTHKIT_URL", "")
    if not api and not widget:
        return None
    try:
        return PICA.moved(api, widget)
    except UserError as error:
        variable = {"api_base": "PICA_API_URL", "widget_url": "PICA_AUTHKIT_URL"}[error.field]
        raise UserError(variable, error.template, **error.values) from error


def forbid_core_dumps() -> None:
    """A crash must not write the memory, and the key in it, to disk. Windows writes none by itself.

    Linux does not look at a limit of 0 where a program takes the dumps (apport, ABRT, systemd-coredump), but
    gives it none at a limit of 1, which no file of a dump fits into either. Source: fs/coredump.c.

    PR_SET_DUMPABLE would do both and more, but an ordinary user's process without it cannot write the uid map
    of its children's namespaces, on which the web engine's sandbox stands.
    """
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        least = 1 if sys.platform == "linux" and most else 0
        resource.setrlimit(resource.RLIMIT_CORE, (least, most))


def is_root() -> bool:
    """Whether this process is root, for whom the web engine cannot sandbox itself."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
