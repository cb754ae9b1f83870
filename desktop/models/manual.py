"""The manual: short sections of Markdown, one file each, in the language of the window."""

from dataclasses import dataclass
from functools import cache

from desktop.base.paths import manual_folder
from desktop.models.tables.search_text import fold

SECTIONS = (
    "first-steps", "connections", "verify", "connect", "console", "workspaces", "support", "trouble",
)  # fmt: skip
_FOLDERS = {"en": "en", "zh_CN": "zh"}


@dataclass(frozen=True, slots=True)
class ManualSection:
    """One section; `id` is the name of its file, `title` its first heading."""

    id: str
    title: str
    text: str


@cache
def manual(code: str) -> tuple[ManualSection, ...]:
    """The sections in their order, in the language `code` ("en" or "zh_CN"). Raises OSError."""
    folder = manual_folder() / _FOLDERS.get(code, "en")
    return tuple(_section(id_, (folder / f"{id_}.md").read_text(encoding="utf-8")) for id_ in SECTIONS)


def picture(code: str, address: str, *, is_dark: bool) -> bytes | None:
    """The PNG of a picture in the manual's text, in that language and theme; None for any other address."""
    name = address.removeprefix("pictures/").removesuffix(".png")
    if name not in SECTIONS or address != f"pictures/{name}.png":
        return None
    folder = manual_folder() / _FOLDERS.get(code, "en") / "pictures"
    path = folder / (f"{name}-dark.png" if is_dark else f"{name}.png")
    return path.read_bytes() if path.is_file() else None


def found(sections: tuple[ManualSection, ...], query: str) -> tuple[ManualSection, ...]:
    """The sections that hold every word of the query; those that have one in their title come first."""
    words = fold(query).split()
    hits = [each for each in sections if all(word in fold(each.text) for word in words)]
    return tuple(sorted(hits, key=lambda each: not any(word in fold(each.title) for word in words)))


def _section(id_: str, text: str) -> ManualSection:
    return ManualSection(id_, text.partition("\n")[0].lstrip("# ").strip(), text)
