"""What stands in the Console's form, rows that are switched off included, and what is wrong with a row."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, quote

from desktop.base.redact import MASK
from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.draft import parse_header, parse_query_row
from desktop.domain.errors import UserError
from desktop.domain.multipart import form_body, multipart_body
from desktop.domain.request import Method, Pairs, RequestDraft
from desktop.domain.service import Service
from desktop.domain.variables import names_in
from desktop.models.notices.notices import user_words


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of the query, the headers, a form or a multipart body (which alone has files and types)."""

    name: str = ""
    value: str = ""
    is_on: bool = True
    is_file: bool = False
    content_type: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return not self.name and not self.value


@dataclass(frozen=True, slots=True)
class DraftForm:
    """The whole form; `draft` is what of it would be sent."""

    connection_key: str = ""
    platform: str = ""
    method: Method = Method.POST
    path: str = ""
    query: tuple[FormRow, ...] = ()
    headers: tuple[FormRow, ...] = ()
    body: str = ""
    action_id: str = ""
    body_kind: BodyKind = BodyKind.JSON
    parts: tuple[FormRow, ...] = ()
    body_file: str = ""
    path_values: Pairs = ()
    is_method_locked: bool = False  # an action was chosen, which has a method of its own

    @property
    def draft(self) -> RequestDraft:
        """The request: rows that are on and hold something."""
        return RequestDraft(
            connection_key=self.connection_key,
            platform=self.platform,
            method=self.method,
            path=self.path,
            query=_pairs(self.query),
            headers=_pairs(self.headers),
            body=self.body,
            action_id=self.action_id,
            body_kind=self.body_kind,
            parts=_parts(self.parts),
            body_file=self.body_file,
            path_values=self.path_values,
        )

    @classmethod
    def from_draft(cls, draft: RequestDraft) -> Self:
        """The form of a request that was sent; a value that history masked is empty and switched off."""
        return cls(
            connection_key=draft.connection_key,
            platform=draft.platform,
            method=draft.method,
            path=draft.path,
            query=_rows(draft.query),
            headers=_rows(draft.headers),
            body=draft.body,
            action_id=draft.action_id,
            body_kind=draft.body_kind,
            parts=tuple(_part_row(part) for part in draft.parts),
            body_file=draft.body_file,
            path_values=draft.path_values,
        )

    @property
    def has_masked(self) -> bool:
        """Whether `from_draft` left a value out."""
        rows = (*self.query, *self.headers, *self.parts)
        return any(row.name and not row.value and not row.is_on for row in rows)


def split_query(path: str) -> tuple[str, Pairs]:
    """`path?a=b&c=d` as the path and its pairs; what follows a # is not sent."""
    bare, _, query = path.partition("?")
    return bare, tuple(parse_qsl(query.partition("#")[0], keep_blank_values=True))


def joined_query(path: str, rows: tuple[FormRow, ...]) -> str:
    """The path with the rows that are sent behind it, as one would type them: encoded only where needed."""
    pairs = _pairs(rows)
    query = "&".join(f"{_typed(name, '=')}={_typed(value)}" for name, value in pairs)
    return f"{path}?{query}" if pairs else path


def merged_rows(rows: tuple[FormRow, ...], pairs: Pairs) -> tuple[FormRow, ...]:
    """The rows when the path's query says `pairs`: those switched off stay where they are."""
    left, merged = list(pairs), list[FormRow]()
    for row in rows:
        if not row.is_on or row.is_empty:
            merged.append(row)
        elif left:
            merged.append(FormRow(*left.pop(0)))
    return (*merged, *(FormRow(name, value) for name, value in left))


def _typed(text: str, also: str = "") -> str:
    return "".join(quote(char) if char in "%&#+ " + also or char < " " else char for char in text)


def header_problem(row: FormRow, service: Service) -> str:
    """Why a header cannot be sent, in a sentence; empty when it can, is off, or is still empty."""
    if not row.is_on or row.is_empty:
        return ""
    try:
        parse_header(row.name, row.value, service)
    except UserError as error:
        return user_words(error)
    return ""


def missing_in(row: FormRow, known: dict[str, str]) -> str:
    """The first variable of a row that is sent which has no value; an empty text for none."""
    names = (*names_in(row.name), *names_in(row.value)) if row.is_on else ()
    return next((name for name in names if not known.get(name)), "")


def part_problem(row: FormRow, *, takes_files: bool) -> str:
    """The same for a row of a form or multipart body; files are looked at."""
    if not row.is_on or row.is_empty:
        return ""
    part = BodyPart(row.name, row.value, row.is_file, row.content_type)
    try:
        if takes_files:
            multipart_body((part,))
        else:
            form_body((part,))
    except UserError as error:
        return user_words(error)
    return ""


def query_problem(row: FormRow) -> str:
    """The same for a row of the query."""
    if not row.is_on or row.is_empty:
        return ""
    try:
        parse_query_row(row.name, row.value)
    except UserError as error:
        return user_words(error)
    return ""


def _pairs(rows: tuple[FormRow, ...]) -> Pairs:
    return tuple((row.name, row.value) for row in rows if row.is_on and not row.is_empty)


def _rows(pairs: Pairs) -> tuple[FormRow, ...]:
    return tuple(
        FormRow(name, "", is_on=False) if value == MASK else FormRow(name, value) for name, value in pairs
    )


def _parts(rows: tuple[FormRow, ...]) -> tuple[BodyPart, ...]:
    return tuple(
        BodyPart(row.name, row.value, row.is_file, row.content_type)
        for row in rows
        if row.is_on and not row.is_empty
    )


def _part_row(part: BodyPart) -> FormRow:
    is_masked = part.value == MASK
    value = "" if is_masked else part.value
    return FormRow(part.name, value, not is_masked, part.is_file, part.content_type)
