"""Why a service did not answer, or said no: the sentences of `notices.py`, by cause and by status."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.errors import NetworkCause
from desktop.models.notices.notice_words import NoticeWords

translate = QCoreApplication.translate


class _Said(NamedTuple):
    """Title, cause and next step in English, with {name}, {host}, {status} and {sign_in}."""

    title: str
    cause: str
    next_step: str


def _said(title: object, cause: object, next_step: object) -> _Said:
    return _Said(str(title), str(cause), str(next_step))  # what marks a text is typed as giving any object


_CHECK_ADDRESS = QT_TRANSLATE_NOOP("notices", "Try again. If it goes on, check the address of the service.")
_OPEN_A_BROWSER = QT_TRANSLATE_NOOP(
    "notices",
    "Open any page in your browser and sign in, or check the address of the service; then try again.",
)
_NETWORK = {
    NetworkCause.NAME: _said(
        QT_TRANSLATE_NOOP("notices", "{name} cannot be found."),
        QT_TRANSLATE_NOOP("notices", "No address is known for {host}. This computer may be offline."),
        QT_TRANSLATE_NOOP("notices", "Check the network and the address of the service, then try again."),
    ),
    NetworkCause.CONNECT: _said(
        QT_TRANSLATE_NOOP("notices", "{name} cannot be reached."),
        QT_TRANSLATE_NOOP(
            "notices", "{host} takes no connection. The network or a firewall may be in the way."
        ),
        QT_TRANSLATE_NOOP("notices", "Check the network, then try again."),
    ),
    NetworkCause.TLS: _said(
        QT_TRANSLATE_NOOP("notices", "The connection to {name} is not safe."),
        QT_TRANSLATE_NOOP(
            "notices", "The certificate of {host} is not trusted by this computer. Nothing was sent."
        ),
        QT_TRANSLATE_NOOP(
            "notices", "Check the clock of this computer, and whether a proxy inspects its traffic."
        ),
    ),
    NetworkCause.HANDSHAKE: _said(
        QT_TRANSLATE_NOOP("notices", "No safe connection to {name} came about."),
        QT_TRANSLATE_NOOP("notices", "{host} does not speak TLS as it should. Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "notices",
            "Try again. If it goes on, check the service's address, and whether a firewall interferes.",
        ),
    ),
    NetworkCause.PROXY: _said(
        QT_TRANSLATE_NOOP("notices", "The proxy did not let the call through."),
        QT_TRANSLATE_NOOP(
            "notices", "The way to {host} leads through a proxy, which refused or did not answer."
        ),
        QT_TRANSLATE_NOOP(
            "notices", "Check the proxy, its name and its password in Settings, Network; then try again."
        ),
    ),
    NetworkCause.TIMEOUT: _said(
        QT_TRANSLATE_NOOP("notices", "{name} did not answer in time."),
        QT_TRANSLATE_NOOP("notices", "{host} was asked and stayed silent."),
        QT_TRANSLATE_NOOP("notices", "Try again. If it goes on, check the network."),
    ),
    NetworkCause.BROKEN: _said(
        QT_TRANSLATE_NOOP("notices", "The answer of {name} broke off."),
        QT_TRANSLATE_NOOP("notices", "The connection to {host} ended before the whole answer was here."),
        QT_TRANSLATE_NOOP("notices", "Try again."),
    ),
    NetworkCause.TOO_LARGE: _said(
        QT_TRANSLATE_NOOP("notices", "The answer of {name} is too large."),
        QT_TRANSLATE_NOOP("notices", "{host} sent more than this application takes in."),
        QT_TRANSLATE_NOOP("notices", "Ask for less, for example with a limit in the query."),
    ),
}
_STILL_THERE = {NetworkCause.PROXY, NetworkCause.BROKEN, NetworkCause.TOO_LARGE}
_CANNOT_USE = _said(
    QT_TRANSLATE_NOOP("notices", "{name} cannot use what was sent."),
    QT_TRANSLATE_NOOP("notices", "It answered {status}: a value is missing or has the wrong form."),
    QT_TRANSLATE_NOOP("notices", "Check what was typed, then try again."),
)
_REFUSALS = {
    400: _CANNOT_USE,
    401: _said(
        QT_TRANSLATE_NOOP("notices", "{name} did not accept this key."),
        QT_TRANSLATE_NOOP(
            "notices", "It answered 401: the key is wrong, was replaced, or belongs to another service."
        ),
        QT_TRANSLATE_NOOP("notices", "Copy the key again from the dashboard of {name} and paste it."),
    ),
    402: _said(
        QT_TRANSLATE_NOOP("notices", "The plan at {name} is used up."),
        QT_TRANSLATE_NOOP("notices", "It answered 402: this needs a larger plan or a payment."),
        QT_TRANSLATE_NOOP("notices", "Check the plan in the dashboard of {name}."),
    ),
    403: _said(
        QT_TRANSLATE_NOOP("notices", "{name} does not allow this."),
        QT_TRANSLATE_NOOP("notices", "It answered 403: the key is good, but it may not do this."),
        QT_TRANSLATE_NOOP("notices", "Check what the key may do in the dashboard of {name}."),
    ),
    404: _said(
        QT_TRANSLATE_NOOP("notices", "{name} does not have this."),
        QT_TRANSLATE_NOOP("notices", "It answered 404: it is gone, or the address of the service is wrong."),
        QT_TRANSLATE_NOOP("notices", "Read the list again. For a custom service, check its address."),
    ),
    407: _said(
        QT_TRANSLATE_NOOP("notices", "The proxy asks who you are."),
        QT_TRANSLATE_NOOP("notices", "A proxy on the way answered 407: it wants a name and a password."),
        QT_TRANSLATE_NOOP("notices", "Enter them in Settings, Network, then try again."),
    ),
    409: _said(
        QT_TRANSLATE_NOOP("notices", "{name} holds something else by now."),
        QT_TRANSLATE_NOOP("notices", "It answered 409: what was asked does not fit what it holds."),
        QT_TRANSLATE_NOOP("notices", "Read the list again, then try again."),
    ),
    422: _CANNOT_USE,
    511: _said(
        QT_TRANSLATE_NOOP("notices", "The network lets nothing through yet."),
        QT_TRANSLATE_NOOP("notices", "It answered 511. {sign_in}"),
        _OPEN_A_BROWSER,
    ),
}
_TROUBLE = _said(
    QT_TRANSLATE_NOOP("notices", "{name} has trouble of its own."),
    QT_TRANSLATE_NOOP("notices", "It answered {status}. Key and network are in order."),
    QT_TRANSLATE_NOOP("notices", "Try again in a few minutes."),
)
_ELSEWHERE = _said(
    QT_TRANSLATE_NOOP("notices", "{name} sends the call elsewhere."),
    QT_TRANSLATE_NOOP("notices", "It answered {status}. The key is never sent on to another address."),
    QT_TRANSLATE_NOOP("notices", "Check the address of the service."),
)
_REFUSED = _said(
    QT_TRANSLATE_NOOP("notices", "{name} refused the call."),
    QT_TRANSLATE_NOOP("notices", "It answered {status}."),
    _CHECK_ADDRESS,
)
_WEB_PAGE = _said(
    QT_TRANSLATE_NOOP("notices", "A web page came instead of {name}."),
    QT_TRANSLATE_NOOP("notices", "{host} was asked and a page for people came back. {sign_in}"),
    _OPEN_A_BROWSER,
)


def network_words(cause: NetworkCause, name: str, host: str) -> NoticeWords:
    """Why no answer came from the host."""
    title, why, step = _filled(_NETWORK[cause], name=name, host=host)
    return NoticeWords(title, why, step, may_be_gone=cause not in _STILL_THERE)


def web_page_words(name: str, host: str) -> NoticeWords:
    """A page for people came where an answer was expected."""
    return NoticeWords(*_filled(_WEB_PAGE, name=name, host=host))


def refusal_words(status: int, name: str, retry_after_s: float | None) -> NoticeWords:
    """Why the service said no."""
    if status == 429:
        return _limit_words(name, retry_after_s)
    kind: Literal["bad", "warn"] = "warn" if status == 402 else "bad"
    return NoticeWords(*_filled(_refusal(status), name=name, status=status), kind)


def _limit_words(name: str, retry_after_s: float | None) -> NoticeWords:
    title = translate("notices", "{name} asks to wait.").format(name=name)
    cause = translate("notices", "More calls were made than its rate limit allows (429).")
    if retry_after_s is None:
        return NoticeWords(title, cause, translate("notices", "Try again in a minute."), "warn")
    step = translate("notices", "Try again in {seconds} s.").format(seconds=max(1, round(retry_after_s)))
    return NoticeWords(title, cause, step, "warn")


def _refusal(status: int) -> _Said:
    if status in _REFUSALS:
        return _REFUSALS[status]
    if status >= 500:
        return _TROUBLE
    return _ELSEWHERE if 300 <= status < 400 else _REFUSED


def _filled(said: _Said, **values: str | int) -> tuple[str, str, str]:
    sign_in = translate("notices", "This network may want you to sign in first, as in a hotel or on a train.")
    title, cause, step = (translate("notices", text).format(sign_in=sign_in, **values) for text in said)
    return title, cause, step
