"""From a cURL command to what stands in the form: path, query, headers and body, without host and secrets."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlsplit

from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.curl.options import options
from desktop.domain.curl.secrets import is_secret_field, is_secret_header
from desktop.domain.curl.words import refusal, split
from desktop.domain.multipart import FORM_TYPE
from desktop.domain.passthrough import PREFIX
from desktop.domain.request import Method, Pairs, RequestDraft
from desktop.domain.service import BUILT_IN, Service
from desktop.domain.text import one_line

_JSON = "application/json"
_SILENT = frozenset(
    {"host", "content-length", "connection", "transfer-encoding", "expect", "accept-encoding", "te"}
)
_PLACEHOLDER = re.compile(r"(?<!\{)\{([A-Za-z_][\w.-]*)\}(?!\})")
_GLOB = re.compile(r"\[\d+-\d+(?::\d+)?\]|\[[a-z]-[a-z]\]|\{[^{}]*,[^{}]*\}")
_PROMPT_NAMES = frozenset({"curl", "curl.exe"})


@dataclass(frozen=True, slots=True)
class CurlRequest:
    """What was read. `dropped` names the secrets that were not taken; `host` whose address it was."""

    draft: RequestDraft
    host: str = ""
    dropped: tuple[str, ...] = ()
    is_piped: bool = False


def read_curl(text: str, service: Service) -> CurlRequest:
    """The request that a command means, without its connection unless it goes to `service` itself.

    Files are named, not read. Raises UserError (field "curl") with the reason for what cannot be taken.
    """
    words = split(text)
    if not words.words or words.words[0].lower() not in _PROMPT_NAMES:
        raise refusal("A cURL command begins with curl.")
    given = _Given(words.stdin)
    for name, value in options(words.words[1:]):
        given.take(name, value)
    return given.request(service, is_piped=words.is_piped)


@dataclass
class _Given:
    """The options so far."""

    stdin: str | None
    url: str = ""
    method: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    data: list[str] = field(default_factory=list[str])
    query: list[str] = field(default_factory=list[str])
    parts: list[BodyPart] = field(default_factory=list[BodyPart])
    file: str = ""
    is_upload: bool = False
    is_json: bool = False
    is_get: bool = False
    is_head: bool = False
    is_globless: bool = False
    dropped: list[str] = field(default_factory=list[str])

    def take(self, name: str, value: str) -> None:
        if name in {"data", "data-ascii", "data-binary", "data-raw", "data-urlencode", "json"}:
            self._take_data(name, value)
            return
        takers: dict[str, Callable[[str], None]] = {
            "url": self._take_url,
            "request": self._take_method,
            "header": self._take_header,
            "form": self._take_form,
            "form-string": self._take_form_string,
            "upload-file": self._take_upload,
            "url-query": self.query.append,
            "user-agent": lambda text: self.headers.append(("User-Agent", text)),
            "referer": lambda text: self.headers.append(("Referer", text)),
            "range": lambda text: self.headers.append(("Range", f"bytes={text}")),
            "user": lambda _: self._drop("-u"),
            "oauth2-bearer": lambda _: self._drop("--oauth2-bearer"),
            "aws-sigv4": lambda _: self._drop("--aws-sigv4"),
            "cookie": lambda _: self._drop("Cookie"),
        }
        if name in takers:
            takers[name](value)
        elif name == "get":
            self.is_get = True
        elif name == "head":
            self.is_head = True
        elif name == "globoff":
            self.is_globless = True

    def request(self, service: Service, *, is_piped: bool) -> CurlRequest:
        if not self.url:
            raise refusal("It holds no address.")
        host, path, query = self._address(service)
        kept = tuple(pair for pair in query if not self._is_secret_field(pair))
        own = self._own_headers(service)
        headers = self._headers(service)
        body = self._body(headers)
        draft = RequestDraft(
            connection_key=own.get("connection", ""),
            method=self._method(),
            path=path,
            query=kept,
            headers=tuple(pair for pair in headers if not _is_implied(pair, body)),
            body=body.text,
            action_id=own.get("action", ""),
            body_kind=body.kind,
            parts=body.parts,
            body_file=body.file,
        )
        return CurlRequest(draft, host, tuple(dict.fromkeys(self.dropped)), is_piped)

    # --- what each option adds

    def _take_url(self, value: str) -> None:
        if self.url:
            raise refusal("It holds two addresses; the second is {value}.", value=one_line(value, 60))
        self.url = value

    def _take_method(self, value: str) -> None:
        if value.upper() not in set(Method):
            raise refusal("The service does not pass the method {value} on.", value=one_line(value, 20))
        self.method = value.upper()

    def _take_header(self, line: str) -> None:
        if line.startswith("@"):
            raise refusal("It reads headers from a file, which is not done here.")
        name, colon, value = line.partition(":")
        if not colon:
            name, semicolon, rest = line.partition(";")
            if semicolon and not rest.strip():
                self.headers.append((name.strip(), ""))
            return
        if value.strip():
            self.headers.append((name.strip(), value.strip()))

    def _take_data(self, name: str, value: str) -> None:
        if name == "json" and not self.is_json:
            self.is_json = True
            if all(each.lower() != "accept" for each, _ in self.headers):
                self.headers.append(("Accept", _JSON))
        if name == "data-urlencode":
            self.data.append(_urlencoded(value))
        elif value == "@-" and name != "data-raw":
            if self.stdin is None:
                raise refusal("It reads its body from another program, which is not done here.")
            is_whole = name in {"data-binary", "json"}
            self.data.append(self.stdin if is_whole else re.sub(r"[\r\n]", "", self.stdin))
        elif value.startswith("@") and name != "data-raw":
            self.file = value[1:]
        else:
            self.data.append(value)

    def _take_form(self, text: str) -> None:
        name, equals, value = text.partition("=")
        if not equals:
            raise refusal("-F {text} has no value.", text=one_line(text, 40))
        if value.startswith("<"):
            raise refusal("It reads a field's text from a file, which is not done here.")
        is_file = value.startswith("@")
        if is_file:
            value = value[1:]
        content, kind = _form_value(value)
        if is_file and (content == "-" or "," in content):
            raise refusal("It sends several files in one field, or another program's output.")
        self.parts.append(BodyPart(name, content, is_file, kind))

    def _take_form_string(self, text: str) -> None:
        name, _, value = text.partition("=")
        self.parts.append(BodyPart(name, value))

    def _take_upload(self, path: str) -> None:
        if path in {"-", "."}:
            raise refusal("It uploads another program's output, which is not done here.")
        self.file, self.is_upload = path, True

    def _drop(self, name: str) -> None:
        self.dropped.append(name)

    # --- what they mean together

    def _method(self) -> Method:
        if self.method:
            return Method(self.method)
        if self.is_head:
            return Method.HEAD
        if self.is_upload:
            return Method.PUT
        has_body = bool(self.data or self.parts or self.file) and not self.is_get
        return Method.POST if has_body else Method.GET

    def _address(self, service: Service) -> tuple[str, str, Pairs]:
        """Host, path without a leading slash, query. The path keeps its escapes as typed."""
        text = self.url if "://" in self.url else f"http://{self.url}"
        if not self.is_globless and _GLOB.search(text):
            raise refusal("Its address stands for several, which is not done here.")
        if not self.is_globless:
            text = _PLACEHOLDER.sub(r"{{\1}}", text)
        try:
            parts = urlsplit(text.strip())
            host = parts.hostname or ""
        except ValueError as error:
            raise refusal("Its address cannot be read.") from error
        if parts.scheme not in {"http", "https"}:
            raise refusal(
                "It is a {scheme} address; only http and https are called.", scheme=one_line(parts.scheme, 20)
            )
        if parts.username is not None:
            self._drop("user and password in the address")
        own = service.api_base + PREFIX
        path = text.partition("://")[2].partition("?")[0].partition("#")[0].partition("/")[2]
        if text.startswith(own):
            path = text.removeprefix(own).partition("?")[0].partition("#")[0]
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        pairs += [
            pair for query in self.query for pair in parse_qsl(query.lstrip("+"), keep_blank_values=True)
        ]
        if self.is_get:
            pairs += parse_qsl("&".join(self.data), keep_blank_values=True)
        return host, path, tuple(pairs)

    def _own_headers(self, service: Service) -> dict[str, str]:
        """Connection and action of a command that was copied from here."""
        if not self.url.startswith(service.api_base + PREFIX):
            return {}
        named = {name.lower(): value for name, value in self.headers}
        own = {"connection": service.connection_header.lower(), "action": service.action_header.lower()}
        return {what: named[name] for what, name in own.items() if name in named}

    def _headers(self, service: Service) -> Pairs:
        reserved = {name for each in (service, *BUILT_IN) for name in each.reserved_headers}
        kept: list[tuple[str, str]] = []
        for name, value in self.headers:
            lower = name.lower()
            if lower in reserved:
                if lower in {each.secret_header.lower() for each in (service, *BUILT_IN)}:
                    self._drop(name)
            elif is_secret_header(name):
                self._drop(name)
            elif lower not in _SILENT and not lower.startswith("proxy-"):
                kept.append((name, value))
        return tuple(kept)

    def _body(self, headers: Pairs) -> "_Body":
        given = next((value for name, value in headers if name.lower() == "content-type"), "")
        if self.parts:
            if self.data or self.file:
                raise refusal("It sends a body and a form at once.")
            return _Body(
                BodyKind.MULTIPART, parts=tuple(p for p in self.parts if not self._is_secret_part(p))
            )
        if self.file:
            if self.data:
                raise refusal("It puts a body together from a file and a text.")
            default = "" if self.is_upload else _JSON if self.is_json else FORM_TYPE
            return _Body(BodyKind.FILE, file=self.file, content_type=given or default)
        if self.is_get or not self.data:
            return _Body()
        text = ("" if self.is_json else "&").join(self.data)
        kind = given or (_JSON if self.is_json or _looks_like_json(text) else FORM_TYPE)
        return self._text_body(text, kind.lower())

    def _text_body(self, text: str, kind: str) -> "_Body":
        if kind.startswith(FORM_TYPE):
            pairs = parse_qsl(text, keep_blank_values=True)
            parts = tuple(BodyPart(name, value) for name, value in pairs)
            if pairs or not text.strip():
                return _Body(BodyKind.FORM, parts=tuple(p for p in parts if not self._is_secret_part(p)))
        if "json" in kind and _is_json(text):
            return _Body(BodyKind.JSON, text, content_type=_JSON if kind.startswith(_JSON) else kind)
        return _Body(BodyKind.TEXT, text, content_type=kind)

    def _is_secret_field(self, pair: tuple[str, str]) -> bool:
        if is_secret_field(pair[0]):
            self._drop(pair[0])
            return True
        return False

    def _is_secret_part(self, part: BodyPart) -> bool:
        return not part.is_file and self._is_secret_field((part.name, part.value))


@dataclass(frozen=True, slots=True)
class _Body:
    kind: BodyKind = BodyKind.JSON
    text: str = ""
    parts: tuple[BodyPart, ...] = ()
    file: str = ""
    content_type: str = ""


def _is_implied(header: tuple[str, str], body: _Body) -> bool:
    """Whether the form says this header by the kind of its body."""
    name, value = header[0].lower(), header[1].lower().replace(" ", "")
    if name == "accept":
        return value == "*/*"
    if name != "content-type":
        return False
    match body.kind:
        case BodyKind.FORM | BodyKind.MULTIPART:
            return True
        case BodyKind.JSON:
            return value in {_JSON, f"{_JSON};charset=utf-8"}
        case _:
            return False


def _form_value(text: str) -> tuple[str, str]:
    """The content of a -F, and its type; `;filename=` and other parameters are left out."""
    if text.startswith('"'):
        quoted = re.match(r'"((?:[^"\\]|\\.)*)"', text, re.DOTALL)
        if quoted is not None:
            kind = re.search(r";\s*type=([^;]+(?:;\s*charset=[^;]+)?)", text[quoted.end() :])
            return re.sub(r"\\(.)", r"\1", quoted[1]), kind[1].strip() if kind else ""
    kind = re.search(r";\s*type=([^;]+)", text)
    content = re.split(r";\s*(?:type|filename|headers|encoder)=", text, maxsplit=1)[0]
    return content, kind[1].strip() if kind else ""


def _urlencoded(text: str) -> str:
    """As --data-urlencode: content, =content, name=content; files are refused."""
    name, equals, value = text.partition("=")
    at = text.find("@")
    if at >= 0 and (not equals or at < len(name)):
        raise refusal("It encodes a file's content, which is not done here.")
    if not equals:
        return quote(text, safe="")
    return f"{name}={quote(value, safe='')}" if name else quote(value, safe="")


def _looks_like_json(text: str) -> bool:
    return text.lstrip()[:1] in {"{", "["} and _is_json(text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    return True
