"""Whether what came of an operation is right, in a word that a fault's `gives` may name."""

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from desktop.domain.action import Action, ActionCatalogue
from desktop.domain.connection import Connection, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.errors import DesktopError, Malformed, Refused, Unreachable
from desktop.domain.request import PassthroughResponse
from desktop.domain.verification import Because, Verdict, Verification
from desktop.domain.workspace import KeyCheck
from tests.proof.operations import Operation

MANY = 20_000  # rows that no upstream of a proof has: what a lying one made up


def label(operation: Operation, outcome: Any, truth: Any, bodies: Collection[bytes]) -> str:
    """The outcome in a word that a fault's `gives` may name; anything with a capital is wrong."""
    if isinstance(outcome, DesktopError):
        return _of_error(outcome)
    if isinstance(outcome, BaseException):
        return f"CRASH {outcome!r}"
    if operation.is_passthrough:
        return _of_answer(outcome, bodies)
    if operation.name == "logo":
        return "works" if outcome in bodies and b"<svg" in outcome else "WRONG LOGO"
    if isinstance(outcome, Verification):
        return _of_verdict(outcome)
    return "works" if _plain(outcome) == _plain(truth) else _of_part(outcome, truth)


def _of_error(error: DesktopError) -> str:
    match error:
        case Unreachable():
            return error.cause.value
        case Refused():
            return str(error.status)
        case Malformed():
            return "web_page" if error.is_web_page else "malformed"
        case _:
            return f"OTHER {error!r}"


def _of_answer(answer: PassthroughResponse, bodies: Collection[bytes]) -> str:
    """Every whole answer is shown as it is; one that is not whole says so."""
    if answer.fault is not None:
        return f"fault {answer.fault.value}"
    return "shown" if answer.body in bodies or (answer.status == 204 and not answer.body) else "WRONG BODY"


def _of_verdict(found: Verification) -> str:
    if found.verdict is Verdict.WORKS:
        return "works"
    return "no answer" if found.evidence.because is Because.NO_ANSWER else f"verdict {found.verdict.value}"


def _of_part(outcome: Any, truth: Any) -> str:
    match outcome:
        case ActionCatalogue(actions=(), caveat=""):
            return "none"  # the service has no such list
        case False | ():
            return "none"  # nor such a connection, nor any that fits
        case (Action(), *_):
            return "works" if set(outcome) <= set(truth) else f"WRONG ACTIONS {outcome[0]}"
        case VaultListing() | Catalogue() | ActionCatalogue():
            true = set(_plain(truth))
            false = [row for row in _plain(outcome) if row not in true and not _is_altered(row)]
            if false and not (outcome.caveat and MANY / 2 <= len(_plain(outcome)) <= 2 * MANY):
                return f"WRONG ROWS {false[0]!r}"
            if len(_plain(outcome)) < len(true) and not outcome.caveat:
                return f"UNSAID {len(_plain(outcome))} of {len(true)}"
            return "too many" if false else "partly" if outcome.caveat else "works"
        case KeyCheck():
            return "WRONG CHECK" if outcome.is_environment_certain else "partly"
        case None:
            return "none"  # the service said that it has no such one
        case {"rows": list() as rows}:
            return _of_token(rows, truth["rows"])
        case _:
            return f"WRONG {outcome!r}"


def _of_token(rows: list[Any], true: list[Any]) -> str:
    """Rows go to the widget as they are, bad ones too; those it would show must be the upstream's."""
    if len(rows) > MANY:
        return f"TOO MANY {len(rows)}"
    shown = [row for row in rows if isinstance(row, dict) and isinstance(row.get("title"), str)]
    false = [row for row in shown if row not in true and not _is_altered(row)]
    return f"WRONG TOKEN {false[0]}" if false else "works"


def _is_altered(value: Any) -> bool:
    """Whether it holds the sign for bytes that were no text: they are shown so, and no more."""
    return "\ufffd" in str(value)


def _plain(value: Any) -> Any:
    """What counts of a result: rows without their raw text, tokens without the flag a failure turns off."""
    match value:
        case VaultListing():
            return tuple(map(_plain, value.connections))
        case Catalogue():
            return value.connectors
        case ActionCatalogue():
            return value.actions
        case Connection():
            return replace(value, raw_json="")
        case {"rows": rows}:
            return json.dumps(rows)
        case _:
            return value
