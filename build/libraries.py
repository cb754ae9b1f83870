"""The system libraries and programs that pip cannot bring, on Linux.

Qt loads most of its libraries only when a window opens, so that a missing one shows as an abort much
later; we ask for each by the name the linker uses. Windows and macOS need none of this.

    sudo python3 build/libraries.py        install whatever a command of build/dev.py may need
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from console import Stop, must_run, say


@dataclass(frozen=True)
class Need:
    """Something the system must have: a library (`libX.so.1`), a program by name or whole path, a font or a
    Python module."""

    what: str
    packages: tuple[str, ...]  # Debian's names; the first that this release knows is installed

    def is_there(self) -> bool:
        """Whether the system has it."""
        if self.what == "a font":
            return any(_has_font(Path(root).expanduser()) for root in _FONTS)
        if self.what == "a Chinese font":
            return any(_has_font(Path(root).expanduser(), "*CJK*.[to]t[cf]") for root in _FONTS)
        if self.what == "ensurepip":
            return importlib.util.find_spec("ensurepip") is not None
        return _can_load(self.what) if ".so" in self.what else shutil.which(self.what) is not None


_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def _has_font(folder: Path, pattern: str = "*.[to]tf") -> bool:
    return next(folder.rglob(pattern), None) is not None


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _needs(table: str) -> tuple[Need, ...]:
    return tuple(Need(row.split()[0], tuple(row.split()[1:])) for row in table.strip().splitlines())


# Enough for xcb, offscreen and the web engine on a bare Debian 12 and Ubuntu 22.04. The t64 names are those
# of Debian 13 and Ubuntu 24.04.
QT = (
    *_needs(
        """
        libEGL.so.1 libegl1
        libGL.so.1 libgl1
        libgbm.so.1 libgbm1
        libnss3.so libnss3
        libasound.so.2 libasound2t64 libasound2
        libfontconfig.so.1 libfontconfig1
        libdbus-1.so.3 libdbus-1-3
        libglib-2.0.so.0 libglib2.0-0t64 libglib2.0-0
        libgssapi_krb5.so.2 libgssapi-krb5-2
        libxkbcommon-x11.so.0 libxkbcommon-x11-0
        libxkbfile.so.1 libxkbfile1
        libxcb-cursor.so.0 libxcb-cursor0
        libxcb-icccm.so.4 libxcb-icccm4
        libxcb-keysyms.so.1 libxcb-keysyms1
        libxcb-shape.so.0 libxcb-shape0
        libxcb-dri3.so.0 libxcb-dri3-0
        libXcomposite.so.1 libxcomposite1
        libXdamage.so.1 libxdamage1
        libXrandr.so.2 libxrandr2
        libXtst.so.6 libxtst6
        ensurepip python3-venv
        """
    ),
    Need("a font", ("fonts-dejavu-core",)),
)
XVFB = _needs("Xvfb xvfb")
TEST = (
    *_needs(
        """
        Xvfb xvfb
        xauth xauth
        gnome-keyring-daemon gnome-keyring
        curl curl
        dbus-run-session dbus-daemon dbus
        /usr/libexec/at-spi-bus-launcher at-spi2-core
        """
    ),
    Need("a Chinese font", ("fonts-noto-cjk",)),
)
PACKAGE = _needs("objdump binutils")


def require(needs: Sequence[Need]) -> None:
    """Makes sure that all `needs` are met: as root on Debian or Ubuntu it installs what is missing.

    Raises Stop with the command to run where it may not or cannot.
    """
    missing = missing_of(needs)
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise Stop(advice(missing))
    if os.geteuid() != 0:
        names = " ".join(debian_names(missing))
        raise Stop(
            f"This system lacks what the application needs: {_listed(missing)}.\n"
            "Run this once, then start again:\n\n"
            f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}\n"
        )
    _install(missing)
    if still := missing_of(missing):
        raise Stop(f"apt installed its packages, and yet there is no {_listed(still)}.")


def missing_of(needs: Sequence[Need]) -> list[Need]:
    """What of `needs` the system does not have; empty on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    return [need for need in dict.fromkeys(needs) if not need.is_there()]


def debian_names(needs: Sequence[Need]) -> list[str]:
    """The packages to install, by the names that this release of Debian or Ubuntu knows."""
    return [next((name for name in need.packages if _is_known(name)), need.packages[-1]) for need in needs]


def advice(missing: Sequence[Need]) -> str:
    """What to install on a Linux whose package names we do not know."""
    rows = [f"    {need.what:24} (Debian: {need.packages[-1]})" for need in missing]
    libraries = [f"'{need.what}()(64bit)'" for need in missing if ".so" in need.what]
    for tool in ("dnf", "zypper"):
        if libraries and shutil.which(tool):
            rows += ["", f"The libraries at once: sudo {tool} install {' '.join(libraries)}"]
    return "\n".join(["This system lacks what the application needs. Install, and start again:", "", *rows])


def _listed(needs: Sequence[Need]) -> str:
    return ", ".join(need.what for need in needs)


def _install(missing: Sequence[Need]) -> None:
    say("Installing system packages (once): " + ", ".join(need.packages[-1] for need in missing) + " …")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-q"]
    if not _is_known("libegl1"):  # a fresh machine has no package lists
        must_run(update, "apt's package lists could not be fetched.", env=env)
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
    try:
        must_run([*install, *debian_names(missing)], "", env=env)
    except Stop:  # old lists name versions that are gone
        must_run(update, "apt's package lists could not be fetched.", env=env)
        must_run([*install, *debian_names(missing)], "apt could not install them.", env=env)


def _is_known(package: str) -> bool:
    """Whether apt can install a package of this name (a virtual name alone does not count)."""
    answer = subprocess.run(
        ["apt-cache", "--quiet=0", "policy", package], capture_output=True, text=True, check=False
    ).stdout
    return "Candidate:" in answer and "Candidate: (none)" not in answer


if __name__ == "__main__":
    try:
        require(QT + TEST + PACKAGE)
    except Stop as stop:
        sys.exit(str(stop))
