"""One probe: what is sent, the rules that read the answer, and what it says of a connection now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DraftErrors, StoreError, UserError
from desktop.domain.probe import HARMLESS
from desktop.domain.probe_draft import ProbeDraft, probe_draft
from desktop.domain.verification import Verification
from desktop.models.connections import connection_words
from desktop.models.notices.notices import Notice, notice_of, user_words
from desktop.models.notices.sentences import together
from desktop.models.verification import verification_words
from desktop.models.verification.probe_table import ProbeRow
from desktop.models.verification.probes_view import ProbesView
from desktop.ui.dialogs.probe_rules import ProbeRules
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.text_field import TextField

_PLATFORM_WIDTH, _METHOD_WIDTH = 200, 110


class ProbeSheet(SheetDialog):
    """Changes a probe, or makes one; `kept` carries its platform."""

    kept = Signal(str)

    def __init__(self, over: QWidget, view: ProbesView, row: ProbeRow | None) -> None:
        title = _text("New probe") if row is None else _text("Probe of {name}")
        name = view.name_of(row.platform)[0] if row is not None else ""
        about = _text("A probe only reads. It is sent through the connection, after it was shown once.")
        super().__init__(over, title.format(name=name), about, icon="shield-check", width=920)
        self.setObjectName("probe_sheet")
        self._view, self._row = view, row
        draft = probe_draft(row.probe) if row is not None else ProbeDraft()
        self._source = draft.source
        self._over_height = over.window().height()
        self._build(draft)
        self._lay_out_body()
        self.add_cancel()
        self.save = self.add_button(
            Button(_text("Save"), "primary", key="Ctrl+Enter", size=36), key="Ctrl+Return"
        )
        self.save.setObjectName("save_probe")
        self._connect()
        self._offer_connections()

    @property
    def draft(self) -> ProbeDraft:
        """What is typed."""
        return ProbeDraft(
            self.platform.text(),
            self.method.value(),
            self.path.text(),
            self.query.text(),
            self.headers.text(),
            self.account.text(),
            self.rules.drafts,
            self._source,
        )

    def open(self) -> None:
        """Shows it, ready to type into."""
        super().open()
        (self.platform if self._row is None else self.path).edit.setFocus()

    # --- what happens

    def _save(self) -> None:
        self._clear()
        try:
            self._view.keep(self.draft)
        except DraftErrors as error:
            self._show_errors(error.errors)
        except StoreError as error:
            self._show_trouble(notice_of(error))
        else:
            self.kept.emit(self.platform.text().strip().lower())
            self.accept()

    def _try(self) -> None:
        self._clear()
        row = self._chosen()
        if row is None:
            return
        try:
            self._view.try_on(row, self.draft)
        except DraftErrors as error:
            self._show_errors(error.errors)
        else:
            self.attempt.setEnabled(False)
            self.attempt.setText(_text("Trying…"))

    def _tried(self, found: Verification) -> None:
        self._is_over()
        row = self._chosen()
        whose = connection_words.identity(row) if row is not None else ""
        name = self._view.name_of(self.platform.text().strip().lower())[0]
        notice = verification_words.notice(found, name, whose, differs=False)
        told = together(notice.cause, _account_words(found.account))
        self.outcome.show_notice(
            Notice(notice.title, told, notice.next_step, notice.kind, detail=found.evidence.detail),
            tone="ok" if found.verdict.value == "works" else notice.kind,
            icon=verification_words.sign(found.verdict).icon,
            evidence=verification_words.evidence_line(found.evidence),
        )

    def _show_trouble(self, notice: Notice) -> None:
        self._is_over()
        self.outcome.show_notice(notice, tone="bad", icon="triangle")

    def _is_over(self) -> None:
        self.attempt.setText(_text("Try it now"))
        self.attempt.setEnabled(self._chosen() is not None)

    def _chosen(self) -> InspectedConnection | None:
        key = self.connection.value()
        return next((row for row in self._offered if row.key == key), None)

    def _offer_connections(self, *_of_a_signal: object) -> None:
        platform = self.platform.text().strip().lower()
        offered = self._view.connections_of(platform)
        if offered == self._offered and self.connection.count():
            return
        self._offered = offered
        self.connection.clear()
        for row in offered:
            words = f"{connection_words.identity(row)} · {key_tail(row.key)[-5:]}"
            self.connection.add_option(words, row.key)
        if not offered:
            self.connection.add_option(_text("No connection of this platform is loaded"), "")
        self.connection.setEnabled(bool(offered))
        self._is_over()
        why = "" if offered else _text("Connect an account of this platform to try it")
        self.attempt.setToolTip(why or _text("Send it once and read the answer; nothing is kept"))

    # --- what is wrong

    def _show_errors(self, errors: Sequence[UserError]) -> None:
        """Beside each field; the first takes the keyboard."""
        first: QWidget | None = None
        for error in errors:
            sentence = user_words(error)
            field = self._fields.get(error.field)
            if field is not None:
                field.set_error(sentence)
                first = first or field
            elif not self.rules.show_error(error.field, sentence):
                self._show_trouble(Notice(_text("This cannot be kept"), sentence, ""))
        if first is not None:
            first.setFocus()

    def _clear(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        self.rules.clear_errors()
        self.outcome.hide()

    # --- building

    def _build(self, draft: ProbeDraft) -> None:
        self.platform = Field(_text("Platform id"), placeholder="google-drive", mono=True)
        self.platform.edit.setObjectName("probe_platform")
        self.platform.edit.setReadOnly(self._row is not None)
        self.platform.setFixedWidth(_PLATFORM_WIDTH)
        self.method = Select(_text("Method"))
        self.method.setObjectName("probe_method")
        for method in sorted(each.value for each in HARMLESS):
            self.method.add_option(method, method)
        self.method.set_value(draft.method)
        self.method.setFixedWidth(_METHOD_WIDTH)
        self.path = Field(_text("Path"), placeholder="gmail/v1/users/me/profile", mono=True)
        self.path.edit.setObjectName("probe_path")
        self.query = Field(_text("Query"), placeholder="maxResults=1&fields=user", mono=True)
        self.query.edit.setObjectName("probe_query")
        self.account = Field(
            _text("Where the account stands"), placeholder="emailAddress|user.name", mono=True
        )
        self.account.edit.setObjectName("probe_account")
        self.headers = TextField(
            _text("Headers"), placeholder="Accept: application/json", lines=1, most_lines=3
        )
        self.headers.edit.setObjectName("probe_headers")
        self.rules = ProbeRules(draft.rules, self._over_height)
        self._fields: dict[str, Field | TextField] = {
            "platform": self.platform,
            "path": self.path,
            "query": self.query,
            "headers": self.headers,
            "account": self.account,
        }
        for name, field in self._fields.items():
            field.set_text(getattr(draft, name))
        self.connection = Select(_text("Try it on"), icon="connections")
        self.connection.setObjectName("probe_connection")
        self.attempt = Button(_text("Try it now"), icon="play", size=32)
        self.attempt.setObjectName("try_probe")
        self.outcome = NoticeCard()
        self.outcome.setObjectName("probe_result")
        self.outcome.hide()
        self._offered: Sequence[InspectedConnection] = ()

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.attempt.clicked.connect(self._try)
        self.platform.edited.connect(self._offer_connections)
        self._view.tried.connect(self._tried)
        self._view.failed.connect(self._show_trouble)
        self.finished.connect(self._view.stop)

    def _lay_out_body(self) -> None:
        method = QVBoxLayout()
        method.setSpacing(6)
        method.addWidget(Label(_text("Method"), "button"))
        method.addWidget(self.method)
        method.addStretch()
        first = QHBoxLayout()
        first.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        first.addWidget(self.platform, 0, top)
        first.addLayout(method)
        first.addWidget(self.path, 1, top)
        second = QHBoxLayout()
        second.setSpacing(12)
        for field in (self.query, self.account, self.headers):
            second.addWidget(field, 1, top)
        trying = QHBoxLayout()
        trying.setSpacing(8)
        trying.addWidget(self.connection, 1)
        trying.addWidget(self.attempt)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self.rules)
        self.body.addLayout(trying)
        self.body.addWidget(self.outcome)


def _account_words(account: str) -> str:
    return _text("The account is {account}.").format(account=account) if account else ""


def _text(words: str) -> str:
    return QCoreApplication.translate("ProbeSheet", words)
