"""The .deb, by Debian's own tools: the folder build below /usr/lib, with what a desktop wants to know of it.

The same folder and the same SOURCE_DATE_EPOCH give the same file.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import time
from email.utils import formatdate
from pathlib import Path

from console import ROOT, must_run
from libraries import QT, Need

NAME = "authkit-desktop"
METAINFO = "io.github.authkit_desktop.AuthKitDesktop.metainfo.xml"
PARTS = ROOT / "build" / "linux"
_SYMBOL_OF_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
# Libraries that Qt needs too. On Debian 12 those of build/libraries.py bring them; saying so makes it true
# everywhere.
_MORE_LIBRARIES = (
    "libbrotli1",
    "libexpat1",
    "libfreetype6",
    "libgcc-s1",
    "libstdc++6",
    "libudev1",
    "libx11-6",
    "libx11-xcb1",
    "libxext6",
    "libxfixes3",
    "libzstd1",
    "zlib1g",
)
_KEYRINGS = "gnome-keyring | kwalletmanager | keepassxc"
_FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-liberation2"


def build(folder: Path, out: Path, python: Path, version: str, epoch: int, compression: str) -> Path:
    """Makes `out`/authkit-desktop_VERSION_ARCHITECTURE.deb of the folder build; returns its path.

    `compression` is what dpkg-deb takes as -Z…: xz, or gzip to be quick. Raises Stop when a tool fails.
    """
    architecture = _answer("dpkg", "--print-architecture")
    file = out / f"{NAME}_{version}_{architecture}.deb"
    tree = out / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, folder, python, version, epoch)
    control = _control(folder, tree, version, architecture)
    (tree / "DEBIAN").mkdir()
    _write(tree / "DEBIAN" / "control", control)
    for script in ("postinst", "prerm"):
        _write(tree / "DEBIAN" / script, (PARTS / script).read_text(), 0o755)
    _check(tree)
    _date(tree, epoch)
    pack = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(tree), str(file)]
    # One thread: several cut the stream into blocks, and how many there are is this computer's affair.
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "DPKG_DEB_THREADS_MAX": "1"}
    must_run(pack, "The .deb could not be made.", env=env)
    shutil.rmtree(tree)
    return file


def dependencies(needs: tuple[Need, ...] = QT) -> list[str]:
    """What the package depends on, each with its newer name first, as apt reads it; without libc6."""
    libraries = [" | ".join(need.packages) for need in needs if ".so" in need.what]
    return sorted([*libraries, *_MORE_LIBRARIES, _FONTS])


def newest_glibc(names: str) -> tuple[int, int]:
    """The newest version of glibc's symbols in what objdump says."""
    return max(((int(a), int(b)) for a, b in _SYMBOL_OF_GLIBC.findall(names)), default=(2, 17))


def _fill(tree: Path, folder: Path, python: Path, version: str, epoch: int) -> None:
    shutil.copytree(folder, tree / "usr/lib" / NAME, symlinks=True, copy_function=os.link)
    share = tree / "usr/share"
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    must_run(
        [str(python), str(ROOT / "build" / "icon.py"), str(share / "icons")],
        "The icon could not be drawn.",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch))
    for part, place in (
        ("metainfo.xml", f"metainfo/{METAINFO}"),
        ("authkit-desktop.1", f"man/man1/{NAME}.1.gz"),
        ("changelog", f"doc/{NAME}/changelog.gz"),
    ):
        text = (PARTS / part).read_text(encoding="utf-8")
        now = formatdate(epoch)
        _write(share / place, text.format(version=version, date=date, now=now))
    for place, name in (
        ("applications", f"{NAME}.desktop"),
        (NAME, "apparmor"),
        (f"doc/{NAME}", "copyright"),
    ):
        _write(share / place / name, (PARTS / name).read_text(encoding="utf-8"))


def _date(tree: Path, epoch: int) -> None:
    """One time for all: dpkg-deb makes later ones earlier, and no earlier one later."""
    for path in [tree, *tree.rglob("*")]:
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _write(file: Path, text: str, mode: int = 0o644) -> None:
    """Writes a text, one that is to be packed without a name and a time in it."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
    data = text.encode()
    file.write_bytes(gzip.compress(data, 9, mtime=0) if file.suffix == ".gz" else data)
    file.chmod(mode)


def _control(folder: Path, tree: Path, version: str, architecture: str) -> str:
    size = sum(f.lstat().st_size for f in tree.rglob("*") if f.is_file() and not f.is_symlink())
    libraries = [f for f in folder.rglob("*.so*") if f.is_file() and not f.is_symlink()]
    symbols = _answer("objdump", "-p", *map(str, libraries)) if libraries else ""
    major, minor = newest_glibc(symbols)
    depends = ", ".join([f"libc6 (>= {major}.{minor})", *dependencies()])
    template = (PARTS / "control").read_text(encoding="utf-8")
    return template.format(
        version=version,
        architecture=architecture,
        kibibytes=size // 1024,
        depends=depends,
        keyrings=_KEYRINGS,
    )


def _check(tree: Path) -> None:
    """What Debian's and the desktops' own tools find wrong, where they are installed."""
    share = tree / "usr/share"
    for tool in (
        ["desktop-file-validate", str(share / "applications" / f"{NAME}.desktop")],
        ["appstreamcli", "validate-tree", "--no-net", str(tree)],
    ):
        if shutil.which(tool[0]):
            must_run(tool, f"{tool[0]} finds the package wrong.")


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
