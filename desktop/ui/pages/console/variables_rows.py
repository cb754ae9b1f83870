"""The rows of the workspace's variables: name, value, switched off; what looks like a secret is warned of."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import StoreError, UserError
from desktop.domain.variables import Variable
from desktop.models.console.draft_form import FormRow
from desktop.models.console.variables import Variables, looks_secret
from desktop.models.notices.notices import notice_of, user_words
from desktop.ui.pages.console.pair_rows import PairRows


class VariablesRows(PairRows):
    """Kept by `keep`; what is wrong is said above the rows."""

    def __init__(self, variables: Variables, wanted: str = "") -> None:
        super().__init__(
            "variable",
            _text("Variables"),
            _text("Add a variable"),
            switch_words=_text("Use variable {number}"),
        )
        self._variables = variables
        self.set_adviser(_advice)
        self.show_kept(wanted)

    def show_kept(self, wanted: str = "") -> None:
        """What is kept now; `wanted` is a name to give a value to."""
        rows = tuple(FormRow(each.name, each.value, each.is_on) for each in self._variables.rows)
        is_new = wanted and all(row.name != wanted for row in rows)
        self.set_rows((*rows, FormRow(wanted)) if is_new else rows)

    def keep(self) -> bool:
        """Keeps what stands in the rows; False where that cannot be."""
        try:
            self._variables.keep([Variable(row.name, row.value, row.is_on) for row in self.rows()])
        except UserError as error:
            self.show_problem(user_words(error))
            return False
        except StoreError as error:
            notice = notice_of(error)
            self.show_problem(f"{notice.title}. {notice.next_step}")
            return False
        return True


def _advice(row: FormRow) -> str:
    if not looks_secret(row.name, row.value):
        return ""
    return _text(
        "This looks like a secret. Variables stand in a plain file: type it into its header instead."
    )


def _text(words: str) -> str:
    return QCoreApplication.translate("VariablesRows", words)
