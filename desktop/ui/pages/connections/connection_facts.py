"""The facts of a connection, row by row."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.connections import connection_words, row_copies
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.link import Link

translate = QCoreApplication.translate
KEY_COPY = "copy_connection_key"


def fill(
    facts: Facts,
    row: InspectedConnection,
    name: str,
    now: datetime,
    open_identity: Callable[[], None] | None = None,
) -> None:
    """Adds all that is known about a connection; `name` is its connector's display name."""
    _add_identity(facts, row, open_identity)
    facts.add(_text("Display name"), name, copy=name)
    facts.add(_text("Platform id"), one_line(row.platform), copy=row.platform, is_mono=True)
    key = one_line(key_tail(row.key))
    facts.add(_text("Connection key"), key, copy=row.key, copy_name=KEY_COPY, is_mono=True)
    id_, is_vaults = row_copies.id_of(row), row.vault is not None
    label = _text("Connection id") if is_vaults else _text("Saved row's id")
    facts.add(label, one_line(id_), copy=id_, is_mono=True)
    facts.add_widget(_text("Environment"), EnvironmentBadge(row.environment))
    facts.add(_text("Saved here"), connection_words.saved_here(row, now))
    created = row.created_at
    facts.add(
        _text("Created"), ages.date_time(created, now) if created else _text("The service does not say")
    )


def _add_identity(facts: Facts, row: InspectedConnection, open_identity: Callable[[], None] | None) -> None:
    if row.identity_id:
        kind = words.identity_type(row.identity_type)
        facts.add(
            _text("Identity"),
            one_line(row.identity_id),
            second=kind,
            copy=row.identity_id,
            is_strong=True,
            link=_link(open_identity) if open_identity is not None else None,
        )
    else:
        facts.add(_text("Identity"), _text("The service names nobody"))


def _link(call: Callable[[], None]) -> Link:
    link = Link(_text("Open"))
    link.setObjectName("open_identity")
    link.setAccessibleName(_text("Open the identity"))
    link.setToolTip(_text("The identity with all its connections") + "  I")
    link.clicked.connect(lambda _checked=False: call())
    return link


def _text(words_: str) -> str:
    return translate("ConnectionFacts", words_)
