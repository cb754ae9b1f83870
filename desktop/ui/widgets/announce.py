"""Tells screen readers what changed without the focus moving there."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Says a text; a no-op while no assistive technology listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its many enums: start-up

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
