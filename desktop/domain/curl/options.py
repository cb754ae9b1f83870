"""curl's options: which take a value, and which of them only say how curl itself behaves."""

from collections.abc import Iterator

from desktop.domain.curl.words import refusal

# Short ones by their long names; those with a value first.
_SHORT_WITH_VALUE = {
    "X": "request", "H": "header", "d": "data", "F": "form", "u": "user", "A": "user-agent",
    "e": "referer", "b": "cookie", "T": "upload-file", "r": "range", "o": "output", "x": "proxy",
    "m": "max-time", "w": "write-out", "c": "cookie-jar", "E": "cert", "K": "config", "D": "dump-header",
    "C": "continue-at", "y": "speed-time", "Y": "speed-limit", "U": "proxy-user", "z": "time-cond",
    "t": "telnet-option", "Q": "quote", "P": "ftp-port",
}  # fmt: skip
_SHORT = {
    "G": "get", "I": "head", "g": "globoff", "s": "silent", "S": "show-error", "L": "location",
    "v": "verbose", "i": "include", "k": "insecure", "f": "fail", "#": "progress-bar", "N": "no-buffer",
    "O": "remote-name", "J": "remote-header-name", "j": "junk-session-cookies", "q": "disable",
    "n": "netrc", "0": "http1.0", "1": "tlsv1", "2": "sslv2", "3": "sslv3", "4": "ipv4", "6": "ipv6",
    "a": "append", "R": "remote-time", "Z": "parallel", "p": "proxytunnel",
}  # fmt: skip

TAKEN = frozenset({
    "request", "header", "data", "data-raw", "data-ascii", "data-binary", "data-urlencode", "json", "form",
    "form-string", "get", "head", "url", "user", "user-agent", "referer", "cookie", "upload-file", "range",
    "oauth2-bearer", "aws-sigv4", "url-query", "globoff",
})  # fmt: skip
_NAMES_WITH_VALUE = """
    output proxy max-time write-out cookie-jar cert key cacert capath dump-header speed-time speed-limit
    proxy-user time-cond connect-timeout retry retry-delay retry-max-time max-redirs resolve connect-to
    interface limit-rate max-filesize cert-type key-type pass ciphers tls-max proto proto-default
    proto-redir noproxy keepalive-time local-port dns-servers output-dir stderr trace trace-ascii
    netrc-file unix-socket curves pinnedpubkey expect100-timeout rate variable
"""
_NAMES = """
    silent show-error location verbose include insecure fail fail-with-body progress-bar no-buffer
    remote-name remote-header-name junk-session-cookies disable netrc http1.0 http1.1 http2
    http2-prior-knowledge http3 tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 sslv2 sslv3 ipv4 ipv6 append
    remote-time parallel proxytunnel compressed location-trusted path-as-is no-progress-meter
    no-keepalive retry-connrefused retry-all-errors create-dirs anyauth basic digest ntlm negotiate
    tcp-nodelay ssl-reqd ssl post301 post302 post303 raw tr-encoding no-alpn no-sessionid netrc-optional
    no-compressed show-headers remote-name-all styled-output no-location
"""
_OWN_WITH_VALUE, _OWN = frozenset(_NAMES_WITH_VALUE.split()), frozenset(_NAMES.split())


def options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Each option by its long name with its value, and each address as ("url", address); what only
    concerns curl itself is left out. Raises UserError (field "curl")."""
    rest = iter(words)
    for word in rest:
        if word == "--":
            yield from (("url", address) for address in rest)
        elif word.startswith("--"):
            yield from _long(word[2:], rest)
        elif word.startswith("-") and len(word) > 1:
            yield from _shorts(word[1:], rest)
        else:
            yield "url", word


def _long(name: str, rest: Iterator[str]) -> Iterator[tuple[str, str]]:
    if name in _OWN or name in {"get", "head", "globoff"}:
        if name in TAKEN:
            yield name, ""
    elif name in TAKEN or name in _OWN_WITH_VALUE:
        value = _value(f"--{name}", rest)
        if name in TAKEN:
            yield name, value
    elif name in {"next", "config", "form-escape", "mail-from", "upload-flags"}:
        raise refusal("--{name} is not understood here: paste one request.", name=name)
    else:
        raise refusal("curl has no option --{name} that is known here.", name=name[:40])


def _shorts(letters: str, rest: Iterator[str]) -> Iterator[tuple[str, str]]:
    for at, letter in enumerate(letters):
        if letter in _SHORT_WITH_VALUE:
            name = _SHORT_WITH_VALUE[letter]
            value = letters[at + 1 :] or _value(f"-{letter}", rest)
            if name == "config":
                raise refusal("-K reads options from a file, which is not done here.")
            if name in TAKEN:
                yield name, value
            return
        if letter == ":":
            raise refusal("-: begins another request: paste one.")
        if letter not in _SHORT:
            raise refusal("curl has no option -{letter} that is known here.", letter=letter)
        if _SHORT[letter] in TAKEN:
            yield _SHORT[letter], ""


def _value(option: str, rest: Iterator[str]) -> str:
    value = next(rest, None)
    if value is None:
        raise refusal("{option} has no value.", option=option)
    return value
