"""Installs a .deb on a bare Debian, runs the installed application's tour, removes it, looks at what is left.

It needs root on Debian or Ubuntu, and debootstrap; the bare system comes from Debian's archive.

    python3 build/installed.py DEB [FOLDER]      FOLDER keeps the bare system for another time

The bare system is entered by pivot_root in a mount namespace: in a plain chroot the kernel allows nobody the
user namespaces of which the web engine's sandbox is made. Its mounts end with each command.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import display
import ordinary
import smoke
from console import Stop, heading, must_run, say
from environment import prepare
from sandboxed import Watch

SUITE, ARCHIVE = "bookworm", "http://deb.debian.org/debian"
# For the test: a keyring, a bus, what reads desktop files. The application has its Depends and no more.
_TOOLS = ("gnome-keyring", "dbus-daemon", "dbus-bin", "desktop-file-utils", "ca-certificates")
# Places that package tools and a run write by their nature.
_PASSING = ("proc", "dev", "sys", "run", "tmp", "var/lib/dpkg", "var/lib/apt", "var/cache", "var/log")
_ENTER = """
root=$1; shift
mount --bind "$root" "$root"; cd "$root"
mount -t proc proc proc; mount -t tmpfs -o mode=1777 tmpfs dev/shm
mkdir -p .outside; pivot_root . .outside
umount -l /.outside; rmdir /.outside
exec "$@"
"""
_TOUR = """
export HOME=/tmp/tour XDG_RUNTIME_DIR=/tmp/tour/run
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
exec dbus-run-session -- sh -c 'printf smoke | gnome-keyring-daemon --unlock --components=secrets >/dev/null
exec authkit-desktop --tour /tmp/tour/pictures'
"""


def check(deb: Path, root: Path, python: Path) -> int:
    """0 when it installs, passes its tour and leaves nothing. Raises Stop when a tool fails."""
    _make_bare(root)
    shutil.copy(deb, root / "tmp" / "package.deb")
    heading("dependencies and tools")
    depends = subprocess.run(
        ["dpkg-deb", "--field", str(deb), "Depends"], capture_output=True, text=True, check=True
    ).stdout.strip()
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", "--no-install-recommends"]
    _inside(root, "apt-get", "-qq", "update")
    _inside(root, *apt, "install", *_TOOLS)
    _inside(root, *apt, "satisfy", depends)
    before = _files(root)
    heading("install, tour, remove")
    _inside(root, "dpkg", "--install", "/tmp/package.deb")
    _inside(root, "grep", "-q", "x-scheme-handler/authkit-desktop", "/usr/share/applications/mimeinfo.cache")
    say("ok: installed; links authkit-desktop: are its own")
    is_well = _tour(root, python)
    _inside(root, "dpkg", "--purge", "authkit-desktop")
    left = sorted(_files(root) ^ before)
    for path in left:
        say(f"FAILED: left behind or taken along: {path}")
    if not left:
        say("ok: removed, and nothing is left of it")
    return 0 if is_well and not left else 1


def _make_bare(root: Path) -> None:
    if (root / "etc" / "debian_version").exists():
        return
    heading(f"a bare {SUITE}")
    must_run(["debootstrap", "--variant=minbase", SUITE, str(root), ARCHIVE], "There is no bare system.")


def _command(root: Path, command: tuple[str, ...]) -> list[str]:
    enter = ["unshare", "--mount", "--propagation", "private", "sh", "-ec", _ENTER, "sh", str(root)]
    return [*enter, *command]


def _inside(root: Path, *command: str) -> None:
    must_run(_command(root, command), f"{command[0]} failed in the bare system.")


def _files(root: Path) -> set[str]:
    """Every path in the bare system, apart from the passing ones."""
    found: set[str] = set()
    for folder, folders, files in os.walk(root):
        here = Path(folder).relative_to(root)
        folders[:] = [name for name in folders if (here / name).as_posix() not in _PASSING]
        found |= {(here / name).as_posix() for name in (*folders, *files)}
    return found


def _tour(root: Path, python: Path) -> bool:
    shutil.rmtree(root / "tmp" / "tour", ignore_errors=True)
    inside = ordinary.command(["sh", "-ec", _TOUR])
    with display.virtual() as screen, Watch() as watch:
        kept = ("PATH", "DISPLAY", "LANG", *display.CHEAP_GRAPHICS)
        env = {name: screen[name] for name in kept if name in screen}
        code = smoke.run(_command(root, tuple(inside)), env)
    pictures = root / "tmp" / "tour" / "pictures"
    shutil.rmtree(smoke.PICTURES, ignore_errors=True)
    if pictures.is_dir():
        shutil.copytree(pictures, smoke.PICTURES)
    if code:
        say(
            f"FAILED: the tour of the installed application ended with {code}; its pictures: {smoke.PICTURES}"
        )
        return False
    return smoke.judge(python, watch.renderers)


def main(arguments: list[str]) -> int:
    """Checks the .deb named; 2 for a wrong call, 3 when it cannot be done here."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    deb = Path(arguments[0]).resolve()
    try:
        if not ordinary.is_root() or not shutil.which("debootstrap"):
            raise Stop("This needs root and debootstrap (apt-get install debootstrap).")
        if len(arguments) == 2:
            return check(deb, Path(arguments[1]).resolve(), prepare("run"))
        with tempfile.TemporaryDirectory(prefix="authkit-desktop-bare-") as folder:
            Path(folder).chmod(0o755)
            return check(deb, Path(folder), prepare("run"))
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
