"""The drawer's first tab: states, what is particular, what can be done, and the facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.connection import ConnectionState, InspectedConnection, Presence
from desktop.domain.verification import Verdict, Verification
from desktop.models import ages, words
from desktop.models.connections import connection_words
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.verification import verification_words
from desktop.models.words import Sign
from desktop.ui.pages.connections.connection_facts import fill
from desktop.ui.pages.connections.labels_editor import LabelsEditor
from desktop.ui.pages.connections.note_editor import NoteEditor
from desktop.ui.pages.connections.row_actions import RECONNECT_KEYS, TRY_KEYS, VERIFY_KEYS, RowActions
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.panel import Card, Line

_MARGIN = 20


class OverviewPane(QScrollArea):
    """Scrolls where the window is low."""

    filled = Signal()
    """The facts were built anew."""

    def __init__(
        self, view: ConnectionsView, actions: RowActions, support: ConnectionSupport | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("drawer_overview")
        self._view, self._actions = view, actions
        self._shown: tuple[InspectedConnection, str, Verification | None] | None = None
        self._reported = Chip(Sign("", "text2", ""), is_filled=False)
        self._verified = Chip(verification_words.sign(None))
        self.verdict = NoticeCard()
        self.verdict.setObjectName("connection_verdict")
        self._reported_head = _head()
        self.notice = NoticeCard()
        self.notice.setObjectName("connection_notice")
        self._buttons()
        self.facts = Facts()
        self.facts.setObjectName("connection_facts")
        self.facts.copied.connect(self._tell_copied)
        self.labels = LabelsEditor(support.labels if support is not None else None)
        notes = support.notes if support is not None else None
        self.note = NoteEditor(notes) if notes is not None else None
        self._lay_out()
        actions.serve_copy(self)

    def show_row(self, row: InspectedConnection) -> None:
        """Shows a connection."""
        name = self._view.table.name_of(row.platform)
        found = self._view.table.verification(row)
        if self._shown == (row, name, found):
            return
        is_another = self._shown is None or self._shown[0].key != row.key
        self._shown = (row, name, found)
        self._reported.show_sign(words.reported(row.state))
        last, now = self.tr("Last reported by the service"), self.tr("Reported by the service")
        self._reported_head.setText(last if row.vault is None else now)
        self._verified.show_sign(verification_words.sign(found.verdict if found is not None else None))
        self._show_verdict(row, name, found)
        self._show_notice(row)
        self.facts.clear()
        identity = self._actions.identity
        fill(self.facts, row, name, self._view.now(), identity.trigger if identity.isVisible() else None)
        self.filled.emit()
        self.labels.show_row(row)
        if self.note is not None:
            self.note.show_row(row)
        if is_another:
            self.verticalScrollBar().setValue(0)

    def _show_verdict(self, row: InspectedConnection, name: str, found: Verification | None) -> None:
        if found is None:
            self.verdict.hide()
            return
        whose, now = connection_words.identity(row), self._view.now()
        differs = self._view.table.differs(row)
        notice = verification_words.notice(found, name, whose, differs=differs)
        is_good = found.verdict is Verdict.WORKS
        self.verdict.show_notice(
            notice,
            tone="ok" if is_good else notice.kind,
            icon=verification_words.sign(found.verdict).icon,
            aside=self.tr("Verified {age}").format(age=ages.age(found.at, now)),
            evidence="  ".join(
                filter(None, (verification_words.evidence_line(found.evidence), notice.detail))
            ),
        )

    def _show_notice(self, row: InspectedConnection) -> None:
        is_gone = row.presence is Presence.NOT_IN_VAULT
        self._show_wanted(row)
        notice = connection_words.notice(row)
        found = self._view.table.verification(row)
        is_told = found is not None and found.verdict is not Verdict.WORKS and not is_gone
        if notice is None or is_told:  # the verdict's card is about the same, and knows better
            self.notice.hide()
            return
        icons = {Presence.NOT_IN_VAULT: "cloud-off", Presence.VAULT_ONLY: "cloud"}
        self.notice.show_notice(
            notice,
            tone=notice.kind,
            icon=icons.get(row.presence, "") if notice.kind != "warn" else "",
        )

    def _show_wanted(self, row: InspectedConnection) -> None:
        """One accent button: Reconnect where nothing else helps."""
        found = self._view.table.verification(row)
        is_lost = found is not None and found.verdict is Verdict.SIGN_IN_LOST
        is_well = found is not None and found.verdict is Verdict.WORKS
        is_failed = row.state is ConnectionState.FAILED and not is_well
        wants = is_lost or is_failed or row.presence is Presence.NOT_IN_VAULT
        self.reconnect_button.set_kind("primary" if wants else "secondary")
        self.try_button.set_kind("secondary" if wants else "primary")

    def _tell_copied(self, label: str) -> None:
        if self._shown is not None:
            done = self.tr("{what} copied").format(what=label)
            self._actions.copied.emit(done, (self._shown[0],))

    def _buttons(self) -> None:
        self.reconnect_button = Button(self.tr("Reconnect"), key=RECONNECT_KEYS)
        self.reconnect_button.setObjectName("reconnect_connection")
        self.reconnect_button.setToolTip(
            self.tr("Sign in again for the same identity, in a fresh browser  R")
        )
        self.reconnect_button.clicked.connect(self._actions.reconnect.trigger)
        self.try_button = Button(self.tr("Try a request"), "primary", key=TRY_KEYS)
        self.try_button.setObjectName("try_request")
        self.try_button.setToolTip(self.tr("Call the third party through this connection  T"))
        self.try_button.clicked.connect(self._actions.try_it.trigger)
        self.verify_button = Button(self.tr("Verify"), "secondary", key=VERIFY_KEYS)
        self.verify_button.setObjectName("verify_connection")
        self.verify_button.setToolTip(self.tr("Send a harmless call and read the answer  V"))
        self.verify_button.clicked.connect(self._actions.verify.trigger)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        buttons = FlowRow(spacing=8)
        for button in (self.reconnect_button, self.verify_button, self.try_button):
            buttons.add(button)
        column = QVBoxLayout(ground)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self._states())
        column.addWidget(self.verdict)
        column.addWidget(self.notice)
        column.addWidget(buttons)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("Details"), "section"))
        facts = QVBoxLayout()
        facts.setSpacing(0)
        facts.addWidget(self.facts)
        facts.addWidget(self.labels)
        column.addLayout(facts)
        if self.note is not None:
            column.addSpacing(4)
            column.addWidget(self.note)
        column.addStretch()
        self.setWidget(ground)
        self.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)

    def _states(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(_told(self._reported_head, self._reported), 1)
        row.addWidget(Line(is_vertical=True))
        row.addLayout(_told(_head(self.tr("Verified by this app")), self._verified), 1)
        card.column.addLayout(row)
        return card


def _head(text: str = "") -> Label:
    return Label(text, "second", "text3")


def _told(head: Label, chip: Chip) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(head)
    column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
    return column
