"""Saved views: search, facets, order and grouping under a name, chosen from a menu."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.errors import StoreError
from desktop.domain.saved_view import SavedView
from desktop.domain.text import one_line
from desktop.models.connections.connection_table import COLUMN_IDS
from desktop.models.connections.saved_views import SavedViews
from desktop.models.notices.notices import notice_of
from desktop.ui.dialogs.view_sheet import view_sheet
from desktop.ui.pages.connections.facets import Facets
from desktop.ui.pages.connections.grouped_list import GroupedList
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.toast import Toast

VIEW_KEYS = "Ctrl+D"


class ViewMenu(QObject):
    """`button` opens it. The view that is shown as it was saved is checked, and can be renamed or removed."""

    def __init__(
        self, views: SavedViews, search: SearchField, facets: Facets, grouped: GroupedList, toast: Toast
    ) -> None:
        super().__init__(grouped)
        self._views, self._search, self._facets = views, search, facets
        self._grouped, self._table = grouped, grouped.table
        self._toast = toast
        self.button = Facet(self.tr("Views"), icon="star", menu=self._menu)
        self.button.setObjectName("saved_views")
        self.button.setToolTip(self.tr("Saved views") + f"  {VIEW_KEYS}")

    def pop_up(self) -> None:
        """Opens the menu with its first entry chosen."""
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.button.click()

    @property
    def shown(self) -> SavedView:
        """What is shown now, without a name."""
        head = self._table.horizontalHeader()
        column = head.sortIndicatorSection()
        return SavedView(
            "",
            self._search.text(),
            tuple(sorted(state.value for state in self._facets.states)),
            tuple(sorted(presence.value for presence in self._facets.presences)),
            self._facets.is_differing_only,
            COLUMN_IDS[column] if 0 <= column < len(COLUMN_IDS) else "",
            head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            self._grouped.is_on,
        )

    def show_view(self, view: SavedView) -> None:
        """Searches, presses, sorts and groups as it was saved; what is no longer known is left out."""
        self._facets.choose(
            frozenset(state for state in ConnectionState if state.value in view.states),
            frozenset(presence for presence in Presence if presence.value in view.presences),
            is_differing_only=view.is_differing_only,
        )
        self._search.setText(view.query)
        self._grouped.button.setChecked(view.is_grouped)
        if view.column in COLUMN_IDS:
            order = Qt.SortOrder.DescendingOrder if view.is_descending else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(COLUMN_IDS.index(view.column), order)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _menu(self) -> QMenu:
        menu = QMenu(self.button)
        menu.setObjectName("views_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown, current = self.shown, None
        for view in self._views.rows:
            action = self._action(menu, _label(view.name), lambda view=view: self.show_view(view))
            action.setCheckable(True)
            if current is None and view.shows_as(shown):
                action.setChecked(True)
                current = view
        if self._views.rows:
            menu.addSeparator()
        self._action(menu, self.tr("Save this view…"), self._save)
        if current is not None:
            name = _label(current.name)
            rename, remove = self.tr("Rename “{name}”…"), self.tr("Remove “{name}”")
            self._action(menu, rename.format(name=name), lambda view=current: self._rename(view))
            self._action(menu, remove.format(name=name), lambda view=current: self._remove(view))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _action(self, menu: QMenu, words: str, call: Callable[[], None]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: call())
        return action

    def _save(self) -> None:
        made = self.shown

        def keep(name: str) -> None:
            self._views.save(replace(made, name=name))
            self._toast.show_toast(self.tr("View saved"), one_line(name.strip(), 60), icon="star")

        def hint(name: str) -> str:
            known = self._views.named(name)
            words = self.tr("It takes the place of the view of this name.")
            return words if known is not None else ""

        proposed = one_line(made.query.strip(), 60)
        view_sheet(self.button, self.tr("Save this view"), proposed, keep, hint).open()

    def _rename(self, view: SavedView) -> None:
        view_sheet(
            self.button, self.tr("Rename this view"), view.name, lambda name: self._views.rename(view, name)
        ).open()

    def _remove(self, view: SavedView) -> None:
        try:
            self._views.remove(view)
        except StoreError as error:
            notice = notice_of(error)
            self._toast.show_toast(notice.title, notice.cause, icon="octagon-x")
        else:
            self._toast.show_toast(self.tr("View removed"), one_line(view.name, 60), icon="trash")


def _label(name: str) -> str:
    return one_line(name, 60).replace("&", "&&")
