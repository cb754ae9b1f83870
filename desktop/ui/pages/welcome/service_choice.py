"""Which service the key goes to: Pica, One, or one at an address of one's own."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.service import ONE, PICA, Service, parse_base_url, parse_extra_headers
from desktop.models.notices.notices import user_words
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.text_field import TextField

Parsed = TypeVar("Parsed")


class ServiceChoice(QWidget):
    """Three cards; the third opens fields for the addresses. A key goes to the chosen one alone."""

    submitted = Signal()

    def __init__(self, given: Service | None) -> None:
        super().__init__()
        self.cards = {
            "pica": ChoiceCard(PICA.name, PICA.api_host),
            "one": ChoiceCard(ONE.name, ONE.api_host),
            "custom": ChoiceCard(self.tr("Custom"), self.tr("Your own address")),
        }
        for id_, card in self.cards.items():
            card.setObjectName(f"service_{id_}")
        self.api = Field(self.tr("Address of the API"), placeholder="https://api.example.com", mono=True)
        self.widget = Field(
            self.tr("Address of AuthKit"), placeholder="https://authkit.example.com", mono=True
        )
        self.headers = TextField(
            self.tr("Further headers, one a line"),
            placeholder="X-Organization-Id: 42",
            hint=self.tr("Sent with each call. Leave empty if there are none."),
            lines=1,
        )
        self._fields = {"api_base": self.api, "widget_url": self.widget, "extra_headers": self.headers}
        for name, field in self._fields.items():
            field.edit.setObjectName(name)
            field.submitted.connect(self.submitted)
        self.manner = Segment(self.tr("The service speaks like"), (("pica", PICA.name), ("one", ONE.name)))
        self._custom = self._custom_fields()
        self._lay_out()
        self.cards["custom"].toggled.connect(self._custom.setVisible)
        self._take_given(given)

    def choose(self, id_: str) -> None:
        """Chooses "pica", "one" or "custom"."""
        self.cards[id_].setChecked(True)

    def service(self) -> Service | None:
        """The service; None when something typed is wrong, which is then said beside each such field."""
        base = ONE if self._base() == "one" else PICA
        if not self.cards["custom"].isChecked():
            return base
        api = self._parsed("api_base", _address)
        widget = self._parsed("widget_url", _address)
        headers = self._parsed("extra_headers", lambda _field, text: parse_extra_headers(text))
        if api is None or widget is None or headers is None:
            return None
        return replace(base.moved(api, widget), extra_headers=headers)

    def take_over(self, other: "ServiceChoice") -> None:
        """Goes on with what was chosen and typed there."""
        self.choose(next(id_ for id_, card in other.cards.items() if card.isChecked()))
        self.manner.set_value(other.manner.value())
        for mine, theirs in ((self.api, other.api), (self.widget, other.widget)):
            mine.set_text(theirs.text())
        self.headers.edit.setPlainText(other.headers.text())

    def keys_url(self) -> str:
        """Where the service's dashboard shows keys."""
        return (ONE if self._base() == "one" else PICA).dashboard_keys_url

    def show_field_error(self, field: str, sentence: str) -> bool:
        """Says it beside the field, going to the first such; False when the field is not one of these."""
        found = self._fields.get(field)
        if found is not None:
            is_first = not any(each.error for each in self._fields.values())
            found.set_error(sentence)
            if is_first:
                found.setFocus()
        return found is not None

    def clear_errors(self) -> None:
        """Takes the sentences beside the fields away."""
        for field in self._fields.values():
            field.set_error("")

    def _base(self) -> str:
        if self.cards["custom"].isChecked():
            return self.manner.value()
        return "one" if self.cards["one"].isChecked() else "pica"

    def _parsed(self, name: str, parse: Callable[[str, str], Parsed]) -> Parsed | None:
        """What is typed into a field, parsed; None when it is wrong, which is then said beside it."""
        try:
            return parse(name, self._fields[name].text())
        except UserError as error:
            self.show_field_error(name, user_words(error))
            return None

    def _take_given(self, given: Service | None) -> None:
        self._custom.setVisible(given is not None)
        self.choose("custom" if given is not None else "one")
        if given is not None:
            self.api.set_text(given.api_base)
            self.widget.set_text(given.widget_url)
            self.manner.set_value("one" if given.secret_header == ONE.secret_header else "pica")

    def _custom_fields(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.api)
        column.addWidget(self.widget)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("It speaks like"), "button"))
        row.addWidget(self.manner)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.headers)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Service"), "button"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for card in self.cards.values():
            row.addWidget(card)
        column.addLayout(row)
        about = self.tr("The key goes only to the service you choose here. Pica is now called One.")
        column.addWidget(Label(about, "second", "text3", wrap=True))
        column.addWidget(self._custom)


def _address(field: str, text: str) -> str:
    """An address that was typed. Raises UserError naming the field."""
    if not text.strip():
        raise UserError(field, "Type an address, beginning with https://.")
    return parse_base_url(field, text)
