"""What a widget that we paint ourselves is to a screen reader, where its Qt class says nothing."""

from typing import Literal

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Role = Literal["document", "list", "list_item", "window"]
# Qt takes an interface over and frees it with its widget; the Python object that made it must live as long.
_kept: dict[int, object] = {}


def give_role(widget: QWidget, role: Role) -> None:
    """Tells it for as long as the widget lives; name and description stay the widget's own. First of all in
    the widget's making: with a name, Qt would make its own interface of it, which stays.

    An interface is registered for this one widget. A factory of interfaces in Python would be asked for every
    object, the web engine's too, and crashes there (PySide6 6.11.3).
    """
    from PySide6.QtGui import QAccessible  # its many enums: start-up
    from PySide6.QtWidgets import QAccessibleWidget

    roles = {
        "document": QAccessible.Role.Document,
        "list": QAccessible.Role.List,
        "list_item": QAccessible.Role.ListItem,
        "window": QAccessible.Role.Window,
    }
    interface = QAccessibleWidget(widget, roles[role])
    QAccessible.registerAccessibleInterface(interface)
    key = id(interface)
    _kept[key] = interface

    def forget() -> None:
        if not isValid(_kept[key]):  # Qt has freed it, as it does before it tells us
            del _kept[key]

    widget.destroyed.connect(forget)
