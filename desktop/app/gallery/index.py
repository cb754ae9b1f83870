"""The gallery as one page: a row for each scene, its looks side by side."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.base.paths import APP_NAME

if TYPE_CHECKING:
    from desktop.app.gallery.scene import Group, Scene

_STYLE = """
body { margin: 24px; font: 14px/1.5 system-ui, sans-serif; background: #f3f4f7; color: #161a23 }
h1 { font-size: 22px } h2 { font-size: 18px; margin: 32px 0 8px }
h3 { font-size: 14px; margin: 16px 0 6px } h3 code { font-weight: 400; color: #5e6677 }
.looks { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 12px }
figure { margin: 0 } figcaption { font-size: 12px; color: #424a5b }
img { width: 100%; border: 1px solid #d3d8e0; border-radius: 6px; background: #fff }
"""


def write_index(folder: Path, groups: "Sequence[Group]", looks: Sequence[tuple[str, str]]) -> Path:
    """Writes index.html into `folder`; `looks` are folders with their titles. Raises OSError."""
    parts = [_group(folder, group, looks) for group in groups]
    text = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{APP_NAME}: gallery</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{APP_NAME}: every page and state</h1>\n" + "".join(parts) + "</body></html>\n"
    )
    path = folder / "index.html"
    path.write_text(text, encoding="utf-8")
    return path


def _group(folder: Path, group: "Group", looks: Sequence[tuple[str, str]]) -> str:
    scenes = "".join(_scene(folder, scene, looks) for scene in group.scenes)
    return f"<h2>{escape(group.title)}</h2>\n{scenes}" if scenes else ""


def _scene(folder: Path, scene: "Scene", looks: Sequence[tuple[str, str]]) -> str:
    there = [(path, title) for path, title in looks if (folder / path / f"{scene.name}.png").is_file()]
    figures = "".join(
        f'<figure><a href="{path}/{scene.name}.png"><img loading="lazy" src="{path}/{scene.name}.png" '
        f'alt="{escape(scene.title)}: {escape(title)}"></a>'
        f"<figcaption>{escape(title)}</figcaption></figure>\n"
        for path, title in there
    )
    if not figures:
        return ""
    head = f"<h3>{escape(scene.title)} <code>{escape(scene.name)}</code></h3>"
    return f'{head}\n<div class="looks">\n{figures}</div>\n'
