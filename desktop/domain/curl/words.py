"""A command cut into words as its shell would: sh and bash, PowerShell, Windows' command prompt."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.errors import UserError

MAX_CHARS = 2_000_000
OUTPUT = "shell_output"  # the variable in the place of a command's output

_ANSI_C = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "e": "\x1b",
    "E": "\x1b",
}
_HEX = re.compile(r"x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})")
_VARIABLE = re.compile(r"\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))")
_POWERSHELL_VARIABLE = re.compile(r"\$(?:\{env:([A-Za-z_]\w*)\}|env:([A-Za-z_]\w*)|([A-Za-z_]\w*))")
_PERCENT_VARIABLE = re.compile(r"%([A-Za-z_]\w*)%")
_PROMPT = re.compile(r"^(?:\s*#[^\n]*\n)*\s*(?:(?:\$|>|PS[^>\n]*>|[A-Za-z]:\\[^>\n]*>)\s+)?")
_HEREDOC = re.compile(r"<<-?\s*(['\"]?)([A-Za-z_]\w*)\1")


class Shell(StrEnum):
    """Whose quotes these are."""

    SH = "sh"
    POWERSHELL = "powershell"
    CMD = "cmd"


@dataclass
class Words:
    """The words up to the end of the first command, and what a here-document puts on standard input."""

    words: list[str] = field(default_factory=list[str])
    stdin: str | None = None
    is_piped: bool = False  # something else was to be done with the answer


def shell_of(text: str) -> Shell:
    """Whose quotes a command is written in."""
    if re.search(r"\^\s*\r?\n|\^\"|\^[&|<>%{}]", text):
        return Shell.CMD
    if re.search(r"`\s*\r?\n|\$env:|\$\{env:", text):
        return Shell.POWERSHELL
    return Shell.SH


def split(text: str) -> Words:
    """The words of a command. Raises UserError (field "curl")."""
    if len(text) > MAX_CHARS:
        raise refusal("This command is longer than {most} characters.", most=MAX_CHARS)
    text = _PROMPT.sub("", text.strip().replace("\r\n", "\n"))
    shell = shell_of(text)
    reader = {Shell.SH: _Sh, Shell.POWERSHELL: _PowerShell, Shell.CMD: _Cmd}[shell]
    return reader(text).read()


def refusal(reason: str, **values: object) -> UserError:
    """Why a command cannot be taken."""
    return UserError("curl", reason, **values)


class _Reader:
    """Goes through the text; `_word` is None between two words."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._word: str | None = None
        self._found = Words()

    def read(self) -> Words:
        while self._at < len(self._text) and self._step(self._text[self._at]):
            pass
        self._end()
        return self._found

    def _step(self, char: str) -> bool:
        raise NotImplementedError

    def _add(self, text: str, chars: int = 1) -> bool:
        self._word = (self._word or "") + text
        self._at += chars
        return True

    def _end(self) -> None:
        if self._word is not None:
            self._found.words.append(self._word)
            self._word = None

    def _skip(self, chars: int = 1) -> bool:
        self._at += chars
        return True

    def _stop(self, *, is_piped: bool) -> bool:
        self._found.is_piped = is_piped
        return False

    def _until(self, quote: str) -> int:
        end = self._text.find(quote, self._at + 1)
        if end < 0:
            raise refusal("A {quote} is opened and never closed.", quote=quote)
        return end


class _Sh(_Reader):
    def _take_document(self, start: re.Match[str]) -> bool:
        """A here-document: its lines, which begin after this one, are not words."""
        line_end = self._text.find("\n", start.end())
        close = re.compile(rf"^\t*{re.escape(start[2])}[ \t]*$", re.MULTILINE)
        end = close.search(self._text, line_end + 1) if line_end >= 0 else None
        if end is None:
            raise refusal("The text after <<{start} has no end.", start=start[2])
        body = self._text[line_end + 1 : end.start()]
        self._found.stdin = body if start[1] else _in_braces(_VARIABLE, body)
        self._text = self._text[:line_end] + self._text[end.end() :]
        return self._skip(start.end() - self._at)

    def _step(self, char: str) -> bool:
        following = self._text[self._at + 1 : self._at + 2]
        if char == "\\":
            return self._skip(2) if following == "\n" else self._add(following, 2)
        if char in " \t":
            self._end()
            return self._skip()
        if char == "'":
            end = self._until("'")
            return self._add(self._text[self._at + 1 : end], end + 1 - self._at)
        if char == '"':
            return self._double_quoted()
        if char == "$":
            return self._dollar(following)
        if char == "#" and self._word is None:
            end = self._text.find("\n", self._at)
            return self._skip((end if end >= 0 else len(self._text)) - self._at)
        if char == "`":
            raise refusal("It holds a command between backticks, which only a shell can run.")
        return self._operator(char)

    def _operator(self, char: str) -> bool:
        if char in "\n;&|":
            self._end()
            if char == "\n" and not self._found.words:
                return self._skip()
            return self._stop(is_piped=char == "|")
        if char in "<>":
            if self._word is not None and self._word.isdigit():
                self._word = None
            self._end()
            if (document := _HEREDOC.match(self._text, self._at)) is not None:
                return self._take_document(document)
            if char == "<":
                raise refusal("It reads from a file through <, which only a shell can do.")
            target = re.compile(r">+\s*&?\s*[^\s;|&]+").match(self._text, self._at)
            return self._skip(target.end() - self._at if target else 1)
        return self._add(char)

    def _dollar(self, following: str) -> bool:
        if following == "'":
            return self._ansi_c()
        if following == "(":
            return self._add(_braced(OUTPUT), _after_command(self._text, self._at) - self._at)
        if (name := _VARIABLE.match(self._text, self._at)) is not None:
            return self._add(_braced(name[1] or name[2]), name.end() - self._at)
        return self._add("$")

    def _double_quoted(self) -> bool:
        made, at = "", self._at + 1
        while at < len(self._text) and self._text[at] != '"':
            char, following = self._text[at], self._text[at + 1 : at + 2]
            if char == "\\" and following and following in '$`"\\\n':
                made, at = made + ("" if following == "\n" else following), at + 2
            elif char == "`":
                raise refusal("It holds a command between backticks, which only a shell can run.")
            elif char == "$" and following == "(":
                made, at = made + _braced(OUTPUT), _after_command(self._text, at)
            elif char == "$" and (name := _VARIABLE.match(self._text, at)) is not None:
                made, at = made + _braced(name[1] or name[2]), name.end()
            else:
                made, at = made + char, at + 1
        if at >= len(self._text):
            raise refusal('A " is opened and never closed.')
        return self._add(made, at + 1 - self._at)

    def _ansi_c(self) -> bool:
        made, at = bytearray(), self._at + 2
        while at < len(self._text) and self._text[at] != "'":
            if self._text[at] != "\\":
                made += self._text[at].encode("utf-8", "surrogatepass")
                at += 1
                continue
            code = _HEX.match(self._text, at + 1)
            if code is not None:
                made += _coded(code)
                at = code.end()
            else:
                escaped = self._text[at + 1 : at + 2]
                made += _ANSI_C.get(escaped, escaped).encode()
                at += 2
        if at >= len(self._text):
            raise refusal("A $' is opened and never closed.")
        return self._add(made.decode("utf-8", "surrogateescape"), at + 1 - self._at)


class _PowerShell(_Reader):
    def _step(self, char: str) -> bool:
        following = self._text[self._at + 1 : self._at + 2]
        if char == "`":
            return self._skip(2) if following == "\n" else self._add(following, 2)
        if char in " \t":
            self._end()
            return self._skip()
        if char == "'":
            return self._single_quoted()
        if char in '"“”':
            return self._double_quoted()
        if char in "\n;|&" and not (char == "&" and self._word is None and not self._found.words):
            self._end()
            return self._stop(is_piped=char == "|")
        if char == "&":
            return self._skip()
        if (name := _POWERSHELL_VARIABLE.match(self._text, self._at)) is not None:
            return self._add(_braced(name[1] or name[2] or name[3]), name.end() - self._at)
        return self._add(char)

    def _single_quoted(self) -> bool:
        made, at = "", self._at
        while True:
            end = self._text.find("'", at + 1)
            if end < 0:
                raise refusal("A ' is opened and never closed.")
            made += self._text[at + 1 : end]
            if self._text[end + 1 : end + 2] != "'":
                return self._add(_unescaped(made), end + 1 - self._at)
            made, at = made + "'", end + 1

    def _double_quoted(self) -> bool:
        made, at = "", self._at + 1
        escapes = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "\n": ""}
        while at < len(self._text) and self._text[at] not in '"“”':
            char, following = self._text[at], self._text[at + 1 : at + 2]
            if char == "`":
                made, at = made + escapes.get(following, following), at + 2
            elif char == "\\" and following == '"':
                made, at = made + '\\"', at + 2
            elif char == "$" and following == "(":
                raise refusal("It holds a command in $(…), which only a shell can run.")
            elif char == "$" and (name := _POWERSHELL_VARIABLE.match(self._text, at)) is not None:
                made, at = made + _braced(name[1] or name[2] or name[3]), name.end()
            else:
                made, at = made + char, at + 1
            if self._text[at : at + 2] == '""':
                made, at = made + '"', at + 2
        if at >= len(self._text):
            raise refusal('A " is opened and never closed.')
        return self._add(_unescaped(made), at + 1 - self._at)


class _Cmd(_Reader):
    """First cmd's own carets, then the words as Windows programs cut their line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._is_quoted_by_cmd = self._is_quoted = False

    def read(self) -> Words:
        found = super().read()
        if self._is_quoted:
            raise refusal('A " is opened and never closed.')
        return found

    def _step(self, char: str) -> bool:
        following = self._text[self._at + 1 : self._at + 2]
        if char == "^" and not self._is_quoted_by_cmd:
            if following == "\n":
                after = self._text[self._at + 2 : self._at + 3]
                return self._take("\n", 3) if after == "\n" else self._skip(2)
            return self._take(following, 2)
        if char == '"':
            self._is_quoted_by_cmd = not self._is_quoted_by_cmd
            return self._take('"', 1)
        if char in "\n|&<>" and not self._is_quoted_by_cmd:
            self._end()
            return self._stop(is_piped=char == "|")
        if char == "%" and (name := _PERCENT_VARIABLE.match(self._text, self._at)) is not None:
            return self._add(_braced(name[1]), name.end() - self._at)
        return self._take(char, 1)

    def _take(self, char: str, chars: int) -> bool:
        """One sign of the line that the program gets."""
        if char == '"':
            before = len(self._word or "") - len((self._word or "").rstrip("\\"))
            if before:
                kept = (self._word or "")[: len(self._word or "") - before] + "\\" * (before // 2)
                self._word = kept
                if before % 2:
                    return self._add('"', chars)
            self._is_quoted = not self._is_quoted
            return self._add("", chars)
        if char in " \t" and not self._is_quoted:
            self._end()
            return self._skip(chars)
        return self._add(char, chars)


def _after_command(text: str, at: int) -> int:
    """Where a `$(command)` ends; what it would print is a variable to fill in."""
    depth = 0
    for place in range(at + 1, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place + 1
    raise refusal("A $( is opened and never closed.")


def _braced(name: str) -> str:
    return f"{{{{{name}}}}}"


def _in_braces(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: _braced(match[1] or match[2]), text)


def _unescaped(text: str) -> str:
    # PowerShell before 7.3 needs \" for a quote to reach the program; nobody means the backslash.
    return re.sub(r'\\"', '"', text)


def _coded(code: re.Match[str]) -> bytes:
    if code[1]:
        return bytes([int(code[1], 16)])
    if code[4]:
        return bytes([int(code[4], 8) & 255])
    number = int(code[2] or code[3], 16)
    if number > 0x10FFFF:
        raise refusal("U+{number} is no character.", number=f"{number:X}")
    return chr(number).encode("utf-8", "surrogatepass")
