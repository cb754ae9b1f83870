"""The languages a request can be copied as."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.code.curl_cmd import curl_cmd
from desktop.domain.code.curl_powershell import curl_powershell
from desktop.domain.code.curl_sh import curl_sh
from desktop.domain.code.javascript_fetch import javascript_fetch
from desktop.domain.code.python_httpx import python_httpx
from desktop.domain.code.request import CodeRequest


@dataclass(frozen=True, slots=True)
class Language:
    """One of them: its id, its name, which is not translated, and what writes it."""

    id: str
    name: str
    write: Callable[[CodeRequest], str]


LANGUAGES = (
    Language("curl_sh", "cURL (sh)", curl_sh),
    Language("curl_powershell", "cURL (PowerShell)", curl_powershell),
    Language("curl_cmd", "cURL (cmd)", curl_cmd),
    Language("python_httpx", "Python (httpx)", python_httpx),
    Language("javascript_fetch", "JavaScript (fetch)", javascript_fetch),
)


def language(id_: str) -> Language:
    """The language of an id. Raises KeyError."""
    return {each.id: each for each in LANGUAGES}[id_]
