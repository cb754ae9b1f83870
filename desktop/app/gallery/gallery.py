"""Goes through all scenes in each language and theme, saves what is seen, and writes the index."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QWidget

from desktop.app.gallery.illustration import ILLUSTRATIONS, Illustration
from desktop.app.gallery.index import write_index
from desktop.app.gallery.pages import PAGES
from desktop.app.gallery.picture import save_image, save_picture
from desktop.app.gallery.scene import Group, Scene, Stage
from desktop.app.gallery.sheets import SHEETS
from desktop.app.gallery.states import STATES
from desktop.app.robot import Stuck
from desktop.models.language import Choice, language
from desktop.ui.theme import theme
from desktop.ui.widgets.search_field import SearchField

GROUPS: tuple[Group, ...] = (*PAGES, STATES, *SHEETS)
MANUAL = "manual-pictures"  # the folder of what illustrates the manual
SIZE = (1440, 900)
_VERIFIED = 12  # connections
_WORKSPACE = "Acme CRM"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """A language and a theme; `folder` is where its pictures lie."""

    folder: str
    title: str
    language: Choice
    theme: Literal["light", "dark"]


LOOKS = (
    Look("en-light", "English, light", "en", "light"),
    Look("en-dark", "English, dark", "en", "dark"),
    Look("zh-light", "简体中文, light", "zh_CN", "light"),
    Look("zh-dark", "简体中文, dark", "zh_CN", "dark"),
)


class Gallery:
    """Pictures below `folder`, one folder a look. `only` are names of scenes; empty means all."""

    def __init__(
        self,
        stage: Stage,
        folder: Path,
        *,
        looks: tuple[Look, ...] = LOOKS,
        only: frozenset[str] = frozenset(),
    ) -> None:
        self._stage, self._folder, self._looks, self._only = stage, folder, looks, only
        self.missed: list[str] = []

    async def run(self) -> int:
        """Takes all pictures and returns their number. What could not be shown is in `missed`."""
        stage, window = self._stage, self._stage.desk.window
        window.resize(*SIZE)
        before = language().choice
        taken = 0
        try:
            await self._prepare()
            for look in self._looks:
                theme().set_mode(look.theme)
                language().choose(look.language)
                await stage.rest()
                for scene in self._scenes():
                    taken += await self._take(scene, look)
                for illustration in self._illustrations():
                    taken += await self._illustrate(illustration, look)
        finally:
            language().choose(before)
        write_index(self._folder, GROUPS, [(look.folder, look.title) for look in self._looks])
        return taken

    def _scenes(self) -> Iterator[Scene]:
        for group in GROUPS:
            yield from (each for each in group.scenes if not self._only or each.name in self._only)

    def _illustrations(self) -> Iterator[Illustration]:
        yield from (each for each in ILLUSTRATIONS if not self._only or MANUAL in self._only)

    async def _take(self, scene: Scene, look: Look) -> bool:
        path = self._folder / look.folder / f"{scene.name}.png"
        window = self._stage.desk.window
        return await self._show(scene, look, lambda shown: save_picture(shown or window, path))

    async def _illustrate(self, illustration: Illustration, look: Look) -> bool:
        path = self._folder / look.folder / MANUAL / f"{illustration.section}.png"
        window = self._stage.desk.window
        window.resize(*illustration.size)

        def save(_shown: QWidget | None) -> None:
            save_image(illustration.take(self._stage), path)

        try:
            return await self._show(illustration.of(), look, save)
        finally:
            window.resize(*SIZE)

    async def _show(self, scene: Scene, look: Look, save: Callable[[QWidget | None], None]) -> bool:
        """Whether it came to be seen; a scene that is stuck does not keep the others from being shown."""
        stage = self._stage
        stage.desk.toast.end()  # that of the scene before
        try:
            async with scene.show(stage) as shown:
                await stage.settled()
                save(shown)
        except Stuck as error:
            _log.error("the gallery has no %s in %s: %s", scene.name, look.folder, error)
            self.missed.append(f"{look.folder}/{scene.name}")
            return False
        return True

    async def _prepare(self) -> None:
        """Nothing of the tour is left typed; some connections are verified, so that both states are seen."""
        stage, verify = self._stage, self._stage.desk.views.verify
        stage.desk.services.registry.put(replace(stage.workspace, name=_WORKSPACE))
        stage.desk.views.scope.refresh()
        for _id, page in stage.desk.window.built_pages():
            for search in page.findChildren(SearchField):
                search.clear()
        stage.desk.window.show_page("connections")
        await stage.rows_there()
        verify.note_shown(stage.rows)
        verify.start(stage.rows[:_VERIFIED])
        await stage.robot.until("the verdicts", lambda: verify.run is None, 60)
        stage.desk.toast.end()
