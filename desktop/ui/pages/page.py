"""What every page answers."""

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One page of the window; the window tells it when it comes to the front."""

    def enter(self) -> None:
        """The page comes to the front; the place where the keyboard should go takes the focus."""

    def focus_search(self) -> None:
        """Ctrl+F: the page's search takes the focus."""

    def reload(self) -> None:
        """F5: asks the service again."""

    def copy_report(self) -> bool:
        """Ctrl+Shift+C: copies what the page itself reports; False when that is a connection's matter."""
        return False

    def typed(self) -> object:
        """What was typed here, as JSON, to be kept for after a crash; None leaves it to the fields' names."""
        return None

    def put_back(self, typed: object) -> bool:
        """Puts what `typed` gave back; False leaves it to the fields' names."""
        return False

    def place(self) -> object:
        """Where in the page one is, such as how far it is scrolled, for `go_to` of a page built anew."""
        return None

    def go_to(self, place: object) -> None:
        """Goes to where `place` was."""

    def step_back(self) -> bool:
        """Esc: closes the innermost open thing of the page; False when there is none."""
        return False
