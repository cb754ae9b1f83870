"""Item roles beside Qt's own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # the Cell to paint
ROW_ROLE = CELL_ROLE + 1  # the domain object of the row
KEY_ROLE = CELL_ROLE + 2  # what tells the row from all others, as text
CARD_ROLE = CELL_ROLE + 3  # the Cell of the whole row as a card

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
