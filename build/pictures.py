"""The pictures of the README and of the manual, taken from a gallery of the application as it is now.

python3 build/dev.py pictures [--keep]      --keep takes those of the last gallery, without a new one
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import display
from console import CACHE, ROOT, Stop, run, say

GALLERY = CACHE / "gallery"
DOCS = ROOT / "docs" / "pictures"
MANUAL = ROOT / "docs" / "manual"
# The README's: each from a folder of the gallery, under a name of its own.
SHOWN = {
    "connection.png": "en-light/connection.png",
    "connectors.png": "en-light/connector.png",
    "authkit.png": "en-light/authkit.png",
    "console.png": "en-dark/console-error.png",
    "palette.png": "en-dark/palette-found.png",
    "doctor.png": "en-light/doctor.png",
    "connection-zh.png": "zh-light/connection.png",
}
LANGUAGES = ("en", "zh")
MAX_BYTES = 2_000_000  # of all that is kept in the repository


def renew(python: Path, *, keeps_gallery: bool) -> int:
    """Takes the gallery, copies what is kept, and says how large it is; the exit status."""
    if not keeps_gallery:
        shutil.rmtree(GALLERY, ignore_errors=True)
        data = CACHE / "gallery-data"
        shutil.rmtree(data, ignore_errors=True)
        arguments = ["--tour", str(GALLERY), "--gallery", "--data-dir", str(data)]
        # On no screen at all: with the fonts that the look was drawn with, wherever it runs.
        env = {**os.environ, **display.CHEAP_GRAPHICS, "QT_QPA_PLATFORM": "offscreen"}
        if code := run([str(python), "-m", "desktop", *arguments], env=env):
            return code
    for target, source in wanted(GALLERY).items():
        if not source.is_file():
            raise Stop(f"{source} is missing: run `build/dev.py pictures` without --keep.")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    size = sum(target.stat().st_size for target in wanted(GALLERY))
    say(
        f"{len(wanted(GALLERY))} pictures, {size / 1000:,.0f} kB; the whole gallery: {GALLERY / 'index.html'}"
    )
    return 0 if size <= MAX_BYTES else 1


def wanted(gallery: Path) -> dict[Path, Path]:
    """Where each picture belongs, and where it comes from."""
    found = {DOCS / name: gallery / source for name, source in SHOWN.items()}
    for language in LANGUAGES:
        for text in sorted((MANUAL / language).glob("*.md")):
            folder = MANUAL / language / "pictures"
            for theme, suffix in (("light", ""), ("dark", "-dark")):
                source = gallery / f"{language}-{theme}" / "manual-pictures" / f"{text.stem}.png"
                found[folder / f"{text.stem}{suffix}.png"] = source
    return found
