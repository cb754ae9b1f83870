"""A form as a saved request, and back."""

from desktop.domain.saved_request import SavedRequest, SavedRow
from desktop.models.console.draft_form import DraftForm, FormRow


def saved_of(form: DraftForm, name: str) -> SavedRequest:
    """What of a form is saved under a name: all but the connection."""
    return SavedRequest(
        name=name,
        platform=form.platform,
        method=form.method,
        path=form.path,
        path_values=form.path_values,
        query=_saved(form.query),
        headers=_saved(form.headers),
        action_id=form.action_id,
        body_kind=form.body_kind,
        body=form.body,
        parts=_saved(form.parts),
        body_file=form.body_file,
    )


def form_of(saved: SavedRequest, now: DraftForm) -> DraftForm:
    """The form of a saved request, through the connection chosen `now` if that is of its platform."""
    is_same = bool(now.connection_key) and saved.platform in {"", now.platform}
    return DraftForm(
        connection_key=now.connection_key if is_same else "",
        platform=saved.platform or now.platform,
        method=saved.method,
        path=saved.path,
        query=_rows(saved.query),
        headers=_rows(saved.headers),
        body=saved.body,
        action_id=saved.action_id,
        body_kind=saved.body_kind,
        parts=_rows(saved.parts),
        body_file=saved.body_file,
        path_values=saved.path_values,
    )


def _saved(rows: tuple[FormRow, ...]) -> tuple[SavedRow, ...]:
    return tuple(SavedRow(r.name, r.value, r.is_on, r.is_file, r.content_type) for r in rows)


def _rows(rows: tuple[SavedRow, ...]) -> tuple[FormRow, ...]:
    return tuple(FormRow(r.name, r.value, r.is_on, r.is_file, r.content_type) for r in rows)
