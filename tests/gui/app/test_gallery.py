"""The gallery: each look has its own pictures, and the index shows them side by side."""

from pathlib import Path

from PySide6.QtGui import QImage

from desktop.app.demo import SandboxHandle
from desktop.app.gallery.gallery import GROUPS, LOOKS, Gallery
from desktop.app.gallery.picture import quantised
from desktop.app.gallery.scene import Stage
from desktop.app.robot import Robot
from desktop.models.language import language
from tests.gui.app.conftest import Start


def test_a_scene_is_taken_in_each_look_and_the_window_is_as_it_was(start: Start, tmp_path: Path) -> None:
    running = start()
    stage = Stage(running.desk, Robot(running.window, tmp_path), SandboxHandle(running.sandbox))
    looks = (LOOKS[0], LOOKS[3])
    gallery = Gallery(stage, tmp_path, looks=looks, only=frozenset({"delete"}))
    assert running.run(gallery.run()) == 2
    assert gallery.missed == []
    light, dark = (tmp_path / look.folder / "delete.png" for look in looks)
    assert (
        QImage(str(light)).pixelColor(700, 20).lightness() > QImage(str(dark)).pixelColor(700, 20).lightness()
    )
    assert max(light.stat().st_size, dark.stat().st_size) < 120_000
    index = (tmp_path / "index.html").read_text("utf-8")
    assert index.index('src="en-light/delete.png"') < index.index('src="zh-dark/delete.png"')
    assert "connections.png" not in index  # what was not taken is not promised
    assert language().code == "en"
    assert stage.sheet() is None


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [scene.name for group in GROUPS for scene in group.scenes]
    assert len(names) == len(set(names)) > 60


def test_few_colours_are_kept_as_they_are_and_many_become_the_nearest() -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    for x in range(64):
        for y in range(64):
            image.setPixel(x, y, 0xFF000000 | (x * 4) << 16 | (y * 4) << 8)
    small = quantised(image)
    assert small.colorCount() == 256
    drift = [abs(image.pixelColor(x, x).red() - small.pixelColor(x, x).red()) for x in range(64)]
    assert max(drift) < 96
    image.fill(0xFF3B4ACF)
    assert quantised(image).pixelColor(3, 3).name() == "#3b4acf"
