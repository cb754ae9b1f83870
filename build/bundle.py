"""The packages: PyInstaller's folder build, what people download, and the built application's tour."""

from __future__ import annotations

import hashlib
import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import debian
import smoke
from console import CACHE, ROOT, Stop, heading, must_run, run, say

DIST = ROOT / "dist"
FOLDER = DIST / "authkit-desktop"
MAX_INSTALLED_MIB = 400
MAX_DOWNLOAD_MB = 145


def build(python: Path, *, is_quick: bool = False) -> int:
    """Builds dist/authkit-desktop and the packages of this system, and runs the tour; 0 when all is well.

    `is_quick` compresses less. Too large, or a failed tour, gives 1. Raises Stop when a tool fails.
    """
    heading("build")
    begin = time.monotonic()
    command = [str(python), "-m", "PyInstaller", str(ROOT / "build" / "desktop.spec"), "--noconfirm"]
    command += ["--workpath", str(CACHE / "package"), "--distpath", str(DIST), "--log-level", "WARN"]
    # A seed of its own makes the archive of bytecode the same on each build.
    if run(command, env={**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(epoch())}):
        raise Stop("PyInstaller failed; see above.")
    say(f"in {time.monotonic() - begin:.0f} s")
    return finish(python, is_quick=is_quick)


def finish(python: Path, *, is_quick: bool = False) -> int:
    """Everything after PyInstaller."""
    strip(FOLDER)
    (FOLDER / "LICENSE.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    size = sum(f.stat().st_size for f in FOLDER.rglob("*") if f.is_file() and not f.is_symlink()) / 2**20
    say(f"{FOLDER}: {size:.0f} MiB (at most {MAX_INSTALLED_MIB})")
    heading("tour of the built application")
    code = smoke.check(executable(FOLDER), python)
    heading("packages")
    downloads = _packages(python, is_quick=is_quick)
    sizes = [file.stat().st_size / 1e6 for file in downloads]
    for file, megabytes in zip(downloads, sizes, strict=True):
        say(f"{file}: {megabytes:.1f} MB (at most {MAX_DOWNLOAD_MB})")
    _write_hashes(downloads)
    is_small = is_quick or max(sizes) <= MAX_DOWNLOAD_MB
    return 0 if code == 0 and is_small and size <= MAX_INSTALLED_MIB else 1


def executable(folder: Path) -> Path:
    """The program inside the folder build."""
    return folder / ("authkit-desktop.exe" if os.name == "nt" else "authkit-desktop")


def version() -> str:
    """The application's version."""
    text = (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search('__version__ = "(.+)"', text)
    if found is None:
        raise Stop("desktop/__init__.py names no version.")
    return found[1]


def epoch() -> int:
    """The time that all files get, in seconds since 1970: SOURCE_DATE_EPOCH, or the last commit's."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    answer = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    return int(answer) if answer else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def strip(folder: Path) -> None:
    """Takes the symbols out of Python's libraries (Qt's come without). Linux only: macOS signs them."""
    if not sys.platform.startswith("linux"):
        return
    files = [f for f in folder.rglob("*.so*") if f.is_file() and not f.is_symlink()]
    rest = [str(f) for f in files if not {"PySide6", "shiboken6"} & set(f.parts)]
    must_run(["strip", "--strip-unneeded", *rest], "The libraries' symbols could not be taken out.")


def _packages(python: Path, *, is_quick: bool) -> list[Path]:
    name = f"authkit-desktop-{version()}"
    if sys.platform == "win32":
        shutil.copy(ROOT / "build" / "windows" / "register-links.ps1", FOLDER)
        return [pack_zip(FOLDER, DIST / f"{name}-windows.zip", epoch())]
    if sys.platform == "darwin":
        archive = DIST / f"{name}-macos.zip"
        # Links and signatures inside an .app survive Apple's own tool alone.
        keep = ["ditto", "-c", "-k", "--keepParent", str(DIST / "AuthKit Desktop.app"), str(archive)]
        must_run(keep, "The .app could not be packed.")
        return [archive]
    made = [
        pack_tar(FOLDER, DIST / f"{name}-linux-{os.uname().machine}.tar.xz", epoch(), 1 if is_quick else 6)
    ]
    if shutil.which("dpkg-deb"):
        compression = "gzip" if is_quick else "xz"
        made.append(debian.build(FOLDER, DIST, python, version(), epoch(), compression))
    return made


def pack_tar(folder: Path, archive: Path, mtime: int, preset: int = 6) -> Path:
    """A .tar.xz of `folder`, the same for the same content: sorted, owned by root, one time for all."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = mtime
        return member

    with (
        lzma.open(archive, "wb", preset=preset) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.add(folder, folder.name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            tar.add(path, Path(folder.name) / path.relative_to(folder), recursive=False, filter=plain)
    return archive


def pack_zip(folder: Path, archive: Path, mtime: int) -> Path:
    """A .zip of `folder`, the same for the same content."""
    when = time.gmtime(max(mtime, 315532800))[:6]  # a zip's time begins in 1980
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo((Path(folder.name) / path.relative_to(folder)).as_posix(), when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            out.writestr(entry, path.read_bytes())
    return archive


def _write_hashes(files: list[Path]) -> None:
    """Beside each file its SHA-256, as `sha256sum --check` reads it."""
    for file in files:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        Path(f"{file}.sha256").write_text(f"{digest}  {file.name}\n", encoding="ascii", newline="\n")
        say(f"sha256 {digest}  {file.name}")
