"""The Console: requests and their answers, what was saved, what was sent, two answers compared."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from desktop.app.gallery.scene import Group, Scene, Show, Shown, Stage, sheet_scene
from desktop.domain.request import Method
from desktop.models.console.draft_form import DraftForm, FormRow
from desktop.models.tables.list_state import ListPhase
from desktop.ui.dialogs.compare_sheet import CompareSheet
from desktop.ui.dialogs.saved_sheets import folder_sheet, name_sheet
from desktop.ui.pages.console_page import HISTORY, SAVED
from desktop.ui.widgets.scrim_dialog import SheetDialog

_PROFILE = "gmail/v1/users/me/profile"
_LABELS = "gmail/v1/users/me/labels"
_MESSAGES = "gmail/v1/users/me/messages"
_FAULTY = f"{_MESSAGES}/none-of-this-id"
_SAVED = {
    "mail/list labels.toml": f'name = "list labels"\nmethod = "GET"\npath = "{_LABELS}"\n',
    "mail/send a draft.toml": 'name = "send a draft"\nmethod = "POST"\npath = "gmail/v1/users/me/drafts"\n',
    "mail/old/delete a label.toml": f'name = "delete a label"\nmethod = "DELETE"\npath = "{_LABELS}/1"\n',
    "profile.toml": f'name = "profile"\nmethod = "GET"\npath = "{_PROFILE}"\n',
    "written by hand.toml": "name = profile\n",
}


@asynccontextmanager
async def _tab(stage: Stage, form: DraftForm, *, is_sent: bool) -> AsyncGenerator[None, None]:
    """A tab of its own through the first Gmail connection, with its answer if `is_sent`."""
    page, view = stage.console, stage.desk.views.console
    row = next(each for each in stage.desk.views.connections.table.rows if each.platform == "gmail")
    page.panes.take()
    tab = view.tabs.open(form)
    page.form.show_connection(row)
    await stage.robot.until("the actions", lambda: view.actions.state.phase is not ListPhase.LOADING)
    if is_sent:
        page.send()
        await stage.robot.until("the answer", lambda: tab.exchange is not None)
    await stage.rest()
    yield
    page.row.close_current()


def _sent(path: str) -> Show:
    """A request and its answer; a new one where there is no path."""

    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        async with _tab(stage, DraftForm(method=Method.GET, path=path), is_sent=bool(path)):
            yield None

    return show


@asynccontextmanager
async def _missing(stage: Stage) -> Shown:
    query = (FormRow("labelIds", "{{label}}"), FormRow("maxResults", "10"))
    async with _tab(stage, DraftForm(method=Method.GET, path=_MESSAGES, query=query), is_sent=False):
        stage.console.form.tabs.setCurrentIndex(0)
        yield None


@asynccontextmanager
async def _panel(stage: Stage, name: str) -> AsyncGenerator[None, None]:
    page = stage.console
    was_open, before = page.host.is_open, page.side.current
    page.side.show_panel(name)
    page.host.open_panel()
    yield
    page.side.show_panel(before)
    if not was_open:
        page.host.close_panel()


@asynccontextmanager
async def _history(stage: Stage) -> Shown:
    form = DraftForm(method=Method.GET, path=_LABELS)
    async with _tab(stage, form, is_sent=True), _panel(stage, HISTORY):
        stage.desk.views.console.history.load()
        await stage.rest()
        yield None


@asynccontextmanager
async def _saved(stage: Stage) -> Shown:
    """Folders as a tree, and a file that does not parse."""
    view = stage.desk.views.console.saved
    before = view.root
    with TemporaryDirectory(prefix="requests-") as folder:
        for path, text in _SAVED.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_text(text, encoding="utf-8")
        async with _panel(stage, SAVED):
            view.choose(folder)
            await stage.robot.until("the files", lambda: view.list.tree.total == len(_SAVED))
            await stage.rest()
            yield None
            view.choose(before)


@asynccontextmanager
async def _compared(stage: Stage) -> Shown:
    page, view = stage.console, stage.desk.views.console
    forms = [DraftForm(method=Method.GET, path=path) for path in (_PROFILE, _LABELS)]
    async with _tab(stage, forms[0], is_sent=True):
        left = view.exchange
        async with _tab(stage, forms[1], is_sent=True):
            right = view.exchange
            assert left is not None
            assert right is not None
            sheet = CompareSheet(page.window(), view.compare)
            view.compare.compare(left, right)
            sheet.open()
            await stage.robot.until("the differences", sheet.table.model().rowCount)
            await stage.rest()
            yield None
            await stage.close_sheet()


def _save(stage: Stage) -> SheetDialog:
    title = QCoreApplication.translate("SavedSide", "Save the request")
    folders, window = ("mail", "mail/old"), stage.desk.window
    return name_sheet(
        window, title, name="List labels", folder="mail", folders=folders, then=lambda _folder, _name: None
    )


def _folder(stage: Stage) -> SheetDialog:
    title = QCoreApplication.translate("SavedSide", "New folder")
    return folder_sheet(stage.desk.window, title, folder="", within="mail", then=lambda _path: None)


CONSOLE = Group(
    "Console",
    (
        Scene("console-empty", "A new request", _sent("")),
        Scene("console", "An answer", _sent(_PROFILE)),
        Scene("console-list", "A list", _sent(_MESSAGES)),
        Scene("console-error", "Whose error it is", _sent(_FAULTY)),
        Scene("console-missing", "A variable without a value", _missing),
        Scene("console-history", "What was sent", _history),
        Scene("console-saved", "Saved requests, one of which cannot be read", _saved),
        Scene("compare", "Two answers compared", _compared),
        sheet_scene("save-request", "Save a request", _save, "console"),
        sheet_scene("saved-folder", "A folder of saved requests", _folder, "console"),
    ),
)
