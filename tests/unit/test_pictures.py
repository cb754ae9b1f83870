"""The pictures that are kept: all there, small, and shown where they are meant to be."""

import re

import console
import pictures
import pytest


def test_each_one_is_there_and_all_are_small() -> None:
    kept = pictures.wanted(pictures.GALLERY)
    assert len(kept) == len(pictures.SHOWN) + 2 * 2 * 8
    missing = [str(path) for path in kept if not path.is_file()]
    assert missing == [], "run `build/dev.py pictures`"
    assert sum(path.stat().st_size for path in kept) <= pictures.MAX_BYTES
    found = {*pictures.DOCS.glob("*"), *pictures.MANUAL.glob("*/pictures/*")}
    assert found == set(kept)  # none that nobody renews


def test_the_readme_shows_them() -> None:
    text = (console.ROOT / "README.md").read_text("utf-8")
    assert {path.rpartition("/")[2] for path in re.findall(r"\((docs/pictures/[^)]+)\)", text)} == set(
        pictures.SHOWN
    )


def test_a_gallery_that_lacks_one_is_said(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "GALLERY", tmp_path)
    with pytest.raises(console.Stop, match="without --keep"):
        pictures.renew(tmp_path / "python", keeps_gallery=True)
