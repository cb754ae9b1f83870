"""The web engine's environment, set before QApplication and long before the engine itself is imported.

Chromium reads its flags from the environment when the first profile is made. This module decides what
they say: ours, and of those that were there before only the harmless ones.
"""

import logging
import os
from collections.abc import MutableMapping
from dataclasses import dataclass

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"

# Each of these opens the engine to whoever can set a variable: a debugging port, TLS keys in a file, another
# program in the place of the renderer, Chromium's log with whole URLs.
_DANGEROUS = (
    "QTWEBENGINE_REMOTE_DEBUGGING",
    "SSLKEYLOGFILE",
    "CHROME_LOG_FILE",
)

# Chrome 142 and later refuse an https page's calls to loopback unless the person allows it, and Qt has no way
# to ask. The session server needs that call; `RequestFilter` refuses every other one to the local network.
_DISABLED_FEATURES = ("LocalNetworkAccessChecks",)

_OUR_FLAGS = (
    "--disable-breakpad",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--site-per-process",  # Qt leaves it off; Chrome keeps a provider's page from a widget's memory this way
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)

# Flags of the environment that are kept: drawing, scaling and noise. Everything else might open a hole.
_KEPT_FLAGS = frozenset(
    {
        "--disable-gpu",
        "--disable-gpu-compositing",
        "--disable-dev-shm-usage",
        "--disable-features",
        "--disable-logging",
        "--force-device-scale-factor",
        "--force-renderer-accessibility",
        "--log-level",
        "--ozone-platform",
        "--use-angle",
        "--use-gl",
    }
)

_ACCESSIBILITY = "--force-renderer-accessibility"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EngineVersions:
    """What About shows of the web engine."""

    engine: str  # QtWebEngine's own
    chromium: str
    security_patches: str  # the Chromium version whose security patches are in


def prepare_engine(is_root: bool, environment: MutableMapping[str, str] | None = None) -> None:
    """Sets the engine's flags and removes dangerous variables; call it before QApplication.

    As root the sandbox cannot work and is switched off; for everybody else it stays on whatever the
    environment says. Of flags that are already there only harmless ones are kept. `environment` is the
    process's own unless given.
    """
    env = os.environ if environment is None else environment
    for name in (*_DANGEROUS, _NO_SANDBOX):
        env.pop(name, None)
    if is_root:
        env[_NO_SANDBOX] = "1"
    # Always set: without the variable Qt would read --webEngineArgs of the command line.
    env[_FLAGS] = " ".join(_merged(env.get(_FLAGS, "").split()))
    if environment is None:
        _share_contexts()


def expose_to_screen_readers(environment: MutableMapping[str, str] | None = None) -> None:
    """Lets screen readers see into pages; has no effect after the first profile was made.

    Costs memory and time in every renderer, so it is called only where an assistive technology runs.
    """
    env = os.environ if environment is None else environment
    flags = env.get(_FLAGS, "").split()
    if _ACCESSIBILITY not in flags:
        env[_FLAGS] = " ".join([*flags, _ACCESSIBILITY])


def is_sandboxed(environment: MutableMapping[str, str] | None = None) -> bool:
    """Whether the engine's renderers run in Chromium's sandbox; False only as root."""
    env = os.environ if environment is None else environment
    return _NO_SANDBOX not in env


def engine_versions() -> EngineVersions:
    """The engine's versions; loads the engine (some 30 MB), so ask only when they are to be shown."""
    from PySide6.QtWebEngineCore import (
        qWebEngineChromiumSecurityPatchVersion,
        qWebEngineChromiumVersion,
        qWebEngineVersion,
    )

    return EngineVersions(
        engine=_text(qWebEngineVersion()),
        chromium=_text(qWebEngineChromiumVersion()),
        security_patches=_text(qWebEngineChromiumSecurityPatchVersion()),
    )


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _merged(given: list[str]) -> list[str]:
    """Our flags and the kept ones; one list of features to switch off, as Chromium reads only the last."""
    kept: list[str] = []
    disabled = list(_DISABLED_FEATURES)
    for flag in given:
        name, _, value = flag.partition("=")
        if flag in _OUR_FLAGS:
            continue
        if name not in _KEPT_FLAGS:
            _log.warning("A flag of the web engine is not passed on: %s", name)
        elif name == "--disable-features":
            disabled += [feature for feature in value.split(",") if feature not in disabled]
        elif flag not in kept:
            kept.append(flag)
    return [*kept, *_OUR_FLAGS, "--disable-features=" + ",".join(disabled)]


def _share_contexts() -> None:
    """The engine is imported after QApplication; Qt demands this attribute before it."""
    from PySide6.QtCore import QCoreApplication, Qt

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
