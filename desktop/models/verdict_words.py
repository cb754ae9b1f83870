"""A passthrough answer that says no, in words: who refused, why, and what to do next."""

from http import HTTPStatus

from PySide6.QtCore import QCoreApplication

from desktop.domain.request import PassthroughResponse
from desktop.domain.service import Service
from desktop.domain.text import one_line
from desktop.models.notices import Notice

translate = QCoreApplication.translate


def status_words(status: int) -> str:
    """Such as "404 Not Found"; an unknown status is its number."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def verdict(response: PassthroughResponse, service: Service, third_party: str) -> Notice | None:
    """Why the answer is no answer, None for 2xx; `third_party` is the connector's display name."""
    if response.is_ok:
        return None
    who = service.name if response.is_service_error else third_party
    title, cause, next_step = _words(response.status, response.is_service_error)
    if response.status == 429 and (seconds := _retry_after(response)):
        next_step = translate("verdict", "Wait {seconds} s, then send again; nothing is repeated by itself.")
        next_step = next_step.format(seconds=seconds)
    kind = "warn" if response.status in {402, 429} or response.status < 400 else "bad"
    named = {"who": who, "service": service.name}
    return Notice(
        title.format(**named),
        cause.format(**named),
        next_step.format(**named),
        kind,
        detail=one_line(_header(response, "location")) if response.status < 400 else "",
        reference=response.reference,
    )


def _retry_after(response: PassthroughResponse) -> int:
    text = _header(response, "retry-after").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _header(response: PassthroughResponse, name: str) -> str:
    return next((value for key, value in response.headers if key.lower() == name), "")


def _words(status: int, is_service: bool) -> tuple[str, str, str]:
    def text(words: str) -> str:
        return translate("verdict", words)

    if status < 400:
        return (
            text("{who} points elsewhere"),
            text(
                "The answer is a redirect, which is shown and never followed: it could carry the key along."
            ),
            text("Use the address in the Location header if it is the service's own."),
        )
    if status == 401 and not is_service:
        return (
            text("{who} no longer accepts the sign-in of this account"),
            text("{service} passed the call on, and {who} answered 401."),
            text("Connect the account again; requests will work at once."),
        )
    if status == 401:
        return (
            text("{who} refused the call"),
            text("The secret key or the connection key was not accepted."),
            text("Check the workspace's key, and that key and connection are of one environment."),
        )
    if status == 402:
        return (
            text("The plan's limit is reached"),
            text("{who} answers no more calls on this plan."),
            text("Raise the plan, or wait for the next period."),
        )
    if status == 403:
        return (
            text("{who} refused this request"),
            text("The sign-in is valid, but it does not include the permission for this."),
            text("Connect the account again and allow it, or use another account."),
        )
    if status == 404 and is_service:
        return (
            text("{who} knows no such action or connection"),
            text("The path matches no action of this platform, or the connection key is unknown here."),
            text("Check the path; some services want an action id, which you find under Headers."),
        )
    if status == 404:
        return (
            text("{who} found nothing there"),
            text("The path or an id in it does not exist for this account."),
            text("Check the path and its ids."),
        )
    if status == 405:
        return (
            text("{who} does not take this method here"),
            text("The path exists, but not for this method."),
            text("Choose another method."),
        )
    if status == 429:
        return (
            text("Too many calls to {who}"),
            text("The rate limit is reached."),
            text("Wait a little, then send again; nothing is repeated by itself."),
        )
    if status >= 500:
        return (
            text("{who} has trouble"),
            text("It answered that something went wrong on its side."),
            text("Send again later. Whether a write took effect, only a look at the account tells."),
        )
    return (
        text("{who} did not accept this request"),
        text("Something in the path, the query, the headers or the body is not as it wants it."),
        text("The answer below usually says what."),
    )
