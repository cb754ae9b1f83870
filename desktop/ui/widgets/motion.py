"""Motion: 120 ms for drawer and toast, none where the system asks for less or nothing is on screen."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

DURATION_MS = 120
_CHOSEN = {"less": False}


def use_less(is_less: bool) -> None:
    """Whether nothing moves, whatever the system says."""
    _CHOSEN["less"] = is_less


def is_wanted() -> bool:
    """Whether things may move: the style's own animations are off where the system asks for less."""
    if _CHOSEN["less"]:
        return False
    from PySide6.QtWidgets import QStyle  # its many enums: not before something moves

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.platformName() != "offscreen" and QApplication.style().styleHint(hint) > 0


def slide(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Moves a widget to `end`; at once where motion is not wanted."""
    if not is_wanted():
        widget.move(end)
        return
    from PySide6.QtCore import QEasingCurve, QPropertyAnimation

    animation = QPropertyAnimation(widget, b"pos", widget)
    animation.setDuration(DURATION_MS)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.setStartValue(start)
    animation.setEndValue(end)
    animation.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
