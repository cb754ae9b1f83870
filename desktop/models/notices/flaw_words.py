"""What is wrong with a body, and why it is not whole, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.reading import Flaw
from desktop.domain.request import BodyFault, PassthroughResponse
from desktop.models import ages
from desktop.models.notices.sentences import together

translate = QCoreApplication.translate


def flaw_words(flaw: Flaw) -> str:
    """One sentence."""

    def text(words: str) -> str:
        return translate("flaw", words)

    return {
        Flaw.NOT_UTF8: text("Some bytes are not UTF-8; they show as �."),
        Flaw.CUT: text("The JSON ends inside a value."),
        Flaw.NOT_JSON: text("Shown as it came: it cannot be read as JSON."),
        Flaw.NAN: text("It holds NaN or Infinity, which JSON does not have."),
        Flaw.SURROGATE: text("It holds half a character (a lone surrogate) as an escape."),
        Flaw.DEEP: text("It is nested deeper than most programs read; deep levels are not indented further."),
        Flaw.SEVERAL: text("It is more than one JSON value, such as JSON lines."),
        Flaw.CONTROL: text("A text in it holds raw control characters, which JSON does not allow."),
        Flaw.TOO_LARGE: text("Shown as it came: indented, it would be too large."),
    }[flaw]


def fault_words(fault: BodyFault) -> str:
    """Why only a part came."""

    def text(words: str) -> str:
        return translate("flaw", words)

    return {
        BodyFault.CUT: text("The connection ended before the body was whole. What came is shown."),
        BodyFault.TIMED_OUT: text("The body did not become whole in time. What came is shown."),
        BodyFault.DAMAGED: text("The body's compression is damaged. What could be unpacked is shown."),
        BodyFault.MISLABELLED: text("The answer says it is compressed, and is not. Shown as it came."),
        BodyFault.BOMB: text("The body unpacks to more than 200 times its size and was stopped there."),
        BodyFault.TOO_LARGE: text("The body is larger than is kept. Its beginning is shown."),
        BodyFault.NOT_KEPT: text("History did not keep the body of this answer."),
        BodyFault.PARTLY_KEPT: text("History kept the beginning of this body."),
    }[fault]


def body_notes(response: PassthroughResponse, flaws: tuple[Flaw, ...]) -> str:
    """All there is to say about a body, most important first."""
    said: list[str] = []
    if response.fault is not None:
        said.append(fault_words(response.fault))
    if response.file is not None:
        words = translate("flaw", "The first {part} of {whole} are shown. Save takes all.")
        said.append(words.format(part=ages.size(len(response.body)), whole=ages.size(response.size)))
    if not response.body and response.fault is None:
        said.append(_without_body(response))
    is_part = response.fault is not None or response.file is not None
    said += [flaw_words(flaw) for flaw in flaws if not (is_part and flaw is Flaw.CUT)]
    return together(*said)


def _without_body(response: PassthroughResponse) -> str:
    if response.is_ok:
        return translate("exchange", "The answer has no body. What it says is in its headers.")
    return translate("exchange", "The answer has no body.")
